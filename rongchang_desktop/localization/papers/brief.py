"""一页纸简报: the plan on one page, with figures, a chart by area, what is worst and what falls due."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import accumulate

from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.pacing.elapsed import elapsed_share
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.papers.column_widths import ems
from rongchang_desktop.domain.papers.content import (
    BarChart,
    Block,
    Column,
    Document,
    Figure,
    Gap,
    Paragraph,
    Row,
    Span,
    Table,
)
from rongchang_desktop.domain.papers.stylesheet import (
    BRIEF_FIGURE,
    BRIEF_FIGURE_HEAD,
    BRIEF_HEADING,
    BRIEF_LINE,
    BRIEF_TEXT,
    BRIEF_TITLE,
    Colour,
)
from rongchang_desktop.domain.periods.snapshot import SnapshotRow
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.papers.frame import Frame
from rongchang_desktop.localization.papers.lights import COLOURS
from rongchang_desktop.localization.papers.plan_rows.area_chart import area_chart
from rongchang_desktop.localization.papers.plan_rows.area_groups import AreaRows, area_rows
from rongchang_desktop.localization.papers.plan_rows.row_columns import DENSE, RowColumns, in_two_lines
from rongchang_desktop.localization.papers.plan_rows.row_counts import NAMES, RowCounts
from rongchang_desktop.localization.papers.plan_rows.row_words import NOTHING, RowWords
from rongchang_desktop.localization.papers.plan_rows.standing import BEHIND
from rongchang_desktop.localization.papers.plan_rows.value_table import CellColumn, RowGroup, value_table
from rongchang_desktop.localization.papers.wording import Phrase

_WORST, _DUE, _AREAS = 5, 4, 10  # how many one page bears
_LONGEST_TITLE, _LONGEST_OFFICE, _LONGEST_TASK, _LONGEST_NAME, _LONGEST_AREA = 40, 26, 34, 12, 21  # em
_BIG = ("total", "on_pace", "slow", "lagging", "not_started", "reported", "closed", "closing_rate", "elapsed")
_NAMES = {
    **NAMES,
    "reported": N_("Reported done"),
    "closed": N_("Checked, closed"),
    "elapsed": N_("Year elapsed"),
}
_WIDE = {"reported": 1.2, "closed": 1.2, "closing_rate": 1.4, "elapsed": 1.4}
_LONGEST_HEAD = 4  # characters
_INKS: dict[str, Colour] = {light.value: COLOURS[light].ink for light in Light}
PHRASES = {
    phrase.key: phrase
    for phrase in (
        Phrase("title", N_("{district} {year} {round}: the work report in brief"), N_("Title")),
        Phrase(
            "summary",
            N_(
                "{elapsed} of the year has passed; units report {reported} of {total} tasks as done, {closed} are "
                "checked and closed, a closing rate of {closing_rate}. {missing} tasks are not reported; {unverified} "
                "lights rest on the units' own word alone and are not verified."
            ),
            N_("Sentence below the figures"),
        ),
        Phrase("chart", N_("Tasks by work area and light"), N_("Caption of the chart")),
        Phrase("worst", N_("Furthest behind"), N_("Heading: furthest behind")),
        Phrase("due", N_("Due by the end of next month: {due}"), N_("Heading: due soon")),
    )
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """One upright page, whatever the plan holds: long words are shortened, long lists cut."""

    frame: Frame

    @property
    def rows(self) -> tuple[SnapshotRow, ...]:
        """The commitments."""
        return self.frame.snapshot.commitments

    def compose(self) -> Document:
        """The page."""
        frame = self.frame.with_figures(self._figures())
        return frame.document(frame.title(), frame.words.gettext("One-page brief"), self._blocks(frame))

    def worst(self) -> tuple[SnapshotRow, ...]:
        """What lags before what is slow; in each what was due longest, then what is furthest behind schedule."""
        behind = [row for row in self.rows if row.light in BEHIND and row.done.state is not DoneState.VERIFIED]
        return tuple(sorted(behind, key=self._badness)[:_WORST])

    def due(self) -> tuple[SnapshotRow, ...]:
        """What is open and falls due by the end of next month, where most deadlines lie; the nearest first."""
        day = self.frame.snapshot.as_of
        last = _end_of_next_month(day)
        open_rows = (row for row in self.rows if row.done.state is DoneState.OPEN)
        return tuple(sorted((row for row in open_rows if day < row.deadline <= last), key=lambda row: row.deadline))

    def _badness(self, row: SnapshotRow) -> tuple[int, date, Decimal]:
        overdue = row.deadline if row.deadline <= self.frame.snapshot.as_of else date.max
        lag = (row.expected or Decimal(0)) - (row.reached or Decimal(0)) if row.expected is not None else Decimal(0)
        return BEHIND.index(row.light), overdue, -lag

    def _figures(self) -> Iterator[Figure]:
        words, year = self.frame.words, self.frame.snapshot.year
        yield from (replace(figure, counts_rows=False) for figure in RowCounts(rows=self.rows).figures(words))
        passed = elapsed_share(date(year, 1, 1), date(year, 12, 31), self.frame.snapshot.as_of)
        yield Figure(key="elapsed", word=words.gettext("year elapsed"), text=formats.exact_percent(passed, words))
        yield Figure(key="due", word=words.gettext("due by the end of next month"), text=str(len(self.due())))

    def _blocks(self, frame: Frame) -> Iterator[Block]:
        texts = frame.texts
        yield Paragraph(shortened(frame.title(), _LONGEST_TITLE), BRIEF_TITLE)
        yield Paragraph(f"{shortened(frame.office, _LONGEST_OFFICE)}　{frame.as_of()}".strip(), BRIEF_LINE)
        if not self.rows:
            yield frame.nothing()
            return
        yield self._big_figures(frame)
        yield Gap(2)
        yield texts.paragraph("summary", BRIEF_TEXT)
        yield Gap(2)
        yield self._chart(frame)
        yield Paragraph(texts.content("worst"), BRIEF_HEADING)
        worst = self.worst()
        if worst:
            yield value_table(
                self._columns(frame),
                [RowGroup(rows=worst)],
                name=texts.text("worst"),
                complete=False,
                head_style=DENSE.head,
            )
        else:
            yield Paragraph(frame.words.gettext("Nothing lags and nothing is slow."), BRIEF_TEXT)
        yield Paragraph(texts.content("due"), BRIEF_HEADING)
        yield Paragraph(self._due_in_words(frame), BRIEF_TEXT)

    def _big_figures(self, frame: Frame) -> Table:
        words, figures = frame.words, frame.texts.figures
        cells = tuple((Span(figures[key].text, colour=_INKS.get(key), figure=key),) for key in _BIG)
        return Table(
            columns=tuple(
                Column(head=_head(words.gettext(_NAMES[key])), weight=_WIDE.get(key, 1), style=BRIEF_FIGURE)
                for key in _BIG
            ),
            rows=(Row(cells),),
            head_style=BRIEF_FIGURE_HEAD,
            name=words.gettext("Figures"),
        )

    def _chart(self, frame: Frame) -> BarChart:
        words = frame.words
        areas = area_rows(self.rows)
        if len(areas) > _AREAS:
            rest = areas[_AREAS - 1 :]
            name = words.gettext("{count} other work areas", count=len(rest))
            areas = (*areas[: _AREAS - 1], AreaRows(title=name, rows=tuple(row for area in rest for row in area.rows)))
        shown = (replace(area, title=shortened(area.title, _LONGEST_AREA)) for area in areas)
        return area_chart(shown, words, caption=frame.texts.text("chart"), labels_beside=True)

    def _columns(self, frame: Frame) -> list[CellColumn[SnapshotRow]]:
        says = RowWords(words=frame.words, year=frame.snapshot.year)
        holds = RowColumns(says=says, styles=DENSE)
        return [
            holds.number(),
            replace(holds.task(), cell=lambda row: shortened(row.title, _LONGEST_TASK)),
            replace(
                holds.lead(), head=frame.words.gettext("Lead unit"), cell=lambda row: shortened(row.lead, _LONGEST_NAME)
            ),
            replace(holds.deadline(), head=frame.words.gettext("Due")),
            holds.pace(),
            holds.light(),
        ]

    def _due_in_words(self, frame: Frame) -> str:
        words, due = frame.words, self.due()
        if not due:
            return words.gettext("Nothing falls due by then.")
        named = [
            words.gettext(
                "no. {number} ({lead}, {day})",
                number=row.number,
                lead=shortened(row.lead, _LONGEST_NAME) or NOTHING,
                day=formats.day_beside(row.deadline, frame.snapshot.year, words),
            )
            for row in due[:_DUE]
        ]
        listed = words.enumeration(named)
        return listed if len(due) <= _DUE else words.gettext("{named} and others", named=listed)


def _head(text: str) -> str:
    return text if len(text) <= _LONGEST_HEAD else in_two_lines(text)


def shortened(text: str, longest: int) -> str:
    """The text on one line, cut with a mark where it is wider than that many characters; letters are half as wide."""
    line = " ".join(text.split())
    if ems(line) <= longest:
        return line
    widths = accumulate(ems(character) for character in line)
    return f"{line[: sum(width < longest for width in widths)]}…"


def _end_of_next_month(day: date) -> date:
    year, month = (day.year, day.month + 1) if day.month < 12 else (day.year + 1, 1)
    return date(year, month, monthrange(year, month)[1])
