"""Proposes what each column of a table holds: what is remembered, then what the head says, then the content."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import islice
from statistics import median

from rongchang_desktop.domain.intake.columns import TableColumns, TaskColumn
from rongchang_desktop.importing.deadlines import deadline_of
from rongchang_desktop.importing.grid import Cell, Grid
from rongchang_desktop.importing.owners import is_unit, units_of
from rongchang_desktop.importing.tables.header import Announced, Header, find_header, is_merged_across, text_of
from rongchang_desktop.importing.vocabulary import Vocabulary

_SAMPLE, _LOOKED_AT = 5, 40
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_WORDS_OF_TASKS = ("coarse", "task", "fine")
_BY_CONTENT, _DOUBTFUL = 0.7, 0.72
_SHORT_HEADING = 14
_LONGEST_DATE = 24
_NUMBER = re.compile(r"[（(]?\d{1,4}(?:[-.]\d{1,3})?[）)]?[.、]?")


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnProposal:
    """The columns, how sure each is, and the rows [first, last] of the head: last before first where there is none."""

    first: int
    last: int
    columns: TableColumns
    confidence: tuple[float, ...]

    def places(self, column: TaskColumn) -> tuple[int, ...]:
        """Where columns taken for this stand."""
        return tuple(index for index, taken in enumerate(self.columns.taken_as) if taken is column)

    def is_task_table(self) -> bool:
        """Whether somebody hands out work in it: a column of tasks beside one that says who, when or how far."""
        taken = set(self.columns.taken_as)
        return TaskColumn.TASK in taken and bool(taken & _ANSWERING)


_ANSWERING = {
    TaskColumn.LEADER,
    TaskColumn.LEAD,
    TaskColumn.RESPONSIBLE,
    TaskColumn.SUPPORTING,
    TaskColumn.DEADLINE,
    TaskColumn.QUARTER_1,
    TaskColumn.QUARTER_4,
    TaskColumn.MONTH,
}


def propose_columns(grid: Grid, vocabulary: Vocabulary, remembered: Mapping[str, TaskColumn]) -> ColumnProposal:
    """What the columns of the grid are taken for; a remembered choice for a head wins over every guess."""
    header = find_header(grid, vocabulary.tables) or _no_header(grid)
    guess = _Guess(grid, header, vocabulary)
    taken, confidence = guess.columns()
    for index, name in enumerate(header.names):
        if name in remembered:
            taken[index], confidence[index] = remembered[name], 1.0
    return ColumnProposal(
        first=header.first,
        last=header.last,
        columns=TableColumns(
            headers=header.names,
            taken_as=tuple(taken),
            sample=guess.sample(),
            is_remembered=bool(header.names) and all(name in remembered for name in header.names),
        ),
        confidence=tuple(confidence),
    )


def _no_header(grid: Grid) -> Header:
    names = tuple(_LETTERS[index] if index < len(_LETTERS) else str(index + 1) for index in range(grid.width))
    return Header(first=0, last=-1, names=names, announced=(Announced(),) * grid.width)


class _Guess:
    """Weighs heads and content of one table."""

    def __init__(self, grid: Grid, header: Header, vocabulary: Vocabulary) -> None:
        self._header = header
        self._vocabulary = vocabulary
        rows = (row for row in grid.rows[header.last + 1 :] if not is_merged_across(row))
        self._body: list[tuple[Cell, ...]] = list(islice(rows, _LOOKED_AT))

    def sample(self) -> tuple[tuple[str, ...], ...]:
        """A few rows to judge by."""
        width = len(self._header.names)
        rows = (tuple(text_of(row, column) for column in range(width)) for row in self._body)
        return tuple(islice((row for row in rows if any(row)), _SAMPLE))

    def columns(self) -> tuple[list[TaskColumn], list[float]]:
        """A column and a confidence for each head."""
        taken: list[TaskColumn | None] = []
        for announced in self._header.announced:
            plain = announced.meaning and announced.meaning not in (*_WORDS_OF_TASKS, "target")
            taken.append(TaskColumn(announced.meaning) if plain else None)
        confidence = [announced.confidence for announced in self._header.announced]
        self._part_units(taken)
        self._part_areas(taken)
        self._climb(taken, confidence)
        self._by_content(taken, confidence)
        return [column or TaskColumn.IGNORED for column in taken], confidence

    def _part_units(self, taken: list[TaskColumn | None]) -> None:
        """单位 heads units that answer, or units of measure where nothing else stands below."""
        for index, column in enumerate(taken):
            if column is TaskColumn.RESPONSIBLE and self._header.names[index].endswith("单位"):
                texts = [text for row in self._body if (text := text_of(row, index))]
                if texts and _share(texts, self._is_measure) >= _BY_CONTENT:
                    taken[index] = TaskColumn.UNIT

    def _part_areas(self, taken: list[TaskColumn | None]) -> None:
        """A second column of areas is one of sections."""
        areas = [index for index, column in enumerate(taken) if column is TaskColumn.AREA]
        for index in areas[1:]:
            taken[index] = TaskColumn.SECTION

    def _climb(self, taken: list[TaskColumn | None], confidence: list[float]) -> None:
        """Hand out the columns of words, from coarse to fine, by how many there are."""
        meanings = [announced.meaning for announced in self._header.announced]
        texts = sorted(
            (index for index, meaning in enumerate(meanings) if meaning in _WORDS_OF_TASKS),
            key=lambda index: (_WORDS_OF_TASKS.index(meanings[index]), index),
        )
        goals = [index for index, meaning in enumerate(meanings) if meaning == "target"]
        if not texts and goals:
            texts, goals = goals[:1], goals[1:]
        for index in goals:
            taken[index] = TaskColumn.TARGET
        if len(texts) == 2 and meanings[texts[0]] == "coarse":
            confidence[texts[0]] = confidence[texts[1]] = _DOUBTFUL
        for index, column in zip(texts, self._ladder(texts, meanings), strict=True):
            taken[index] = column

    def _ladder(self, texts: list[int], meanings: list[str]) -> list[TaskColumn]:
        if len(texts) == 2 and meanings[texts[1]] != "fine" and self._heads_others(texts[0]):
            return [TaskColumn.SECTION, TaskColumn.TASK]
        steps = [TaskColumn.AREA, TaskColumn.SECTION, TaskColumn.TASK, TaskColumn.WORK_ITEM]
        if len(texts) <= 1:
            return [TaskColumn.TASK] * len(texts)
        return steps[-len(texts) :] + [TaskColumn.REMARK] * (len(texts) - len(steps))

    def _heads_others(self, column: int) -> bool:
        """Whether the column holds short phrases that stand over several rows."""
        filled = [row[column] for row in self._body if text_of(row, column)]
        fresh = {text_of(row, column) for row in self._body} - {""}
        return (
            bool(fresh)
            and median(len(text) for text in fresh) <= _SHORT_HEADING
            and 2 * len(fresh) <= max(len(filled), len(self._body))
        )

    def _by_content(self, taken: list[TaskColumn | None], confidence: list[float]) -> None:
        """What heads leave open: running numbers, names of units, days, and the longest words for the task."""
        open_columns = [index for index, column in enumerate(taken) if column is None]
        for index in open_columns:
            texts = [text for row in self._body if (text := text_of(row, index))]
            found = self._kind_of(texts, {column for column in taken if column})
            if found:
                taken[index], confidence[index] = found, _BY_CONTENT
        if TaskColumn.TASK not in taken:
            widths = {
                index: sum(len(text_of(row, index)) for row in self._body)
                for index in open_columns
                if taken[index] is None
            }
            longest = max(widths, key=lambda index: widths[index], default=None)
            if longest is not None and widths[longest]:
                taken[longest], confidence[longest] = TaskColumn.TASK, _BY_CONTENT

    def _kind_of(self, texts: list[str], taken: set[TaskColumn]) -> TaskColumn | None:
        if not texts:
            return None
        if TaskColumn.NUMBER not in taken and _share(texts, lambda text: bool(_NUMBER.fullmatch(text))) >= 0.9:
            return TaskColumn.NUMBER
        if _share(texts, self._names_units) >= 0.8:
            ladder = (TaskColumn.LEAD, TaskColumn.RESPONSIBLE, TaskColumn.SUPPORTING)
            if not taken & set(ladder):
                return TaskColumn.RESPONSIBLE
            return next((column for column in ladder[1:][::-1] if column not in taken), TaskColumn.SUPPORTING)
        if TaskColumn.DEADLINE not in taken and _share(texts, self._names_day) >= 0.8:
            return TaskColumn.DEADLINE
        return None

    def _names_units(self, text: str) -> bool:
        words = self._vocabulary.owners
        names = units_of(text, words)
        return "。" not in text and bool(names) and all(is_unit(name, words) for name in names)

    def _is_measure(self, text: str) -> bool:
        return bool(self._vocabulary.units.pattern.fullmatch(text))

    def _names_day(self, text: str) -> bool:
        found = deadline_of(text, year=2000, vocabulary=self._vocabulary) if len(text) <= _LONGEST_DATE else None
        return found is not None and bool(found.day or found.recurrence)


def _share(texts: list[str], holds: Callable[[str], bool]) -> float:
    return sum(holds(text) for text in texts) / len(texts)
