"""Reading a corrected report into its year again: the differences, which of them are taken, and the one step."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.intake.rereading.comparison import compare_reading
from rongchang_desktop.domain.intake.rereading.difference import Difference, DifferenceKind
from rongchang_desktop.domain.intake.rereading.fresh_reading import fresh_reading, known_document
from rongchang_desktop.domain.intake.rereading.taking_over import take_over
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.services.plan_status import plan_of

Key = tuple[DifferenceKind, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rereading:
    """A reading beside its plan. `is_known_file`: this very file was read before, so nothing is chosen at first."""

    year: int
    fresh: Ledger
    differences: tuple[Difference, ...]
    chosen: frozenset[Key]
    is_known_file: bool = False

    def with_choice(self, key: Key, taken: bool) -> "Rereading":
        """One difference taken or left."""
        return replace(self, chosen=self.chosen | {key} if taken else self.chosen - {key})

    def with_choices(self, differences: Iterable[Difference], taken: bool) -> "Rereading":
        """These differences taken, but for what would lose something entered; or all of them left."""
        keys = {known.key for known in differences if not taken or loses_nothing(known)}
        return replace(self, chosen=self.chosen | keys if taken else self.chosen - keys)

    def with_all(self, taken: bool) -> "Rereading":
        """All differences taken, but for what would lose something entered; or all left."""
        return replace(self, chosen=frozenset()).with_choices(self.differences if taken else (), taken)

    def changes(self, ledger: Ledger) -> ChangeSet:
        """What is chosen as one step; an issued plan takes it only with grounds."""
        wanted = [known for known in self.differences if known.key in self.chosen]
        return take_over(ledger, self.fresh, wanted, year=self.year)


def reread(ledger: Ledger, reviewed: Ledger, reviewed_year: int, *, year: int, today: date) -> Rereading:
    """A draft as it was corrected in its review, beside the plan of the year. Raises MissingPlanError."""
    plan_of(ledger, year)
    files = reviewed.sources.owned_by(str(reviewed_year))
    is_known = any(known_document(ledger, year, file.sha256) is not None for file in files)
    fresh = fresh_reading(ledger, reviewed, reviewed_year, year=year, today=today)
    differences = compare_reading(ledger, fresh, year=year)
    chosen = frozenset(known.key for known in differences if known.by_default and not is_known)
    return Rereading(year=year, fresh=fresh, differences=differences, chosen=chosen, is_known_file=is_known)


def read_before(ledger: Ledger, sha256: str) -> int | None:
    """The year whose plan this very file was read into; None for a file that is new."""
    years = (year for year in ledger.plans if holds_plan(ledger, year))
    return next((year for year in years if known_document(ledger, year, sha256) is not None), None)


def holds_plan(ledger: Ledger, year: int) -> bool:
    """Whether a report of the year is to be compared, for there is a plan with items."""
    return year in ledger.plans and len(ledger.plans[year].items) > 0


def loses_nothing(difference: Difference) -> bool:
    """Whether taking it keeps all that the office has entered."""
    return not (difference.has_history and difference.kind is DifferenceKind.REMOVED)
