"""The undo stack, rebuilt from the journal's entries."""

from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from rongchang_desktop.domain.editing.journal_entry import JournalEntry, StepKind
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.services.undo_history import UndoHistory


def entry(sequence: int, kind: StepKind, of: int | None = None, operation: Operation = Operation.TICK) -> JournalEntry:
    return JournalEntry(
        id=f"e{sequence}",
        sequence=sequence,
        kind=kind,
        operation=operation,
        actor="王敏",
        at=datetime(2024, 9, 30),
        params={"year": "2024"},
        of=of,
    )


def standing(history: UndoHistory) -> tuple[int | None, int | None]:
    done, undone = history.undoable, history.redoable
    return done.sequence if done else None, undone.sequence if undone else None


def test_an_empty_history_offers_nothing() -> None:
    assert standing(UndoHistory()) == (None, None)
    assert UndoHistory().last_sequence == 0


def test_founding_is_no_step_but_counts() -> None:
    history = UndoHistory([entry(1, StepKind.FOUND), entry(2, StepKind.FOUND)])
    assert standing(history) == (None, None)
    assert history.last_sequence == 2


def test_steps_are_named_with_their_parameters() -> None:
    history = UndoHistory([entry(1, StepKind.DO, operation=Operation.ADOPT_REPORT)])
    assert history.undoable is not None
    assert (history.undoable.operation, history.undoable.params) == (Operation.ADOPT_REPORT, {"year": "2024"})


def test_undone_steps_are_redone_in_the_opposite_order() -> None:
    history = UndoHistory([entry(1, StepKind.DO), entry(2, StepKind.DO)])
    history.record(entry(3, StepKind.UNDO, of=2))
    assert standing(history) == (1, 2)
    history.record(entry(4, StepKind.UNDO, of=1))
    assert standing(history) == (None, 1)
    history.record(entry(5, StepKind.REDO, of=1))
    assert standing(history) == (1, 2)
    history.record(entry(6, StepKind.DO))
    assert standing(history) == (6, None)


def test_a_copy_goes_its_own_way() -> None:
    history = UndoHistory([entry(1, StepKind.DO)])
    copy = history.copy()
    history.record(entry(2, StepKind.UNDO, of=1))
    assert (standing(copy), copy.last_sequence) == ((1, None), 1)
    assert (standing(history), history.last_sequence) == ((None, 1), 2)


@given(st.lists(st.sampled_from([StepKind.DO, StepKind.UNDO, StepKind.REDO]), max_size=40))
def test_it_stands_after_a_restart_as_it_stood_before(wanted: list[StepKind]) -> None:
    live, written = UndoHistory(), list[JournalEntry]()
    for kind in wanted:
        step = {StepKind.UNDO: live.undoable, StepKind.REDO: live.redoable}.get(kind)
        if kind is StepKind.DO or step is not None:
            written.append(entry(len(written) + 1, kind, step.sequence if step else None))
            live.record(written[-1])
    rebuilt = UndoHistory(written)
    for _ in range(len(written) + 1):
        assert standing(rebuilt) == standing(live)
        if rebuilt.undoable is None:
            break
        for history in (rebuilt, live):
            assert history.undoable is not None
            history.record(entry(history.last_sequence + 1, StepKind.UNDO, history.undoable.sequence))
