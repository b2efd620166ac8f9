"""Reads the rows of tables of tasks one after another and hangs the tasks on the headings they stand under."""

from collections import Counter
from collections.abc import Iterator

from rongchang_desktop.domain.intake.columns import TaskColumn
from rongchang_desktop.domain.intake.draft import DraftNode, DraftTarget, Note
from rongchang_desktop.domain.ledger.item import AnswersTo
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.importing.grid import Cell, Grid
from rongchang_desktop.importing.headline import indicators
from rongchang_desktop.importing.numbering import NumberStyle, list_number
from rongchang_desktop.importing.owners import is_open
from rongchang_desktop.importing.sentences import Sentence
from rongchang_desktop.importing.tables import cell_words, heading_stack
from rongchang_desktop.importing.tables.column_proposal import ColumnProposal
from rongchang_desktop.importing.tables.heading_stack import HeadingStack, OpenHeading
from rongchang_desktop.importing.tables.row_reading import RowReader, RowReading, figures_of
from rongchang_desktop.importing.tables.running_numbers import notes_on_numbers
from rongchang_desktop.importing.tables.task_building import TaskRows
from rongchang_desktop.importing.tables.task_rows import RowKind, TaskRow, task_rows
from rongchang_desktop.importing.vocabulary import Vocabulary

_GROUP_REASON = N_("A row of the table that heads the tasks below it.")
_COLUMN_REASON = N_("A column of the table names it.")
_CAPTION_REASON = N_("The table names no area here; its title stands for one.")
_CAPTION_CONFIDENCE = 0.7
_MOST_NAMES = 6


class TableReading:
    """Collects tasks under headings; `begin` and `end` enclose one table, whose grids are read in order."""

    def __init__(self, source_text: str, vocabulary: Vocabulary, year: int | None) -> None:
        self._text = source_text
        self._vocabulary = vocabulary
        self._year = year
        self._stack = HeadingStack()
        self._left_out: Counter[RowKind] = Counter()
        self._open_owners: dict[str, None] = {}
        self._shared_leads = 0
        self._caption = ""
        self._is_headline = False
        self._numbers: list[list[str]] = []
        self._tasks: list[TaskRows] = []
        self._aims: list[TaskRows] = []

    def begin(self, caption: str, *, is_headline: bool) -> None:
        """Start a table; its caption stands for an area where the table names none."""
        self._caption, self._is_headline = caption, is_headline
        self._stack.close(heading_stack.CAPTION)
        self._tasks, self._aims = [], []

    def read(self, grid: Grid, proposal: ColumnProposal) -> None:
        """Read the rows of one grid of the table."""
        reader = RowReader(proposal, self._text, self._vocabulary, self._year)
        for row in task_rows(grid, proposal, self._vocabulary.tables):
            if row.kind is RowKind.GROUP:
                self._open_group(row)
            elif row.kind is RowKind.TASK:
                self._add_row(row.cells, reader)
            else:
                self._left_out[row.kind] += 1

    def end(self) -> tuple[DraftTarget, ...]:
        """Finish the table; the headline indicators it holds."""
        self._numbers.append([number for task in self._tasks for number in _numbers(task)])
        for task in self._tasks:
            task.split_by_figures()
        is_split = any(task.is_split for task in self._tasks)
        for task in self._tasks:
            task.splits_beside = is_split
        return tuple(target for task in self._aims for target in self._indicators(task))

    def areas(self) -> tuple[DraftNode, ...]:
        """The areas of all tables read."""
        return self._stack.nodes(self._vocabulary)

    def notes(self) -> Iterator[Note]:
        """What a person should know: rows left out, owners nobody can count, several leads for one task."""
        if count := self._left_out[RowKind.SUM]:
            yield Note(msgid=N_("Rows of sums were left out: {count}."), params={"count": count})
        if count := self._left_out[RowKind.NOTE]:
            yield Note(msgid=N_("Remarks below the table were left out: {count}."), params={"count": count})
        yield from notes_on_numbers(self._numbers)
        if self._shared_leads:
            yield Note(
                msgid=N_("Several leads were named for {count} tasks: the first leads, the others answer beside it."),
                params={"count": self._shared_leads},
            )
        if self._open_owners:
            names = tuple(self._open_owners)[:_MOST_NAMES]
            yield Note(msgid=N_("Some owners name nobody in particular: {names}."), params={"names": names})

    def _open_group(self, row: TaskRow) -> None:
        words = cell_words.whole(row.words, self._text) if row.words else None
        if words is None:
            return
        number = list_number(words.text)
        title = words.part(number.end) if number and number.end < len(words.text) else words
        if heading_stack.CAPTION in self._stack.ranks():
            self._stack.close(heading_stack.CAPTION)
        rank = heading_stack.rank_of(number.style) if number else self._rank_of_bare(row.number)
        self._open(title, rank, number.label if number else row.number, row.confidence, _GROUP_REASON)

    def _rank_of_bare(self, number: str) -> int:
        """An unnumbered row stands outermost where it opens the table, else within the numbered ones."""
        if number:
            return heading_stack.rank_of(NumberStyle.COMMA)
        outermost = not self._stack.ranks() or heading_stack.OUTERMOST in self._stack.ranks()
        return heading_stack.OUTERMOST if outermost else heading_stack.UNNUMBERED

    def _open(self, title: Sentence, rank: int, number: str, confidence: float, reason: str) -> None:
        bare = title.bare or title.text
        self._stack.open(
            OpenHeading(
                rank=rank,
                title=bare,
                number=number,
                span=title.part(0, len(bare)).span,
                confidence=confidence,
                reason=reason,
            )
        )

    def _open_columns(self, row: tuple[Cell, ...], reader: RowReader) -> None:
        """Open the headings that the columns of areas and sections name, where they change."""
        for column, rank in (
            (TaskColumn.AREA, heading_stack.AREA_COLUMN),
            (TaskColumn.SECTION, heading_stack.SECTION_COLUMN),
        ):
            words = reader.words(row, column)
            if words is None:
                continue
            number = list_number(words.text)
            title = words.part(number.end) if number and number.end < len(words.text) else words
            if self._stack.title_at(rank) != title.bare:
                self._open(title, rank, number.label if number else "", reader.sure_of(column), _COLUMN_REASON)

    def _add_row(self, row: tuple[Cell, ...], reader: RowReader) -> None:
        words, piece = reader.words(row, TaskColumn.TASK), reader.words(row, TaskColumn.WORK_ITEM)
        reading = reader.read(row)
        before = self._stack.titles
        self._open_columns(row, reader)
        task = self._tasks[-1] if self._tasks and self._stack.titles == before else None
        if words is not None and piece is not None and piece.text == words.text:
            piece = None
        if task is not None and self._continues(task, words, piece, reading, reader, row):
            task.rows.append((piece, reading))
            task.items = ()
        elif words is not None or piece is not None:
            self._begin_task(words or piece, piece if words else None, reading, row, reader)
        self._remark_owners(reading)

    def _continues(
        self,
        task: TaskRows,
        words: Sentence | None,
        piece: Sentence | None,
        reading: RowReading,
        reader: RowReader,
        row: tuple[Cell, ...],
    ) -> bool:
        """Whether the row goes on with the task before it: by a merge, an empty cell or the same words again."""
        cell = reader.cell(row, TaskColumn.TASK)
        if words is None:
            return not reading.number or reading.number == task.rows[-1][1].number
        if words.text != task.words.text:
            return False
        return bool(cell and cell.repeated) or piece is not None

    def _begin_task(
        self,
        words: Sentence | None,
        piece: Sentence | None,
        reading: RowReading,
        row: tuple[Cell, ...],
        reader: RowReader,
    ) -> None:
        if words is None:
            return
        if not self._stack.ranks():
            self._stack.open(
                OpenHeading(
                    rank=heading_stack.CAPTION,
                    title=self._caption,
                    confidence=_CAPTION_CONFIDENCE,
                    reason=_CAPTION_REASON,
                )
            )
        items = reader.items(row, TaskColumn.WORK_ITEM) if piece is not None else ()
        task = TaskRows(words=words, rows=[(piece, reading)], items=items, ledgers=self._ledgers())
        self._stack.add(task)
        self._tasks.append(task)
        captioned = heading_stack.CAPTION in self._stack.ranks()
        words_of_aims = () if captioned else self._vocabulary.tables.rows["headline"]
        if self._is_headline or any(word in title for word in words_of_aims for title in self._stack.titles):
            self._aims.append(task)

    def _ledgers(self) -> tuple[AnswersTo, ...]:
        """A run of tasks headed 市政府工作报告涉及我区任务 answers to the city's report."""
        named = "".join(title for title in self._stack.titles if "报告" in title)
        found = cell_words.answers_to(named, self._vocabulary.tables)
        return found if AnswersTo.CITY_REPORT in found else ()

    def _indicators(self, task: TaskRows) -> list[DraftTarget]:
        told = [(cell, reading.unit) for _, reading in task.rows for cell in reading.target_cells]
        cells = [cell for cell, _ in told]
        measured = list(figures_of(told, self._vocabulary, task.words.bare)[0])
        said = indicators(task.words, self._vocabulary)
        if measured or said:
            return measured or said
        return [cell_words.unmeasured(cells[0] if cells else task.words, task.words.bare)]

    def _remark_owners(self, reading: RowReading) -> None:
        self._shared_leads += reading.shares_lead
        for owner in reading.owners:
            if is_open(owner.name, self._vocabulary.owners):
                self._open_owners.setdefault(owner.name)


def _numbers(task: TaskRows) -> list[str]:
    """What the rows of a task wear; a number that stands over several rows counts once."""
    return list(dict.fromkeys(row.number for _, row in task.rows if row.number)) or [""]
