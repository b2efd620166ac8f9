"""One task of a table from its rows: a commitment, split into work items where its rows say different things."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from rongchang_desktop.domain.intake.draft import DraftKind, DraftNode, DraftOwner, DraftTarget
from rongchang_desktop.domain.ledger.item import AnswersTo
from rongchang_desktop.domain.ledger.ownership import ROLE_ORDER, Role
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.importing.owners import Answering, answering, bracket_at_end
from rongchang_desktop.importing.sentences import Sentence
from rongchang_desktop.importing.tables.cell_words import targets_in
from rongchang_desktop.importing.tables.row_reading import RowReading, figures_of, not_quoted
from rongchang_desktop.importing.vocabulary import Vocabulary

_DOUBTFUL = 0.75
_SURE = N_("A row of a table of tasks.")
_UNSURE = N_("A row of a table whose columns could not all be told by their heads.")


@dataclass(slots=True)
class TaskRows:
    """The words of a task, and each of its rows with the words of the piece that the row adds, if any.

    `splits_beside` where another task of the table is split, so that a single piece is a work item as well.
    """

    words: Sentence
    rows: list[tuple[Sentence | None, RowReading]] = field(default_factory=list)
    items: tuple[Sentence, ...] = ()
    splits_beside: bool = False
    ledgers: tuple[AnswersTo, ...] = ()

    @property
    def is_split(self) -> bool:
        """Whether the rows add pieces that differ."""
        return bool(self.items) or len({piece.text for piece, _ in self.rows if piece is not None}) > 1

    def split_by_figures(self) -> None:
        """Take the cells for figures as pieces where rows give them owners or days of their own."""
        differs = len({(reading.owners, reading.deadline) for _, reading in self.rows}) > 1
        if differs and all(piece is None and reading.target_cells for piece, reading in self.rows):
            self.rows = [(reading.target_cells[0], reading) for _, reading in self.rows]


def commitment(task: TaskRows, vocabulary: Vocabulary) -> DraftNode:
    """The task as a node; where no task of the table is split, what a row adds is a remark with its figures."""
    words, trailing = _without_bracket(task.words, vocabulary)
    readings = [reading for _, reading in task.rows]
    owners = _one_lead([*(owner for reading in readings for owner in reading.owners), *trailing.owners])
    told = frozenset(piece.text for piece, _ in task.rows if piece is not None)
    whole = _node(DraftKind.COMMITMENT, words, readings, vocabulary, told=told)
    children = _work_items(task, owners, vocabulary) if task.splits_beside or task.is_split else ()
    if children:
        worded = {target.quote for child in children for target in (*child.targets, *child.unmeasured)}
        whole = replace(
            whole,
            targets=tuple(found for found in whole.targets if found.quote not in worded),
            unmeasured=tuple(found for found in whole.unmeasured if found.quote not in worded),
            milestones=whole.milestones if _same(reading.milestones for reading in readings) else (),
            progress=whole.progress if _same(reading.progress for reading in readings) else "",
            remark=whole.remark if _same(reading.remark for reading in readings) else "",
        )
    else:
        whole = _with_pieces(whole, task, vocabulary)
    return replace(
        whole,
        number=next((reading.number for reading in readings if reading.number), ""),
        deadline_text=whole.deadline_text or trailing.deadline_text,
        owners=owners,
        answers_to=tuple(dict.fromkeys((*whole.answers_to, *task.ledgers))),
        children=children,
    )


def _with_pieces(whole: DraftNode, task: TaskRows, vocabulary: Vocabulary) -> DraftNode:
    """The words that rows add as the remark, their figures among the task's."""
    pieces = tuple({piece.text: piece for piece, _ in task.rows if piece is not None}.values())
    found = tuple(target for piece in pieces for target in targets_in(piece, vocabulary, name=task.words.bare))
    remark = "；".join(text for text in (*(piece.text for piece in pieces), whole.remark) if text)
    return replace(whole, targets=_once(whole.targets, found), remark=remark)


def _work_items(task: TaskRows, shared: tuple[DraftOwner, ...], vocabulary: Vocabulary) -> tuple[DraftNode, ...]:
    """A work item a piece; owners and days that all share stay with the task alone."""
    pieces = [(item, [task.rows[0][1]]) for item in task.items]
    for piece, reading in () if task.items else task.rows:
        if piece is None and not pieces:
            continue
        if piece is None or (pieces and pieces[-1][0].text == piece.text):
            pieces[-1][1].append(reading)
        else:
            pieces.append((piece, [reading]))
    found = []
    for piece, readings in pieces:
        words, trailing = _without_bracket(piece, vocabulary)
        own = frozenset({piece.text})
        node = _node(DraftKind.WORK_ITEM, words, [] if task.items else readings, vocabulary, told=own)
        owners = _one_lead([*(owner for reading in readings for owner in reading.owners), *trailing.owners])
        node = replace(node, owners=owners if owners != shared else (), confidence=readings[0].confidence)
        found.append(_without_shared(node, [reading for _, reading in task.rows]))
    return tuple(found)


def _without_shared(node: DraftNode, readings: list[RowReading]) -> DraftNode:
    """The work item without what all rows of its task say alike: the task itself says that."""
    if _same(reading.deadline for reading in readings):
        node = replace(node, deadline=None, deadline_text="", recurrence="")
    if _same(reading.milestones for reading in readings):
        node = replace(node, milestones=())
    if _same(reading.progress for reading in readings):
        node = replace(node, progress="")
    return replace(node, remark="") if _same(reading.remark for reading in readings) else node


def _node(
    kind: DraftKind,
    words: Sentence,
    readings: list[RowReading],
    vocabulary: Vocabulary,
    *,
    told: frozenset[str],
) -> DraftNode:
    """The words with what the rows say; a cell for figures that says more is a remark, unless `told` elsewhere."""
    said = targets_in(words, vocabulary, name=words.bare)
    cells = {(cell.text, reading.unit): cell for reading in readings for cell in reading.target_cells}
    measured, worded = figures_of([(cell, unit) for (_, unit), cell in cells.items()], vocabulary, words.bare)
    beside = (cell.text for cell in cells.values() if cell.text not in told and not_quoted(cell, (*measured, *worded)))
    limits = [reading.deadline for reading in readings]
    latest = max(limits, key=lambda found: (found.day or date.min, bool(found.words)), default=None)
    confidence = min((reading.confidence for reading in readings), default=0.9)
    rhythm = limits[0].recurrence if limits and _same(found.recurrence for found in limits) else ""
    return DraftNode(
        kind=kind,
        text=words.text,
        span=words.span,
        confidence=confidence,
        reason=_SURE if confidence >= _DOUBTFUL else _UNSURE,
        targets=_once(said, measured),
        unmeasured=worded,
        recurrence=rhythm or vocabulary.targets.recurrence_of(words.text),
        deadline=latest.day if latest else None,
        deadline_text=latest.words if latest else "",
        milestones=next((reading.milestones for reading in readings if reading.milestones), ()),
        progress=_together(reading.progress for reading in readings),
        remark=_together((*beside, *(reading.remark for reading in readings))),
        answers_to=tuple(dict.fromkeys(ledger for reading in readings for ledger in reading.answers_to)),
    )


def _without_bracket(words: Sentence, vocabulary: Vocabulary) -> tuple[Sentence, Answering]:
    """The words without a closing （牵头单位：…）, and what that says."""
    start = bracket_at_end(words.text, vocabulary.owners)
    if not start:
        return words, Answering()
    kept = words.part(0, len(words.text[:start].rstrip()))
    return kept, answering(words.text[start:].rstrip("。；; \n")[1:-1], vocabulary.owners)


def _one_lead(owners: Iterable[DraftOwner]) -> tuple[DraftOwner, ...]:
    """Each name once, in the order of roles; a lead after the first answers beside it."""
    kept: dict[str, DraftOwner] = {}
    led = False
    for owner in owners:
        role = Role.RESPONSIBLE if owner.role is Role.LEAD and led else owner.role
        if owner.name not in kept:
            led |= role is Role.LEAD
            kept[owner.name] = DraftOwner(role=role, name=owner.name)
    return tuple(sorted(kept.values(), key=lambda owner: ROLE_ORDER[owner.role]))


def _once(first: tuple[DraftTarget, ...], further: tuple[DraftTarget, ...]) -> tuple[DraftTarget, ...]:
    """All targets; a figure that stands in both places once."""
    known = {(target.value, target.value_max, target.unit) for target in first}
    return (*first, *(target for target in further if (target.value, target.value_max, target.unit) not in known))


def _same(values: Iterable[object]) -> bool:
    return len(set(values)) <= 1


def _together(texts: Iterable[str]) -> str:
    return "；".join(dict.fromkeys(text for text in texts if text))
