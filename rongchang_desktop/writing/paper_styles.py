"""The styles of a paper as named styles of Word: made when first used, written once the paper is whole."""

from typing import Any

from rongchang_desktop.domain.papers.stylesheet import (
    BODY,
    BODY_FLUSH,
    ER_HAO,
    HEADINGS,
    SAN_HAO,
    TITLE,
    Align,
    Style,
)
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.papers.style_names import style_name
from rongchang_desktop.writing.typefaces import OfficeFaces
from rongchang_desktop.writing.word_xml import element, prop, properties, twips

_WORD_SIZES = {ER_HAO: 22.0, SAN_HAO: 16.0}  # what Word's own 二号 and 三号 are: it knows half points only
_ALIGN = {Align.CENTER: "center", Align.RIGHT: "right"}
_STRETCHED = 0.3  # em: styles that widen their gaps less are better left ragged, for Word knows no limit
_FIRST = (BODY, TITLE, *HEADINGS)  # at hand in the list of styles, whether or not the paper uses them


def word_size(style: Style) -> float:
    """The size in points that Word is given."""
    return _WORD_SIZES.get(style.size, round(style.size * 2) / 2)


class PaperStyles:
    """The styles that a paper uses."""

    def __init__(self, words: Localizer, faces: OfficeFaces) -> None:
        self._words, self._faces = words, faces
        self._ids: dict[Style, str] = {}
        self._names: dict[str, None] = {}
        self._made: list[Any] = []
        for style in _FIRST:
            self.id_of(style)

    def id_of(self, style: Style) -> str:
        """The id of the named style."""
        if style not in self._ids:
            self._ids[style] = f"Paper{len(self._ids) + 1}"
            self._made.append(self._style(style))
        return self._ids[style]

    def elements(self) -> list[Any]:
        """Everything that w:styles holds."""
        return [_defaults(self._words.language), self._normal(), *self._made]

    def _style(self, style: Style) -> Any:
        follower = [element("w:next", val=self.id_of(BODY))] if style.outline_level is not None else []
        return element(
            "w:style",
            element("w:name", val=self._free_name(style)),
            element("w:basedOn", val="Normal"),
            *follower,
            element("w:qFormat"),
            properties("w:pPr", paragraph_properties(style)),
            properties("w:rPr", self._run_properties(style)),
            type="paragraph",
            customStyle=1,
            styleId=self._ids[style],
        )

    def _normal(self) -> Any:
        """What every style is based on: Chinese rules of line breaking, no white between digits and characters."""
        breaking = [
            prop("w:widowControl"),
            prop("w:kinsoku"),
            prop("w:overflowPunct", val=0),
            prop("w:autoSpaceDE", val=0),
            prop("w:autoSpaceDN", val=0),
        ]
        return element(
            "w:style",
            element("w:name", val="Normal"),
            element("w:qFormat"),
            properties("w:pPr", [*breaking, *paragraph_properties(BODY_FLUSH)]),
            properties("w:rPr", self._run_properties(BODY_FLUSH)),
            type="paragraph",
            default=1,
            styleId="Normal",
        )

    def _run_properties(self, style: Style) -> list[tuple[str, Any]]:
        half_points = round(word_size(style) * 2)
        asked = [
            prop("w:rFonts", **self._faces.fonts(style.face)),
            prop("w:snapToGrid", val=0),
            prop("w:spacing", val=twips(style.size - word_size(style))),  # 28 characters to a line, as on our own pages
            prop("w:sz", val=half_points),
            prop("w:szCs", val=half_points),
        ]
        if style.bold:
            asked += [prop("w:b"), prop("w:bCs")]
        return asked

    def _free_name(self, style: Style) -> str:
        name = wanted = style_name(style, self._words)
        number = 2
        while name in self._names:
            name, number = f"{wanted} {number}", number + 1
        self._names[name] = None
        return name


def paragraph_properties(style: Style) -> list[tuple[str, Any]]:
    """What the style asks of paragraphs."""
    spacing = {"before": twips(style.space_before), "after": twips(style.space_after)}
    asked = [
        prop("w:snapToGrid", val=0),  # the leading and the width of characters are given: no program need find the grid
        prop("w:spacing", **spacing, line=twips(style.leading), lineRule="exact"),
        prop("w:jc", val=_ALIGN.get(style.align, "both" if style.stretch >= _STRETCHED else "left")),
        prop("w:ind", **indents(style)),
    ]
    if style.keep_with_next:
        asked += [prop("w:keepNext"), prop("w:keepLines")]
    if style.outline_level is not None:
        asked.append(prop("w:outlineLvl", val=style.outline_level))
    return asked


def indents(style: Style) -> dict[str, object]:
    """The attributes of w:ind: in characters, and in twips for programs that know no others."""
    first = style.indent - style.hanging
    found: dict[str, object] = {}
    for name, characters in (
        ("left", style.hanging),
        ("right", style.right_indent),
        ("firstLine" if first > 0 else "hanging", abs(first)),
    ):
        if characters:
            found[f"{name}Chars"], found[name] = round(characters * 100), twips(characters * style.size)
    return found


def _defaults(language: str) -> Any:
    """The language that lines are broken by: in a Chinese paper 、 between numbers must be a place to break."""
    spoken = language.replace("_", "-") if language.startswith("zh") else "en-US"
    language_of_all = prop("w:lang", val=spoken, eastAsia="zh-CN", bidi="ar-SA")
    return element("w:docDefaults", element("w:rPrDefault", properties("w:rPr", [language_of_all])))
