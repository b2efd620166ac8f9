"""Evidence: a file that shows what was reported, kept by its content beside the ledger."""

from dataclasses import dataclass
from datetime import date

from rongchang_desktop.domain.ledger.identifiers import EvidenceId, ItemId, UpdateId


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One file of one item; `sha256` (hexadecimal) finds its bytes, `update_id` the report it came with."""

    id: EvidenceId
    item_id: ItemId
    name: str
    sha256: str
    size: int
    added_on: date
    update_id: UpdateId | None = None
    note: str = ""
