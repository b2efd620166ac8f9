"""The pages in small, for the list beside the paper."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.presentation.preview.shown_paper import THUMBNAILS, ShownPaper
from rongchang_desktop.presentation.preview.tiles import Tile, whole

BOX = (112, 144)
"""Pixels into which every page fits."""


class ThumbnailModel(QAbstractListModel):
    """A row a page; its image comes when it was wanted and is drawn."""

    def __init__(self, paper: ShownPaper, words: Localizer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._paper = paper
        self._words = words
        self._dots = 1.0
        paper.replaced.connect(self._reset)
        paper.greyed.connect(lambda _: self._tell_all())
        paper.drawn.connect(self._tell)

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._paper.sizes)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return str(index.row() + 1)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._words.gettext("Page {number} of {count}", number=index.row() + 1, count=self.rowCount())
        if role == Qt.ItemDataRole.DecorationRole:
            image = self._paper.image(THUMBNAILS, self._tile(index.row()))
            return image if image is not None else self._paper.stand_in(index.row())
        return None

    def size(self, row: int) -> tuple[float, float]:
        """Width and height of the page in small, in pixels."""
        width, height = self._tile(row).of
        return width / self._dots, height / self._dots

    def want(self, rows: range, *, dots: float) -> None:
        """Have these rows drawn; `dots` of the screen in a pixel."""
        if dots != self._dots:
            self._dots = dots
            self._tell_all()
        self._paper.want(THUMBNAILS, [self._tile(row) for row in rows if row < self.rowCount()])

    def _tile(self, row: int) -> Tile:
        width, height = self._paper.sizes[row]
        scale = min(BOX[0] / width, BOX[1] / height) * self._dots
        of = max(1, round(width * scale)), max(1, round(height * scale))
        return whole(row, of, is_grey=self._paper.is_grey)

    def _reset(self) -> None:
        self.beginResetModel()
        self.endResetModel()

    def _tell(self, tile: Tile) -> None:
        if tile == self._tile(tile.page):
            row = self.index(tile.page)
            self.dataChanged.emit(row, row, [Qt.ItemDataRole.DecorationRole])

    def _tell_all(self) -> None:
        if self.rowCount():
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))
