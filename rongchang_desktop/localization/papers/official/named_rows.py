"""What a sentence says of the office and of one task: its name without a full stop, who leads it, why its light."""

from collections.abc import Iterable

from rongchang_desktop.domain.papers.content import Content
from rongchang_desktop.domain.periods.snapshot import SnapshotRow
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.labels import label
from rongchang_desktop.localization.papers.plan_rows.row_words import NOTHING, RowWords
from rongchang_desktop.localization.papers.wording import Phrase

OUR_OFFICE = Phrase("our_office", N_("our office"), N_("In sentences, where the office has no name"))
_STOPS = "。.；; \n"
_INNER_QUOTES = str.maketrans("“”", "‘’")  # sentences put the task itself in quotation marks


def bare(text: str) -> str:
    """The text on one line, without the mark it ends with."""
    return "".join(text.strip().rstrip(_STOPS).splitlines())


def numbers(rows: Iterable[SnapshotRow], words: Localizer) -> str:
    """5、16、23: the numbers people speak in."""
    return words.enumeration(row.number for row in rows)


def facts(row: SnapshotRow, words: Localizer, year: int) -> str:
    """Why it has its light, without the word for the light; what is reached where no reason was kept."""
    light = words.gettext("{light}: {reason}", light=label(row.light, words), reason="")
    told = bare(row.why_in(words.language).removeprefix(light))
    return told or bare(words.enumeration(RowWords(words=words, year=year).achieved(row).split("\n"))) or NOTHING


def named(row: SnapshotRow, words: Localizer, *, year: int, nobody: str) -> dict[str, Content]:
    """What phrases that name a task may set in."""
    return {
        "number": row.number,
        "task": bare(row.title).translate(_INNER_QUOTES),
        "lead": row.lead or nobody,
        "light": label(row.light, words),
        "facts": facts(row, words, year),
    }
