"""What the styles of a Word file lend to a paragraph or run: outline level, numbering, emphasis, hiding."""

import re

from rongchang_desktop.importing.readers.word.package import Element, W, number_of, switched_on

_HEADING_NAME = re.compile(r"(?:heading|标题)\s*([1-9])", re.IGNORECASE)
_CONTENTS_NAME = re.compile(r"(?:toc|目录)\s*\d", re.IGNORECASE)
_SHOWN_FONT = re.compile("黑|楷|标宋|hei|kai", re.IGNORECASE)
_DEEPEST_CHAIN = 20
_DEEPEST_LEVEL = 9


class Styles:
    """The styles by id; every question is asked along the chain of styles a style is based on."""

    def __init__(self, root: Element | None) -> None:
        found = [] if root is None else root.findall(f"{W}style")
        self._styles = {style.get(f"{W}styleId", ""): style for style in found}
        self._default = next(
            (
                style.get(f"{W}styleId", "")
                for style in found
                if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true", "on")
            ),
            "",
        )

    def paragraph_style(self, paragraph: Element) -> str:
        """The id of the paragraph's style."""
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        return self._default if style is None else style.get(f"{W}val", self._default)

    def level(self, paragraph: Element) -> int | None:
        """The outline level, 1 the highest; None for running text."""
        own = number_of(paragraph.find(f"{W}pPr/{W}outlineLvl"))
        if own is not None:
            return own + 1 if 0 <= own < _DEEPEST_LEVEL else None
        for style in self._chain(self.paragraph_style(paragraph)):
            given = number_of(style.find(f"{W}pPr/{W}outlineLvl"))
            if given is not None:
                return given + 1 if 0 <= given < _DEEPEST_LEVEL else None
            named = _HEADING_NAME.match(_name(style))
            if named:
                return int(named.group(1))
        return None

    def in_contents(self, paragraph: Element) -> bool:
        """Whether the paragraph is a line of a table of contents."""
        return any(_CONTENTS_NAME.match(_name(style)) for style in self._chain(self.paragraph_style(paragraph)))

    def numbering(self, style_id: str) -> tuple[str, int | None, str] | None:
        """(list id, level when given, id of the style that says so) of a numbered style."""
        for style in self._chain(style_id):
            number = style.find(f"{W}pPr/{W}numPr/{W}numId")
            if number is not None:
                level = number_of(style.find(f"{W}pPr/{W}numPr/{W}ilvl"))
                return number.get(f"{W}val", ""), level, style.get(f"{W}styleId", "")
        return None

    def is_hidden(self, run: Element, style_id: str) -> bool:
        """Whether the run is hidden text; the nearest word on it decides."""
        said = (switched_on(properties.find(f"{W}vanish")) for properties in self._run_properties(run, style_id))
        return next((hidden for hidden in said if hidden is not None), False)

    def is_emphasised(self, run: Element, style_id: str) -> bool:
        """Whether the run is bold or in one of the faces headings are set in."""
        bold: bool | None = None
        font: str | None = None
        for properties in self._run_properties(run, style_id):
            bold = switched_on(properties.find(f"{W}b")) if bold is None else bold
            fonts = properties.find(f"{W}rFonts")
            font = fonts.get(f"{W}eastAsia") if font is None and fonts is not None else font
        return bool(bold) or bool(font and _SHOWN_FONT.search(font))

    def _run_properties(self, run: Element, style_id: str) -> list[Element]:
        """Nearest first: the run's own, its character style's, its paragraph style's."""
        own = run.find(f"{W}rPr")
        named = None if own is None else own.find(f"{W}rStyle")
        styles = ([] if named is None else self._chain(named.get(f"{W}val", ""))) + self._chain(style_id)
        lent = [style.find(f"{W}rPr") for style in styles]
        return [properties for properties in (own, *lent) if properties is not None]

    def _chain(self, style_id: str) -> list[Element]:
        chain: list[Element] = []
        style = self._styles.get(style_id)
        while style is not None and style not in chain and len(chain) < _DEEPEST_CHAIN:
            chain.append(style)
            base = style.find(f"{W}basedOn")
            style = None if base is None else self._styles.get(base.get(f"{W}val", ""))
        return chain


def _name(style: Element) -> str:
    name = style.find(f"{W}name")
    return "" if name is None else name.get(f"{W}val", "")
