"""Footnote marks are taken out of the wording and kept beside it, with what the notes at page or report end say."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, replace

from rongchang_desktop.importing.numbering import list_number
from rongchang_desktop.importing.paragraph import Passage
from rongchang_desktop.importing.vocabulary import PartWords

_LABEL = r"\d{1,3}|[①-⑳]"
MARK = re.compile(
    rf"[ \u3000]?(?:[［\[〔〈<【⟨] ?(?:注 ?)?({_LABEL}) ?[］\]〕〉>】⟩]|[（(] ?注[ ：:]?({_LABEL})? ?[）)]"
    r"|([¹²³⁰⁴-⁹]{1,3}))[ \u3000]?"
)
_CIRCLED = re.compile(r"(?<=[\u4e00-\u9fffA-Za-z”》）])[①-⑳](?=[，。、；！？：）”的等和与]|$)")
_TERM = re.compile(r"“?([^：:，。；]{1,30}?)”?(?:[：:]|，?(?:即|是指|指的是|指)(?=\S))")
_BARE_DIGITS = re.compile(r"(?<=[\u4e00-\u9fff”》])\d{1,3}(?=[，。、；！？：）”的等和与\u4e00-\u9fff]|$)")
_QUOTES = str.maketrans("", "", "“”‘’《》 \u3000")
_LONGEST_TERM = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Unmarked:
    """A text without its marks: the pieces left with their places, and (offset, mark) for each mark."""

    text: str
    marks: tuple[tuple[int, int], ...]
    footnotes: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """What a note says, where it stands in the source, and the term it explains."""

    place: int
    term: str
    text: str


def unmarked(body: str, start: int) -> Unmarked:
    """The body, which stands at `start` of the source, without footnote marks."""
    pieces: list[str] = []
    marks: list[tuple[int, int]] = []
    footnotes: list[tuple[int, str]] = []
    length = at = 0
    for first, stop, label in _found(body):
        if first > at:
            marks.append((length, start + at))
            pieces.append(body[at:first])
            length += first - at
        footnotes.append((length, label))
        at = stop
    if at < len(body):
        marks.append((length, start + at))
        pieces.append(body[at:])
    return Unmarked(text="".join(pieces), marks=tuple(marks), footnotes=tuple(footnotes))


def _found(body: str) -> list[tuple[int, int, str]]:
    found = [(mark.start(), mark.end(), mark.group().strip()) for mark in MARK.finditer(body)]
    circled = [(mark.start(), mark.end(), mark.group()) for mark in _CIRCLED.finditer(body)]
    if not circled:
        return found
    kept: list[tuple[int, int, str]] = []
    for each in sorted([*found, *circled]):
        if not kept or each[0] >= kept[-1][1]:
            kept.append(each)
    return kept


def note_at_head(text: str) -> str:
    """The label of a note that the line itself is: a mark, then a term and what it means; empty for none."""
    mark = MARK.match(text)
    if mark is None:
        return ""
    return mark.group().strip() if _TERM.match(text, mark.end()) else ""


def number_of(label: str) -> str:
    """The number in a mark: 3 for ［3］, ③ and ³."""
    digits = re.sub(r"\D", "", unicodedata.normalize("NFKC", label))
    return digits.lstrip("0")


def explanations(
    passages: list[Passage], notes: list[tuple[str, Passage]], words: PartWords
) -> Mapping[str, list[Explanation]]:
    """What the notes and the glossary say, by number, in the order of the source."""
    found: dict[str, list[Explanation]] = {}
    for label, passage in notes:
        _keep(found, number_of(label), passage, 0)
    in_glossary = False
    for passage in passages:
        number = list_number(passage.text)
        if number is None:
            in_glossary = (in_glossary and len(passage.text) > _LONGEST_TERM) or (
                len(passage.text) <= _LONGEST_TERM and words.kind_of(passage.text) == "glossary"
            )
        elif in_glossary:
            _keep(found, str(number.value), passage, number.end)
        else:
            in_glossary = words.kind_of(passage.text) == "glossary" and len(passage.text) <= _LONGEST_TERM
    for said in found.values():
        said.sort(key=lambda each: each.place)
    return found


def _keep(found: dict[str, list[Explanation]], number: str, passage: Passage, start: int) -> None:
    term = _TERM.match(passage.text, start)
    said = Explanation(place=passage.place(0), term=term.group(1) if term else "", text=passage.text[start:])
    found.setdefault(number, []).append(said)


def explained(passage: Passage, said: Mapping[str, list[Explanation]]) -> Passage:
    """The passage with what the notes say in place of their marks, and without bare digits that are such marks."""
    if said and _BARE_DIGITS.search(passage.text):
        passage = _without_bare_marks(passage, said)
    if not passage.footnotes:
        return passage
    told = tuple((offset, _said(label, passage.place(max(0, offset - 1)), said)) for offset, label in passage.footnotes)
    return replace(passage, footnotes=told)


def _said(label: str, place: int, said: Mapping[str, list[Explanation]]) -> str:
    """The next note of that number behind the mark, else the last before it; the mark where there is none."""
    found = said.get(number_of(label), [])
    if not found:
        return label
    after = bisect_right(found, place, key=lambda each: each.place)
    return found[after if after < len(found) else -1].text


def _without_bare_marks(passage: Passage, said: Mapping[str, list[Explanation]]) -> Passage:
    """四上企业1 loses its digit where note 1 explains 四上企业."""
    text = passage.text
    cut: list[tuple[int, int]] = []
    for digits in _BARE_DIGITS.finditer(text):
        head = text[max(0, digits.start() - _LONGEST_TERM) : digits.start()].translate(_QUOTES)
        terms = [each.term.translate(_QUOTES) for each in said.get(number_of(digits.group()), [])[:3]]
        if any(term and head.endswith(term) for term in terms):
            cut.append(digits.span())
    return passage.without(cut) if cut else passage
