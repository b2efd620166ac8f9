"""A ledger of two years, said in parts."""

from collections.abc import Iterable, Sequence

from rongchang_desktop.domain.ledger.department import Department
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.record_types import LedgerRecord
from rongchang_desktop.foundation.identity import IdSource, counting_ids
from tests.builders import Part, a_ledger, plan_records, with_records

OLD, NEW = 2024, 2025


def two_years(old: Sequence[Part], new: Sequence[Part], *, records: Iterable[LedgerRecord] = ()) -> Ledger:
    """Both plans; the later year has no owners of its own."""
    later = plan_records(*new, year=NEW, ids=later_ids())
    assert not any(isinstance(record, Department) for record in later)
    return with_records(a_ledger(*old, year=OLD), [*later, *records])


def later_ids() -> IdSource:
    """Ids of the later year in document order: n1, n2 ..."""
    numbers = counting_ids("")
    return lambda: f"new{int(numbers().removeprefix('-'))}"
