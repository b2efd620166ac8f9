"""The pages in small beside the paper; choosing one brings it to the front."""

from PySide6.QtCore import QModelIndex, QPoint, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from rongchang_desktop.presentation.preview.thumbnails import BOX, ThumbnailModel
from rongchang_desktop.widgets.theme import current_tokens

_AIR = 8
_SCROLL_BAR = 15


class ThumbnailList(QListView):
    """As wide as its pages; draws those in sight."""

    page_chosen = Signal(int)

    def __init__(self, model: ThumbnailModel) -> None:
        super().__init__()
        self._pages = model
        self._leading = False
        self.setModel(model)
        self.setItemDelegate(_PageDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFixedWidth(BOX[0] + 4 * _AIR + _SCROLL_BAR)
        self.selectionModel().currentChanged.connect(self._tell)

    def lead_to(self, page: int) -> None:
        """Mark the page in front and bring it into sight."""
        self._leading = True
        self.setCurrentIndex(self._pages.index(page))
        self._leading = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        first = self.indexAt(QPoint(_AIR, 0)).row()
        last = self.indexAt(QPoint(_AIR, self.viewport().height() - 1)).row()
        rows = range(max(0, first), (last if last >= 0 else self._pages.rowCount() - 1) + 1)
        self._pages.want(rows, dots=self.devicePixelRatioF())

    def _tell(self, index: QModelIndex) -> None:
        if index.isValid() and not self._leading:
            self.page_chosen.emit(index.row())


class _PageDelegate(QStyledItemDelegate):
    """A small page with its number under it; the one in front has a frame and a bold number."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        return QSize(BOX[0] + 2 * _AIR, BOX[1] + option.fontMetrics.height() + 3 * _AIR)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        tokens = current_tokens()
        is_front = bool(option.state & QStyle.StateFlag.State_Selected)
        size = QSizeF(*index.model().size(index.row()))
        room = QRectF(option.rect).adjusted(0, _AIR, 0, 0)
        page = QRectF(room.center().x() - size.width() / 2, room.top() + BOX[1] - size.height(), 0, 0)
        page.setSize(size)
        painter.save()
        painter.fillRect(page, Qt.GlobalColor.white)
        image = index.data(Qt.ItemDataRole.DecorationRole)
        if image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(page, image)
        painter.setPen(QPen(QColor(tokens.accent if is_front else tokens.line), 2 if is_front else 1))
        painter.drawRect(page.adjusted(-2, -2, 2, 2) if is_front else page)
        font = QFont(option.font)
        font.setBold(is_front)
        painter.setFont(font)
        painter.setPen(QColor(tokens.accent if is_front else tokens.soft))
        number = room.adjusted(0, BOX[1] + _AIR / 2, 0, 0)
        painter.drawText(number, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, index.data())
        painter.restore()
