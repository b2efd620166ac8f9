"""The automatic numbers of a Word file, counted along the document as Word counts them."""

import re
from dataclasses import dataclass, field

from rongchang_desktop.importing.readers.word.numerals import numeral
from rongchang_desktop.importing.readers.word.package import Element, W, number_of, switched_on
from rongchang_desktop.importing.readers.word.styles import Styles

_PLACE = re.compile(r"%([1-9])")
_LEVELS = 9
_LARGEST_START = 32_767
_LONGEST_LABEL = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class _Level:
    """How one level of a list counts and looks."""

    start: int = 1
    style: str = "decimal"
    text: str = ""
    restarts_after: int | None = None
    plain_digits: bool = False
    paragraph_style: str = ""


@dataclass(slots=True)
class _List:
    """A w:num: the counting it shares with others, and where it begins anew."""

    shared: str
    levels: dict[int, _Level]
    starts: dict[int, int]
    begun: set[int] = field(default_factory=set)


class Numbering:
    """Gives each numbered paragraph its visible number; ask for every paragraph once, in document order."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._counts: dict[str, list[int | None]] = {}
        self._lists = {} if root is None else _lists(root, styles)

    def label(self, paragraph: Element) -> str:
        """The number with its marks, as it stands before the words; empty for none or a mere bullet."""
        list_id, level = self._place(paragraph)
        found = self._lists.get(list_id)
        if found is None or level not in found.levels:
            return ""
        counts = self._counted(found, level)
        dress = found.levels[level]

        def shown(place: re.Match[str]) -> str:
            above = int(place.group(1)) - 1
            other = found.levels.get(above, _Level())
            count = counts[above]
            style = "decimal" if dress.plain_digits and above < level else other.style
            return numeral(other.start if count is None else count, style)

        if dress.style == "bullet":
            return ""
        text = _PLACE.sub(shown, dress.text).strip()
        return f"{text} " if text[-1:].isalnum() else text

    def _place(self, paragraph: Element) -> tuple[str, int]:
        own = paragraph.find(f"{W}pPr/{W}numPr")
        number = None if own is None else own.find(f"{W}numId")
        level = None if own is None else number_of(own.find(f"{W}ilvl"))
        if number is not None:
            return number.get(f"{W}val", ""), level or 0
        lent = self._styles.numbering(self._styles.paragraph_style(paragraph))
        if lent is None:
            return "", 0
        list_id, lent_level, style_id = lent
        if level is None:
            level = self._level_of_style(list_id, style_id) if lent_level is None else lent_level
        return list_id, level

    def _level_of_style(self, list_id: str, style_id: str) -> int:
        levels = self._lists[list_id].levels if list_id in self._lists else {}
        return next((depth for depth, level in levels.items() if level.paragraph_style == style_id), 0)

    def _counted(self, found: _List, level: int) -> list[int | None]:
        """The counts after this paragraph is counted; deeper levels begin anew."""
        counts = self._counts.setdefault(found.shared, [None] * _LEVELS)
        if level in found.starts and level not in found.begun:
            counts[level] = None
        found.begun.add(level)
        before = counts[level]
        counts[level] = found.starts.get(level, found.levels[level].start) if before is None else before + 1
        for deeper in range(level + 1, _LEVELS):
            after = found.levels.get(deeper, _Level()).restarts_after
            if after is None or level < after:
                counts[deeper] = None
        return counts


def _lists(root: Element, styles: Styles) -> dict[str, _List]:
    shared = {found.get(f"{W}abstractNumId", ""): found for found in root.findall(f"{W}abstractNum")}
    linked = _linked(root, shared)
    lists = {}
    for found in root.findall(f"{W}num"):
        reference = found.find(f"{W}abstractNumId")
        name = "" if reference is None else reference.get(f"{W}val", "")
        name = linked.get(name, name)
        if name not in shared:
            continue
        levels = _levels(shared[name])
        starts: dict[int, int] = {}
        for override in found.findall(f"{W}lvlOverride"):
            depth = _depth(override)
            start = number_of(override.find(f"{W}startOverride"))
            if start is not None:
                starts[depth] = min(start, _LARGEST_START)
            own = override.find(f"{W}lvl")
            if own is not None:
                levels[depth] = _level(own)
        lists[found.get(f"{W}numId", "")] = _List(shared=name, levels=levels, starts=starts)
    return lists


def _linked(root: Element, shared: dict[str, Element]) -> dict[str, str]:
    """Definitions that only name a list style, each with the definition that spells the style out."""
    spelt_out = {
        link.get(f"{W}val", ""): name
        for name, found in shared.items()
        if (link := found.find(f"{W}styleLink")) is not None
    }
    named = {name: link for name, found in shared.items() if (link := found.find(f"{W}numStyleLink")) is not None}
    return {
        name: spelt_out[link.get(f"{W}val", "")] for name, link in named.items() if link.get(f"{W}val", "") in spelt_out
    }


def _levels(definition: Element) -> dict[int, _Level]:
    return {_depth(found): _level(found) for found in definition.findall(f"{W}lvl")}


def _depth(element: Element) -> int:
    value = element.get(f"{W}ilvl", "0")
    return int(value) if value in "012345678" and value else 0


def _level(found: Element) -> _Level:
    def word(name: str, default: str = "") -> str:
        element = found.find(f".//{W}{name}")  # the style of numbers may stand in an AlternateContent
        value = None if element is None else element.get(f"{W}val")
        return default if value is None else str(value)

    start = number_of(found.find(f"{W}start"))
    return _Level(
        start=1 if start is None else min(start, _LARGEST_START),
        style=word("numFmt", "decimal"),
        text=word("lvlText")[:_LONGEST_LABEL],
        restarts_after=number_of(found.find(f"{W}lvlRestart")),
        plain_digits=bool(switched_on(found.find(f"{W}isLgl"))),
        paragraph_style=word("pStyle"),
    )
