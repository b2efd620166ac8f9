"""The work behind 收进展: forms go out, returns are read and held, rows are taken over, one undoable step each."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from rongchang_desktop.domain.editing.forms import (
    TakenRow,
    dispatch_of,
    note_returns,
    rows_at_once,
    send_forms,
    take_rows,
)
from rongchang_desktop.domain.editing.plans.periods import open_next_period
from rongchang_desktop.domain.forms.asking import asked_items
from rongchang_desktop.domain.forms.form import DepartmentForm, form_of
from rongchang_desktop.domain.forms.proposal import ReplyComparison, ReplyState
from rongchang_desktop.domain.forms.reconciliation import compare
from rongchang_desktop.domain.forms.reply import FormReply
from rongchang_desktop.domain.forms.standing import UnitStanding, standings
from rongchang_desktop.domain.ledger.identifiers import DepartmentId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.periods.current import open_period
from rongchang_desktop.domain.periods.period import Period
from rongchang_desktop.foundation.messages import N_, UserFacingError
from rongchang_desktop.foundation.task_progress import ProgressSink
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.presentation.background import Task
from rongchang_desktop.presentation.desk import Desk

if TYPE_CHECKING:
    from rongchang_desktop.services.form_exchange import Returns, WrittenForm


class CollectingDesk(QObject):
    """Holds what was read until the file is closed; the ledger itself says what of it was taken over."""

    replies_changed = Signal()
    began = Signal(object)
    """Task: forms are being written or read."""
    ended = Signal()
    sent = Signal(object, int)
    """The folder and how many forms lie in it now."""
    read_back = Signal(int, int, object)
    """Forms read, how many of them were known byte for byte, and refusals and remarks as UserFacingError."""
    taken = Signal(int)
    """How many rows were taken over."""
    failed = Signal(object)
    crashed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.session = desk.session
        self.ask_all = False
        self.task: Task | None = None
        self._replies: tuple[FormReply, ...] = ()
        self._of = ("", 0)
        self._compared: tuple[Ledger, tuple[ReplyComparison, ...]] | None = None

    @property
    def period(self) -> Period | None:
        """The 期 that is being reported."""
        return open_period(self.session.ledger, self.session.year)

    @property
    def today(self) -> date:
        """The day forms are sent and come back on; an invented plan lives on its own day."""
        session = self.session
        return session.judging_day() if session.ledger.office.fictional else session.today()

    def open_round(self, as_of: date, due_on: date | None, name: str) -> bool:
        """Open the next 期, or give the open one these days."""
        session = self.session
        return session.edit(
            lambda ledger: open_next_period(
                ledger, session.year, as_of=as_of, due_on=due_on, name=name, new_id=session.editor.new_id
            )
        )

    def standings(self) -> tuple[UnitStanding, ...]:
        """Where every unit stands in the open 期."""
        period = self.period
        if period is None:
            return ()
        return standings(self.session.ledger, period, today=self.today, ask_all=self.ask_all)

    def comparisons(self) -> tuple[ReplyComparison, ...]:
        """Everything that was read, beside the ledger of now."""
        period = self.period
        if self._of != (self._desk.ledger_id, self.session.year):
            self._replies, self._compared = (), None
        if period is None or not self._replies:
            return ()
        if self._compared is None or self._compared[0] is not self.session.ledger:
            from rongchang_desktop.services.form_exchange import spoken_states

            spoken, ledger = spoken_states(), self._recalling(period)
            found = tuple(compare(ledger, reply, period=period, vocabulary=spoken) for reply in self._replies)
            self._compared = (ledger, found)
        return self._compared[1]

    def rows(self) -> tuple[TakenRow, ...]:
        """Every row that was read, in the order of the forms."""
        return tuple(TakenRow(form=form, row=row) for form in self.comparisons() for row in form.rows)

    def send(self, folder: Path, unit_ids: Iterable[DepartmentId] | None = None) -> None:
        """Write the forms of these units, of all that are asked for None, into the folder; then record that."""
        period, ledger = self.period, self.session.ledger
        if period is None or self.task is not None:
            return
        due_on = period.due_on or period.as_of
        asked = asked_items(ledger, period, ask_all=self.ask_all)
        wanted = set(asked) if unit_ids is None else set(unit_ids) & set(asked)
        forms = tuple(
            form_of(ledger, period, ledger.departments[unit_id], items, ledger_id=self._desk.ledger_id, due_on=due_on)
            for unit_id, items in asked.items()
            if unit_id in wanted
        )
        if not forms:
            self.failed.emit(UserFacingError(N_("None of these units has anything to report in this period.")))
            return
        words = Localizer(self.session.words.language)

        def work(progress: ProgressSink) -> "tuple[WrittenForm, ...]":
            from rongchang_desktop.services.form_exchange import write_forms

            return write_forms(forms, folder, words, progress)

        self._start(self._desk.tasks.start(work)).succeeded.connect(
            lambda written: self._on_written(period, forms, due_on, folder)
        )

    def read(self, paths: Sequence[Path]) -> None:
        """Read files, or folders of them."""
        if self.period is None or self.task is not None or not paths:
            return

        def work(progress: ProgressSink) -> "Returns":
            from rongchang_desktop.services.form_exchange import read_returns

            return read_returns(paths, progress)

        self._start(self._desk.tasks.start(work)).succeeded.connect(self._on_read)

    def paste(self, text: str) -> bool:
        """Take rows that were copied in Excel or WPS; False where they are none, which is told by signal."""
        from rongchang_desktop.services.form_exchange import read_pasted_rows

        if self.period is None:
            return False
        try:
            reply = read_pasted_rows(text, self.session.words.gettext("Pasted"))
        except UserFacingError as error:
            self.failed.emit(error)
            return False
        self._hold([reply])
        return True

    def take(self, rows: Sequence[TakenRow]) -> None:
        """Take the rows over in one step."""
        today, new_id = self.today, self.session.editor.new_id
        count = len(rows_at_once(rows))
        if self.session.edit(lambda ledger: take_rows(ledger, rows, received_on=today, new_id=new_id)) and count:
            self.taken.emit(count)

    def sure_rows(self, unit_id: DepartmentId | None = None) -> tuple[TakenRow, ...]:
        """The rows, of one unit or of all, that need no second look: neither disputed nor partly unreadable."""
        return tuple(
            each
            for each in self.rows()
            if each.row.state is ReplyState.NEW
            and (unit_id is None or (each.form.department is not None and each.form.department.id == unit_id))
        )

    def _recalling(self, period: Period) -> Ledger:
        """The ledger, with what was reported by the days the forms are of: older reports may lie on the disk alone."""
        ledger = self.session.ledger
        first = min(ledger.periods.get(reply.period_id, period).as_of for reply in self._replies)
        later = {update.item_id for update in ledger.updates.values() if update.as_of > first}
        return self.session.editor.recall(later) if later else ledger

    def _start(self, task: Task) -> Task:
        self.task = task
        task.succeeded.connect(lambda _: self._end())
        task.cancelled.connect(self._end)
        task.failed.connect(self._on_failed)
        self.began.emit(task)
        return task

    def _end(self) -> None:
        self.task = None
        self.ended.emit()

    def _on_failed(self, error: Exception) -> None:
        self._end()
        (self.failed if isinstance(error, UserFacingError) else self.crashed).emit(error)

    def _on_written(self, period: Period, forms: Sequence[DepartmentForm], due_on: date, folder: Path) -> None:
        items = {form.department.id: tuple(row.item.id for row in form.rows) for form in forms}
        today, new_id = self.today, self.session.editor.new_id
        self.session.edit(lambda ledger: send_forms(ledger, period.id, items, on=today, due_on=due_on, new_id=new_id))
        self.sent.emit(folder, len(forms))

    def _on_read(self, returns: "Returns") -> None:
        own = [reply for reply in returns.replies if reply.ledger_id in ("", self._desk.ledger_id)]
        strangers = [
            UserFacingError(N_("{name} is a form of another plan file and was not taken."), name=reply.name)
            for reply in returns.replies
            if reply not in own
        ]
        self._hold(own)
        digests = {reply.sha256 for reply in own}
        forms = [form for form in self.comparisons() if form.reply.sha256 in digests]
        known = sum(self._is_known(form) for form in forms)
        today = self.today
        self.session.edit(lambda ledger: note_returns(ledger, forms, on=today))
        remarks = (*returns.refusals, *strangers, *_altered(own), *_of_earlier(forms, self.period))
        self.read_back.emit(len(own), known, remarks)

    def _is_known(self, form: ReplyComparison) -> bool:
        dispatch = dispatch_of(self.session.ledger, form)
        return dispatch is not None and dispatch.returned_sha256 == form.reply.sha256

    def _hold(self, replies: Sequence[FormReply]) -> None:
        """What was read last stands first; what is read again takes the place of its first reading."""
        held = self._replies if self._of == (self._desk.ledger_id, self.session.year) else ()
        self._of = (self._desk.ledger_id, self.session.year)
        digests = {reply.sha256 for reply in replies}
        self._replies = (*replies, *(known for known in held if known.sha256 not in digests))
        self._compared = None
        self.replies_changed.emit()


def _altered(replies: Sequence[FormReply]) -> Iterator[UserFacingError]:
    """A remark on forms whose hidden cells are not those that went out; each row is matched all the same."""
    names = tuple(reply.name for reply in replies if not reply.is_intact)
    if names:
        yield UserFacingError(
            N_("Rows were added to, taken from or copied into {names}. Look at its rows before taking them."),
            names=names,
        )


def _of_earlier(forms: Sequence[ReplyComparison], period: Period | None) -> Iterator[UserFacingError]:
    """A remark on forms of another 期 than the open one; what is taken of them is dated by their own."""
    names = tuple(form.reply.name for form in forms if period is not None and form.period.id != period.id)
    if names:
        yield UserFacingError(
            N_("{names} went out for an earlier period. What is taken of it is dated by that period."), names=names
        )
