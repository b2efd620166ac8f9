"""查找: a line over the panes of a review that steps through what it finds in report and tree."""

from PySide6.QtCore import Signal

from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.presentation.review.review import Review
from rongchang_desktop.presentation.review.review_search import Hit, hits
from rongchang_desktop.widgets.find_line import FindLine


class SearchBar(FindLine):
    """What was found stays marked until the line is closed."""

    found = Signal(object, str)
    """Every Hit, and the words sought: to be marked."""
    stepped = Signal(object)
    """The Hit to be shown."""

    def __init__(self, review: Review) -> None:
        super().__init__()
        self._review = review
        self._hits: tuple[Hit, ...] = ()
        self._place = -1
        self.sought.connect(self._seek)
        self.step_wanted.connect(self.step)

    def close_search(self) -> None:
        self._hits, self._place = (), -1
        self.found.emit((), "")
        super().close_search()

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
        self.name(words, words.gettext("Search report and tree"))
        self._show_count()

    def _seek(self, text: str) -> None:
        before = self._hits
        self._hits = hits(self._review, text)
        if self._hits != before:
            self._place = -1
        self.found.emit(self._hits, text.strip())
        self._show_count()

    def _show_count(self) -> None:
        words = self._review.session.words
        self.show_count(words, place=self._place + 1, count=len(self._hits), none=words.gettext("Nothing found"))
