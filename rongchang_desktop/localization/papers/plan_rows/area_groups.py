"""Rows under their work areas and sections, each area with its counts beneath its title."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from rongchang_desktop.domain.papers.content import Band
from rongchang_desktop.domain.papers.stylesheet import TABLE_BAND, TABLE_SUBBAND
from rongchang_desktop.domain.periods.snapshot import SnapshotRow
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.papers.plan_rows.row_counts import RowCounts, counted_under
from rongchang_desktop.localization.papers.plan_rows.value_table import RowGroup

_NUMBERED = re.compile(r"([一二三四五六七八九十百]+|\d+|[（(][^（()）]+[)）]|[A-Z]|[IVXLC]+)([、.．]?) (.+)", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaRows:
    """The rows of one work area under its full title, in the order of the plan."""

    title: str
    rows: tuple[SnapshotRow, ...]

    def counts(self, at: int) -> RowCounts:
        """Its counts, told from those of other areas by its place."""
        return RowCounts(rows=self.rows, prefix=f"area{at}.", name=f"{self.title} ")


def heading_words(heading: str) -> str:
    """A heading of a row's path as papers print it: 一、建设创新高地, （一）做强平台."""
    found = _NUMBERED.fullmatch(heading)
    if found is None:
        return heading
    number, mark, title = found.groups()
    return f"{number}{mark or ('、' if number[-1].isalnum() else '')}{title}"


def area_rows(rows: Iterable[SnapshotRow]) -> tuple[AreaRows, ...]:
    """The rows by work area, as they follow each other in the plan."""
    return tuple(
        AreaRows(title=heading_words(path), rows=tuple(held))
        for (_, path), held in groupby(rows, key=lambda row: (row.area_id, row.path[0] if row.path else ""))
    )


def area_groups(
    areas: Iterable[AreaRows], words: Localizer, *, counted: bool = True
) -> Iterator[RowGroup[SnapshotRow]]:
    """A group a section; the first of an area begins with the area's title and, where wanted, its counts."""
    for at, area in enumerate(areas, 1):
        counts = area.counts(at)
        bands = [title_band(area.title, words)]
        if counted:
            bands.append(Band(counts.line(words), TABLE_SUBBAND, joined=True))
        for section, rows in groupby(area.rows, key=section_of):
            if section:
                bands.append(Band(section, TABLE_SUBBAND))
            yield RowGroup(rows=tuple(rows), bands=tuple(bands), counts_in=counted_under("", counts.prefix))
            bands = []


def title_band(title: str, words: Localizer) -> Band:
    """A title across the table, in its outline and again at the head of each page that its rows go on to."""
    continued = words.gettext("{title} (continued)", title=title)
    return Band(title, TABLE_BAND, outline_title=title, continued=continued)


def section_of(row: SnapshotRow) -> str:
    """The section it stands in as papers print it; empty where it stands right under its area."""
    return heading_words(row.path[1]) if len(row.path) > 1 else ""
