"""Whose ledger this is, and the documents its plans were read from."""

from dataclasses import dataclass
from datetime import date

from rongchang_desktop.domain.ledger.identifiers import SourceId

OFFICE_ID = "office"


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """The district and the office that answers for its report; `fictional` marks invented data.

    Reports are due on day `due_day` of a period's last month; `lead_days` working days before a deadline it counts
    as due soon. Units are ranked only once somebody approved it, and only from `ranking_minimum` items on.
    """

    id: str = OFFICE_ID
    district: str = ""
    name: str = ""
    fictional: bool = False
    due_day: int = 28
    lead_days: int = 10
    ranking_approved_by: str = ""
    ranking_approved_on: date | None = None
    ranking_minimum: int = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceDocument:
    """A report as it was read: its decoded text, into which anchors point, and the file's fingerprint."""

    id: SourceId
    year: int
    name: str
    sha256: str
    text: str
