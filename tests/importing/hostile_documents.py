"""Word and PDF files made to do harm or damaged on their way, each at a scale: 1 for every day, more for torture."""

import io
import random
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass

from tests.importing.docx_files import cell, paragraph, run, table, word_file

_DOCUMENT = "word/document.xml"
_NAMESPACE = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_SIGNS = "推进建设完成新增改造，、家个万亩公里0123456789%一是二（）“”抓做强"
_REPORT = ("一、2031年工作安排", "（一）着力做强产业。新增企业31家以上。", "（二）着力改善民生。新增学位1200个。")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hostile:
    """A file: its name, how it is made at a scale, and the words its refusal holds; None where it is read."""

    name: str
    make: Callable[[int], bytes]
    refusal: str | None


def sound_document() -> bytes:
    """A short report in Word's form."""
    return word_file(*map(paragraph, _REPORT))


def _huge(scale: int) -> int:
    """Bytes beyond every limit; making more takes longer than refusing it."""
    return 100_000_000 if scale == 1 else 200_000_000 * scale


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    """The archive with one part more, or with other content in it."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.namelist():
            if entry != name:
                new.writestr(entry, old.read(entry))
        new.writestr(name, content)
    return stream.getvalue()


def _document(body: bytes, head: bytes = b"") -> bytes:
    return b"<w:document " + _NAMESPACE + b"><w:body>" + head + body + b"</w:body></w:document>"


def _typed(declaration: str, encoding: str = "utf-8") -> bytes:
    text = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE d [{declaration}]>'
    body = _document(b"<w:p><w:r><w:t>&z;</w:t></w:r></w:p>").decode()
    return with_part(sound_document(), _DOCUMENT, (text + body).encode(encoding))


def one_huge_text(scale: int) -> bytes:
    """One word of 100 MB; 2 GB at ten."""
    return with_part(
        sound_document(),
        _DOCUMENT,
        _document(b"<w:p><w:r><w:t>" + b"x" * (_huge(scale)) + b"</w:t></w:r></w:p>"),
    )


def lying_sizes(scale: int) -> bytes:
    """The same, and the archive says that the part is small."""
    data = bytearray(one_huge_text(scale))
    true = struct.pack("<I", len(_document(b"<w:p><w:r><w:t></w:t></w:r></w:p>")) + _huge(scale))
    return bytes(data).replace(true, struct.pack("<I", 5000))


def many_entries(scale: int) -> bytes:
    """25,000 empty parts a scale."""
    stream = io.BytesIO(sound_document())
    with zipfile.ZipFile(stream, "a") as archive:
        for number in range(25_000 * scale):
            archive.writestr(f"word/{number}", b"")
    return stream.getvalue()


def many_paragraphs(scale: int) -> bytes:
    """400,000 paragraphs a scale, each different, so that no ratio gives them away; 4 million at ten."""
    rng = random.Random(1)
    pieces = (b"<w:p><w:r><w:t>%08x</w:t></w:r></w:p>" % rng.getrandbits(32) for _ in range(400_000 * scale))
    return with_part(sound_document(), _DOCUMENT, _document(b"".join(pieces)))


def one_endless_paragraph(scale: int) -> bytes:
    """A paragraph of half a million characters a scale without a full stop."""
    return word_file(*map(paragraph, _REPORT), paragraph("".join(random.Random(4).choices(_SIGNS, k=500_000 * scale))))


def deep_nesting(scale: int) -> bytes:
    """50,000 elements inside each other."""
    depth = 50_000 * scale
    return with_part(sound_document(), _DOCUMENT, _document(b"<w:sdt>" * depth + b"</w:sdt>" * depth))


def nested_tables(scale: int) -> bytes:
    """As many tables inside each other as the parser lets through."""
    inner = paragraph(*_REPORT)
    for _ in range(60):
        inner = table(f"<w:tc>{inner}{paragraph('甲')}</w:tc>" + cell("乙"))
    return word_file(*map(paragraph, _REPORT), inner)


def huge_picture(scale: int) -> bytes:
    """A picture part nobody refers to, 200 MB a scale of noise that hardly shrinks, its ratio below every limit."""
    noise = random.Random(2).randbytes(1 << 20)
    return with_part(sound_document(), "word/media/image1.png", (noise + bytes(99 << 20)) * (2 * scale))


def circles(scale: int) -> bytes:
    """Styles based on each other, a list that names itself, absurd spans, levels and starts."""
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{a}"><w:basedOn w:val="{b}"/></w:style>' for a, b in ("AB", "BA")
    )
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="S"/><w:styleLink w:val="S"/><w:lvl w:ilvl="0">'
        f'<w:start w:val="999999999"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="{"%1" * 5000}"/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    odd = '<w:pStyle w:val="A"/><w:numPr><w:ilvl w:val="99999"/><w:numId w:val="1"/></w:numPr>'
    counted = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = [paragraph("甲", properties=odd), paragraph("乙", properties=counted)]
    span = '<w:gridSpan w:val="999999999"/>'
    return word_file(
        *map(paragraph, _REPORT),
        *body,
        table(cell("甲", properties=span) + cell("乙")),
        styles=styles,
        numbering=numbering,
    )


def climbing_names(scale: int) -> bytes:
    """Parts whose names climb out of any folder."""
    data = with_part(sound_document(), "../../outside.xml", b"<x/>")
    return with_part(data, "..\\..\\outside.txt", b"x")


def locked(scale: int) -> bytes:
    """Every part said to be locked."""
    data = bytearray(sound_document())
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        struct.pack_into("<H", data, at + 8, struct.unpack_from("<H", data, at + 8)[0] | 1)
        at = data.find(b"PK\x01\x02", at + 4)
    return bytes(data)


def wrong_sums(scale: int) -> bytes:
    """A byte of the packed text flipped."""
    data = bytearray(word_file(*[paragraph(run(f"{number}号文件")) for number in range(500)]))
    at = data.find(_DOCUMENT.encode()) + len(_DOCUMENT) + 60
    data[at] ^= 0xFF
    return bytes(data)


_LAUGHS = '<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {after} "{f"&{before};" * 10}">' for before, after in zip("abcdefghijy", "bcdefghijyz", strict=True)
)
_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4000)

WORD_FILES = (
    Hostile(name="一词二百兆.docx", make=one_huge_text, refusal="far more than its size"),
    Hostile(name="谎报大小.docx", make=lying_sizes, refusal="damaged"),
    Hostile(name="部件过多.docx", make=many_entries, refusal=""),
    Hostile(name="段落过多.docx", make=many_paragraphs, refusal=""),
    Hostile(name="一段不断.docx", make=one_endless_paragraph, refusal=""),
    Hostile(name="嵌套过深.docx", make=deep_nesting, refusal="damaged"),
    Hostile(name="表中有表.docx", make=nested_tables, refusal=None),
    Hostile(name="巨图.docx", make=huge_picture, refusal="far more than its size"),
    Hostile(name="互为依据.docx", make=circles, refusal=None),
    Hostile(name="十亿笑.docx", make=lambda scale: _typed(_LAUGHS), refusal="damaged"),
    Hostile(name="平方膨胀.docx", make=lambda scale: _typed(f'<!ENTITY z "{"x" * 100_000}">'), refusal="damaged"),
    Hostile(
        name="外部实体.docx", make=lambda scale: _typed('<!ENTITY z SYSTEM "file:///etc/passwd">'), refusal="damaged"
    ),
    Hostile(name="双字节类型.docx", make=lambda scale: _typed('<!ENTITY z "x">', "utf-16"), refusal="damaged"),
    Hostile(name="半截.docx", make=lambda scale: sound_document()[:-900], refusal=""),
    Hostile(name="空文件.docx", make=lambda scale: b"", refusal="empty"),
    Hostile(name="实为文本.docx", make=lambda scale: "\n".join(_REPORT).encode("gb18030"), refusal=None),
    Hostile(name="实为旧版.docx", make=lambda scale: _OLE2, refusal="old .doc"),
    Hostile(name="越界名.docx", make=climbing_names, refusal=None),
    Hostile(name="加密.docx", make=locked, refusal="password"),
    Hostile(name="校验不符.docx", make=wrong_sums, refusal="damaged"),
    Hostile(name="无正文.docx", make=lambda scale: with_part(sound_document(), _DOCUMENT, b"<a/>"), refusal="damaged"),
    Hostile(name="正文为空.docx", make=lambda scale: word_file(), refusal="empty"),
)


def raw_pdf(*objects: bytes, root: int = 1, more: bytes = b"") -> bytes:
    """A PDF of these objects, numbered from 1, with a table of where they are."""
    data = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    data += b"trailer\n<</Size %d/Root %d 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, root, more, start)
    return bytes(data)


_CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"
_FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
_RESOURCES = b"/Resources<</Font<</F1 5 0 R>>/XObject<</X 6 0 R>>>>"


def one_page(content: bytes, filters: bytes = b"/FlateDecode", form: bytes = b"") -> bytes:
    """A PDF of a page with this content, packed as the filters say."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R" + _RESOURCES + b">>"
    stream = b"<</Length %d/Filter%s>>stream\n%s\nendstream" % (len(content), filters, content)
    drawn = b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]%s/Length %d>>stream\n%s\nendstream"
    return raw_pdf(
        _CATALOG,
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        page,
        stream,
        _FONT,
        drawn % (_RESOURCES, len(form), form),
    )


def _packed_zeros(size: int) -> bytes:
    packer = zlib.compressobj(1)
    block = bytes(1 << 20)
    return b"".join(packer.compress(block) for _ in range(size >> 20)) + packer.flush()


def flate_bomb(scale: int) -> bytes:
    """100 MB in a page's content; 2 GB at ten."""
    return one_page(_packed_zeros(_huge(scale)))


def nested_flate_bomb(scale: int) -> bytes:
    """The same packed twice more."""
    return one_page(
        zlib.compress(zlib.compress(_packed_zeros(_huge(scale)), 9), 9),
        b"[/FlateDecode/FlateDecode/FlateDecode]",
    )


def many_operators(scale: int) -> bytes:
    """300,000 operators a scale; 3 million at ten."""
    return one_page(zlib.compress(b"BT /F1 9 Tf " + b"1 0 0 1 9 9 Tm (a) Tj " * (150_000 * scale) + b"ET", 9))


def page_loop(scale: int) -> bytes:
    """Pages whose parent is their child."""
    return raw_pdf(_CATALOG, b"<</Type/Pages/Count 9/Kids[3 0 R 2 0 R]>>", b"<</Type/Pages/Count 9/Kids[2 0 R]>>")


def form_loop(scale: int) -> bytes:
    """A picture that draws itself, twice."""
    return one_page(zlib.compress(b"/X Do"), form=b"/X Do /X Do")


def many_pages(scale: int) -> bytes:
    """20,000 pages a scale; 200,000 at ten."""
    count = 20_000 * scale
    kids = b" ".join(b"%d 0 R" % number for number in range(3, count + 3))
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"
    return raw_pdf(_CATALOG, b"<</Type/Pages/Count %d/Kids[%s]>>" % (count, kids), *([page] * count))


def promised_pages(scale: int) -> bytes:
    """One page that says it is a thousand million."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"
    return raw_pdf(_CATALOG, b"<</Type/Pages/Count 1000000000/Kids[3 0 R]>>", page)


def earlier_table_loop(scale: int) -> bytes:
    """A table of objects that names itself as the one before it."""
    data = raw_pdf(_CATALOG, b"<</Type/Pages/Count 0/Kids[]>>")
    start = data.rindex(b"xref\n0 ")
    return data.replace(b"/Root 1 0 R", b"/Root 1 0 R/Prev %d" % start)


def deep_arrays(scale: int) -> bytes:
    """100,000 arrays inside each other."""
    depth = 100_000 * scale
    return raw_pdf(_CATALOG, b"<</Type/Pages/Count 1/Kids" + b"[" * depth + b"]" * depth + b">>")


def garbage(scale: int) -> bytes:
    """Noise behind the first line of a PDF."""
    return b"%PDF-1.7\n" + random.Random(3).randbytes(2_000_000 * scale)


def cut_in_half(scale: int) -> bytes:
    """The first half of a sound file."""
    data = one_page(zlib.compress(b"BT /F1 9 Tf (work plan of the year 2031) Tj ET"))
    return data[: len(data) // 2]


PDF_FILES = (
    Hostile(name="压缩炸弹.pdf", make=flate_bomb, refusal="damaged"),
    Hostile(name="层层压缩.pdf", make=nested_flate_bomb, refusal="damaged"),
    Hostile(name="指令过多.pdf", make=many_operators, refusal=""),
    Hostile(name="页面循环.pdf", make=page_loop, refusal=""),
    Hostile(name="图形循环.pdf", make=form_loop, refusal="scan"),
    Hostile(name="两万页.pdf", make=many_pages, refusal="500 pages"),
    Hostile(name="虚报页数.pdf", make=promised_pages, refusal="500 pages"),
    Hostile(name="索引循环.pdf", make=earlier_table_loop, refusal=""),
    Hostile(name="数组过深.pdf", make=deep_arrays, refusal=""),
    Hostile(name="乱码.pdf", make=garbage, refusal="damaged"),
    Hostile(name="半截.pdf", make=cut_in_half, refusal=""),
    Hostile(
        name="零页.pdf", make=lambda scale: raw_pdf(_CATALOG, b"<</Type/Pages/Count 0/Kids[]>>"), refusal="damaged"
    ),
    Hostile(name="空文件.pdf", make=lambda scale: b"", refusal="empty"),
    Hostile(name="只有开头.pdf", make=lambda scale: b"%PDF-1.7\n", refusal="damaged"),
    Hostile(name="实为文本.pdf", make=lambda scale: "\n".join(_REPORT).encode(), refusal=None),
)
