"""A table to read: rows of one height, no grid, Tab leaves it, no column wider than is good for the eye."""

from PySide6.QtCore import QAbstractItemModel, QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QTableView

PADDING, GAP = 18, 16
LEAST = 8
"""Chinese characters that are seen of every cell, however narrow the table is."""


class ReadingTable(QTableView):
    """The column named `stretched` takes the room that the others leave; with `evenly` they share it.

    Where they do not all have room, the longest words are cut; only a very narrow table scrolls sideways.
    """

    def __init__(self, model: QAbstractItemModel, *, stretched: int, evenly: bool = False) -> None:
        super().__init__()
        self._stretched, self._evenly = stretched, evenly
        self.setModel(model)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        model.modelReset.connect(self._stretch)
        self._stretch()
        self._measure()

    def sizeHintForColumn(self, column: int) -> int:
        """Room between two columns, so that a figure and the next do not read as one."""
        return super().sizeHintForColumn(column) + GAP

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stretch()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_stretched"):
            self._measure()

    def _stretch(self) -> None:
        header = self.horizontalHeader()
        columns = range(header.count())
        wanted = [max(self.sizeHintForColumn(column), header.sectionSizeHint(column)) for column in columns]
        room = self.viewport().width()
        fits = self._evenly or sum(wanted) <= room
        most = max(_most(wanted, room), LEAST * self.fontMetrics().horizontalAdvance("国"))
        for column in columns:
            if fits and (column == self._stretched) is not self._evenly:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
            elif fits or wanted[column] <= most:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
            else:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
                header.resizeSection(column, most)

    def _measure(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + PADDING)


def _most(wanted: list[int], room: int) -> int:
    """How wide the widest may be so that all have room side by side."""
    left = room
    for place, width in enumerate(sorted(wanted)):
        share = left // (len(wanted) - place)
        if width > share:
            return share
        left -= width
    return room
