"""The lines of a file as they stand, without page numbers, running heads, notes and footnote marks."""

import re
from collections import Counter
from dataclasses import dataclass, replace

from rongchang_desktop.importing.flow.footnotes import MARK, note_at_head, unmarked
from rongchang_desktop.importing.numbering import list_number
from rongchang_desktop.importing.paragraph import Paragraph

CLOSING = ("。", "！", "？", "!", "?", "；", "：", ":", "。”", "！”", "？”", "。）", "”。")
_BRACKETS = ("）", ")", "】", "]")
_LABEL = re.compile("(?:单位|部门|时限|领导)[：:]")
_LABELLED_END = re.compile(f"{_LABEL.pattern}[^（(【）)】。]*[）)】]$")
_BRACKET_BEHIND = re.compile("[。！；][（(【][^（(【）)】]*[）)】]$")
_LONGEST_LABELLED = 200
_RULE = r"[-—–－_~\s·•|]*"
_PAGE_FURNITURE = re.compile(
    rf"{_RULE}(?:第\s*|[Pp]age\s*|[Pp]\.?\s*)?\d{{1,4}}(?:\s*页)?(?:\s*[/共]\s*(?:共\s*)?\d{{1,4}}\s*页?)?{_RULE}"
)
_WORN = re.compile(rf"{_RULE}\d{{0,4}}{_RULE}")  # reads the same from either end, and never goes back
_LONGEST_FURNITURE = 24
_LONGEST_RUNNING_HEAD, _FEWEST_RUNNING = 36, 2
_MOST_RUNNING = 0.2
_RUNNING_SHARE = 0.6
_MID_SENTENCE = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line without the white space around it; `marks` give the places of its pieces in the source text."""

    text: str
    marks: tuple[tuple[int, int], ...]
    indented: bool
    after_blank: bool
    style_level: int | None
    width: int
    indent: int = 0
    after_break: bool = False
    set_apart: int = 0
    footnotes: tuple[tuple[int, str], ...] = ()
    note: str = ""

    @property
    def closed(self) -> bool:
        """Whether it ends as sentences end, or with a bracket behind an end or of owners: （牵头单位：…）."""
        if not self.text.endswith(_BRACKETS):
            return self.text.endswith(CLOSING)
        tail = self.text[-_LONGEST_LABELLED:]
        return self.text.endswith(CLOSING) or bool(_LABELLED_END.search(tail) or _BRACKET_BEHIND.search(tail))


def lines_of(paragraphs: tuple[Paragraph, ...]) -> list[Line]:
    """The lines that hold words of the report; a page that ends between two lines is remembered by the second."""
    heads = _running_heads(paragraphs)
    known: set[str] = set()  # the first of its kind may be the title of the report
    found: list[Line] = []
    blank = broken = False
    page: int | None = None
    for paragraph in paragraphs:
        body = paragraph.text.strip()
        if not body:
            blank = True
            continue
        worn = _worn(body)
        if _is_furniture(body) or worn in known:
            blank = broken = True
            continue
        known |= {worn} & heads
        turned = page is not None and paragraph.page != page
        line = _line(paragraph, body, blank=blank, broken=broken or turned)
        if line.text:
            found.append(line)
        blank = broken = False
        page = paragraph.page
    return found


def _is_furniture(body: str) -> bool:
    return len(body) < _LONGEST_FURNITURE and bool(_PAGE_FURNITURE.fullmatch(body))


def _worn(body: str) -> str:
    """A running head without the page number beside it."""
    for _ in range(2):  # from the head, and turned round from the foot
        found = _WORN.match(body)
        body = body[found.end() if found else 0 :][::-1]
    return body


def _running_heads(paragraphs: tuple[Paragraph, ...]) -> frozenset[str]:
    """Short lines that come back again and again beside page numbers, at new pages, or in mid-sentence."""
    seen: Counter[str] = Counter()
    beside: Counter[str] = Counter()
    before = ""
    waiting = ""
    page: int | None = None
    for paragraph in paragraphs:
        body = paragraph.text.strip()
        if not body:
            continue
        furniture = _is_furniture(body)
        if furniture and waiting:
            beside[waiting] += 1
        waiting = ""
        worn = _worn(body)
        if not furniture and 4 <= len(worn) <= _LONGEST_RUNNING_HEAD and not body.endswith(CLOSING):
            seen[worn] += 1
            cuts = len(before) >= _MID_SENTENCE and not before.endswith(CLOSING)
            if (
                cuts
                or worn != body
                or not before
                or _is_furniture(before)
                or (page is not None and page != paragraph.page)
            ):
                beside[worn] += 1
            else:
                waiting = worn
        before, page = body, paragraph.page
    return _few(seen, beside, sum(bool(paragraph.text.strip()) for paragraph in paragraphs))


def _few(seen: Counter[str], beside: Counter[str], filled: int) -> frozenset[str]:
    """The lines that come back beside page ends; none where too much does: then the text itself is written twice."""
    heads = frozenset(
        head
        for head, count in seen.items()
        if count >= _FEWEST_RUNNING
        and beside[head] >= max(_FEWEST_RUNNING, _RUNNING_SHARE * count)
        and list_number(head) is None
        and not _names_owners(head)
    )
    return heads if sum(seen[head] for head in heads) <= _MOST_RUNNING * filled else frozenset()


def _names_owners(body: str) -> bool:
    """Whether it is of a bracket that comes back behind every task: a label, or half a pair of brackets."""
    return bool(_LABEL.search(body)) or body.count("（") != body.count("）")


def _line(paragraph: Paragraph, body: str, *, blank: bool, broken: bool) -> Line:
    indent = len(paragraph.text) - len(paragraph.text.lstrip())
    note = note_at_head(body)
    mark = MARK.match(body) if note else None
    start = mark.end() if mark else 0
    bare = unmarked(body[start:], paragraph.start + indent + start)
    return Line(
        text=bare.text,
        marks=bare.marks,
        footnotes=bare.footnotes,
        note=note,
        indented=indent >= 2 or paragraph.text.startswith("\u3000"),
        indent=len(paragraph.text[:indent].encode("gb18030", "replace")),
        after_blank=blank,
        after_break=broken,
        style_level=paragraph.style_level,
        width=len(bare.text.encode("gb18030", "replace")),
        set_apart=_set_apart(paragraph, indent),
    )


def _set_apart(paragraph: Paragraph, indent: int) -> int:
    if paragraph.set_apart <= indent:
        return 0
    return len(unmarked(paragraph.text[indent : paragraph.set_apart], 0).text.rstrip())


def without_notes(lines: list[Line], width: int | None) -> tuple[list[Line], list[list[Line]]]:
    """The lines of the body, and each note with the lines it runs over; what follows a note continues the body."""
    body: list[Line] = []
    notes: list[list[Line]] = []
    inside = passed = False
    for line in lines:
        if line.note:
            notes.append([line])
            inside = passed = True
        elif inside and _runs_on(notes[-1][-1], line, width):
            notes[-1].append(line)
        else:
            body.append(replace(line, after_break=True) if passed else line)
            inside = passed = False
    return body, notes


def _runs_on(before: Line, line: Line, width: int | None) -> bool:
    if line.after_break or line.after_blank or width is None or list_number(line.text):
        return False
    return not before.closed and before.width + before.indent >= 0.75 * width
