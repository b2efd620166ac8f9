"""Sheets, rows and pages made to do harm or damaged by accident; each builder takes how many times larger to be."""

import io
import random
import zipfile
from collections.abc import Callable, Iterator

from tests.importing.saved_forms import page, separated, workbook

ROWS = [["序号", "任务", "单位"], ["1", "新建停车位500个", "县住建局"], ["2", "办好10件民生实事", "县政府办"]]
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_SHEET = "xl/worksheets/sheet1.xml"
_STRINGS = "xl/sharedStrings.xml"
MILLION = 1_000_000


def with_part(data: bytes, name: str, content: Iterator[bytes]) -> bytes:
    """The archive with one part written anew, block by block."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new,
    ):
        for entry in old.namelist():
            if entry != name:
                new.writestr(entry, old.read(entry))
        with new.open(name, "w", force_zip64=True) as part:
            for block in content:
                part.write(block)
    return stream.getvalue()


def sheet(body: Iterator[bytes], after: bytes = b"") -> bytes:
    """A workbook whose sheet data is the body; `after` follows it."""

    def parts() -> Iterator[bytes]:
        yield f'<worksheet xmlns="{_MAIN}"><sheetData>'.encode()
        yield from body
        yield b"</sheetData>" + after + b"</worksheet>"

    return with_part(workbook(ROWS), _SHEET, parts())


def inline(text: str, place: str = "") -> str:
    """A cell with its text inside."""
    return f'<c{place} t="inlineStr"><is><t>{text}</t></is></c>'


def _filled(count: int) -> Iterator[bytes]:
    chance = random.Random(7)
    for number in range(count):
        words = "".join(chr(chance.randrange(0x4E00, 0x9000)) for _ in range(12))
        yield f"<row>{inline(str(number))}{inline(words)}</row>".encode()


def cell_bomb(scale: int) -> bytes:
    """A cell of 50 MB times the scale, a file of a few hundred kilobytes."""
    body = [f'<row><c t="inlineStr"><is><t>{"A" * 10}'.encode(), *[b"A" * MILLION] * (50 * scale)]
    return sheet(iter([*body, b"</t></is></c></row>"]))


def string_bomb(scale: int) -> bytes:
    """Half a million needless shared strings times the scale."""

    def strings() -> Iterator[bytes]:
        yield f'<sst xmlns="{_MAIN}">'.encode()
        for _ in range(50 * scale):
            yield b"<si><t/></si>" * 10_000
        yield b"</sst>"

    return with_part(workbook(ROWS), _STRINGS, strings())


def row_bomb(scale: int) -> bytes:
    """Fifty thousand equal rows times the scale."""
    return sheet(iter([b"<row><c><v>1</v></c><c><v>2</v></c></row>" * 10_000] * (5 * scale)))


def many_rows(scale: int) -> bytes:
    """A sound sheet of 20 500 rows times the scale."""
    return sheet(_filled(20_500 * scale))


def far_cell(scale: int) -> bytes:
    """A cell in the last row and column there are."""
    far = '<row r="1048576">' + inline("远处", ' r="XFD1048576"') + "</row>"
    return sheet(iter([*_filled(3), far.encode()]))


def huge_merge(scale: int) -> bytes:
    """One merge over the whole sheet."""
    return sheet(_filled(3), b'<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')


def wide_merge(scale: int) -> bytes:
    """A merge over 12 000 cells that are really there."""
    return sheet(_filled(6_000), b'<mergeCells><mergeCell ref="A1:B6000"/></mergeCells>')


def many_merges(scale: int) -> bytes:
    """Merges by the ten thousand, one over the other."""
    merges = b'<mergeCell ref="A1:B1000"/>' * 20_000
    return sheet(_filled(1_000), b"<mergeCells>" + merges + b"</mergeCells>")


def deep_sheet(scale: int) -> bytes:
    """Elements within elements, a hundred thousand deep."""
    depth = 100_000 * scale
    return sheet(iter([b"<row><c><v>1</v></c><c><v>2</v></c></row>", b"<a>" * depth, b"</a>" * depth]))


def entity_sheet(scale: int) -> bytes:
    """The laughs, in a sheet."""
    head = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
    return with_part(workbook(ROWS), _SHEET, iter([f'{head}<worksheet xmlns="{_MAIN}">&b;</worksheet>'.encode()]))


def bad_references(scale: int) -> bytes:
    """Cells that name strings, styles and places which are not there."""
    return sheet(iter([b'<row r="abc"><c r="??" t="s" s="99999"><v>99999999</v></c></row>']))


def strange_characters(scale: int) -> bytes:
    """Zeros, escapes, halves of pairs, marks of direction and wide digits in cells."""
    row = "<row>" + inline("_x0000_一_xD800_、\u202e工\u200b作_x000D_\n安排\ufeff") + inline("２０２６①Ⅳ") + "</row>"
    return sheet(iter([row.encode("utf-8")] * 3))


def formulas(scale: int) -> bytes:
    """Formulas that fetch, run and were never worked out."""
    bad = ['=HYPERLINK("http://x","y")', "=cmd|' /C calc'!A0", "+1+1", "-2", "@SUM(A1)"]
    return workbook([*ROWS, *[[text, "任务", "单位"] for text in bad]])


def truncated(scale: int) -> bytes:
    """Half of a workbook."""
    data = workbook(ROWS * 50)
    return data[: len(data) // 2]


def flipped(scale: int) -> bytes:
    """A workbook with its middle overwritten."""
    data = bytearray(workbook(ROWS * 50))
    middle = len(data) // 3
    data[middle : middle + 200] = bytes(200)
    return bytes(data)


def undeclared_prefix(scale: int) -> bytes:
    """A part whose markup is well formed, but names a space that nothing declares."""
    return with_part(workbook(ROWS), "docProps/core.xml", iter([b"<a:b/>"]))


def without_parts(scale: int) -> bytes:
    """An archive that only looks like a workbook."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    return stream.getvalue()


def old_office(scale: int) -> bytes:
    """What a locked .xlsx and an old .xls begin with."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 4096


def unclosed_quote(scale: int) -> bytes:
    """A quotation mark that swallows megabytes."""
    return separated(ROWS * 5) + '9,"没有完,'.encode() + "字,\n".encode() * (300_000 * scale)


def wide_row(scale: int) -> bytes:
    """Rows of a million cells."""
    return (b"1," * MILLION + b"2\n") * (5 * scale)


def strange_rows(scale: int) -> bytes:
    """Zeros and every kind of line end in separated rows."""
    return separated(ROWS).replace(b"\r\n", b"\r") + "3,\x00办好\x07教育\u2028,\u202e县教育局\r\n".encode()


def deep_page(scale: int) -> bytes:
    """Boxes within boxes, fifty thousand deep."""
    return page("<div>" * 50_000 + "<p>建成厂房4万平方米，引进项目12个。</p>" + "</div>" * 50_000)


def empty_page(scale: int) -> bytes:
    """Megabytes of markup around nothing."""
    return b"<html><body>" + b"<div> </div>" * (4 * MILLION)


def tag_without_end(scale: int) -> bytes:
    """Tags that are opened and never ended."""
    return b"<html><body>" + b"<a " * (2 * MILLION)


def comment_page(scale: int) -> bytes:
    """A page in an endless comment, with a long word."""
    return page("<p>建成厂房4万平方米，引进项目12个。</p>" + "&" * MILLION + "<!-- " + "x" * (5 * MILLION))


def huge_spans(scale: int) -> bytes:
    """Table cells that claim to reach over millions."""
    row = '<tr><td rowspan="99999999" colspan="99999999">一</td><td rowspan=60000>二</td></tr>'
    return page("<table>" + row * 2_000 + "</table>")


def laughing_page(scale: int) -> bytes:
    """The laughs, in XHTML."""
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY l0 "ha">{laughs}]><html><body>&l9;</body></html>'.encode()


REFUSED: dict[str, tuple[Callable[[int], bytes], str]] = {
    "cell_bomb.xlsx": (cell_bomb, "far more than its size"),
    "wide_merge.xlsx": (wide_merge, "Merged cells"),
    "many_merges.xlsx": (many_merges, "Merged cells"),
    "entity_sheet.xlsx": (entity_sheet, "damaged"),
    "bad_references.xlsx": (bad_references, "damaged"),
    "truncated.xlsx": (truncated, "damaged"),
    "flipped.xlsx": (flipped, "damaged"),
    "undeclared_prefix.xlsx": (undeclared_prefix, "damaged"),
    "without_parts.xlsx": (without_parts, "damaged"),
    "old_office.xlsx": (old_office, "locked by a password"),
    "nothing.xlsx": (lambda scale: b"", "empty"),
    "unclosed_quote.csv": (unclosed_quote, "quotation mark"),
    "empty_page.html": (empty_page, "damaged"),
    "tag_without_end.html": (tag_without_end, "damaged"),
    "laughing_page.html": (laughing_page, "damaged"),
}
"""Files to refuse, with words of the sentence."""

READ: dict[str, tuple[Callable[[int], bytes], str]] = {
    "string_bomb.xlsx": (string_bomb, ""),
    "many_rows.xlsx": (many_rows, "Rows after 10000"),
    "far_cell.xlsx": (far_cell, "were not read"),
    "huge_merge.xlsx": (huge_merge, ""),
    "deep_sheet.xlsx": (deep_sheet, ""),
    "strange_characters.xlsx": (strange_characters, ""),
    "formulas.xlsx": (formulas, "Formulas without a result"),
    "text.xlsx": (lambda scale: "一、工作安排".encode(), ""),
    "wide_row.csv": (wide_row, "Columns after 60"),
    "strange_rows.csv": (strange_rows, ""),
    "deep_page.html": (deep_page, "frame of the page"),
    "comment_page.html": (comment_page, "frame of the page"),
    "huge_spans.html": (huge_spans, "frame of the page"),
}
"""Files to read, with words of a note."""
