"""查找: a line that asks what is sought and steps through what was found, wherever that is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.widgets.review.review_keys import ReviewKeys
from rongchang_desktop.widgets.tree.search_box import SearchBox


class FindLine(QWidget):
    """Hidden until it is wanted; Enter steps on, Shift+Enter back, Esc closes it."""

    sought = Signal(str)
    step_wanted = Signal(int)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.box = SearchBox()
        self.count = QLabel()
        self.count.setProperty("soft", True)
        self.previous_button, self.next_button, self.close_button = QPushButton(), QPushButton(), QToolButton()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.box, 1)
        self.close_button.setText("✕")
        for widget in (self.count, self.previous_button, self.next_button, self.close_button):
            layout.addWidget(widget)
        for button in (self.previous_button, self.next_button, self.close_button):
            button.setProperty("link", True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.box.sought.connect(self.sought)
        self.box.left_down.connect(lambda: self.step_wanted.emit(1))
        self.next_button.clicked.connect(lambda: self.step_wanted.emit(1))
        self.previous_button.clicked.connect(lambda: self.step_wanted.emit(-1))
        self.close_button.clicked.connect(self.close_search)
        keys = ReviewKeys(self)
        keys.serve(
            self.box,
            {
                "Shift+Return": lambda: self.step_wanted.emit(-1),
                "Shift+Enter": lambda: self.step_wanted.emit(-1),
                "Up": lambda: self.step_wanted.emit(-1),
                "Esc": self.close_search,
            },
        )
        self.hide()

    def open_search(self) -> None:
        """Take the focus, with what was sought before selected."""
        self.show()
        self.box.setFocus()
        self.box.selectAll()
        self.sought.emit(self.box.text())

    def close_search(self) -> None:
        """Seek nothing any longer and give the focus back."""
        self.hide()
        self.closed.emit()

    def show_count(self, words: Localizer, *, place: int, count: int, none: str) -> None:
        """Say which of how many is in front; `none` where there are none though something is sought."""
        text = words.gettext("{place} of {count}", place=place, count=count) if count else ""
        self.count.setText(text or (none if self.box.text().strip() else ""))
        for button in (self.previous_button, self.next_button):
            button.setEnabled(count > 0)

    def name(self, words: Localizer, what: str) -> None:
        """Say in the language of now what is searched."""
        self.box.setPlaceholderText(what)
        self.box.setAccessibleName(what)
        self.previous_button.setText(words.gettext("Previous {key}", key="Shift+Enter"))
        self.next_button.setText(words.gettext("Next {key}", key="Enter"))
        self.close_button.setAccessibleName(words.gettext("Close the search"))
