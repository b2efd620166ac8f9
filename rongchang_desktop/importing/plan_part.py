"""Finds the part of a report that plans the year, its work areas, and where the report takes its leave."""

import re
from dataclasses import dataclass

from rongchang_desktop.importing.numbering import ListNumber, NumberStyle, list_number
from rongchang_desktop.importing.paragraph import Passage
from rongchang_desktop.importing.vocabulary import PartWords

_LONGEST_TITLE = 40
_LONGEST_FAREWELL = 4
_SENTENCE_END = re.compile("[。！？；]")
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_PART_KINDS = {"review", "plan", "requirement", "problems", "five_year", "glossary"}
_ROLES = {"self_building", "livelihood"}
_OUTER_STYLES = (NumberStyle.PART, NumberStyle.COMMA, NumberStyle.PAREN, NumberStyle.ORDINAL)
_INNER_STYLES = (NumberStyle.ARABIC, NumberStyle.ARABIC_PAREN, NumberStyle.CIRCLED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of the report: its kind by its title, and the passages after the title (a run-in one included)."""

    kind: str | None
    title: str
    heading: Passage | None
    title_start: int
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaText:
    """A work area as it stands: its heading passage first, `title_start` where the words begin in it."""

    number: str
    role: str
    title_start: int
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanText:
    """The year's plan: the passages before the first area, then the areas."""

    title: str
    year: int | None
    introduction: tuple[Passage, ...]
    areas: tuple[AreaText, ...]


def plan_text(passages: list[Passage], words: PartWords) -> PlanText:
    """The plan within the passages; a text without parts is a plan as a whole."""
    parts = _parts(_without_closing(passages, words), words)
    chosen = _plan_part(parts)
    plan = parts[chosen]
    introduction, areas = _areas(plan.passages, role="")
    if not areas:
        introduction, areas = [], _whole(plan, role="")
    before = [passage for part in parts[:chosen] if part.kind == "requirement" for passage in part.passages]
    for part in parts[chosen + 1 :]:
        if part.kind == "glossary":
            break
        areas += _role_areas(part)
    return PlanText(
        title=plan.title,
        year=_year(plan.title, passages),
        introduction=(*before, *introduction),
        areas=tuple(areas),
    )


def _year(title: str, passages: list[Passage]) -> int | None:
    for text in (title, *(passage.text for passage in passages[:12])):
        found = _YEAR.search(text)
        if found:
            return int(found.group(1))
    return None


def _parts(passages: list[Passage], words: PartWords) -> list[Part]:
    heads = _part_heads(passages, words)
    if not heads:
        return [Part(kind=None, title="", heading=None, title_start=0, passages=tuple(passages))]
    parts = [Part(kind=None, title="", heading=None, title_start=0, passages=tuple(passages[: heads[0][0]]))]
    for place, (index, length, title) in enumerate(heads):
        stop = heads[place + 1][0] if place + 1 < len(heads) else len(passages)
        number = list_number(passages[index].text)
        parts.append(
            Part(
                kind=words.kind_of(title),
                title=title,
                heading=passages[index].followed_by(passages[index + 1]) if length == 2 else passages[index],
                title_start=number.end if number else 0,
                passages=tuple(passages[index + length : stop]),
            )
        )
    return parts


def _part_heads(passages: list[Passage], words: PartWords) -> list[tuple[int, int, str]]:
    """(index, passages taken, title) of each part's title, of the dress that names most kinds of parts."""
    best: list[tuple[int, int, str]] = []
    most = 0
    for style in (NumberStyle.PART, NumberStyle.COMMA, NumberStyle.PAREN, None):
        heads = _heads_dressed(passages, style, words)
        kinds = {words.kind_of(title) for _, _, title in heads} & _PART_KINDS
        if len(kinds) > most and (style is not NumberStyle.PAREN or len(kinds) > 1):
            best, most = heads, len(kinds)
    return best


def _heads_dressed(passages: list[Passage], style: NumberStyle | None, words: PartWords) -> list[tuple[int, int, str]]:
    heads: list[tuple[int, int, str]] = []
    last = 0
    for index, passage in enumerate(passages):
        number = list_number(passage.text)
        if (number.style if number else None) is not style or not _is_title(passage.text):
            continue
        title, taken = _whole_title(passages, index, number)
        known = words.kind_of(title) in _PART_KINDS | _ROLES
        if number is None:
            if title.endswith(words.title_endings) and known and "报告" not in title:
                heads.append((index, taken, title))
        elif number.value == last + 1 or not last or (known and number.value > last):
            heads.append((index, taken, title))
            last = number.value
    return heads


def _whole_title(passages: list[Passage], index: int, number: ListNumber | None) -> tuple[str, int]:
    """The title, and how many passages it takes: a short one may be broken in two."""
    text = passages[index].text[number.end if number else 0 :]
    following = passages[index + 1].text if number and index + 1 < len(passages) else ""
    broken = (
        following and len(text) <= 12 and len(following) <= 20 and _is_title(following) and not list_number(following)
    )
    return (text + following, 2) if broken and not following.endswith("：") else (text, 1)


def _is_title(text: str) -> bool:
    return len(text) <= _LONGEST_TITLE and not _SENTENCE_END.search(text) and not text.endswith(("，", "、", "：", ":"))


def _plan_part(parts: list[Part]) -> int:
    def worth(index: int) -> tuple[int, int, int]:
        part = parts[index]
        rank = {"plan": 3, None: 1, "five_year": 0, "requirement": 1}.get(part.kind, 0 if part.kind in _ROLES else -1)
        return (rank, len(_areas(part.passages, role="")[1]), index)

    return max(range(len(parts)), key=worth)


def _areas(passages: tuple[Passage, ...], *, role: str) -> tuple[list[Passage], list[AreaText]]:
    """The passages before the first area, and the areas of the outermost list that runs through the passages."""
    numbers = [list_number(passage.text) for passage in passages]
    style = _list_style(numbers)
    starts: list[int] = []
    last = 0
    for index, number in enumerate(numbers):
        if number is not None and number.style is style and number.value > last:
            starts.append(index)
            last = number.value
    areas = []
    for place, start in enumerate(starts):
        stop = starts[place + 1] if place + 1 < len(starts) else len(passages)
        number = numbers[start]
        label, words_at = (number.label, number.end) if number else ("", 0)
        areas.append(
            AreaText(number="" if role else label, role=role, title_start=words_at, passages=passages[start:stop])
        )
    return list(passages[: starts[0]] if starts else passages), areas


def _list_style(numbers: list[ListNumber | None]) -> NumberStyle | None:
    for styles in (_OUTER_STYLES, _INNER_STYLES):
        found = [number for number in numbers if number is not None and number.style in styles]
        for first in found:
            if sum(number.style is first.style for number in found) >= 2:
                return first.style
    return None


def _role_areas(part: Part) -> list[AreaText]:
    role = part.kind or "" if part.kind in _ROLES else ""
    if part.kind in _PART_KINDS and part.kind != "plan":
        return []
    _, areas = _areas(part.passages, role=role)
    return areas or _whole(part, role=role)


def _whole(part: Part, *, role: str) -> list[AreaText]:
    """A part without a numbered list is one area that wears the part's title."""
    if not part.passages or part.heading is None:
        return []
    return [AreaText(number="", role=role, title_start=part.title_start, passages=(part.heading, *part.passages))]


def _without_closing(passages: list[Passage], words: PartWords) -> list[Passage]:
    """The passages without the farewell at their end, nor what comes after a glossary's title."""
    stop = len(passages)
    for index, passage in enumerate(passages):
        bare = passage.text[number.end if (number := list_number(passage.text)) else 0 :]
        if index > len(passages) // 2 and _is_title(bare) and words.kind_of(bare) == "glossary":
            stop = index
            break
    while stop and _takes_leave(passages[stop - 1].text, words):
        stop -= 1
    for start in range(max(0, stop - _LONGEST_FAREWELL), stop):
        rest = passages[start:stop]
        if _opens_farewell(rest[0].text, words) and not any(list_number(passage.text) for passage in rest):
            return passages[:start]
    return passages[:stop]


def _opens_farewell(text: str, words: PartWords) -> bool:
    return text.startswith(words.closing_openings) and sum(word in text for word in words.closing_words) >= 1


def _takes_leave(text: str, words: PartWords) -> bool:
    if list_number(text):
        return False
    if len(text) <= _LONGEST_TITLE and not re.search("[。！？；，]", text):
        return True
    hits = sum(word in text for word in words.closing_words)
    return (text.startswith(words.closing_openings) and hits >= 1) or hits >= 2
