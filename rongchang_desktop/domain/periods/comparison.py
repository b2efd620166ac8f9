"""What changed from one snapshot to another, as lists of commitments with what they were and became."""

from dataclasses import dataclass, fields

from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.pacing.light import Light, steps_down
from rongchang_desktop.domain.periods.leading import leading_unit
from rongchang_desktop.domain.periods.snapshot import Snapshot, SnapshotRow
from rongchang_desktop.domain.progress.submission import Submission


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One commitment before and after; None where it was not in the plan."""

    id: ItemId
    before: SnapshotRow | None
    after: SnapshotRow | None

    @property
    def row(self) -> SnapshotRow:
        """The commitment as it is, or as it was if it is gone."""
        row = self.after or self.before
        assert row is not None
        return row


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The commitments that changed, in document order; one may stand in several lists.

    Of two lights the more severe is worse, so that 新增滞后 also stands in `got_worse`, 转好 of a lagging one also in
    `got_better`. `not_reported` are 未报 in the later snapshot, whatever they were in the earlier.
    """

    turned_red: tuple[Turn, ...] = ()
    recovered: tuple[Turn, ...] = ()
    got_worse: tuple[Turn, ...] = ()
    got_better: tuple[Turn, ...] = ()
    newly_done: tuple[Turn, ...] = ()
    reopened: tuple[Turn, ...] = ()
    not_reported: tuple[Turn, ...] = ()
    added: tuple[Turn, ...] = ()
    removed: tuple[Turn, ...] = ()
    reworded: tuple[Turn, ...] = ()
    other_lead: tuple[Turn, ...] = ()

    def changes(self) -> bool:
        """Whether anything differs; what is merely still not reported is no difference."""
        return any(getattr(self, field.name) for field in fields(self) if field.name != "not_reported")


def compare(before: Snapshot, after: Snapshot, *, ledger: Ledger) -> Comparison:
    """What happened to the commitments between the two; units that the ledger has merged since then are one."""
    known, now = {row.id: row for row in before.commitments}, {row.id: row for row in after.commitments}
    staying = tuple(Turn(id=key, before=known[key], after=row) for key, row in now.items() if key in known)
    worse = tuple(turn for turn in staying if _steps(turn) > 0)
    better = tuple(turn for turn in staying if _steps(turn) < 0)
    return Comparison(
        turned_red=tuple(turn for turn in worse if turn.row.light is Light.LAGGING),
        recovered=tuple(turn for turn in better if turn.before and turn.before.light is Light.LAGGING),
        got_worse=worse,
        got_better=better,
        newly_done=tuple(turn for turn in staying if _closings(turn) > 0),
        reopened=tuple(turn for turn in staying if _closings(turn) < 0),
        not_reported=tuple(
            Turn(id=key, before=known.get(key), after=row)
            for key, row in now.items()
            if row.submission is Submission.MISSING
        ),
        added=tuple(Turn(id=key, before=None, after=row) for key, row in now.items() if key not in known),
        removed=tuple(Turn(id=key, before=row, after=None) for key, row in known.items() if key not in now),
        reworded=tuple(turn for turn in staying if turn.before and turn.row.title != turn.before.title),
        other_lead=tuple(turn for turn in staying if _other_lead(turn, ledger)),
    )


def _steps(turn: Turn) -> int:
    assert turn.before is not None and turn.after is not None
    return steps_down(turn.before.light, turn.after.light)


def _closings(turn: Turn) -> int:
    assert turn.before is not None and turn.after is not None
    closed = DoneState.VERIFIED
    return (turn.after.done.state is closed) - (turn.before.done.state is closed)


def _other_lead(turn: Turn, ledger: Ledger) -> bool:
    assert turn.before is not None and turn.after is not None
    return leading_unit(turn.before, ledger) != leading_unit(turn.after, ledger)
