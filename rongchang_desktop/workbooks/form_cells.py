"""Cells of a form: words that stay words whatever they begin with, and what stood in a row when it went out."""

from decimal import Decimal
from typing import Any

from rongchang_desktop.domain.forms.form import AskedFor, FormField, FormRow, FormValue
from rongchang_desktop.foundation.clean_text import clean_text
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.figures import amount
from rongchang_desktop.localization.labels import label
from rongchang_desktop.workbooks import form_styles as styles

_LONGEST = 32_000


def put_text(cell: Any, text: str) -> None:
    """Write words as words: what begins with = + - or @ is never worked out, here or in the unit's program."""
    cell.value = clean_text(text)[:_LONGEST] or None
    if cell.value is not None:
        cell.data_type = "s"
    if text[:1] in ("=", "+", "-", "@", "\t"):
        cell.quotePrefix = True


def put_field(cell: Any, text: str) -> None:
    """An open cell for words, perhaps prefilled."""
    put_text(cell, text)
    dress_field(cell, styles.TEXT_FORMAT)


def dress_field(cell: Any, number_format: str) -> None:
    """Make a cell one that the unit may write into."""
    cell.number_format = number_format
    cell.protection, cell.fill = styles.OPEN, styles.FIELD_GROUND
    cell.font, cell.alignment, cell.border = styles.PLAIN, styles.TOP, styles.GRID


def base_texts(row: FormRow) -> dict[FormField, str]:
    """The prefilled words of a row as its cells hold them."""
    last = row.last
    return {
        FormField.PROBLEM: last.problem if last is not None else "",
        FormField.CAUSE: last.cause if last is not None else "",
        FormField.NEXT_STEP: last.next_step if last is not None else "",
        FormField.EXPECTED: row.item.expected.isoformat() if row.item.expected is not None else "",
    }


def last_value(value: FormValue | None, asked: AskedFor, unit: str, words: Localizer) -> str:
    """The last value in words; empty where there was none."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return amount(value, "%" if asked is AskedFor.PERCENT else unit, words)
    return label(value, words)


def last_progress(row: FormRow, words: Localizer) -> str:
    """What was said last, with its day."""
    if row.last is None:
        return ""
    text = row.last.text or words.gettext("(no words)")
    day = formats.day_beside(row.last.as_of, row.item.year, words)
    return words.gettext("{day}: {text}", day=day, text=text)
