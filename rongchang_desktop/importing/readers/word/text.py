"""The words of one Word paragraph as a reader sees them: insertions read, deletions, hidden text and codes not."""

from dataclasses import dataclass, field

from rongchang_desktop.foundation.clean_text import clean_text
from rongchang_desktop.importing.readers.radicals import without_radicals
from rongchang_desktop.importing.readers.word.package import Element, W, switched_on
from rongchang_desktop.importing.readers.word.styles import Styles

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_READ_THROUGH = frozenset(
    f"{W}{name}"
    for name in ("ins", "moveTo", "hyperlink", "smartTag", "customXml", "fldSimple", "dir", "bdo", "sdtContent")
)
_SIGNS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
}
_FLOATING = (f"{W}drawing", f"{W}pict", f"{W}object")
_PICTOGRAMS = {0xB7: "•", 0x6C: "●", 0x6E: "■", 0xA8: "□", 0xFC: "√", 0xFE: "√", 0xA3: "□", 0x52: "√"}
_WINGDING_NUMBERS = range(0x81, 0x8B)


@dataclass(slots=True)
class NoteMarks:
    """The notes referred to so far, in order; each gets the next number."""

    references: list[tuple[str, str]] = field(default_factory=list)

    def mark(self, kind: str, note_id: str) -> str:
        """The mark that stands in the text for a reference to the note."""
        self.references.append((kind, note_id))
        return f"[{len(self.references)}]"


@dataclass(slots=True)
class ParagraphText:
    """Text, how far from its start it is set apart (bold or a heading's face), and the text boxes anchored in it."""

    text: str = ""
    emphasised: int = 0
    boxes: list[Element] = field(default_factory=list)


def paragraph_text(paragraph: Element, styles: Styles, notes: NoteMarks) -> ParagraphText:
    """The paragraph's words; text boxes are handed on unread."""
    walk = _Walk(styles, styles.paragraph_style(paragraph), notes)
    walk.read_all(paragraph)
    found = ParagraphText(boxes=walk.boxes)
    still = True
    for piece, emphasised in walk.pieces:
        text = without_radicals(clean_text(piece))
        found.text += text
        still = still and (emphasised or not text.strip())
        if still and text.strip():
            found.emphasised = len(found.text)
    return found


def chosen(alternate: Element) -> Element | None:
    """The one branch to read of content that is given in several forms."""
    choice = alternate.find(f"{_MC}Choice")
    return alternate.find(f"{_MC}Fallback") if choice is None else choice


def is_alternate(element: Element) -> bool:
    """Whether the element holds the same content in several forms."""
    return bool(element.tag == f"{_MC}AlternateContent")


def placeholder_shown(content_control: Element) -> bool:
    """Whether the control shows only its prompt."""
    return bool(switched_on(content_control.find(f"{W}sdtPr/{W}showingPlcHdr")))


class _Walk:
    def __init__(self, styles: Styles, style_id: str, notes: NoteMarks) -> None:
        self._styles = styles
        self._style_id = style_id
        self._notes = notes
        self._fields: list[bool] = []  # for each open field, whether its code is still being spelt
        self.pieces: list[tuple[str, bool]] = []
        self.boxes: list[Element] = []

    def read_all(self, parent: Element) -> None:
        for child in parent:
            self._read(child)

    def _read(self, element: Element) -> None:
        tag = element.tag
        if tag == f"{W}r":
            self._read_run(element)
        elif tag in _READ_THROUGH:
            self.read_all(element)
        elif tag == f"{W}sdt":
            content = element.find(f"{W}sdtContent")
            if content is not None and not placeholder_shown(element):
                self.read_all(content)
        elif tag == f"{W}ruby":
            self._read_base(element)
        elif is_alternate(element):
            branch = chosen(element)
            if branch is not None:
                self.read_all(branch)
        elif isinstance(tag, str) and tag.endswith(("}oMath", "}oMathPara")):
            self._add("".join(text.text or "" for text in element.iter(_MATH_TEXT)), False)

    def _read_run(self, run: Element) -> None:
        if self._styles.is_hidden(run, self._style_id):
            return
        emphasised: bool | None = None
        for child in run:
            text = self._sign(child)
            if text:
                if emphasised is None:
                    emphasised = self._styles.is_emphasised(run, self._style_id)
                self._add(text, emphasised)

    def _sign(self, element: Element) -> str:
        """The characters an element of a run stands for; what is no character is dealt with here too."""
        tag = element.tag
        if tag == f"{W}t":
            return element.text or ""
        if tag in _SIGNS:
            return _SIGNS[tag]
        if tag == f"{W}sym":
            return _symbol(element)
        if tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
            return self._notes.mark(tag[len(W) : -len("Reference")], element.get(f"{W}id", ""))
        if tag == f"{W}fldChar":
            self._turn_field(element.get(f"{W}fldCharType"))
        elif tag in _FLOATING:
            self._find_boxes(element)
        elif tag == f"{W}ruby" or is_alternate(element):
            self._read_inside_run(element)
        return ""

    def _read_inside_run(self, element: Element) -> None:
        if not is_alternate(element):
            self._read_base(element)
            return
        branch = chosen(element)
        for child in branch if branch is not None else ():
            self._add(self._sign(child), False)

    def _read_base(self, ruby: Element) -> None:
        base = ruby.find(f"{W}rubyBase")
        if base is not None:
            self.read_all(base)

    def _find_boxes(self, element: Element) -> None:
        for child in element:
            if child.tag == f"{W}txbxContent":
                self.boxes.append(child)
            elif is_alternate(child):
                branch = chosen(child)
                if branch is not None:
                    self._find_boxes(branch)
            else:
                self._find_boxes(child)

    def _turn_field(self, kind: str | None) -> None:
        if kind == "begin":
            self._fields.append(True)
        elif self._fields and kind == "separate":
            self._fields[-1] = False
        elif self._fields and kind == "end":
            self._fields.pop()

    def _add(self, text: str, emphasised: bool) -> None:
        if text and not any(self._fields):
            self.pieces.append((text, emphasised))


def _symbol(element: Element) -> str:
    code = element.get(f"{W}char", "")
    value = int(code, 16) if code and len(code) <= 5 and all(char in "0123456789abcdefABCDEF" for char in code) else 0
    if not 0xF000 <= value <= 0xF0FF:
        return chr(value) if value else ""
    glyph = value - 0xF000
    if glyph in _WINGDING_NUMBERS and "wingdings" in element.get(f"{W}font", "").lower():
        return chr(ord("①") + glyph - _WINGDING_NUMBERS.start)
    return _PICTOGRAMS.get(glyph, "")
