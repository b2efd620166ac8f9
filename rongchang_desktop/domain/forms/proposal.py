"""What a returned row proposes to change, cell by cell, and how it stands against the ledger."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from rongchang_desktop.domain.forms.form import FormField
from rongchang_desktop.domain.forms.reply import FormReply
from rongchang_desktop.domain.ledger.department import Department
from rongchang_desktop.domain.ledger.identifiers import ItemId, TargetId
from rongchang_desktop.domain.periods.period import Period
from rongchang_desktop.domain.progress.stage import Stage
from rongchang_desktop.domain.progress.update import ProgressUpdate, ProgressWord

Said = str | Decimal | date | bool | ProgressWord | Stage | None


class ReplyState(Enum):
    """NEW and CONFLICT (we changed it too) can be taken over; the rest is known, or not to be taken as it is."""

    NEW = "new"
    CONFLICT = "conflict"
    UNREADABLE = "unreadable"
    SAME = "same"
    BLANK = "blank"
    UNKNOWN_ROW = "unknown_row"
    NOT_THIS_UNITS = "not_this_units"


ACCEPTABLE = (ReplyState.NEW, ReplyState.CONFLICT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One cell: what the ledger says, what the unit says; `typed` is the cell where it could not be read.

    `rounded` is the cell where its figure was taken for an exact one, which it does not say it is.
    """

    field: FormField
    old: Said
    new: Said
    state: ReplyState
    target_id: TargetId | None = None
    typed: str = ""
    rounded: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowComparison:
    """One row: of an item, or of the unit's contact (`item_id` is None then, and for a row nobody knows)."""

    place: int
    number: str
    title: str
    state: ReplyState
    item_id: ItemId | None = None
    proposals: tuple[Proposal, ...] = ()
    known: ProgressUpdate | None = None
    """What this 期 already holds of the item in the unit's own layer."""

    @property
    def can_be_taken(self) -> bool:
        """Whether there is anything to take over."""
        return any(proposal.state in ACCEPTABLE for proposal in self.proposals) and self.state in (
            *ACCEPTABLE,
            ReplyState.UNREADABLE,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyComparison:
    """A whole form beside the ledger; without a department nobody knows whose it is."""

    reply: FormReply
    period: Period
    department: Department | None
    rows: tuple[RowComparison, ...]
