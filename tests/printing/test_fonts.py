"""The office's own faces first, the shipped ones behind them, and no character silently lost."""

import shutil
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from rongchang_desktop.domain.papers.content import Document, Paragraph, Span
from rongchang_desktop.domain.papers.stylesheet import BODY, HEADING_1, TITLE, Style
from rongchang_desktop.domain.papers.typeface import SHIPPED_FACE, Typeface
from rongchang_desktop.foundation import paths
from rongchang_desktop.printing.rendering import draw
from rongchang_desktop.printing.typefaces.font_file import read_face
from rongchang_desktop.printing.typefaces.font_scan import installed_faces
from rongchang_desktop.printing.typefaces.fonts import (
    SHIPPED,
    offered_faces,
    office_fonts,
    shipped_place,
)
from tests.printing.drawn import base_fonts, drawn, text_of
from tests.printing.faces import shipped_fonts

RESOURCES = paths.resources() / "fonts"


def install(folder: Path, name: str, *, source: str = "JZFangSong.ttf", rights: int = 0) -> Path:
    """A small font of that Chinese name in the folder, with 区 and 府 alone."""
    font = TTFont(RESOURCES / source, lazy=False, recalcTimestamp=False)
    for identifier in (1, 4):
        font["name"].setName(name, identifier, 3, 1, 0x804)
    font["name"].setName("OfficeFace", 6, 3, 1, 0x409)
    font["OS/2"].fsType = rights
    for table in font["cmap"].tables:
        table.cmap = {code: glyph for code, glyph in table.cmap.items() if code in map(ord, "区府")}
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.ttf"
    font.save(path)
    return path


def test_every_font_in_the_file_is_embedded_and_none_is_a_stranger() -> None:
    data = drawn([Paragraph("标题", TITLE), Paragraph("一、黑体", HEADING_1), Paragraph("仿宋abc喆12")]).data
    found = base_fonts(data)
    assert {name.split("+")[1] for name in found} == {"JZSong", "JZHei", "JZFangSong", "JZKai", "LiberationSerif"}
    assert all(found.values())


def test_an_installed_face_of_the_office_is_used_and_the_shipped_one_fills_its_gaps(tmp_path: Path) -> None:
    path = install(tmp_path / "fonts", "仿宋_GB2312")
    choice = office_fonts([tmp_path / "fonts"])
    assert choice.places[Typeface.FANG].path == path
    assert choice.places[Typeface.KAI] == shipped_place(Typeface.KAI)
    data = draw(Document(title="题", blocks=[Paragraph("区政府")]), fonts=choice).data
    assert {name.split("+")[1] for name in base_fonts(data)} >= {"OfficeFace", "JZFangSong"}
    assert text_of(data) == "区政府"


def test_the_better_of_two_installed_faces_is_chosen(tmp_path: Path) -> None:
    install(tmp_path, "华文仿宋")
    best = install(tmp_path, "仿宋_GB2312")
    assert office_fonts([tmp_path]).places[Typeface.FANG].path == best


def test_a_face_that_may_not_be_embedded_is_left_alone(tmp_path: Path) -> None:
    install(tmp_path, "仿宋_GB2312", rights=2)
    assert office_fonts([tmp_path]).places == shipped_fonts().places


def test_the_office_may_want_another_face_or_the_shipped_one(tmp_path: Path) -> None:
    second, first = install(tmp_path, "华文仿宋"), install(tmp_path, "仿宋_GB2312")
    assert [name for name, _ in offered_faces(Typeface.FANG, [tmp_path])] == ["仿宋_gb2312", "华文仿宋"]
    wanted = {Typeface.FANG: "华文仿宋"}
    assert office_fonts([tmp_path], wanted=wanted).places[Typeface.FANG].path == second
    assert office_fonts([tmp_path], wanted={Typeface.FANG: SHIPPED_FACE}).places == shipped_fonts().places
    second.unlink()
    assert office_fonts([tmp_path], wanted=wanted).places[Typeface.FANG].path == first


@pytest.mark.parametrize("damage", [slice(0, 40), slice(0, 3000), slice(0, 200_000)])
def test_a_damaged_face_does_not_stop_the_printing(tmp_path: Path, damage: slice) -> None:
    path = install(tmp_path, "仿宋_GB2312")
    path.write_bytes(path.read_bytes()[damage])
    data = draw(Document(title="题", blocks=[Paragraph("区政府")]), fonts=office_fonts([tmp_path])).data
    assert text_of(data) == "区政府"


def test_the_scan_remembers_and_notices_changes(tmp_path: Path) -> None:
    folder, cache = tmp_path / "fonts", tmp_path / "cache.json"
    path = install(folder, "仿宋_GB2312")
    first = installed_faces([folder], cache)
    assert first["仿宋_gb2312"].path == path and cache.is_file()
    assert installed_faces([folder], cache) == first
    path.unlink()
    assert installed_faces([folder], cache) == {}
    cache.write_text("{broken", "utf-8")
    shutil.copyfile(RESOURCES / "JZKai.ttf", folder / "k.ttf")
    assert "进展楷体" in installed_faces([folder], cache)


@pytest.mark.parametrize("name", ["㐂", "𠮷", "䶮", "堃", "喆", "𬱖", "囍"])
@pytest.mark.parametrize("style", [BODY, HEADING_1, TITLE])
def test_rare_characters_of_names_are_printed(name: str, style: Style) -> None:
    rendering = drawn([Paragraph(f"张{name}同志", style)])
    assert rendering.missing == ()
    assert text_of(rendering.data) == f"张{name}同志"


def test_a_character_that_no_face_has_is_named_and_still_copied_out() -> None:
    rendering = drawn([Paragraph("张𪚥与李𪚥、王\U000f0000同志")])
    assert rendering.missing == ("𪚥", "\U000f0000")
    assert text_of(rendering.data) == "张𪚥与李𪚥、王\U000f0000同志"


def test_signs_that_show_nothing_are_not_missing() -> None:
    rendering = drawn([Paragraph("已完成✔\ufe0f，待办☐")])
    assert rendering.missing == ()
    assert "已完成✔" in text_of(rendering.data)


def test_two_characters_that_share_a_glyph_are_copied_out_apart() -> None:
    face = read_face(shipped_place(Typeface.HEI))
    by_glyph: dict[int, list[int]] = {}
    for code, glyph in face.glyphs.items():
        by_glyph.setdefault(glyph, []).append(code)
    pairs = [codes for codes in by_glyph.values() if len(codes) > 1 and all(chr(c).isprintable() for c in codes)]
    assert pairs, "the shipped face has no shared glyph any more; take another"
    text = "".join(chr(code) for code in pairs[0])
    assert text_of(drawn([Paragraph((Span(text, Typeface.HEI),))]).data) == text


def test_shipped_faces_have_their_own_names_and_licences() -> None:
    names = {}
    for role, file in SHIPPED.items():
        with TTFont(RESOURCES / file, lazy=True) as font:
            names[file] = font["name"].getDebugName(6)
            assert "LXGW" not in str(font["name"].getDebugName(1)), role
    assert len(set(names.values())) == len(names) == 5
    licences = {path.name for path in (RESOURCES / "licences").iterdir()}
    assert {"JZFangSong-COPYING.txt", "JZFangSong-SOURCE.txt", "JZKai-OFL.txt", "JZHei-JZSong-OFL.txt"} <= licences


def test_the_window_face_has_what_the_screens_show() -> None:
    face = read_face(shipped_place(Typeface.MARKS))
    assert not [sign for sign in "●▲■○✓□–—0123456789abcXYZ%·“”《》（）①㎡" if ord(sign) not in face.glyphs]


@pytest.mark.parametrize("role", [Typeface.FANG, Typeface.KAI, Typeface.HEI, Typeface.SONG])
def test_every_chinese_face_has_all_of_gb2312(role: Typeface) -> None:
    face = read_face(shipped_place(role))
    rows = range(0xB0, 0xF8)
    pairs = (bytes([row, cell]).decode("gb2312", "ignore") for row in rows for cell in range(0xA1, 0xFF))
    assert not [pair for pair in pairs if pair and ord(pair) not in face.glyphs]
