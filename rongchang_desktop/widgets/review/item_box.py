"""The item under review in full: its wording, why it is doubtful, its targets, and figures no target took."""

from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Heading, PlanItem
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.labels import kind_label
from rongchang_desktop.presentation.editors.draft_editor import DraftEditor
from rongchang_desktop.presentation.editors.draft_keeper import DraftKeeper
from rongchang_desktop.presentation.editors.item_edits import ItemEdits
from rongchang_desktop.presentation.review.findings import figures_of
from rongchang_desktop.presentation.review.review import Review
from rongchang_desktop.widgets.panels.fields.growing_text import GrowingText
from rongchang_desktop.widgets.panels.inspector_section import InspectorSupply, clear, link_button, text_label
from rongchang_desktop.widgets.panels.targets_panel import TargetsPanel


class ItemBox(QScrollArea):
    """Edits go to the scratch plan."""

    split_requested = Signal(int)
    """Cut the wording at this character."""

    def __init__(self, review: Review) -> None:
        super().__init__()
        session = review.session
        self._review = review
        self._item: PlanItem | None = None
        context = InspectorSupply().context(session, DraftKeeper(session, self), ItemEdits(session))
        self._edits = context.edits
        self.kind = text_label(look="small")
        self.wording = GrowingText()
        self.wording.committed.connect(self._retitle)
        self.doubt = text_label(look="warning")
        self.targets = TargetsPanel(context)
        self.figures = QWidget()
        self._figures = QHBoxLayout(self.figures)
        self._figures.setContentsMargins(0, 0, 0, 0)
        self._lay_out()

    def show_item(self, item: PlanItem | None) -> None:
        """Show an item of the scratch plan."""
        if self._item is not None and (item is None or item.id != self._item.id):
            self.wording.commit()
        moved = item is None or self._item is None or item.id != self._item.id
        self._item = item
        self.widget().setVisible(item is not None)
        if item is None:
            return
        words = self._review.session.words
        if moved:
            self.wording.reset(item.title)
        self.wording.show_text(item.title)
        self.wording.setAccessibleName(words.gettext("Wording"))
        self._show_doubt(item)
        self.targets.show_item(item)
        self._show_figures(item)

    def add_target(self, value: str, unit: str) -> None:
        """Open the form of a new target with a figure of the sentence filled in."""
        self.targets.edit_target(None)
        form = self.targets.forms.get("")
        if form is not None:
            editor: DraftEditor = form.editor
            editor.set(value=value, unit=unit)
            form.value.setText(value)
            form.unit.setText(unit)
            form.begin()

    def _show_doubt(self, item: PlanItem) -> None:
        words = self._review.session.words
        place = self._review.place_of(ItemId(item.id))
        kind = kind_label(type(item), words)
        if place is not None and place.is_doubtful and not self._review.marks.is_open(place.key):
            kind = words.gettext("{kind}, looked at", kind=kind)
        elif place is not None:
            kind = words.gettext(
                "{kind}, read with {share} confidence",
                kind=kind,
                share=formats.percent(Decimal(str(round(place.confidence, 2))), words),
            )
        self.kind.setText(kind)
        doubt = self._review.doubts().get(ItemId(item.id), "")
        self.doubt.setText(f"▲ {doubt}")
        self.doubt.setVisible(bool(doubt))

    def _show_figures(self, item: PlanItem) -> None:
        words = self._review.session.words
        clear(self._figures)
        found = () if isinstance(item, Heading) else figures_of(self._review.session, ItemId(item.id))
        for figure in found[:4]:
            text = words.gettext("{figure} as a target", figure=f"{figure.figure}{figure.unit}")
            self._figures.addWidget(link_button(text, lambda f=figure: self.add_target(f.figure, f.unit)))
        self._figures.addStretch(1)
        self.figures.setVisible(bool(found))

    def _retitle(self, text: str) -> None:
        if self._item is not None:
            self._edits.retitle(ItemId(self._item.id), text)

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setObjectName("scrolled")
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(6)
        for widget in (self.kind, self.wording, self.doubt, self.figures, self.targets):
            layout.addWidget(widget)
        layout.addStretch(1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidget(inner)
