"""What came back from a unit: cells as they were typed, matched to nothing yet."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from rongchang_desktop.domain.forms.form import FormField


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyValue:
    """One value cell; `target_id` is empty where the hidden id was lost, then `name` is what stands beside it."""

    text: str
    target_id: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyRow:
    """One item's cells: `texts` holds the columns that came back, `base` what the hidden sheet says went out."""

    place: int
    """The row of the sheet or of what was pasted, counted from 1."""
    number: str = ""
    item_id: str = ""
    title: str = ""
    texts: Mapping[FormField, str] = field(default_factory=lambda: MappingProxyType({}))
    values: tuple[ReplyValue, ...] = ()
    base_id: str = ""
    base: Mapping[FormField, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True, kw_only=True)
class FormReply:
    """A form that was read back, or rows that were pasted; ids are empty where nothing told them.

    `is_intact` says that the hidden rows are those that went out, unaltered.
    """

    name: str
    sha256: str = ""
    ledger_id: str = ""
    period_id: str = ""
    department_id: str = ""
    unit: str = ""
    rows: tuple[ReplyRow, ...] = ()
    contact: str | None = None
    phone: str | None = None
    is_intact: bool = True
