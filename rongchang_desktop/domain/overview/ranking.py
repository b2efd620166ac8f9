"""赛马: units by what they lead, each judged only on what was to be done by now; never by what they support."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.identifiers import DepartmentId, ItemId
from rongchang_desktop.domain.ledger.item import Commitment
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.overview.breakdown import leading_units
from rongchang_desktop.domain.pacing.assessment import term_of
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.pacing.tally import Scoreboard
from rongchang_desktop.domain.periods.leading import leading_unit
from rongchang_desktop.domain.periods.snapshot import Snapshot

IN_FAVOUR = (Light.ON_PACE, Light.CLOSED)


@dataclass(frozen=True, slots=True, kw_only=True)
class RankingEntry:
    """One commitment of a unit that leads it; `is_due`: its deadline has come."""

    item_id: ItemId
    unit_id: DepartmentId
    light: Light
    is_closed: bool
    is_due: bool

    @property
    def may_be_excluded(self) -> bool:
        """Only what would count against the unit can be left out: what is closed or on pace always counts."""
        return not self.is_closed and self.light not in IN_FAVOUR


@dataclass(frozen=True, slots=True, kw_only=True)
class RankedUnit:
    """One unit: the commitments that count, those left out, and its place (None: too few count).

    Compared are `closed` of `owed` (closed, or due by now), then `on_pace` (closed ones among them) of `counted`.
    `moved` is by how many places it rose since the last 期, None where it had no place then.
    """

    unit_id: DepartmentId
    counted: tuple[ItemId, ...]
    owed: tuple[ItemId, ...]
    closed: tuple[ItemId, ...]
    on_pace: tuple[ItemId, ...]
    excluded: tuple[ItemId, ...]
    place: int | None = None
    moved: int | None = None

    @property
    def on_pace_share(self) -> Decimal:
        """What is on pace or closed, of all that count."""
        return Decimal(len(self.on_pace)) / len(self.counted) if self.counted else Decimal(0)

    @property
    def merit(self) -> tuple[Fraction, Fraction]:
        """What units are compared by; who owes nothing yet owes nothing more."""
        return _share(self.closed, self.owed), _share(self.on_pace, self.counted)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """The units that take part, best first, those with the same merit at the same place; and those with too few."""

    ranked: tuple[RankedUnit, ...] = ()
    apart: tuple[RankedUnit, ...] = ()

    @property
    def excluded(self) -> tuple[ItemId, ...]:
        """Every commitment that is left out, unit by unit."""
        return tuple(item_id for unit in (*self.ranked, *self.apart) for item_id in unit.excluded)

    @property
    def places(self) -> Mapping[DepartmentId, int]:
        """The place of every unit that has one."""
        return {unit.unit_id: unit.place for unit in self.ranked if unit.place is not None}


def rank(
    entries: Iterable[RankingEntry],
    *,
    excluded: Collection[ItemId],
    minimum: int,
    places_before: Mapping[DepartmentId, int] | None = None,
) -> Ranking:
    """Set the units in order; equal ones share a place and the next takes the one it would have without ties."""
    by_unit: dict[DepartmentId, list[RankingEntry]] = {}
    for entry in entries:
        by_unit.setdefault(entry.unit_id, []).append(entry)
    units = [_unit(unit_id, held, excluded) for unit_id, held in by_unit.items()]
    units.sort(key=lambda unit: (*(-share for share in unit.merit), -len(unit.counted), unit.unit_id))
    taking_part = [unit for unit in units if len(unit.counted) >= max(minimum, 1)]
    apart = [unit for unit in units if len(unit.counted) < max(minimum, 1)]
    return Ranking(ranked=tuple(_placed(taking_part, places_before or {})), apart=tuple(apart))


def entries_of(ledger: Ledger, scores: Scoreboard) -> Iterator[RankingEntry]:
    """The commitments of now under the unit that leads each."""
    items, leading = ledger.plans[scores.year].items.by_id, leading_units(ledger)
    for item_id, judged in reversed(scores.assessments.items()):
        commitment = items[item_id]
        unit_id = leading(item_id) if isinstance(commitment, Commitment) else None
        if isinstance(commitment, Commitment) and unit_id is not None:
            yield RankingEntry(
                item_id=item_id,
                unit_id=unit_id,
                light=judged.light,
                is_closed=commitment.done.state is DoneState.VERIFIED,
                is_due=term_of(commitment)[1] <= scores.today,
            )


def entries_then(before: Snapshot, ledger: Ledger) -> Iterator[RankingEntry]:
    """The commitments as a frozen 期 keeps them, under the units of now: two that were merged since are one."""
    for row in before.commitments:
        unit_id = leading_unit(row, ledger)
        if unit_id is not None:
            yield RankingEntry(
                item_id=row.id,
                unit_id=unit_id,
                light=row.light,
                is_closed=row.done.state is DoneState.VERIFIED,
                is_due=row.deadline <= before.as_of,
            )


def ranking_of(ledger: Ledger, scores: Scoreboard, before: Snapshot | None) -> Ranking:
    """The ranking of now, with the change of place since the snapshot under the same minimum."""
    minimum = ledger.office.ranking_minimum
    then = (
        rank(entries_then(before, ledger), excluded=excluded_on(ledger, before.as_of), minimum=minimum).places
        if before is not None
        else {}
    )
    excluded = excluded_on(ledger, scores.today)
    return rank(entries_of(ledger, scores), excluded=excluded, minimum=minimum, places_before=then)


def excluded_on(ledger: Ledger, day: date) -> frozenset[ItemId]:
    """The items that were left out by that day."""
    return frozenset(left_out.item_id for left_out in ledger.ranking_exclusions.values() if left_out.on <= day)


def _unit(unit_id: DepartmentId, entries: list[RankingEntry], excluded: Collection[ItemId]) -> RankedUnit:
    left_out = [entry for entry in entries if entry.item_id in excluded and entry.may_be_excluded]
    counted = [entry for entry in entries if not (entry.item_id in excluded and entry.may_be_excluded)]
    return RankedUnit(
        unit_id=unit_id,
        counted=tuple(entry.item_id for entry in counted),
        owed=tuple(entry.item_id for entry in counted if entry.is_closed or entry.is_due),
        closed=tuple(entry.item_id for entry in counted if entry.is_closed),
        on_pace=tuple(entry.item_id for entry in counted if entry.is_closed or entry.light in IN_FAVOUR),
        excluded=tuple(entry.item_id for entry in left_out),
    )


def _placed(units: list[RankedUnit], before: Mapping[DepartmentId, int]) -> Iterator[RankedUnit]:
    place = 0
    for row, unit in enumerate(units):
        if row == 0 or unit.merit != units[row - 1].merit:
            place = row + 1
        known = before.get(unit.unit_id)
        yield replace(unit, place=place, moved=known - place if known is not None else None)


def _share(part: tuple[ItemId, ...], whole: tuple[ItemId, ...]) -> Fraction:
    return Fraction(len(part), len(whole)) if whole else Fraction(1)
