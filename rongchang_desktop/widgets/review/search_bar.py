"""查找: a line over the panes of a review that steps through what it finds in report and tree."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.presentation.review.review import Review
from rongchang_desktop.presentation.review.review_search import Hit, hits
from rongchang_desktop.widgets.review.review_keys import ReviewKeys
from rongchang_desktop.widgets.tree.search_box import SearchBox


class SearchBar(QWidget):
    """Hidden until it is wanted; what was found stays marked until it is closed."""

    found = Signal(object, str)
    """Every Hit, and the words sought: to be marked."""
    stepped = Signal(object)
    """The Hit to be shown."""
    closed = Signal()

    def __init__(self, review: Review) -> None:
        super().__init__()
        self._review = review
        self._hits: tuple[Hit, ...] = ()
        self._place = -1
        self.box = SearchBox()
        self.count = QLabel()
        self.count.setProperty("soft", True)
        self.previous_button, self.next_button, self.close_button = QPushButton(), QPushButton(), QToolButton()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.box, 1)
        for button in (self.previous_button, self.next_button):
            button.setProperty("link", True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for widget in (self.count, self.previous_button, self.next_button, self.close_button):
            layout.addWidget(widget)
        self.close_button.setText("✕")
        self.close_button.setProperty("link", True)
        self.close_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.box.sought.connect(self._seek)
        self.box.left_down.connect(lambda: self.step(1))
        self.next_button.clicked.connect(lambda: self.step(1))
        self.previous_button.clicked.connect(lambda: self.step(-1))
        self.close_button.clicked.connect(self.close_search)
        keys = ReviewKeys(self)
        keys.serve(
            self.box,
            {
                "Shift+Return": lambda: self.step(-1),
                "Shift+Enter": lambda: self.step(-1),
                "Up": lambda: self.step(-1),
                "Esc": self.close_search,
            },
        )
        self.hide()

    def open_search(self) -> None:
        """Take the focus, with what was sought before selected."""
        self.show()
        self.box.setFocus()
        self.box.selectAll()
        self._seek(self.box.text())

    def close_search(self) -> None:
        """Forget what was found and give the focus back."""
        self.hide()
        self._hits, self._place = (), -1
        self.found.emit((), "")
        self.closed.emit()

    def refresh(self) -> None:
        """Search again in a plan that was changed; the place stays."""
        if self.isVisible():
            self._hits = hits(self._review, self.box.text())
            self._place = min(self._place, len(self._hits) - 1)
            self._show_count()

    def step(self, by: int) -> None:
        """To the next place (1) or the one before (-1), round the end."""
        if not self.isVisible() or not self._hits:
            return
        self._place = (self._place + by) % len(self._hits) if self._place >= 0 or by > 0 else len(self._hits) - 1
        self._show_count()
        self.stepped.emit(self._hits[self._place])

    def retranslate(self, words: Localizer) -> None:
        """Say it in the language of now."""
        text = words.gettext("Search report and tree")
        self.box.setPlaceholderText(text)
        self.box.setAccessibleName(text)
        self.previous_button.setText(words.gettext("Previous {key}", key="Shift+Enter"))
        self.next_button.setText(words.gettext("Next {key}", key="Enter"))
        self.close_button.setAccessibleName(words.gettext("Close the search"))
        self._show_count()

    def _seek(self, text: str) -> None:
        before = self._hits
        self._hits = hits(self._review, text)
        if self._hits != before:
            self._place = -1
        self.found.emit(self._hits, text.strip())
        self._show_count()

    def _show_count(self) -> None:
        words, sought = self._review.session.words, self.box.text().strip()
        text = words.gettext("{place} of {count}", place=self._place + 1, count=len(self._hits)) if self._hits else ""
        self.count.setText(text or (words.gettext("Nothing found") if sought else ""))
        for button in (self.previous_button, self.next_button):
            button.setEnabled(bool(self._hits))
