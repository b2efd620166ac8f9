"""The parts of a report, told apart by the dress and the words of their titles, or by what they say."""

import re
from dataclasses import dataclass

from rongchang_desktop.importing.numbering import ListNumber, NumberStyle, list_number
from rongchang_desktop.importing.paragraph import Passage
from rongchang_desktop.importing.vocabulary import PartWords

LONGEST_TITLE = 40
PART_KINDS = {"review", "plan", "requirement", "problems", "five_year", "glossary"}
ROLES = {"self_building", "livelihood"}

_SENTENCE_END = re.compile("[。！？；]")
_PART_STYLES = (NumberStyle.PART, NumberStyle.ROMAN, NumberStyle.COMMA, NumberStyle.PAREN, None)
_THIS_YEAR = re.compile(r"(?:20\d\d|今|本|明)年[^，。；]{0,6}?(?:工作|任务|安排|打算|部署|重点)")
_TITLE_OF_YEAR = re.compile(r"20\d\d年|今年|本年|过去|上半年|下半年|下一步|时期|五年|一年")
_GOALS_OF_YEAR = re.compile(
    r"(?:今年|20\d\d年|全年|综合考虑)[^。]{0,40}预期目标|今年[^。]{0,12}(?:重点|着力|主要)[^。]{0,6}(?:抓好|做好)"
)
_RUN_IN_TITLE = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of the report: its kind by its title, and the passages after the title (a run-in one included)."""

    kind: str | None
    title: str
    heading: Passage | None
    title_start: int
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Head:
    """Where a part's title stands and how many passages it takes."""

    index: int
    taken: int
    title: str


def report_parts(passages: list[Passage], words: PartWords) -> list[Part]:
    """The parts in order, what stands before the first title too; one part where no title is found."""
    heads = _best_heads(passages, words)
    first = heads[0].index if heads else len(passages)
    parts = [_part(None, "", None, passages[:first])]
    for place, head in enumerate(heads):
        stop = heads[place + 1].index if place + 1 < len(heads) else len(passages)
        heading = passages[head.index]
        if head.taken == 2:
            heading = heading.followed_by(passages[head.index + 1])
        rest = passages[head.index + head.taken : stop]
        number = list_number(heading.text)
        said = (number.end if number else 0) + len(head.title)
        after = heading.text[said:].lstrip("。：: ")
        if after:
            rest = [heading.after(len(heading.text) - len(after)), *rest]
        parts.append(_part(kind_of(head.title, words), head.title, heading, rest))
    return _told_by_content(parts)


def kind_of(title: str, words: PartWords) -> str | None:
    """The kind of part a title announces; one that names five years and the year's work plans the year."""
    kind = words.kind_of(title)
    return "plan" if kind == "five_year" and _THIS_YEAR.search(title) else kind


def is_title(text: str) -> bool:
    """Whether the text is short and no sentence, as a title on a line of its own is."""
    return (
        len(text) <= LONGEST_TITLE
        and not _SENTENCE_END.search(text)
        and not text.endswith(("，", "、", "：", ":", ","))
    )


def _part(kind: str | None, title: str, heading: Passage | None, passages: list[Passage]) -> Part:
    number = list_number(heading.text) if heading else None
    return Part(
        kind=kind, title=title, heading=heading, title_start=number.end if number else 0, passages=tuple(passages)
    )


def _best_heads(passages: list[Passage], words: PartWords) -> list[_Head]:
    """The titles of the dress that names most kinds of parts; else the titles of an outer list without known words."""
    best: list[_Head] = []
    most = 0
    for style in _PART_STYLES:
        heads = _heads_dressed(passages, style, words)
        known = [
            head for head in heads if kind_of(head.title, words) in PART_KINDS and _is_part_like(head.title, words)
        ]
        kinds = {kind_of(head.title, words) for head in known}
        if len(kinds) > most and (style is not NumberStyle.PAREN or len(kinds) > 1):
            best, most = heads, len(kinds)
    return best or _outer_titles(passages, words)


def _is_part_like(title: str, words: PartWords) -> bool:
    """Whether known words in a title speak of a part of the report rather than of the work of an area."""
    return (
        title.rstrip("。：:").endswith(words.title_endings)
        or bool(_TITLE_OF_YEAR.search(title))
        or kind_of(title, words) == "glossary"
        or len(title) <= 8
    )


def _heads_dressed(passages: list[Passage], style: NumberStyle | None, words: PartWords) -> list[_Head]:
    heads: list[_Head] = []
    last = 0
    for index, passage in enumerate(passages):
        number = list_number(passage.text)
        if (number.style if number else None) is not style:
            continue
        head = _head(passages, index, number, words)
        if head is None:
            continue
        kind = kind_of(head.title, words)
        known = kind in PART_KINDS | ROLES
        if number is None:
            if known and "报告" not in head.title and _is_part_like(head.title, words):
                heads.append(head)
        elif number.value == last + 1 or not last or (known and number.value > last):
            heads.append(head)
            last = number.value
    return heads


def _head(passages: list[Passage], index: int, number: ListNumber | None, words: PartWords) -> _Head | None:
    """The title of a part, on a line or two of its own, or run into its paragraph behind a number."""
    text = passages[index].text
    bare = text[number.end :] if number else text
    if is_title(text.rstrip("。：:")):
        if number is None and (text != text.rstrip("，。：:；！") or len(text) > _RUN_IN_TITLE + 6):
            return None
        title, taken = _whole_title(passages, index, bare)
        return _Head(index=index, taken=taken, title=title.rstrip("。：:"))
    first = _SENTENCE_END.split(bare, maxsplit=1)[0]
    run_in = number is not None and len(first) <= _RUN_IN_TITLE and first.endswith(words.title_endings)
    return _Head(index=index, taken=1, title=first) if run_in else None


def _whole_title(passages: list[Passage], index: int, text: str) -> tuple[str, int]:
    """The title, and how many passages it takes: a short one may be broken in two."""
    numbered = text != passages[index].text
    following = passages[index + 1].text if numbered and index + 1 < len(passages) else ""
    broken = (
        following and len(text) <= 12 and len(following) <= 20 and is_title(following) and not list_number(following)
    )
    return (text + following, 2) if broken and not text.endswith(("。", "：", ":")) else (text, 1)


def _outer_titles(passages: list[Passage], words: PartWords) -> list[_Head]:
    """Titles of rhetoric, known by standing outside lists that begin anew below two of them at least."""
    for style in (NumberStyle.PART, NumberStyle.COMMA):
        heads = _heads_dressed(passages, style, words)
        starts = 0
        for place, head in enumerate(heads):
            stop = heads[place + 1].index if place + 1 < len(heads) else len(passages)
            inner = [number for passage in passages[head.index + 1 : stop] if (number := list_number(passage.text))]
            starts += sum(number.value == 1 and number.style is not style for number in inner[:1])
        if starts >= 2 and 2 <= len(heads) <= 6 and _tells_goals(passages, heads):
            return heads
    return []


def _tells_goals(passages: list[Passage], heads: list[_Head]) -> bool:
    """Whether the goals of the year stand below one of the titles, not before them all."""
    return any(_GOALS_OF_YEAR.search(passage.text) for passage in passages[heads[0].index + 1 :])


def _told_by_content(parts: list[Part]) -> list[Part]:
    """Where no title says plan, the part that sets the goals of the year is the plan."""
    if any(part.kind == "plan" for part in parts):
        return parts
    found = [
        index
        for index, part in enumerate(parts)
        if part.kind is None and part.heading and any(_GOALS_OF_YEAR.search(p.text) for p in part.passages)
    ]
    if not found:
        return parts
    chosen = parts[found[-1]]
    plan = Part(
        kind="plan",
        title=chosen.title,
        heading=chosen.heading,
        title_start=chosen.title_start,
        passages=chosen.passages,
    )
    return [plan if index == found[-1] else part for index, part in enumerate(parts)]
