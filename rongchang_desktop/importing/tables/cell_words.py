"""The words of a cell with their places in the source text: lines joined, numbered lines parted, ledgers named."""

import re
from dataclasses import replace

from rongchang_desktop.domain.intake.draft import DraftTarget
from rongchang_desktop.domain.ledger.item import AnswersTo
from rongchang_desktop.domain.ledger.target import Comparator, Pacing
from rongchang_desktop.importing.grammar.figures import figures
from rongchang_desktop.importing.grid import Cell
from rongchang_desktop.importing.numbering import NumberStyle, list_number
from rongchang_desktop.importing.paragraph import Passage
from rongchang_desktop.importing.sentences import Sentence
from rongchang_desktop.importing.target_grammar import pacing, targets
from rongchang_desktop.importing.vocabulary import TableWords, Vocabulary

_LIST_DRESSES = (NumberStyle.ARABIC, NumberStyle.ARABIC_PAREN, NumberStyle.CIRCLED)
_LONGEST_NAME = 30
_RAGGED = 2
_FIGURE = re.compile(r"\d\D")
_ENDS = "。；，、：！？;,:.!?（("


def whole(cell: Cell, source_text: str) -> Sentence | None:
    """All words of the cell as one sentence; None for an empty cell."""
    text = source_text[cell.start : cell.end]
    body = text.strip()
    if "\n" in body:
        return _joined(_lines(cell, source_text), source_text)
    start = cell.start + len(text) - len(text.lstrip())
    passage = Passage(text=body, marks=((0, start),))
    return Sentence(passage=passage, start=0, end=len(body), text=body) if body else None


def squeezed(cell: Cell, source_text: str) -> Sentence | None:
    """All words of a cell for figures, without the blanks that set figures off: ≥ 30 家."""
    said = whole(cell, source_text)
    if said is None or " " not in said.text:
        return said
    text = ""
    marks: list[tuple[int, int]] = []
    for piece in re.finditer(r"[^ ]+", said.text):
        inner = [(here, there) for here, there in said.passage.marks if piece.start() < here < piece.end()]
        marks.append((len(text), said.passage.place(piece.start())))
        marks += [(len(text) + here - piece.start(), there) for here, there in inner]
        text += piece.group()
    return Sentence(passage=Passage(text=text, marks=tuple(marks)), start=0, end=len(text), text=text)


def numbered_items(cell: Cell, source_text: str) -> tuple[Sentence, ...]:
    """The items of a cell whose lines are numbered, without their numbers; none where fewer than two are."""
    runs: list[list[tuple[int, int]]] = []
    for line in _lines(cell, source_text):
        number = list_number(source_text[line[0] : line[1]])
        if number is not None and number.style in _LIST_DRESSES and number.value == len(runs) + 1:
            runs.append([(line[0] + number.end, line[1])])
        elif runs:
            runs[-1].append(line)
        else:
            return ()
    filled = ([(start, end) for start, end in run if start < end] for run in runs)
    found = [sentence for run in filled if (sentence := _joined(run, source_text)) is not None]
    return tuple(found) if len(found) >= 2 else ()


def targets_in(sentence: Sentence, vocabulary: Vocabulary, *, name: str) -> tuple[DraftTarget, ...]:
    """The figures of the words; `name` is lent to a figure that has no name of its own."""
    found = targets(sentence, vocabulary)
    if all(target.indicator for target in found):
        return found
    written = {(figure.value, figure.unit): figure for figure in figures(sentence.text, vocabulary)}
    lent = name[:_LONGEST_NAME]
    return tuple(
        replace(target, indicator=lent, pacing=pacing(lent, figure, vocabulary))
        if not target.indicator and target.value is not None and (figure := written.get((target.value, target.unit)))
        else target
        for target in found
    )


def unmeasured(sentence: Sentence, name: str) -> DraftTarget:
    """What a cell for figures asks for without a figure."""
    return DraftTarget(
        quote=sentence.text,
        indicator=name[:_LONGEST_NAME] or sentence.text,
        comparator=Comparator.QUALITATIVE,
        value=None,
        pacing=Pacing.TEXT,
        span=sentence.span,
        confidence=0.8,
    )


def answers_to(text: str, words: TableWords) -> tuple[AnswersTo, ...]:
    """The ledgers that the words of a source name."""
    found = []
    for ledger, names in words.answers_to.items():
        for name in sorted(names, key=len, reverse=True):
            if name in text:
                found.append(AnswersTo(ledger))
                text = text.replace(name, "")
                break
    return tuple(found)


def _lines(cell: Cell, source_text: str) -> list[tuple[int, int]]:
    """Where the lines of the cell stand in the source text, without the white space around them."""
    found = []
    start = cell.start
    for line in source_text[cell.start : cell.end].split("\n"):
        body = line.strip()
        if body:
            first = start + len(line) - len(line.lstrip())
            found.append((first, first + len(body)))
        start += len(line) + 1
    return found


def _joined(lines: list[tuple[int, int]], source_text: str) -> Sentence | None:
    """The lines as one: those wrapped at a column's width run on, others are parted by ；, Latin words by a space."""
    text = ""
    marks: list[tuple[int, int]] = []
    wrapped = _are_wrapped([source_text[start:end] for start, end in lines])
    for start, end in lines:
        mark = _mark_between(text[-1:], source_text[start], wrapped=wrapped)
        if mark:
            marks.append((len(text), start - 1))
            text += mark
        marks.append((len(text), start))
        text += source_text[start:end]
    if not text.strip():
        return None
    return Sentence(passage=Passage(text=text, marks=tuple(marks)), start=0, end=len(text), text=text)


def _are_wrapped(lines: list[str]) -> bool:
    """Whether every line but the last is about as long as the longest, and not each says a figure of its own."""
    longest = max(map(len, lines), default=0)
    listed = all(_FIGURE.search(line) and not line[-1].isdigit() for line in lines)
    return not listed and all(len(line) >= longest - _RAGGED for line in lines[:-1])


def _mark_between(before: str, after: str, *, wrapped: bool) -> str:
    if not before:
        return ""
    if before.isascii() and before.isalpha() and after.isascii():
        return " "
    return "" if wrapped or before in _ENDS else "；"
