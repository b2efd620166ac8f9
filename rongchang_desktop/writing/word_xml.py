"""Elements of WordprocessingML, their children in the order that Word asks for."""

from collections.abc import Callable, Hashable, Iterable
from copy import deepcopy
from functools import cache
from typing import Any

from docx.oxml.ns import nsmap, qn
from docx.oxml.parser import oxml_parser

_ORDER = {
    "w:pPr": (
        "pStyle", "keepNext", "keepLines", "widowControl", "pBdr", "tabs", "kinsoku", "overflowPunct", "autoSpaceDE",
        "autoSpaceDN", "snapToGrid", "spacing", "ind", "jc", "outlineLvl", "rPr", "sectPr",
    ),
    "w:rPr": ("rFonts", "b", "bCs", "snapToGrid", "color", "spacing", "sz", "szCs", "lang"),
}  # fmt: skip
_PLACES = {parent: {f"w:{tag}": at for at, tag in enumerate(tags)} for parent, tags in _ORDER.items()}
_NAMESPACE = {"w": nsmap["w"]}
_name = cache(qn)


def element(tag: str, *children: Any, **attributes: object) -> Any:
    """An element such as w:p; its attributes are of the namespace w, as it is itself."""
    named = {_name(f"w:{name}"): str(value) for name, value in attributes.items()}
    made = oxml_parser.makeelement(_name(tag), named, nsmap=_NAMESPACE)
    made.extend(children)
    return made


def properties(tag: str, children: Iterable[tuple[str, Any]]) -> Any:
    """w:pPr or w:rPr with children, given by tag; of two with one tag the later one counts."""
    order = _PLACES[tag]
    return element(tag, *(child for _, child in sorted(dict(children).items(), key=lambda pair: order[pair[0]])))


def prop(tag: str, **attributes: object) -> tuple[str, Any]:
    """A child for `properties`."""
    return tag, element(tag, **attributes)


class Mould:
    """Elements made once and copied from then on, which takes a quarter of the time."""

    def __init__(self) -> None:
        self._made: dict[Hashable, list[Any]] = {}

    def cast(self, key: Hashable, make: Callable[[], list[Any]]) -> list[Any]:
        """Copies of what `make` gives, which is the same for the same key."""
        if key not in self._made:
            self._made[key] = make()
        return [deepcopy(each) for each in self._made[key]]


def twips(points: float) -> int:
    """Twentieths of a point."""
    return round(points * 20)


def hexadecimal(colour: tuple[float, float, float]) -> str:
    """RRGGBB."""
    return "".join(f"{round(part * 255):02X}" for part in colour)
