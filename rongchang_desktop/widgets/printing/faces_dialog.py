"""字体: what each role is set in on this machine, and another face for it where one is installed."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QVBoxLayout, QWidget

from rongchang_desktop.domain.papers.typeface import SHIPPED_FACE, Typeface
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.presentation.printing.paper_desk import PaperDesk
from rongchang_desktop.widgets.panels.fields.choice_field import ChoiceField
from rongchang_desktop.widgets.panels.inspector_section import text_label
from rongchang_desktop.widgets.panels.look import PanelLook

if TYPE_CHECKING:
    from rongchang_desktop.services.papers.faces import RoleFaces

ROLES = {
    Typeface.SONG: N_("Titles (小标宋)"),
    Typeface.FANG: N_("Text (仿宋)"),
    Typeface.KAI: N_("Second headings (楷体)"),
    Typeface.HEI: N_("First headings and heads of tables (黑体)"),
    Typeface.LATIN: N_("Digits and letters"),
}
_AUTOMATIC = ""


class FacesDialog(PanelLook, QDialog):
    """Each choice is kept at once, for this machine."""

    def __init__(self, parent: QWidget | None, desk: PaperDesk) -> None:
        from rongchang_desktop.services.papers.faces import faces_in_use  # fontTools: only when it is asked for

        super().__init__(parent)
        self._desk = desk
        words = desk.session.words.gettext
        self.setWindowTitle(words("Typefaces"))
        self.fields: dict[Typeface, ChoiceField] = {}
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setSpacing(6)
        for role in faces_in_use(desk.faces):
            self._add_role(form, role)
        buttons = QDialogButtonBox()
        buttons.addButton(words("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(12)
        said = words("The office's own faces are used where they are installed, the shipped ones otherwise.")
        layout.addWidget(text_label(said, look="small", selectable=False))
        layout.addLayout(form)
        layout.addWidget(buttons)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 40)
        self.wear()

    def _add_role(self, form: QFormLayout, role: "RoleFaces") -> None:
        words = self._desk.session.words.gettext
        found = words("the shipped face") if role.used == SHIPPED_FACE else role.used
        field = ChoiceField()
        field.offer(
            [
                (_AUTOMATIC, words("Automatic ({face})", face=found)),
                *((name, name) for name in role.installed),
                (SHIPPED_FACE, words("The shipped face")),
            ]
        )
        field.show_value(self._desk.faces.get(role.role, _AUTOMATIC))
        field.setAccessibleName(words(ROLES[role.role]))
        field.chosen.connect(lambda name: self._desk.choose_face(role.role, name))
        self.fields[role.role] = field
        form.addRow(words(ROLES[role.role]), field)
