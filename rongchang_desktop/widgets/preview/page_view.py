"""The pages of a paper under one another; only what is seen is drawn."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from rongchang_desktop.presentation.preview.page_layout import (
    GAP,
    PIXELS_A_POINT,
    Fit,
    Frame,
    PageLayout,
    Zoom,
    stepped,
)
from rongchang_desktop.presentation.preview.paper_search import PaperSearch
from rongchang_desktop.presentation.preview.shown_paper import PAGES, ShownPaper
from rongchang_desktop.presentation.preview.tiles import Tile, tiles
from rongchang_desktop.widgets.preview.page_painting import PagePainter

if TYPE_CHECKING:
    from rongchang_desktop.services.paper_viewing import Box

NOTCH = 120
"""What a wheel turns from one stop to the next."""
LINE = 48
"""Pixels an arrow key scrolls."""
AHEAD = 0.5
"""Of the view, what is drawn above and below what is seen."""
_LEAST_MARGIN = 40


class PageView(QAbstractScrollArea):
    """Scrolls by keys and wheel; Ctrl and the wheel change the size around the pointer."""

    page_changed = Signal(int)
    zoom_changed = Signal()

    def __init__(self, paper: ShownPaper, search: PaperSearch) -> None:
        super().__init__()
        self._paper = paper
        self._search = search
        self._layout = PageLayout(())
        self._turned = 0
        self._leading = False
        self.zoom: Zoom = Fit.WIDTH
        self.page = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # else its coming changes the width
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().valueChanged.connect(lambda _: self._follow())
        paper.replaced.connect(self._replace)
        paper.greyed.connect(lambda _: self.viewport().update())
        paper.drawn.connect(self._show)
        search.changed.connect(self.viewport().update)
        search.stepped.connect(self.show_box)

    @property
    def scale(self) -> float:
        """How large the page in front is: 1 for its own size."""
        return self._layout.frame(self.page).scale if len(self._layout) else 1.0

    def set_zoom(self, zoom: Zoom, *, around: QPointF | None = None) -> None:
        """Show the pages in another size; the point of the view given, else its middle, stays where it is."""
        self.zoom = zoom
        view = self.viewport()
        self._lay_out(around or QPointF(view.width() / 2, view.height() / 2))
        self.zoom_changed.emit()

    def zoom_by(self, by: int, *, around: QPointF | None = None) -> None:
        """To the next larger (1) or smaller (-1) size."""
        self.set_zoom(stepped(self.scale, by), around=around)

    def go_to(self, page: int) -> None:
        """Bring the head of a page to the head of the view; beyond the ends it is the first or the last."""
        if not len(self._layout):
            return
        page = min(max(page, 0), len(self._layout) - 1)
        self._scroll_to(page, self._layout.frame(page).top - GAP)

    def turn(self, by: int) -> None:
        """A view further (1) or back (-1); a page where whole pages are shown."""
        if self.zoom is Fit.PAGE:
            self.go_to(self.page + by)
        else:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + by * (bar.pageStep() - LINE))

    def show_box(self, page: int, box: "Box") -> None:
        """Bring a place on a page into sight."""
        frame = self._layout.frame(page)
        pixels = frame.scale * PIXELS_A_POINT
        top, left = frame.top + box.top * pixels, frame.left + box.left * pixels
        height = self.viewport().height()
        seen = self.verticalScrollBar().value()
        if not seen + _LEAST_MARGIN < top < seen + height - _LEAST_MARGIN:
            self._scroll_to(page, top - height / 3)
        aside = self.horizontalScrollBar()
        if not aside.value() < left < aside.value() + self.viewport().width() - _LEAST_MARGIN:
            aside.setValue(round(left - self.viewport().width() / 3))
        self.viewport().update()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._lay_out(QPointF())
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out(QPointF())
        self.zoom_changed.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._turned += event.angleDelta().y()
        if abs(self._turned) >= NOTCH:
            self.zoom_by(1 if self._turned > 0 else -1, around=event.position())
            self._turned = 0
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.go_to(0 if key == Qt.Key.Key_Home else len(self._layout) - 1)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            event.ignore()  # they are the pane's, wherever the keyboard is in it
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with PagePainter(self.viewport(), self._paper, self._search) as painter:
            for frame in self._seen(0):
                painter.paint(frame, self._origin(frame), self._tiles(frame, 0))
        wanted = [tile for ahead in (0, AHEAD) for frame in self._seen(ahead) for tile in self._tiles(frame, ahead)]
        self._paper.want(PAGES, tuple(dict.fromkeys(wanted)))

    def _replace(self) -> None:
        self.page = 0
        self._lay_out(QPointF())
        self.verticalScrollBar().setValue(0)
        self.page_changed.emit(0)
        self.zoom_changed.emit()

    def _show(self, tile: Tile) -> None:
        if tile.page in {frame.page for frame in self._seen(0)}:
            self.viewport().update()

    def _lay_out(self, anchor: QPointF) -> None:
        held = self._under(anchor)
        view = self.viewport()
        size = (view.width(), view.height())
        self._layout = PageLayout(self._paper.sizes, self.zoom, view=size, dots=self.devicePixelRatioF())
        down, aside = self.verticalScrollBar(), self.horizontalScrollBar()
        self._leading = True
        down.setRange(0, max(0, self._layout.height - view.height()))
        aside.setRange(0, max(0, self._layout.width - view.width()))
        down.setPageStep(view.height())
        down.setSingleStep(LINE)
        aside.setPageStep(view.width())
        aside.setSingleStep(LINE)
        self._leading = False
        if held is not None and held[0] < len(self._layout):
            page, across, deep = held
            frame = self._layout.frame(page)
            aside.setValue(round(frame.left + across * frame.width - anchor.x()))
            self._scroll_to(self.page, frame.top + deep * frame.height - anchor.y())
        view.update()

    def _under(self, point: QPointF) -> tuple[int, float, float] | None:
        """The page at a point of the view, and where on it, in parts of its width and height."""
        if not len(self._layout):
            return None
        x, y = point.x() + self.horizontalScrollBar().value(), point.y() + self.verticalScrollBar().value()
        frame = self._layout.frame(self._layout.page_at(y))
        return frame.page, (x - frame.left) / frame.width, (y - frame.top) / frame.height

    def _scroll_to(self, page: int, top: float) -> None:
        """Scroll with that page in front, though another might be seen better."""
        self._leading = True
        self.verticalScrollBar().setValue(round(top))
        self._leading = False
        self._put_in_front(page)

    def _follow(self) -> None:
        if not self._leading:
            self._put_in_front(self._layout.most_seen(self.verticalScrollBar().value()))

    def _put_in_front(self, page: int) -> None:
        if page != self.page:
            self.page = page
            self.page_changed.emit(page)

    def _seen(self, ahead: float) -> Iterator[Frame]:
        top, bottom = self._reach(ahead)
        return map(self._layout.frame, self._layout.between(top, bottom))

    def _tiles(self, frame: Frame, ahead: float) -> list[Tile]:
        top, bottom = self._reach(ahead)
        dots = frame.of[1] / frame.height
        rows = (top - frame.top) * dots, (bottom - frame.top) * dots
        return list(tiles(frame.page, frame.of, rows=rows, is_grey=self._paper.is_grey))

    def _reach(self, ahead: float) -> tuple[float, float]:
        top, height = self.verticalScrollBar().value(), self.viewport().height()
        return top - ahead * height, top + (1 + ahead) * height

    def _origin(self, frame: Frame) -> QPointF:
        return QPointF(frame.left - self.horizontalScrollBar().value(), frame.top - self.verticalScrollBar().value())
