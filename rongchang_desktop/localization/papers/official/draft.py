"""The draft of a 专报 or 通报: which tasks are named, and the figures that its paragraphs and tables share."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.papers.content import Table
from rongchang_desktop.domain.periods.snapshot import SnapshotRow
from rongchang_desktop.localization.papers.official.causes import CauseGroup, cause_groups, told_cause
from rongchang_desktop.localization.papers.plan_rows.standing import Counted, Standing
from rongchang_desktop.localization.papers.plan_rows.standing_tables import behind_table, table_of_all

_POINTS = 100


@dataclass(frozen=True, kw_only=True)
class Draft(Standing):
    """What is to be said of a snapshot: well is what leads the schedule by `ahead_from` points.

    At most `most_ahead` of those are named, the furthest first; `names_slow` says whether slow ones are named too.
    """

    ahead_from: Decimal = Decimal(5)
    most_ahead: int = 10
    names_slow: bool = True

    @cached_property
    def closed(self) -> tuple[SnapshotRow, ...]:
        """Checked and closed."""
        return tuple(row for row in self.rows if row.done.state is DoneState.VERIFIED)

    @cached_property
    def ahead(self) -> tuple[SnapshotRow, ...]:
        """On pace, not closed, and far enough ahead of schedule; the furthest first."""
        found = [row for row in self.rows if row.light is Light.ON_PACE and _lead(row) >= self.ahead_from]
        return tuple(sorted(found, key=_lead, reverse=True))

    @cached_property
    def named(self) -> tuple[SnapshotRow, ...]:
        """Those behind that are named one by one."""
        return self.behind if self.names_slow else self.at(Light.LAGGING)

    @cached_property
    def unchecked(self) -> tuple[SnapshotRow, ...]:
        """Reported done by their units and not checked yet."""
        return tuple(row for row in self.rows if row.done.state is DoneState.REPORTED)

    @cached_property
    def causes(self) -> tuple[CauseGroup, ...]:
        """The causes of what is named, in the groups that the office words."""
        texts = self.frame.texts
        return cause_groups(self.named, texts.template("cause_groups"), texts.text("cause_other"))

    @cached_property
    def silent(self) -> tuple[SnapshotRow, ...]:
        """Named, without a cause told."""
        return tuple(row for row in self.named if not told_cause(row))

    def members(self) -> Iterator[Counted]:
        """What is counted beside lights and states, each cause a group of its own."""
        words = self.frame.words
        yield Counted(key="behind", word=words.gettext("going slowly"), rows=self.behind)
        yield Counted(key="ahead", word=words.gettext("well ahead of schedule"), rows=self.ahead)
        yield from super().members()
        yield Counted(key="unchecked", word=words.gettext("waiting to be checked"), rows=self.unchecked)
        for at, group in enumerate(self.causes, 1):
            yield Counted(key=f"cause{at}", word=group.name, rows=group.rows)

    def tables(self) -> tuple[tuple[str, Table], ...]:
        """Name and table of each annex, for landscape pages: none for an empty plan, one where nothing is behind."""
        behind, everything = (self.frame.texts.text(phrase) for phrase in ("behind_table", "all_table"))
        tables = []
        if self.behind:
            tables.append((behind, behind_table(self, self.behind, behind, deadlines=True)))
        if self.rows:
            tables.append((everything, table_of_all(self, everything, targets=False)))
        return tuple(tables)


def _lead(row: SnapshotRow) -> Decimal:
    """By how many points of its target a task is ahead of schedule; nothing where neither is known."""
    if row.reached is None or row.expected is None:
        return Decimal("-Infinity")
    return (row.reached - row.expected) * _POINTS
