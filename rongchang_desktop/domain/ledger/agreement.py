"""What a meeting agreed: who does what by when."""

from dataclasses import dataclass
from datetime import date

from rongchang_desktop.domain.ledger.identifiers import AgreementId, ItemId


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """One line of what was agreed on an item; `done_on` is None until it is kept."""

    id: AgreementId
    item_id: ItemId
    on: date
    what: str
    who: str = ""
    due: date | None = None
    done_on: date | None = None
