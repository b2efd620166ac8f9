"""Whose ledger this is, and the documents its plans were read from."""

from dataclasses import dataclass

from rongchang_desktop.domain.ledger.identifiers import SourceId

OFFICE_ID = "office"


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """The district and the office that answers for its report; `fictional` marks invented data."""

    id: str = OFFICE_ID
    district: str = ""
    name: str = ""
    fictional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceDocument:
    """A report as it was read: its decoded text, into which anchors point, and the file's fingerprint."""

    id: SourceId
    year: int
    name: str
    sha256: str
    text: str
