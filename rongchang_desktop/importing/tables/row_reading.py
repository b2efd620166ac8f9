"""What one row of a table says about its task: who answers, until when, how far, and the figures."""

import re
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from rongchang_desktop.domain.intake.columns import TaskColumn
from rongchang_desktop.domain.intake.draft import DraftMilestone, DraftOwner, DraftTarget
from rongchang_desktop.domain.ledger.item import AnswersTo
from rongchang_desktop.domain.ledger.ownership import Role
from rongchang_desktop.importing.deadlines import Deadline, deadline_of
from rongchang_desktop.importing.grid import Cell
from rongchang_desktop.importing.owners import Answering, answering
from rongchang_desktop.importing.sentences import Sentence
from rongchang_desktop.importing.tables import cell_words
from rongchang_desktop.importing.tables.column_proposal import ColumnProposal
from rongchang_desktop.importing.tables.header import month_of
from rongchang_desktop.importing.tables.target_cells import targets_of_cell
from rongchang_desktop.importing.vocabulary import Vocabulary

_OWNER_COLUMNS = {
    TaskColumn.LEADER: Role.LEADING_POST,
    TaskColumn.LEAD: Role.LEAD,
    TaskColumn.RESPONSIBLE: Role.RESPONSIBLE,
    TaskColumn.SUPPORTING: Role.SUPPORTING,
}
_QUARTERS = (TaskColumn.QUARTER_1, TaskColumn.QUARTER_2, TaskColumn.QUARTER_3, TaskColumn.QUARTER_4)
_ENDS = ((3, 31), (6, 30), (9, 30), (12, 31))
_IN_ONE_CELL = re.compile(r"第?([一二三四1-4])季度(?:末|底)?[：:，,]?")
_CLAUSES = re.compile(r"[，,；;。、：:！!\n]+")
_QUOTED, _BESIDE = "\0", 4


@dataclass(frozen=True, slots=True, kw_only=True)
class RowReading:
    """The values of one row; `shares_lead` where several units stand as lead."""

    number: str
    owners: tuple[DraftOwner, ...]
    shares_lead: bool
    deadline: Deadline
    milestones: tuple[DraftMilestone, ...]
    progress: str
    remark: str
    answers_to: tuple[AnswersTo, ...]
    target_cells: tuple[Sentence, ...]
    unit: str
    confidence: float


class RowReader:
    """Reads rows of one table by its columns."""

    def __init__(self, proposal: ColumnProposal, source_text: str, vocabulary: Vocabulary, year: int | None) -> None:
        self._proposal = proposal
        self._text = source_text
        self._vocabulary = vocabulary
        self._year = year
        self._nothing = frozenset(["", *vocabulary.tables.rows["nothing"]])
        self._places = {column: proposal.places(column) for column in TaskColumn}
        self._owner_places = [(self._places[column], role) for column, role in _OWNER_COLUMNS.items()]
        self._quarters = [self._places[column] for column in _QUARTERS]
        self._number, self._limits = self._places[TaskColumn.NUMBER], self._places[TaskColumn.DEADLINE]
        self._contact, self._remark = self._places[TaskColumn.CONTACT], self._places[TaskColumn.REMARK]
        self._progress, self._origin = self._places[TaskColumn.PROGRESS], self._places[TaskColumn.ORIGIN]
        self._targets, self._unit = self._places[TaskColumn.TARGET], self._places[TaskColumn.UNIT]
        self._months = [
            (month, (place,))
            for place in self._places[TaskColumn.MONTH]
            if (month := month_of(proposal.columns.headers[place]))
        ]
        told = (TaskColumn.TASK, TaskColumn.WORK_ITEM, TaskColumn.SECTION, *_OWNER_COLUMNS, TaskColumn.DEADLINE)
        self._told = [self._places[column] for column in told]
        self._answering: dict[tuple[str, Role], Answering] = {}
        self._deadlines: dict[str, Deadline] = {"": Deadline()}

    def words(self, row: tuple[Cell, ...], column: TaskColumn) -> Sentence | None:
        """The words of the first column taken for this."""
        found = self._cells(row, self._places[column])
        return cell_words.whole(found[0][1], self._text) if found else None

    def items(self, row: tuple[Cell, ...], column: TaskColumn) -> tuple[Sentence, ...]:
        """The numbered items in the first column taken for this."""
        found = self._cells(row, self._places[column])
        return cell_words.numbered_items(found[0][1], self._text) if found else ()

    def cell(self, row: tuple[Cell, ...], column: TaskColumn) -> Cell | None:
        """The first cell of the column, empty or not."""
        places = self._places[column]
        return row[places[0]] if places and places[0] < len(row) else None

    def sure_of(self, column: TaskColumn) -> float:
        """How sure it is that the first column taken for this holds it."""
        places = self._places[column]
        return self._proposal.confidence[places[0]] if places else 0.0

    def read(self, row: tuple[Cell, ...]) -> RowReading:
        """All that the row says beside the words of its task."""
        owners, shares, said, contact = self._owners(row)
        limit = self._joined(row, self._limits) or said
        deadline = self._limit(limit)
        milestones, rest = self._milestones(row)
        contacts = (self._joined(row, self._contact, named=True), contact)
        remarks = (self._joined(row, self._remark), rest, *contacts)
        number = self._joined(row, self._number).strip("（）()、.．")
        targets = (cell_words.squeezed(cell, self._text) for _, cell in self._cells(row, self._targets))
        return RowReading(
            number=number if len(number) <= 8 else "",
            owners=owners,
            shares_lead=shares,
            deadline=Deadline(day=deadline.day, words=limit, recurrence=deadline.recurrence),
            milestones=milestones or self._milestones_in(remarks[0]),
            progress=self._joined(row, self._progress),
            remark="；".join(text for text in remarks if text),
            answers_to=cell_words.answers_to(self._joined(row, self._origin), self._vocabulary.tables),
            target_cells=tuple(target for target in targets if target is not None),
            unit=self._joined(row, self._unit),
            confidence=self._confidence(row),
        )

    def _owners(self, row: tuple[Cell, ...]) -> tuple[tuple[DraftOwner, ...], bool, str, str]:
        kept: dict[str, DraftOwner] = {}
        contacts: dict[str, None] = {}
        shares, limit = False, ""
        for places, role in self._owner_places:
            for _, cell in self._cells(row, places):
                found = self._answered(cell.text, role)
                shares |= found.shares_lead
                limit = limit or found.deadline_text
                contacts.setdefault(found.contact)
                for owner in found.owners:
                    kept.setdefault(owner.name, owner)
        return tuple(kept.values()), shares, limit, "、".join(filter(None, contacts))

    def _answered(self, text: str, role: Role) -> Answering:
        """What the text says; cells repeat each other, so each text is read once."""
        if (text, role) not in self._answering:
            self._answering[text, role] = answering(text, self._vocabulary.owners, role=role)
        return self._answering[text, role]

    def _limit(self, text: str) -> Deadline:
        if text not in self._deadlines:
            self._deadlines[text] = deadline_of(text, year=self._year, vocabulary=self._vocabulary)
        return self._deadlines[text]

    def _milestones(self, row: tuple[Cell, ...]) -> tuple[tuple[DraftMilestone, ...], str]:
        """What is to stand at the ends of quarters and months; as plain words where the year is not known."""
        if self._year is None:
            periods = [*self._quarters, *(place for _, place in self._months)]
            return (), "；".join(
                self._joined(row, places, named=True) for places in periods if self._cells(row, places)
            )
        year = self._year
        ends = [(date(year, *end), places) for end, places in zip(_ENDS, self._quarters, strict=True) if places]
        ends += [(date(year, month, monthrange(year, month)[1]), place) for month, place in self._months]
        said = [DraftMilestone(due=end, text=text) for end, places in ends if (text := self._joined(row, places))]
        return tuple(sorted(said, key=lambda milestone: milestone.due)), ""

    def _milestones_in(self, text: str) -> tuple[DraftMilestone, ...]:
        """Quarters set one after another in a single cell: 一季度：…二季度：…"""
        found = list(_IN_ONE_CELL.finditer(text)) if self._year is not None else []
        if len(found) < 2 or self._year is None:
            return ()
        stops = [*(match.start() for match in found[1:]), len(text)]
        return tuple(
            DraftMilestone(due=date(self._year, *_ENDS["一二三四1234".index(match[1]) % 4]), text=body)
            for match, stop in zip(found, stops, strict=True)
            if (body := text[match.end() : stop].strip(" ；;，,。\n"))
        )

    def _joined(self, row: tuple[Cell, ...], places: tuple[int, ...], *, named: bool = False) -> str:
        """The words at all these places; with their heads where there are several, or where asked."""
        cells = self._cells(row, places)
        named = named or len(places) > 1
        pieces = []
        for index, cell in cells:
            sentence = cell_words.whole(cell, self._text)
            if sentence is not None:
                head = self._proposal.columns.headers[index].split("#")[0]
                pieces.append(f"{head}：{sentence.text}" if named and head else sentence.text)
        return "；".join(pieces)

    def _cells(self, row: tuple[Cell, ...], places: tuple[int, ...]) -> list[tuple[int, Cell]]:
        """The filled cells at these places, one merged across two columns once."""
        found: list[tuple[int, Cell]] = []
        for index in places:
            if index < len(row) and row[index].text.strip() not in self._nothing:
                across = index > 0 and row[index].repeated and row[index - 1].text == row[index].text
                if not (across and any(place == index - 1 for place, _ in found)):
                    found.append((index, row[index]))
        return found

    def _confidence(self, row: tuple[Cell, ...]) -> float:
        filled = (index for places in self._told for index, _ in self._cells(row, places))
        return min((self._proposal.confidence[index] for index in filled), default=0.6)


def not_quoted(cell: Sentence, found: Iterable[DraftTarget]) -> bool:
    """Whether the cell says more than its targets quote: a clause of its own, or many words beside a figure."""
    rest = cell.text
    for target in found:
        rest = rest.replace(target.quote, _QUOTED, 1)
    clauses = [clause.strip() for clause in _CLAUSES.split(rest)]
    return any(len(clause.replace(_QUOTED, "")) > (_BESIDE if _QUOTED in clause else 0) for clause in clauses)


def figures_of(
    cells: Iterable[tuple[Sentence, str]], vocabulary: Vocabulary, name: str
) -> tuple[tuple[DraftTarget, ...], tuple[DraftTarget, ...]]:
    """The targets of cells for figures, each with its unit, and what those without a figure ask for in words."""
    measured: list[DraftTarget] = []
    worded: list[DraftTarget] = []
    for sentence, unit in cells:
        found = targets_of_cell(sentence, unit, name, vocabulary)
        measured += found
        if not found:
            worded.append(cell_words.unmeasured(sentence, name))
    return tuple(measured), tuple(worded)
