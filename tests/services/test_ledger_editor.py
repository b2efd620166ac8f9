"""The one door for writes: shown at once, saved in order, refused whole, undone across restarts."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rongchang_desktop.domain.editing.adjustment import issue_plan
from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.editing.items import edit_text, remove_items
from rongchang_desktop.domain.editing.journal_entry import JournalEntry, StepKind
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.editing.progress import report_progress, tick
from rongchang_desktop.domain.editing.splitting import merge_with_previous
from rongchang_desktop.domain.errors import AdjustmentRequiredError, StaleChangeError
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.foundation.identity import IdSource, counting_ids
from rongchang_desktop.services.change_feed import (
    ChangeFeed,
    Event,
    LedgerChanged,
    LedgerReplaced,
    SaveState,
    SaveStateChanged,
)
from rongchang_desktop.services.ledger_editor import LedgerEditor, Signature
from rongchang_desktop.services.runner import InlineRunner
from tests.builders import (
    YEAR,
    a_ledger,
    a_small_ledger,
    an_update,
    area,
    commitment,
    section,
    update,
)
from tests.services.memory_journal import DiskFull, HandRunner, MemoryJournal, Office
from tests.strategies import Edit, edits

C1, C2 = ItemId("c1"), ItemId("c2")
FIRST = a_small_ledger()


def titled(ledger: Ledger, title: str) -> ChangeSet:
    return edit_text(ledger, C1, title)


def title(ledger: Ledger) -> str:
    return ledger.item(C1).title


class TestCommit:
    def test_a_step_is_shown_at_once_and_saved_afterwards(self) -> None:
        runner = HandRunner()
        office = Office(FIRST, runner=runner)
        changes = titled(FIRST, "改写")
        office.editor.commit(changes, origin=self)
        assert title(office.editor.ledger) == "改写"
        assert office.told[0] == LedgerChanged(before=FIRST, ledger=office.editor.ledger, changes=changes, origin=self)
        assert office.save_states == [SaveState.SAVING]
        assert office.journal.ledger == FIRST
        runner.finish()
        assert office.save_states == [SaveState.SAVING, SaveState.SAVED]
        assert office.journal.ledger == office.editor.ledger

    def test_saved_is_told_once_the_last_of_several_is_on_the_disk(self) -> None:
        runner = HandRunner()
        office = Office(FIRST, runner=runner)
        for text in ("一", "二", "三"):
            office.editor.commit(titled(office.editor.ledger, text))
        runner.work(2)
        runner.deliver()
        assert SaveState.SAVED not in office.save_states
        runner.finish()
        assert office.save_states[-1] is SaveState.SAVED

    def test_the_journal_says_what_who_and_when(self) -> None:
        office = Office(FIRST)
        office.editor.commit(tick(FIRST, [C1], today=date(2024, 9, 30), by="区科技局"))
        (entry,) = office.journal.entries
        assert (entry.sequence, entry.kind, entry.operation) == (1, StepKind.DO, Operation.TICK)
        assert (entry.actor, entry.at.hour, entry.of) == ("王敏", 8, None)

    def test_an_empty_step_is_none(self) -> None:
        office = Office(FIRST)
        office.editor.commit(titled(FIRST, title(FIRST)))
        assert (office.told, office.journal.entries, office.editor.undoable) == ([], [], None)

    def test_a_stale_step_changes_nothing(self) -> None:
        office = Office(FIRST)
        office.editor.commit(titled(FIRST, "一"))
        with pytest.raises(StaleChangeError):
            office.editor.commit(titled(FIRST, "二"))
        assert title(office.editor.ledger) == title(office.journal.ledger) == "一"
        assert len(office.journal.entries) == 1

    def test_an_issued_plan_asks_for_an_adjustment_before_anything_is_shown(self) -> None:
        ledger = issue_plan(FIRST, YEAR, on=date(2024, 2, 1), document_number="").apply_to(FIRST)
        office = Office(ledger)
        with pytest.raises(AdjustmentRequiredError):
            office.editor.commit(titled(ledger, "改写"))
        assert (office.told, office.editor.ledger) == ([], ledger)

    def test_a_screen_that_fails_does_not_keep_a_step_from_the_disk(self) -> None:
        office = Office(FIRST)

        def broken(event: Event) -> None:
            if isinstance(event, LedgerChanged):
                raise RuntimeError("cannot draw")

        stop = office.feed.subscribe(broken)
        with pytest.raises(RuntimeError):
            office.editor.commit(titled(FIRST, "一"))
        stop()
        office.editor.commit(titled(office.editor.ledger, "二"))
        assert title(office.journal.ledger) == "二"
        assert [entry.sequence for entry in office.journal.entries] == [1, 2]

    def test_a_step_taken_in_answer_to_a_step_is_written_after_it(self) -> None:
        office = Office(FIRST)

        def answering(event: Event) -> None:
            if isinstance(event, LedgerChanged) and title(event.ledger) == "一":
                office.editor.commit(titled(event.ledger, "二"))

        office.feed.subscribe(answering)
        office.editor.commit(titled(FIRST, "一"))
        assert title(office.journal.ledger) == title(office.editor.ledger) == "二"
        assert office.save_states[-1] is SaveState.SAVED


class TestUndo:
    def test_undo_and_redo_are_steps_of_the_journal(self) -> None:
        office = Office(FIRST)
        office.editor.commit(titled(FIRST, "一"))
        last = office.editor.ledger
        office.editor.undo()
        assert office.editor.ledger == office.journal.ledger == FIRST
        office.editor.redo()
        assert office.editor.ledger == office.journal.ledger == last
        kinds = [(entry.kind, entry.of) for entry in office.journal.entries]
        assert kinds == [(StepKind.DO, None), (StepKind.UNDO, 1), (StepKind.REDO, 1)]

    def test_with_nothing_to_take_back_nothing_happens(self) -> None:
        office = Office(FIRST)
        office.editor.undo()
        office.editor.redo()
        assert (office.told, office.journal.entries) == ([], [])

    def test_a_new_step_forgets_what_was_undone(self) -> None:
        office = Office(FIRST)
        office.editor.commit(titled(FIRST, "一"))
        office.editor.undo()
        office.editor.commit(titled(FIRST, "二"))
        assert office.editor.redoable is None
        office.editor.redo()
        assert title(office.editor.ledger) == "二"

    def test_undo_needs_no_adjustment(self) -> None:
        office = Office(FIRST)
        office.editor.commit(titled(FIRST, "一"))
        office.editor.commit(issue_plan(office.editor.ledger, YEAR, on=date(2024, 2, 1), document_number=""))
        office.editor.undo()
        office.editor.undo()
        assert office.editor.ledger == office.journal.ledger == FIRST

    def test_it_survives_a_restart(self) -> None:
        office = Office(FIRST)
        for text in ("一", "二"):
            office.editor.commit(titled(office.editor.ledger, text))
        office.editor.undo()
        again = office.reopened()
        assert again.editor.undoable is not None and again.editor.undoable.operation is Operation.EDIT_TEXT
        again.editor.redo()
        assert title(again.editor.ledger) == "二"
        again.editor.undo()
        again.editor.undo()
        assert again.journal.ledger == FIRST
        assert again.editor.undoable is None

    def test_what_laid_the_file_is_not_undone(self) -> None:
        journal = MemoryJournal(FIRST)
        journal.apply(titled(FIRST, "一"), _entry(StepKind.FOUND))
        office = Office(journal.ledger, journal=journal)
        assert office.editor.undoable is None
        office.editor.commit(titled(journal.ledger, "二"))
        assert journal.entries[-1].sequence == 2

    def test_an_item_with_older_reports_on_the_disk_comes_back_whole(self) -> None:
        reports = [update(date(2024, month, 28), percent=month * 8) for month in range(1, 9)]
        ledger = a_ledger(area(section(commitment(updates=reports), commitment())))
        office = Office(MemoryJournal(ledger).loaded(), journal=MemoryJournal(ledger))
        assert len(office.editor.ledger.updates) == 1
        office.editor.commit(remove_items(office.editor.recall([C1]), [C1]))
        assert not office.journal.ledger.updates
        again = office.reopened()
        again.editor.undo()
        assert again.journal.ledger == ledger

    def test_a_join_of_items_with_older_reports_is_done_again_after_a_restart(self) -> None:
        reports = [update(date(2024, month, 28), percent=month * 8) for month in range(1, 9)]
        ledger = a_ledger(area(section(commitment(), commitment(updates=reports))))
        office = Office(ledger)
        office.editor.commit(merge_with_previous(ledger, C2))
        joined = office.editor.ledger
        office.editor.undo()
        again = office.reopened()
        again.editor.redo()
        assert again.journal.ledger == joined
        once_more = again.reopened()
        once_more.editor.undo()
        assert once_more.journal.ledger == ledger

    def test_recalling_brings_older_reports_and_loses_none(self) -> None:
        reports = [update(date(2024, month, 28), percent=month * 8) for month in range(1, 9)]
        journal = MemoryJournal(a_ledger(area(section(commitment(updates=reports)))))
        office = Office(journal.loaded(), journal=journal)
        office.editor.commit(report_progress(office.editor.ledger, an_update(C1, date(2024, 9, 28), id="new")))
        assert len(office.editor.recall([C1]).updates.owned_by(C1)) == 9
        assert office.editor.ledger == journal.ledger


class TestRefusal:
    def test_the_last_saved_ledger_comes_back_and_what_was_lost_is_told(self) -> None:
        office = Office(FIRST)
        office.editor.commit(titled(FIRST, "一"))
        saved = office.editor.ledger
        office.journal.refusals = 1
        lost = titled(saved, "二")
        office.editor.commit(lost)
        assert office.editor.ledger == office.journal.ledger == saved
        replaced, refused = office.told[-2:]
        assert replaced == LedgerReplaced(ledger=saved)
        assert isinstance(refused, SaveStateChanged) and refused.state is SaveState.REFUSED
        assert isinstance(refused.error, DiskFull) and refused.lost == (lost,)
        assert office.editor.undoable is not None and office.editor.undoable.sequence == 1

    def test_steps_queued_behind_a_refused_one_are_never_written(self) -> None:
        runner = HandRunner()
        office = Office(FIRST, runner=runner)
        steps = []
        for text in ("一", "二", "三", "四"):
            steps.append(titled(office.editor.ledger, text))
            office.editor.commit(steps[-1])
        runner.work(1)
        office.journal.refusals = 1
        runner.work()
        assert title(office.journal.ledger) == "一"
        runner.deliver()
        assert title(office.editor.ledger) == "一"
        assert [event.lost for event in office.told if isinstance(event, SaveStateChanged) and event.lost] == [
            tuple(steps[1:])
        ]

    def test_a_step_taken_before_the_refusal_is_heard_of_is_lost_with_it(self) -> None:
        runner = HandRunner()
        office = Office(FIRST, runner=runner)
        office.journal.refusals = 1
        office.editor.commit(titled(FIRST, "一"))
        runner.work()
        office.editor.commit(titled(office.editor.ledger, "二"))
        runner.finish()
        assert office.editor.ledger == office.journal.ledger == FIRST
        assert office.journal.entries == []

    def test_a_removal_undone_before_its_refusal_is_heard_of(self) -> None:
        runner = HandRunner()
        office = Office(FIRST, runner=runner)
        office.journal.refusals = 1
        office.editor.commit(remove_items(FIRST, [ItemId("c4")]))
        office.editor.undo()
        assert office.editor.ledger == FIRST
        runner.finish()
        assert office.editor.ledger == office.journal.ledger == FIRST

    def test_finishing_waits_for_the_disk_and_says_whether_it_took_all(self) -> None:
        runner = HandRunner()
        office = Office(FIRST, runner=runner)
        office.editor.commit(titled(FIRST, "一"))
        assert office.editor.finish()
        assert title(office.journal.ledger) == "一"
        office.journal.refusals = 1
        office.editor.commit(titled(office.editor.ledger, "二"))
        assert not office.editor.finish()
        runner.deliver()
        assert office.editor.finish()

    def test_later_steps_are_written_again(self) -> None:
        runner = HandRunner()
        office = Office(FIRST, runner=runner)
        office.journal.refusals = 1
        for text in ("一", "二"):
            office.editor.commit(titled(office.editor.ledger, text))
        runner.finish()
        office.editor.commit(titled(office.editor.ledger, "三"))
        office.editor.commit(titled(office.editor.ledger, "四"))
        office.editor.undo()
        runner.finish()
        assert title(office.journal.ledger) == title(office.editor.ledger) == "三"
        assert [entry.sequence for entry in office.journal.entries] == [1, 2, 3]

    def test_a_refused_undo_leaves_the_step_to_be_undone(self) -> None:
        office = Office(FIRST)
        office.editor.commit(titled(FIRST, "一"))
        office.journal.refusals = 1
        office.editor.undo()
        assert title(office.editor.ledger) == "一"
        assert office.editor.redoable is None
        office.editor.undo()
        assert office.editor.ledger == office.journal.ledger == FIRST


class TestWithoutJournal:
    def test_a_draft_under_review_is_edited_and_undone_but_never_saved(self) -> None:
        feed = ChangeFeed()
        told: list[Event] = []
        feed.subscribe(told.append)
        signature = Signature(actor=str, now=lambda: _entry(StepKind.DO).at, new_id=counting_ids())
        editor = LedgerEditor(FIRST, feed=feed, runner=InlineRunner(), signature=signature)
        editor.commit(titled(FIRST, "一"))
        assert editor.recall([C1]) == editor.ledger
        editor.undo()
        assert editor.ledger == FIRST
        editor.redo()
        assert title(editor.ledger) == "一"
        assert all(isinstance(event, LedgerChanged) for event in told)


ACTS = st.one_of(
    edits(max_size=1).map(lambda wishes: wishes[0]),
    st.sampled_from(["undo", "redo", "refuse", "work", "deliver", "reopen"]),
)


@given(st.lists(ACTS, max_size=25))
def test_screen_and_disk_agree_in_the_end_whatever_happens_in_between(acts: list[Edit | str]) -> None:
    runner = HandRunner()
    office = Office(FIRST, runner=runner)
    new_id = counting_ids("new")
    for act in acts:
        if isinstance(act, Edit):
            if any(isinstance(item, Task) for item in office.editor.ledger.plans[YEAR].items.values()):
                _commit(office, act, new_id)
        elif act == "refuse":
            office.journal.refusals = 1
        elif act == "reopen":
            runner.finish()
            office = Office(office.journal.loaded(), runner=runner, journal=office.journal)
        elif act in ("undo", "redo"):
            getattr(office.editor, act)()
        else:
            getattr(runner, act)()
    runner.finish()
    everything = office.editor.recall(office.editor.ledger.plans[YEAR].order)
    assert everything == office.journal.ledger
    assert [entry.sequence for entry in office.journal.entries] == list(range(1, len(office.journal.entries) + 1))
    office.journal.refusals = 0
    last = office.reopened()
    while last.editor.undoable:
        last.editor.undo()
    assert last.journal.ledger == FIRST


def _commit(office: Office, wish: Edit, new_id: IdSource) -> None:
    changes = wish.wish(office.editor.ledger, new_id)
    gone = [change.record.id for change in changes.changes if change.after is None]
    items = [ItemId(key) for key in gone if key in office.editor.ledger.plans[YEAR].items]
    office.editor.commit(wish.wish(office.editor.recall(items), new_id) if items else changes)


def _entry(kind: StepKind) -> JournalEntry:
    return JournalEntry(
        id="e", sequence=1, kind=kind, operation=Operation.EDIT_TEXT, actor="", at=datetime(2024, 9, 30, 8)
    )
