"""What a check of a file found: each damage as a value, with words for a person."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from rongchang_desktop.foundation.messages import N_, Msgid

RECORDS = {
    "offices": N_("Office"),
    "departments": N_("Department"),
    "posts": N_("Post"),
    "rules": N_("Rule"),
    "sources": N_("Source report"),
    "plans": N_("Plan"),
    "items": N_("Item"),
    "targets": N_("Target"),
    "ownerships": N_("Owner"),
    "milestones": N_("Node"),
    "updates": N_("Progress update"),
    "indicators": N_("Headline indicator"),
    "indicator_values": N_("Indicator value"),
    "adjustments": N_("Adjustment"),
    "endings": N_("Year-end judgement"),
    "continuations": N_("Link to another year"),
    "duties": N_("Duty"),
}
"""What a table holds one of, in words."""


class Trouble(Enum):
    """The kinds of damage; the value is the sentence for one of them."""

    PAGES = N_("The database reports: {detail}")
    ORPHAN = N_("{table} {key} belongs to something that is not there.")
    ROW = N_("{table} {key} is not as it was written.")
    UNREADABLE = N_("{table} {key} cannot be read: {detail}")
    JOURNAL_ROW = N_("Step {key} of the journal is not as it was written.")
    JOURNAL_GAP = N_("Step {key} of the journal is missing.")
    NOT_AS_JOURNALLED = N_("{table} {key} is not what the journal last wrote.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One damage: its kind, where it lies, and what was said of it."""

    trouble: Trouble
    table: str = ""
    key: str = ""
    detail: str = ""

    @property
    def msgid(self) -> str:
        """The sentence, to be worded with `params`."""
        return self.trouble.value

    @property
    def params(self) -> Mapping[str, object]:
        return {"table": Msgid(RECORDS.get(self.table, self.table)), "key": self.key, "detail": self.detail}

    def __str__(self) -> str:
        return self.msgid.format(**self.params)


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckReport:
    """The state of a ledger file; `counts` is rows by table, as far as they could be read."""

    path: Path
    version: int
    ledger_id: str = ""
    counts: Mapping[str, int] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()

    @property
    def is_sound(self) -> bool:
        return not self.findings
