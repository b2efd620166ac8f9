"""The papers that can be printed, under the occasions they are for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.services.papers.kind import PaperGroup, PaperKind
from rongchang_desktop.services.papers.kinds import KIND_BY_KEY, KINDS
from rongchang_desktop.widgets.enter_presses import ENTER

GROUP_NAMES = {
    PaperGroup.MEETING: N_("For the meeting"),
    PaperGroup.ALLOCATION: N_("Who owes what"),
    PaperGroup.CHASING: N_("For one unit, leader or task"),
    PaperGroup.RECORD: N_("Changes and checks"),
}
_KEY = Qt.ItemDataRole.UserRole


class KindList(QListWidget):
    """One name a line; headings cannot be chosen. Enter shows the paper."""

    kind_chosen = Signal(object)
    """PaperKind: the current one."""

    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(lambda *_: self._tell())

    @property
    def kind(self) -> PaperKind | None:
        """The current one."""
        item = self.currentItem()
        return KIND_BY_KEY.get(item.data(_KEY)) if item is not None else None

    def show_kind(self, key: str) -> None:
        """Make that one the current one."""
        for row in range(self.count()):
            if self.item(row).data(_KEY) == key:
                self.setCurrentRow(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in ENTER:
            event.accept()  # else it would also press the button that the keyboard went to by it

    def retranslate(self, words: Localizer) -> None:
        """Say everything again, keeping the current one."""
        known = self.kind or KINDS[0]
        self.blockSignals(True)
        self.clear()
        for group, name in GROUP_NAMES.items():
            kinds = [kind for kind in KINDS if kind.group is group]
            if kinds:
                self._add_heading(words.gettext(name))
            for kind in kinds:
                item = QListWidgetItem(words.gettext(kind.title), self)
                item.setData(_KEY, kind.key)
                item.setToolTip(words.gettext(kind.hint))
        self.show_kind(known.key)
        self.blockSignals(False)

    def _add_heading(self, name: str) -> None:
        item = QListWidgetItem(name, self)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        item.setFont(font)

    def _tell(self) -> None:
        if self.kind is not None:
            self.kind_chosen.emit(self.kind)
