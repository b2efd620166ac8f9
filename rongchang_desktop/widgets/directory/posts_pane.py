"""The leading posts: who holds them on the day of judging, what they carry, and the card in which they change hands."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from rongchang_desktop.domain.ledger.identifiers import PostId
from rongchang_desktop.domain.owners.workload import Workload
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.presentation.directory.directory_edits import DirectoryEdits
from rongchang_desktop.presentation.directory.load_columns import OVERDUE, POST_COLUMNS, SINCE, UNREPORTED
from rongchang_desktop.presentation.directory.load_rows import NO_LOADS, post_rows
from rongchang_desktop.presentation.directory.load_table_model import LoadTableModel
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.directory.beside import beside
from rongchang_desktop.widgets.directory.load_table import LoadTable
from rongchang_desktop.widgets.directory.name_prompt import NamePrompt
from rongchang_desktop.widgets.directory.post_card import PostCard
from rongchang_desktop.widgets.panels.inspector_section import text_label
from rongchang_desktop.widgets.tree.search_box import SearchBox

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


class PostsPane(QWidget):
    """Ins adds, F2 edits, Del removes what leads nothing, Alt+↑↓ reorders."""

    list_wanted = Signal(object)
    """Selection behind a number."""
    refresh_wanted = Signal()
    """The posts are others and their rows are to be read at once."""

    def __init__(self, session: PlanSession) -> None:
        super().__init__()
        self._session = session
        self._loads: Workload = NO_LOADS
        self.edits = DirectoryEdits(session)
        self.search = SearchBox()
        self.add_button = QPushButton()
        self.model = LoadTableModel(session, POST_COLUMNS, self)
        self.table = LoadTable(self.model, leaving={key: rank for rank, key in enumerate(LEAVING)})
        self.empty = text_label(look="soft")
        self.card = PostCard(session, self.edits)
        self._lay_out()
        self._connect()

    def show_loads(self, loads: Workload) -> None:
        """Show the posts of now with these loads."""
        self._loads = loads
        self.retranslate()
        self._fill()

    def add(self) -> None:
        """Ask for the title of a new post."""
        prompt = NamePrompt(self, question=self._session.words.gettext("Title of the new post"))
        prompt.given.connect(self._add)
        prompt.pop_up(self.add_button)

    def _add(self, title: str) -> None:
        post_id = self.edits.add_post(title)
        if post_id is not None:
            self.search.show_text("")
            self.refresh_wanted.emit()
            self.table.choose(post_id)
            self.card.holder.setFocus()

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        words = self._session.words
        self.search.setPlaceholderText(words.gettext("Search posts and holders"))
        self.search.setAccessibleName(words.gettext("Search posts and holders"))
        self.add_button.setText(words.gettext("Add a post (Ins)"))
        self.table.setAccessibleName(words.gettext("Leading posts"))

    def _fill(self) -> None:
        self.model.show(tuple(post_rows(self._session, self._loads, sought=self.search.text())))
        self.table.fit()
        self._teach()
        if not self.table.currentIndex().isValid() and self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(0, 0))
        self._show_card()

    def _teach(self) -> None:
        words = self._session.words
        if len(self._session.ledger.posts):
            self.empty.setText(words.gettext("No post and no holder is called so."))
        else:
            self.empty.setText(
                words.gettext(
                    "Tasks are led by posts, not by persons: add the first post, for instance that of a deputy head of "
                    "the district, and say who holds it from which day."
                )
            )
        self.empty.setVisible(not self.model.rowCount())

    def _show_card(self) -> None:
        key = self.table.current_key
        place = self.model.row_of(key)
        self.card.show_post(self._session.ledger.posts.get(key), self.model.rows[place] if place >= 0 else None)

    def _remove(self) -> None:
        if key := self.table.current_key:
            self.edits.remove_post(PostId(key))

    def _move(self, by: int) -> None:
        key = self.table.current_key
        if key and self.model.is_in_order and not self.search.text():
            self.edits.move_post(PostId(key), by)

    def _connect(self) -> None:
        self.search.sought.connect(lambda _: self._fill())
        self.search.left_down.connect(self.table.setFocus)
        self.add_button.clicked.connect(self.add)
        self.table.chosen.connect(lambda _: self._show_card())
        self.table.edit_wanted.connect(self.card.begin)
        self.table.add_wanted.connect(self.add)
        self.table.remove_wanted.connect(self._remove)
        self.table.move_wanted.connect(self._move)
        self.card.left.connect(self.table.setFocus)
        self.card.remove_wanted.connect(self._remove)
        for source in (self.table, self.card):
            source.list_wanted.connect(self.list_wanted)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(10)
        bar.addWidget(self.search, 3)
        bar.addStretch(2)
        bar.addWidget(self.add_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(bar)
        layout.addWidget(beside(self.table, self.empty, self.card), 1)
