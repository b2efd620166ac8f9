"""A kind of paper: what it is called and for, what can be chosen, what the office may word itself, how it is made."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum

from rongchang_desktop.domain.papers.content import Document
from rongchang_desktop.localization.papers.wording import Phrase
from rongchang_desktop.services.papers.request import PaperRequest

MOST = 9999
"""The largest number that can be chosen."""


class OptionType(Enum):
    """How an option is chosen; its value is kept as text."""

    TEXT = "text"
    LINES = "lines"  # a name a line
    NUMBER = "number"
    DAY = "day"  # ISO; empty for the judging day
    FLAG = "flag"  # yes or no
    CHOICE = "choice"  # one key of `choices`
    UNITS = "units"  # ids of departments, a line each; empty for all
    LEADERS = "leaders"  # ids of posts, a line each; empty for all
    PERIOD = "period"  # id of a 期; empty for now


class PaperFormat(Enum):
    """A file a paper can be written as."""

    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"
    CSV = "csv"
    PNG = "png"


class PaperGroup(Enum):
    """Where a paper stands on the page."""

    MEETING = "meeting"  # what the meeting needs
    ALLOCATION = "allocation"  # who owes what
    CHASING = "chasing"  # one unit, one leader, one task
    RECORD = "record"  # what was changed, what was compared


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """Something to be chosen for a paper; name, hint and the names of choices are msgids.

    The choices of a 期 name what is taken where none is chosen.
    """

    key: str
    name: str
    type: OptionType = OptionType.TEXT
    default: str = ""
    hint: str = ""
    choices: tuple[tuple[str, str], ...] = ()

    def settled(self, value: str, request: PaperRequest) -> str | None:
        """The value as far as it means something there: ids of what is gone are left out; None where nothing does."""
        ledger = request.ledger
        match self.type:
            case OptionType.NUMBER:
                return value if value.isdecimal() and int(value[:9]) <= MOST else None
            case OptionType.DAY:
                return value if _is_day(value) else None
            case OptionType.CHOICE:
                return value if value in dict(self.choices) else None
            case OptionType.UNITS | OptionType.LEADERS:
                known = ledger.departments if self.type is OptionType.UNITS else ledger.posts
                return "\n".join(line for line in value.splitlines() if line in known) or None
            case OptionType.PERIOD:
                year_ids = {period.id for period in ledger.periods.owned_by(str(request.year))}
                return value if value in year_ids else None
            case OptionType.FLAG:
                return value if value in ("yes", "no") else None
            case _:
                return value


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperKind:
    """One kind of paper; title and hint are msgids.

    `make` gives the paper; `parts`, where a paper can be had apart, gives the name and the paper of each part.
    Both raise UserFacingError, MissingPlanError among them.
    """

    key: str
    title: str
    hint: str
    group: PaperGroup
    make: Callable[[PaperRequest], Document]
    parts: Callable[[PaperRequest], Iterator[tuple[str, Document]]] | None = None
    options: tuple[Option, ...] = ()
    phrases: Mapping[str, Phrase] = field(default_factory=dict)
    formats: tuple[PaperFormat, ...] = (PaperFormat.PDF, PaperFormat.DOCX, PaperFormat.XLSX, PaperFormat.CSV)

    def settled(self, request: PaperRequest) -> PaperRequest:
        """The request with the default in the place of every choice that means nothing, or nothing any more."""
        known = {option.key: option for option in self.options}
        chosen = {key: text for key, text in request.settings.options if key in known}
        kept = {key: known[key].settled(text, request) for key, text in chosen.items()}
        options = {key: text for key, text in kept.items() if text is not None}
        return replace(request, settings=request.settings.with_options(options))


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
