"""How a page looks in the view: white whatever the theme, its image dot by dot, what was found marked on it."""

from collections.abc import Sequence
from types import TracebackType

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from rongchang_desktop.presentation.preview.page_layout import PIXELS_A_POINT, Frame
from rongchang_desktop.presentation.preview.paper_search import PaperSearch
from rongchang_desktop.presentation.preview.shown_paper import PAGES, ShownPaper
from rongchang_desktop.presentation.preview.tiles import Tile
from rongchang_desktop.widgets.theme import current_tokens
from rongchang_desktop.widgets.tokens import LIGHT

_AROUND = 1.5
"""Pixels by which a mark is larger than the words."""


class PagePainter:
    """Paints pages while it is entered; paper is white and its marks are those of the light theme."""

    def __init__(self, view: QWidget, paper: ShownPaper, search: PaperSearch) -> None:
        self._view = view
        self._paper = paper
        self._search = search
        self._painter = QPainter()

    def __enter__(self) -> "PagePainter":
        self._painter.begin(self._view)
        self._painter.fillRect(self._view.rect(), QColor(current_tokens().rail))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._painter.end()

    def paint(self, frame: Frame, origin: QPointF, tiles: Sequence[Tile]) -> None:
        """Paint a page with its upper left corner there, out of those pieces that are drawn."""
        painter = self._painter
        origin = self._on_a_dot(origin)
        page = QRectF(origin, QSizeF(frame.width, frame.height))
        painter.fillRect(page, Qt.GlobalColor.white)
        images = [(tile, self._paper.image(PAGES, tile)) for tile in tiles]
        if any(image is None for _, image in images) and (other := self._paper.stand_in(frame.page)) is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(page, other)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        dots = frame.of[1] / frame.height
        for tile, image in images:
            if image is not None:
                corner, size = QPointF(*tile.corner) / dots, QSizeF(*tile.size) / dots
                painter.drawImage(QRectF(origin + corner, size), image)
        painter.setPen(QPen(QColor(current_tokens().line), 0))
        painter.drawRect(page)
        self._mark(frame, origin)

    def _mark(self, frame: Frame, origin: QPointF) -> None:
        painter, pixels = self._painter, frame.scale * PIXELS_A_POINT
        for at, boxes in enumerate(self._search.boxes(frame.page)):
            is_current = self._search.current == (frame.page, at)
            for box in boxes:
                place = QRectF(box.left, box.top, box.width, box.height)
                mark = QRectF(place.topLeft() * pixels + origin, place.size() * pixels)
                mark.adjust(-_AROUND, -_AROUND, _AROUND, _AROUND)
                painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)  # the words stay black
                painter.fillRect(mark, QColor(LIGHT.found))
                painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
                if is_current:
                    painter.setPen(QPen(QColor(LIGHT.accent), 2))
                    painter.drawRect(mark)

    def _on_a_dot(self, point: QPointF) -> QPointF:
        """The nearest point that is a dot of the screen: between two, a page would be blurred."""
        there = self._painter.deviceTransform()
        back, _ = there.inverted()
        return back.map(QPointF(there.map(point).toPoint()))
