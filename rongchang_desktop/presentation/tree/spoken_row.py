"""A row as one sentence, for those who hear the screen."""

from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.labels import label
from rongchang_desktop.presentation.tree.rows import HeadingRow, Row, TaskRow


def spoken(row: Row, words: Localizer) -> str:
    """Number, wording, light, done, lead, deadline, progress and what was said last; only what there is."""
    parts = _heading(row, words) if isinstance(row, HeadingRow) else _task(row, words)
    return words.enumeration(part for part in parts if part)


def _heading(row: HeadingRow, words: Localizer) -> tuple[str, ...]:
    counts = (words.gettext("{light} {count}", light=label(light, words), count=count) for light, count in row.counts)
    return (row.number, row.title, row.closing, *counts, row.doubt)


def _task(row: TaskRow, words: Localizer) -> tuple[str, ...]:
    return (
        words.gettext("item {number}", number=row.number),
        row.title,
        row.state,
        words.gettext("Light set by hand") if row.by_hand else "",
        label(row.done, words),
        words.gettext("lead unit {unit}", unit=row.lead) if row.lead else words.gettext("no lead unit"),
        words.gettext("deadline {day}", day=row.deadline) if row.deadline else "",
        words.gettext("progress {share}", share=row.gauge) if row.gauge else "",
        row.said,
        row.source,
        row.unreported,
        row.doubt,
    )
