"""One post: its title, who holds it and who did, the form by which a successor takes over, and what it carries."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout

from rongchang_desktop.domain.ledger.post import Post, Tenure
from rongchang_desktop.localization import formats
from rongchang_desktop.presentation.directory.directory_edits import DirectoryEdits
from rongchang_desktop.presentation.directory.load_columns import POST_COLUMNS, LoadRow
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.directory.entry_card import EntryCard
from rongchang_desktop.widgets.panels.fields.day_field import DayField
from rongchang_desktop.widgets.panels.inspector_section import clear, link_button, text_label


class PostCard(EntryCard):
    """Papers dated before a succession go on printing the name of that time."""

    def __init__(self, session: PlanSession, edits: DirectoryEdits) -> None:
        super().__init__(session, POST_COLUMNS)
        self._edits = edits
        self._post: Post | None = None
        self.holders_caption = text_label(look="caption")
        self._holders = QVBoxLayout()
        self._holders.setSpacing(2)
        self.vacant = text_label(look="small")
        self.column.addWidget(self.holders_caption)
        self.column.addLayout(self._holders)
        self.column.addWidget(self.vacant)
        self.column.addWidget(self._succession())
        self.add_loads()
        self.remove_link = link_button("", self.remove_wanted.emit)
        self.column.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(self.remove_link)
        foot.addStretch(1)
        self.column.addLayout(foot)
        self.name.committed.connect(self._rename)

    def show_post(self, post: Post | None, row: LoadRow | None) -> None:
        """Show a post with its holders and what it carries; None for none."""
        changed = (post.id if post else None) != (self._post.id if self._post else None)
        if changed:
            self.name.commit()
        self._post = post
        self.setEnabled(post is not None)
        self._name()
        self.name.show_text(post.title if post else "")
        if changed:
            self.holder.clear()
            self.since.show_day(self._first_day())
        self._show_holders()
        self.show_loads(row)

    def take_over(self) -> None:
        """Give the post to whoever was typed, from the day that was typed."""
        holder, since = " ".join(self.holder.text().split()), self.since.day
        if self._post is None or since is None:
            return
        if not holder:
            self.holder.setFocus()
        elif self._edits.succeed(self._post.id, holder=holder, since=since):
            self.holder.clear()

    def _first_day(self) -> date:
        """A first holder has held it since the year began, a successor takes over on the day of judging."""
        day = self.session.judging_day()
        return day if self._post is not None and self._post.tenures else date(self.session.year, 1, 1)

    def _succession(self) -> QFrame:
        self.since = DayField(self.session.words, year=self.session.year, optional=False)
        self.holder = QLineEdit()
        self.take_button = QPushButton()
        self.leave_link = link_button("", self._leave_vacant)
        for field in (self.since, self.holder):
            field.setProperty("field", True)
        self.since_caption, self.holder_caption = QLabel(), QLabel()
        self.hint = text_label(look="small")
        form = QFrame()
        form.setProperty("form", True)
        grid = QGridLayout(form)
        grid.setContentsMargins(12, 10, 12, 10)
        grid.setColumnStretch(1, 1)
        for row, (caption, field) in enumerate(((self.since_caption, self.since), (self.holder_caption, self.holder))):
            caption.setProperty("soft", True)
            caption.setBuddy(field)
            grid.addWidget(caption, row, 0)
            grid.addWidget(field, row, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.take_button)
        foot.addWidget(self.leave_link)
        foot.addStretch(1)
        grid.addLayout(foot, 2, 1)
        grid.addWidget(self.hint, 3, 0, 1, 2)
        self.take_button.clicked.connect(self.take_over)
        self.holder.returnPressed.connect(self.take_over)
        return form

    def _show_holders(self) -> None:
        clear(self._holders)
        words, post = self.session.words, self._post
        day = self.session.judging_day()
        held = post.tenure_on(day) if post is not None else None
        for tenure in reversed(post.tenures if post is not None else ()):
            self._holders.addLayout(self._tenure(tenure, is_now=tenure == held))
        self.vacant.setText(words.gettext("Nobody holds it on {day}.", day=formats.day(day, words)))
        self.vacant.setVisible(post is not None and held is None)

    def _tenure(self, tenure: Tenure, *, is_now: bool) -> QHBoxLayout:
        words = self.session.words
        name = text_label(tenure.holder, look="strong" if is_now else "soft")
        since = formats.day(tenure.since, words)
        if tenure.until is None:
            told = words.gettext("since {day}", day=since)
        else:
            told = words.gettext("{first} to {last}", first=since, last=formats.day(tenure.until, words))
        strike = link_button(words.gettext("Strike"), lambda: self._strike(tenure))
        strike.setAccessibleName(words.gettext("Strike {name}", name=tenure.holder))
        strike.setToolTip(words.gettext("Entered by mistake: whoever held it before stays on."))
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(name)
        line.addWidget(text_label(told, look="small"), 1)
        line.addWidget(strike, 0, Qt.AlignmentFlag.AlignRight)
        return line

    def _rename(self, title: str) -> None:
        if self._post is not None:
            self._edits.rename_post(self._post.id, title)
            self.name.reset(self.session.ledger.posts[self._post.id].title)

    def _strike(self, tenure: Tenure) -> None:
        if self._post is not None:
            self._edits.strike(self._post.id, tenure)

    def _leave_vacant(self) -> None:
        if self._post is not None and self.since.day is not None:
            self._edits.succeed(self._post.id, holder="", since=self.since.day)

    def _name(self) -> None:
        words = self.session.words
        self.name.setAccessibleName(words.gettext("Title of the post"))
        self.holders_caption.setText(words.gettext("Holders"))
        self.since_caption.setText(words.gettext("From"))
        self.holder_caption.setText(words.gettext("Successor"))
        self.since.setAccessibleName(words.gettext("From"))
        self.holder.setAccessibleName(words.gettext("Successor"))
        self.holder.setPlaceholderText(words.gettext("Name"))
        self.take_button.setText(words.gettext("Takes over"))
        self.leave_link.setText(words.gettext("Falls vacant"))
        self.hint.setText(
            words.gettext(
                "Whoever held it leaves the day before. No adjustment is needed, and papers of earlier days keep the "
                "earlier name."
            )
        )
        self.remove_link.setText(words.gettext("Remove (Del)"))
