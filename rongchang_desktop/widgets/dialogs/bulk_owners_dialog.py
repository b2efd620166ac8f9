"""批量指定责任: what many items get as owners at once; a field left blank leaves it on each item as it is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QDialog, QFormLayout, QRadioButton, QVBoxLayout, QWidget

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.plan import PlanState
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.presentation.editors.owner_edits import NamedWishes
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.dialogs.agree_buttons import agree_buttons
from rongchang_desktop.widgets.panels.fields.names_edit import NamesEdit, names_in
from rongchang_desktop.widgets.panels.inspector_section import text_label
from rongchang_desktop.widgets.panels.look import PanelLook

FIELDS = (
    ("leading_post", N_("Leading official")),
    ("lead", N_("Lead unit")),
    ("more_responsible", N_("Add responsible units")),
    ("fewer_responsible", N_("Take away responsible units")),
    ("more_supporting", N_("Add supporting units")),
    ("fewer_supporting", N_("Take away supporting units")),
)
ONE = ("leading_post", "lead")


class BulkOwnersDialog(PanelLook, QDialog):
    """For the chosen rows, or for all that are shown; Ctrl+Enter assigns from any field."""

    agreed = Signal(object, object)
    """The ids of the items, and the NamedWishes for them."""

    def __init__(
        self, parent: QWidget | None, session: PlanSession, *, chosen: list[ItemId], shown: list[ItemId]
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self._items = (chosen, shown)
        self.setWindowTitle(session.words.gettext("Assign owners in bulk"))
        self.scopes = QButtonGroup(self)
        self.fields = {key: self._field(key, msgid) for key, msgid in FIELDS}
        self._lay_out()
        self.wear()
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, activated=self.accept)
        self.resize(560, self.sizeHint().height())
        self.fields["lead"].setFocus()

    def accept(self) -> None:
        wishes = self._wishes()
        if wishes != NamedWishes():
            super().accept()
            self.agreed.emit(self._items[self.scopes.checkedId()], wishes)

    def _wishes(self) -> NamedWishes:
        said = {key: names_in(field.toPlainText()) for key, field in self.fields.items()}
        one = {key: "".join(said[key][:1]) for key in ONE}
        return NamedWishes(**one, **{key: names for key, names in said.items() if key not in ONE})  # type: ignore[arg-type]

    def _field(self, key: str, msgid: str) -> NamesEdit:
        ledger, words = self._session.ledger, self._session.words
        field = NamesEdit(several=key not in ONE)
        field.setProperty("inplace", False)
        field.setProperty("field", True)
        field.setPlaceholderText(words.gettext("as it is"))
        field.setAccessibleName(words.gettext(msgid))
        if key == "leading_post":
            field.offer(post.title for post in ledger.posts.in_order())
        else:
            field.offer(name for unit in ledger.departments.in_order() for name in unit.names)
        return field

    def _lay_out(self) -> None:
        words = self._session.words
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(8)
        chosen, shown = map(len, self._items)
        texts = (
            words.ngettext("The chosen row ({count})", "The chosen rows ({count})", chosen),
            words.ngettext("All that are shown ({count})", "All that are shown ({count})", shown),
        )
        for place, (text, count) in enumerate(zip(texts, (chosen, shown), strict=True)):
            choice = QRadioButton(text)
            choice.setEnabled(count > 0)
            self.scopes.addButton(choice, place)
            layout.addWidget(choice)
        self.scopes.button(0 if chosen else 1).setChecked(True)
        form = QFormLayout()
        form.setVerticalSpacing(6)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for key, msgid in FIELDS:
            form.addRow(words.gettext(msgid), self.fields[key])
        layout.addSpacing(4)
        layout.addLayout(form)
        layout.addWidget(self._hint())
        buttons, self.assign_button = agree_buttons(self, words.gettext("Assign (Ctrl+Enter)"), words)
        layout.addWidget(buttons)

    def _hint(self) -> QWidget:
        words, plan = self._session.words, self._session.plan
        lines = [words.gettext("Several names stand with 、 between them. All is one step and can be undone.")]
        if plan is not None and plan.state is PlanState.ISSUED:
            lines.append(words.gettext("The plan is issued: who leads changes only by an adjustment, asked for next."))
        return text_label("\n".join(lines), look="small")
