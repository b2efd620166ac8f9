"""期: a numbered round of reporting with its days; once frozen, what it says never changes again."""

from dataclasses import dataclass
from datetime import date

from rongchang_desktop.domain.ledger.identifiers import FrozenPaperId, PeriodId


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """One 期 of a year: judged as of `as_of`, reports due on `due_on`.

    `frozen_on` is None while it is open; then `snapshot` is empty. Frozen, it is the JSON of `snapshot_json`.
    """

    id: PeriodId
    year: int
    number: int
    as_of: date
    name: str = ""
    due_on: date | None = None
    frozen_on: date | None = None
    snapshot: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenPaper:
    """A paper printed from a frozen period; `sha256` (hexadecimal) finds the very file that was printed."""

    id: FrozenPaperId
    period_id: PeriodId
    kind: str
    name: str
    sha256: str
    printed_on: date
