"""PDF/A-1b: what the file says of itself, what its colours mean, and fonts that are whole; then what Preflight says."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pikepdf
import pytest
from fontTools.ttLib import TTFont

from rongchang_desktop.domain.papers.content import Document, Paragraph, Span, title
from rongchang_desktop.domain.papers.typeface import Typeface
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.printing.rendering import Rendering, draw
from tests.printing.faces import shipped_fonts
from tests.printing.papers import checklist, status_report
from tests.printing.preflight import accepts, verdicts

NAMES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}
RARE = "𠮷㐂䶮𬱖"


def odd(**facts: object) -> Document:
    """Every kind of character: rare, missing, drawn as another, not drawn at all, two on one glyph."""
    text = f"已完成✔\ufe0f，待办☐{RARE}张𪚥 x\u0338 1\u20112 a\u00a0b"
    twins = (Span("㎡￥¥·•", Typeface.HEI),)
    return Document(**{"title": "题", **facts}, blocks=[title("标题"), Paragraph(text), Paragraph(twins)])  # type: ignore[arg-type]


def written(document: Document, *, tagged: bool = True) -> Rendering:
    return draw(document, fonts=shipped_fonts(), tagged=tagged)


PAPERS: dict[str, Callable[[], Rendering]] = {
    "report": lambda: written(status_report().compose()),
    "report in English": lambda: written(status_report(words=Localizer("en")).compose()),
    "report without tags": lambda: written(status_report().compose(), tagged=False),
    "checklist": lambda: written(checklist().compose()),
    "odd characters": lambda: written(odd(author="甲(乙)\\<&>", keywords="一, 二", dated=date(2026, 9, 30))),
}


def test_preflight_accepts_every_paper_and_finds_what_is_wrong(tmp_path: Path) -> None:
    for name, made in PAPERS.items():
        (tmp_path / f"{name}.pdf").write_bytes(made().data)
    with pikepdf.open(BytesIO(PAPERS["odd characters"]().data)) as pdf:
        del pdf.Root.OutputIntents
        pdf.save(tmp_path / "colours unexplained.pdf")
    said = verdicts(tmp_path)
    assert accepts(*(f"{name}.pdf" for name in PAPERS)) <= said
    assert not accepts("colours unexplained.pdf") & said and len(said) > len(PAPERS)


def test_the_information_is_said_once_more_as_xmp() -> None:
    facts = {"title": "A <b> & “乙”\n𠮷", "author": "办公室(甲)\\", "subject": "进展 & 情况", "keywords": "一, 二"}
    data = written(odd(**facts, dated=date(2026, 9, 30))).data
    with pikepdf.open(BytesIO(data)) as pdf:
        said = {str(key)[1:]: str(value) for key, value in pdf.docinfo.items()}
        assert "/Filter" not in pdf.Root.Metadata
        packet = ElementTree.fromstring(pdf.Root.Metadata.read_bytes())

    def found(path: str) -> str | None:
        return packet.findtext(f".//{path}", namespaces=NAMES)

    assert said["Title"] == "A <b> & “乙”𠮷" == found("dc:title/rdf:Alt/rdf:li")
    assert said["Author"] == facts["author"] == found("dc:creator/rdf:Seq/rdf:li")
    assert said["Subject"] == facts["subject"] == found("dc:description/rdf:Alt/rdf:li")
    assert said["Keywords"] == facts["keywords"] == found("pdf:Keywords")
    assert said["Creator"] == found("xmp:CreatorTool") and said["Producer"] == found("pdf:Producer")
    assert said["CreationDate"] == said["ModDate"] == "D:20260930000000+08'00'"
    assert found("xmp:CreateDate") == found("xmp:ModifyDate") == "2026-09-30T00:00:00+08:00"
    assert (found("pdfaid:part"), found("pdfaid:conformance")) == ("1", "B")


def test_what_nobody_told_is_left_out() -> None:
    with pikepdf.open(BytesIO(written(odd()).data)) as pdf:
        assert set(pdf.docinfo.keys()) == {"/Title", "/Creator", "/Producer", "/Trapped"}


def test_colours_mean_srgb_by_a_profile_of_version_2() -> None:
    with pikepdf.open(BytesIO(written(odd()).data)) as pdf:
        (intent,) = pdf.Root.OutputIntents
        assert intent.S == "/GTS_PDFA1" and intent.DestOutputProfile.N == 3
        profile = intent.DestOutputProfile.read_bytes()
    assert profile[8] == 2 and profile[12:24] == b"mntrRGB XYZ " and int.from_bytes(profile[:4], "big") <= len(profile)


def test_the_identifier_is_that_of_the_content() -> None:
    def identifiers(document: Document) -> list[bytes]:
        with pikepdf.open(BytesIO(written(document).data)) as pdf:
            return [bytes(part) for part in pdf.trailer.ID]

    first, again, other = identifiers(odd()), identifiers(odd()), identifiers(odd(author="乙"))
    assert first == again and len(first) == 2 and first[0] == first[1] and len(first[0]) == 16
    assert first != other


def test_the_bytes_are_the_same_in_every_process() -> None:
    program = (
        "import sys; from tests.printing.test_conformance import PAPERS; "
        "sys.stdout.buffer.write(PAPERS['odd characters']().data)"
    )
    here = PAPERS["odd characters"]().data
    for seed in ("1", "2"):
        seen = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)}
        assert subprocess.run([sys.executable, "-c", program], env=seen, capture_output=True, check=True).stdout == here


def test_it_is_of_version_1_4_and_nothing_shines_through() -> None:
    data = written(odd()).data
    assert data.startswith(b"%PDF-1.4\n%") and all(byte > 127 for byte in data[10:14])
    with pikepdf.open(BytesIO(data)) as pdf:
        entries = [entry for entry in pdf.objects if isinstance(entry, pikepdf.Dictionary)]
        assert not [entry for entry in entries if {"/SMask", "/Group", "/ca", "/CA", "/ExtGState"} & set(entry.keys())]


def test_every_page_is_labelled_with_the_number_it_bears() -> None:
    with pikepdf.open(BytesIO(PAPERS["checklist"]().data)) as pdf:
        assert [page.label for page in pdf.pages] == [str(number) for number in range(1, len(pdf.pages) + 1)]
        assert pdf.Root.Lang == "zh-CN" and pdf.Root.MarkInfo.Marked


def test_fonts_are_embedded_with_their_widths_their_set_of_codes_and_a_way_back_to_the_text() -> None:
    with pikepdf.open(BytesIO(PAPERS["odd characters"]().data)) as pdf:
        fonts = [entry for entry in pdf.objects if isinstance(entry, pikepdf.Dictionary) and "/ToUnicode" in entry]
        assert len(fonts) >= 4
        for font in fonts:
            (descendant,) = font.DescendantFonts
            descriptor = descendant.FontDescriptor
            assert str(descriptor.FontName)[1:7].isupper() and str(descriptor.FontName)[7] == "+"
            program = TTFont(BytesIO(descriptor.FontFile2.read_bytes()))
            codes = _codes(descriptor.CIDSet.read_bytes())
            glyphs = _glyphs(descendant, codes)
            widths = _widths(descendant)
            scale = 1000 / program["head"].unitsPerEm
            mapped = _mapped(font.ToUnicode.read_bytes().decode())
            assert widths.keys() <= mapped <= codes
            for code in mapped:
                advance = program["hmtx"].metrics[program.getGlyphName(glyphs[code])][0] * scale
                assert abs(widths.get(code, 1000) - advance) <= 1


def _mapped(table: str) -> set[int]:
    """The codes that lead back to a character."""
    characters = table.partition("endcodespacerange")[2]
    return {int(code, 16) for code in re.findall(r"^<([0-9A-F]{4})> <", characters, re.MULTILINE)}


def _codes(bits: bytes) -> set[int]:
    return {8 * at + bit for at, byte in enumerate(bits) for bit in range(8) if byte & (0x80 >> bit)}


def _glyphs(descendant: pikepdf.Object, codes: set[int]) -> dict[int, int]:
    if descendant.CIDToGIDMap == "/Identity":
        return {code: code for code in codes}
    table = descendant.CIDToGIDMap.read_bytes()
    return {code: int.from_bytes(table[2 * code : 2 * code + 2], "big") for code in codes}


def _widths(descendant: pikepdf.Object) -> dict[int, int]:
    entries = list(descendant.W)
    return {int(code): int(widths[0]) for code, widths in zip(entries[::2], entries[1::2], strict=True)}


def test_every_character_comes_out_of_pdftotext(tmp_path: Path) -> None:
    if shutil.which("pdftotext") is None:
        pytest.skip("needs pdftotext (Debian: poppler-utils)")
    path = tmp_path / "paper.pdf"
    path.write_bytes(written(odd()).data)
    text = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True).stdout.decode()
    assert f"已完成✔\ufe0f，待办☐{RARE}张𪚥" in text and "㎡￥¥·•" in text
