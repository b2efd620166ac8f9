"""The indicator table of a progress report: 指标 | 全年目标 | 上半年完成 | 与目标±, as a table or a cell to a line."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rongchang_desktop.domain.intake.draft import DraftIndicatorRow, Span
from rongchang_desktop.importing.grid import Cell, Grid
from rongchang_desktop.importing.indicator_cells import amount_in, indicator_name, resolved
from rongchang_desktop.importing.indicator_words import IndicatorWords
from rongchang_desktop.importing.paragraph import Paragraph, Source
from rongchang_desktop.importing.vocabulary import Vocabulary

_LONGEST_CELL = 60
_LONGEST_HEAD = 12
_FEWEST_ROWS = 2
_HEADING = re.compile(r"[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、")
_FIGURE = re.compile(r"[+\-－＋]?\d[\d.,]*(?:[%％‰]|[个亿万元人家]|$)")
_YEAR = re.compile(r"(20\d\d)\s*年")


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorTable:
    """The rows, the period they cover ("2025-H1", empty when not said), and which paragraphs they took."""

    rows: tuple[DraftIndicatorRow, ...] = ()
    period: str = ""
    taken: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where each of the four columns stands in a row; `difference` is None where the table has none."""

    indicator: int
    target: int
    actual: int
    difference: int | None

    @property
    def width(self) -> int:
        return 1 + max(self._places)

    @property
    def _places(self) -> tuple[int, ...]:
        known = (self.indicator, self.target, self.actual, self.difference)
        return tuple(place for place in known if place is not None)

    def fill(self, width: int) -> bool:
        """Whether these columns are all that a row of that width holds."""
        return sorted(self._places) == list(range(width))


def indicator_table(source: Source, vocabulary: Vocabulary) -> IndicatorTable:
    """The first indicator table of the source; an empty one where there is none."""
    for grid in source.grids:
        found = _in_grid(grid, vocabulary)
        if found.rows:
            return replace(found, period=found.period or _period(source.text[: grid.start][-200:], vocabulary))
    return _in_lines(source, vocabulary)


def tells_indicators(grid: Grid, vocabulary: Vocabulary) -> bool:
    """Whether the grid is a table of indicators with what they reached."""
    return bool(_in_grid(grid, vocabulary).rows)


def without_table(source: Source, table: IndicatorTable) -> Source:
    """The source without the lines of the table."""
    if not table.taken:
        return source
    kept = tuple(each for place, each in enumerate(source.paragraphs) if place not in table.taken)
    return replace(source, paragraphs=kept)


def _in_grid(grid: Grid, vocabulary: Vocabulary) -> IndicatorTable:
    for place, head in enumerate(grid.rows[:6]):
        columns = _columns([cell.text for cell in head], vocabulary.indicators)
        if columns is not None:
            below = [row for row in grid.rows[place + 1 :] if len(row) >= columns.width]
            said = grid.name + " ".join(cell.text for row in grid.rows[: place + 1] for cell in row)
            return IndicatorTable(rows=_rows(below, columns, vocabulary), period=_period(said, vocabulary))
    return IndicatorTable()


def _in_lines(source: Source, vocabulary: Vocabulary) -> IndicatorTable:
    """A table whose cells were flattened to a line each."""
    filled = [place for place, each in enumerate(source.paragraphs) if each.text.strip()]
    may_head = [_is_head(source.paragraphs[place].text, vocabulary.indicators.actual) for place in filled]
    for at in range(len(filled)):
        for width in (4, 3) if any(may_head[at : at + 4]) else ():
            places = filled[at : at + width]
            heads = [source.paragraphs[place].text for place in places]
            columns = _columns(heads, vocabulary.indicators)
            if columns is None or not columns.fill(width):
                continue
            cells = list(_cells(source.paragraphs, filled[at + width :]))
            rows = [tuple(cell for _, cell in cells[start : start + width]) for start in range(0, len(cells), width)]
            rows = list(_while_rows([row for row in rows if len(row) == width], columns, vocabulary))
            if len(rows) < _FEWEST_ROWS:
                continue
            taken = {*places, *(place for place, _ in cells[: width * len(rows)])}
            title = source.paragraphs[filled[at - 1]].text if at else ""
            said = title + " ".join(heads)
            return IndicatorTable(
                rows=_rows(rows, columns, vocabulary), period=_period(said, vocabulary), taken=frozenset(taken)
            )
    return IndicatorTable()


def _cells(paragraphs: Sequence[Paragraph], places: Sequence[int]) -> Iterator[tuple[int, Cell]]:
    for place in places:
        paragraph = paragraphs[place]
        text = paragraph.text.strip()
        if len(text) > _LONGEST_CELL or _HEADING.match(text):
            return
        start = paragraph.start + len(paragraph.text) - len(paragraph.text.lstrip())
        yield place, Cell(text=text, start=start, end=start + len(text))


def _while_rows(rows: list[tuple[Cell, ...]], columns: _Columns, vocabulary: Vocabulary) -> Iterator[tuple[Cell, ...]]:
    """Rows as long as they read like rows: a name first, then a target or an actual value."""
    for row in rows:
        _, name = indicator_name(row[columns.indicator].text)
        actual = row[columns.actual].text
        says = amount_in(actual, vocabulary) is not None or actual in vocabulary.indicators.blank
        if not name or _FIGURE.match(name) or name in vocabulary.indicators.blank or not says:
            return
        yield row


def _rows(rows: Sequence[tuple[Cell, ...]], columns: _Columns, vocabulary: Vocabulary) -> tuple[DraftIndicatorRow, ...]:
    found = []
    for position, row in enumerate((row for row in rows if row[columns.indicator].text.strip()), start=1):
        number, name = indicator_name(row[columns.indicator].text)
        filled = [cell for cell in row if cell.end > cell.start]
        found.append(
            DraftIndicatorRow(
                number=number or position,
                indicator=name,
                target_text=row[columns.target].text.strip(),
                actual_text=row[columns.actual].text.strip(),
                difference_text="" if columns.difference is None else row[columns.difference].text.strip(),
                target=amount_in(row[columns.target].text, vocabulary),
                actual=amount_in(row[columns.actual].text, vocabulary),
                span=Span(start=filled[0].start, end=filled[-1].end) if filled else None,
            )
        )
    return resolved(found, vocabulary.indicators)


def _columns(heads: Sequence[str], words: IndicatorWords) -> _Columns | None:
    plain = ["".join(head.split()) for head in heads]

    def place(names: tuple[str, ...]) -> int | None:
        exact = [at for at, head in enumerate(plain) if head in names]
        return next(iter(exact or [at for at, head in enumerate(plain) if _is_head(head, names)]), None)

    difference = next((at for at, head in enumerate(plain) if "±" in head), place(words.difference))
    indicator, target, actual = place(words.indicator), place(words.target), place(words.actual)
    if indicator is None or target is None or actual is None:
        return None
    used = [column for column in (indicator, target, actual, difference) if column is not None]
    return _Columns(indicator, target, actual, difference) if len(set(used)) == len(used) else None


def _is_head(text: str, names: tuple[str, ...]) -> bool:
    """Whether a short cell ends in one of the names, or is one."""
    if len(text) > _LONGEST_CELL:
        return False
    plain = "".join(text.split())
    return plain in names or (len(plain) <= _LONGEST_HEAD and plain.endswith(names))


def _period(text: str, vocabulary: Vocabulary) -> str:
    plain = "".join(text.split()).replace("—", "-").replace("－", "-").replace("–", "-")
    year = _YEAR.search(plain)
    part = next((mark for word, mark in vocabulary.indicators.periods if word in plain), "")
    if year is None:
        return ""
    return f"{year[1]}-{part}" if part else year[1]
