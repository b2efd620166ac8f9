"""The leading posts: who holds them on the day of judging, what they carry, and the card in which they change hands."""

from collections.abc import Iterable

from PySide6.QtWidgets import QHBoxLayout

from rongchang_desktop.domain.ledger.identifiers import PostId
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.presentation.directory.directory_edits import DirectoryEdits
from rongchang_desktop.presentation.directory.load_columns import OVERDUE, POST_COLUMNS, SINCE, UNREPORTED, LoadRow
from rongchang_desktop.presentation.directory.load_rows import post_rows
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.directory.entries_pane import EntriesPane
from rongchang_desktop.widgets.directory.name_prompt import NamePrompt
from rongchang_desktop.widgets.directory.post_card import PostCard

LEAVING = (
    SINCE,
    Light.NOT_STARTED.value,
    Light.CLOSED.value,
    Light.ON_PACE.value,
    UNREPORTED,
    OVERDUE,
    Light.SLOW.value,
)
"""The columns that go first where there is no room: the card tells all of them."""


class PostsPane(EntriesPane):
    """A post is taken away while it leads nothing."""

    card: PostCard

    def __init__(self, session: PlanSession) -> None:
        self.edits = DirectoryEdits(session)
        super().__init__(session, POST_COLUMNS, PostCard(session, self.edits), leaving=LEAVING)
        bar = QHBoxLayout()
        bar.addWidget(self.search, 3)
        bar.addStretch(2)
        bar.addWidget(self.add_button)
        self._lay_out(bar)
        self._connect()

    def add(self) -> None:
        """Ask for the title of a new post."""
        prompt = NamePrompt(self, question=self._session.words.gettext("Title of the new post"))
        prompt.given.connect(self._add)
        prompt.pop_up(self.add_button)

    def retranslate(self) -> None:
        words = self._session.words
        self.search.setPlaceholderText(words.gettext("Search posts and holders"))
        self.search.setAccessibleName(words.gettext("Search posts and holders"))
        self.add_button.setText(words.gettext("Add a post (Ins)"))
        self.table.setAccessibleName(words.gettext("Leading posts"))

    def rows(self) -> Iterable[LoadRow]:
        return post_rows(self._session, self._loads, sought=self.search.text())

    def lesson(self) -> str:
        words = self._session.words
        if len(self._session.ledger.posts):
            return words.gettext("No post and no holder is called so.")
        return words.gettext(
            "Tasks are led by posts, not by persons: add the first post, for instance that of a deputy head of "
            "the district, and say who holds it from which day."
        )

    def show_entry(self, key: str, row: LoadRow | None) -> None:
        self.card.show_post(self._session.ledger.posts.get(key), row)

    def remove(self, key: str) -> None:
        self.edits.remove_post(PostId(key))

    def move_by(self, key: str, by: int) -> None:
        self.edits.move_post(PostId(key), by)

    def _add(self, title: str) -> None:
        post_id = self.edits.add_post(title)
        if post_id is not None:
            self.search.show_text("")
            self.refresh_wanted.emit()
            self.table.choose(post_id)
            self.card.holder.setFocus()
