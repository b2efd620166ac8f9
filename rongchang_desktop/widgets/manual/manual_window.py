"""手册: the list of its pages, and the page chosen."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QListWidget, QWidget

from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.presentation.manual_pages import KEYS, manual_page, titles
from rongchang_desktop.widgets.manual.page_view import PageView

FRAME = QSize(24, 64)
"""Of the screen, what the frame of a window takes."""
WANTED = QSize(1040, 700)


class ManualWindow(QDialog):
    """Lies beside the work, which goes on; Esc closes it."""

    def __init__(self, parent: QWidget, words: Localizer) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.language = words.language
        self.setWindowTitle(words.gettext("Manual"))
        self.list = QListWidget()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setAccessibleName(words.gettext("Pages of the manual"))
        for _, title in titles(self.language):
            self.list.addItem(title)
        self.list.setFixedWidth(self.list.sizeHintForColumn(0) + 40)
        self.view = PageView()
        self.view.setAccessibleName(words.gettext("Page of the manual"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(12)
        layout.addWidget(self.list)
        layout.addWidget(self.view, 1)
        self.list.currentRowChanged.connect(self._show_row)
        self.view.sourceChanged.connect(self._follow)
        self.resize(WANTED.boundedTo(self.screen().availableSize() - FRAME))
        self.list.setFocus()

    @property
    def key(self) -> str:
        """The key of the page shown."""
        return KEYS[self.list.currentRow()]

    def show_page(self, key: str) -> None:
        """Open the manual at a page."""
        self.list.setCurrentRow(KEYS.index(key))

    def _show_row(self, row: int) -> None:
        page = manual_page(KEYS[row], self.language)
        if Path(self.view.source().toLocalFile()) != page:
            self.view.show_page(page)

    def _follow(self, source: QUrl) -> None:
        self.list.setCurrentRow(KEYS.index(Path(source.toLocalFile()).stem))
