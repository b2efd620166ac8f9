"""A list to tick several names in; none ticked stands for all of them."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

_MOST_ROWS = 7
_KEY = Qt.ItemDataRole.UserRole


class ChoiceList(QListWidget):
    """Space ticks the current name; letters find one."""

    chosen = Signal(object)
    """The values ticked by a person, a tuple of texts in the order of the list."""

    def __init__(self) -> None:
        super().__init__()
        self.setUniformItemSizes(True)
        self.setTabKeyNavigation(False)
        self.itemChanged.connect(lambda _: self.chosen.emit(self.values))

    @property
    def values(self) -> tuple[str, ...]:
        """What is ticked."""
        items = (self.item(row) for row in range(self.count()))
        return tuple(item.data(_KEY) for item in items if item.checkState() is Qt.CheckState.Checked)

    def offer(self, choices: Iterable[tuple[str, str]], ticked: Iterable[str]) -> None:
        """Set the values with their words, and what is ticked, without saying that anybody chose it."""
        known = set(ticked)
        self.blockSignals(True)
        self.clear()
        for value, name in choices:
            item = QListWidgetItem(name, self)
            item.setData(_KEY, value)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if value in known else Qt.CheckState.Unchecked)
        self.blockSignals(False)
        self.setCurrentRow(0)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        rows = min(max(self.count(), 1), _MOST_ROWS)
        height = rows * max(self.sizeHintForRow(0), self.fontMetrics().height()) + 2 * self.frameWidth()
        return QSize(super().sizeHint().width(), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())
