"""Build resources/fonts: five TrueType faces cut from free fonts of the Debian archive, with their licences.

    python build_spec/fonts.py [--debs DIR] [--out DIR]

Needs Debian or Ubuntu (apt-get, dpkg) and fontTools; takes about a minute. The packages are pinned by SHA-256 and
nothing of the machine enters the output, so a second run writes the same bytes. Why these faces: the program cuts and
embeds TrueType outlines only, and the office's own 仿宋, 楷体 and 小标宋 are commercial; where they are installed the
program uses them first (rongchang_desktop/printing/typefaces/fonts.py).
"""

from __future__ import annotations

import argparse
import bz2
import gzip
import hashlib
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable

RESOURCES = Path(__file__).resolve().parents[1] / "resources" / "fonts"

PACKAGES = {
    "texlive-lang-chinese=2022.20230122-1": "9cfa07bd44e7b9098e26f0ecac1b5ad210d2249d474c8074d53de92d650b0ec0",
    "fonts-noto-cjk=1:20220127+repack1-1": "4a2515eb6db3978b897fef9709ed0d2b1f4c6c4df4d83d6c4ef65f71f1b1f502",
    "fonts-noto-cjk-extra=1:20220127+repack1-1": "5f6536c99f9b3d77a3c383c3f1544f6d49350e7f20832c4c979af0e33f603cb5",
    "fonts-lxgw-wenkai=1.250+repack-1": "6d1e4c4aac78ad32062aefa2c836ee4d6e58f9dcf8b3f4407c9eefe304615318",
    "fonts-liberation2=2.1.5-1": "35ffaa54f117e633e89a5da89af235a073b34dbe582726fbf6989568f7fd9bda",
    "unicode-data=15.0.0-1": "5efef23bbb1c6a133ecbdd63a2cfa07159ccacf5466a49e2426101c5ecd691fc",
}

SYMBOLS = (
    *range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x391, 0x3CA), *range(0x2010, 0x2028), *range(0x2030, 0x2040),
    0x20AC, *range(0x2100, 0x219A), 0x2200, 0x2211, 0x221A, 0x221E, 0x2248, 0x2260, 0x2264, 0x2265,
    *range(0x2460, 0x249C), *range(0x25A0, 0x2600), 0x2605, 0x2606, 0x2610, 0x2611, 0x2713, 0x2714, 0x2717, 0x2718,
    *range(0x3000, 0x3040), *range(0x3200, 0x3244), *range(0x3280, 0x3400), *range(0xFF01, 0xFF66),
    0xFFE0, 0xFFE1, 0xFFE5,
)  # fmt: skip
NAMES_BEYOND_THE_LIST = "㐂𠮷囍淩瀞"  # met in personal names, in neither GB2312 nor the 8105 通用规范汉字


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """One face to build: where its outlines come from, how many characters it keeps and what it is called."""

    name: str  # file and PostScript name; unique, as two faces of one name collide inside a PDF
    english: str
    chinese: str
    source: str
    number: int = -1  # of the face inside a .ttc
    wide: bool = False  # True: GB2312 and all 8105 通用规范汉字; False: GB2312
    error: float = 1.0  # how far, in font units, a quadratic outline may stray from the cubic one
    note: str


NOTO = "usr/share/fonts/opentype/noto/"
FACES = (
    Face(
        name="JZFangSong", english="JZ FangSong", chinese="进展仿宋", error=2.0,
        source="usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/FandolFang-Regular.otf",
        note="FandolFang-Regular, modified: TrueType outlines, GB2312. GPL version 3 with font exception.",
    ),
    Face(
        name="JZKai", english="JZ Kai", chinese="进展楷体", wide=True,
        source="usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf",
        note="A renamed subset of a font under the SIL Open Font License 1.1: GB2312 and the 8105 common characters.",
    ),
    Face(
        name="JZHei", english="JZ Hei", chinese="进展黑体", wide=True, error=2.0,
        source=NOTO + "NotoSansCJK-Medium.ttc", number=2,
        note="Subset of Noto Sans CJK SC Medium with TrueType outlines. SIL Open Font License 1.1.",
    ),
    Face(
        name="JZSong", english="JZ Song Bold", chinese="进展标宋", error=2.0,
        source=NOTO + "NotoSerifCJK-Bold.ttc", number=2,
        note="Subset of Noto Serif CJK SC Bold with TrueType outlines. SIL Open Font License 1.1.",
    ),
)  # fmt: skip
LATIN = "usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf"  # shipped as it is


def fetch(debs: Path) -> list[Path]:
    """The pinned packages below DEBS, downloaded where missing; stops when one is not the pinned file."""
    debs.mkdir(parents=True, exist_ok=True)
    found = {hashlib.sha256(path.read_bytes()).hexdigest(): path for path in debs.glob("*.deb")}
    missing = [package for package, digest in PACKAGES.items() if digest not in found]
    if missing:
        subprocess.run(["apt-get", "download", *missing], cwd=debs, check=True)
        found = {hashlib.sha256(path.read_bytes()).hexdigest(): path for path in debs.glob("*.deb")}
    for package, digest in PACKAGES.items():
        if digest not in found:
            sys.exit(f"{package} is not the pinned file; take it from https://snapshot.debian.org into {debs}")
    return [found[digest] for digest in PACKAGES.values()]


def gb2312() -> set[int]:
    """Every character of GB2312, signs included."""
    pairs = (bytes([row, cell]) for row in range(0xA1, 0xF8) for cell in range(0xA1, 0xFF))
    return {ord(text) for pair in pairs if (text := pair.decode("gb2312", "ignore"))}


def common_characters(tree: Path) -> set[int]:
    """The 8105 characters of 通用规范汉字表, after Unihan's kTGH."""
    lines = bz2.decompress((tree / "usr/share/unicode/Unihan_OtherMappings.txt.bz2").read_bytes()).decode().splitlines()
    return {int(line.split("\t")[0][2:], 16) for line in lines if line.startswith("U+") and "\tkTGH\t" in line}


def subset(font: TTFont, characters: Iterable[int]) -> None:
    """Keep only the glyphs of CHARACTERS, without hints and layout tables."""
    options = Options()
    options.layout_features = []
    options.name_IDs, options.name_languages = ["*"], ["*"]
    options.notdef_outline, options.glyph_names, options.hinting, options.desubroutinize = True, False, False, True
    options.drop_tables += ["BASE", "DSIG", "FFTM", "GDEF", "GPOS", "GSUB", "MATH", "PfEd", "STAT", "VDMX", "VORG"]
    options.drop_tables += ["vhea", "vmtx"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)


def to_truetype(font: TTFont, error: float) -> None:
    """Replace the CFF outlines of FONT by quadratic ones that stray at most ERROR units."""
    glyph_set, order = font.getGlyphSet(), font.getGlyphOrder()
    glyphs = {}
    for name in order:
        pen = TTGlyphPen(glyph_set)
        glyph_set[name].draw(Cu2QuPen(pen, error, reverse_direction=True))
        glyphs[name] = pen.glyph()
    font["loca"], font["glyf"] = newTable("loca"), newTable("glyf")
    font["glyf"].glyphOrder, font["glyf"].glyphs = order, glyphs
    del font["CFF "]
    font["glyf"].compile(font)
    maxp = font["maxp"]
    maxp.tableVersion, maxp.maxZones = 0x00010000, 1
    for limit in ("TwilightPoints", "Storage", "FunctionDefs", "InstructionDefs", "StackElements"):
        setattr(maxp, f"max{limit}", 0)
    maxp.maxSizeOfInstructions = maxp.maxComponentElements = maxp.maxComponentDepth = 0
    maxp.compile(font)
    font["post"].formatType, font["post"].extraNames, font["post"].mapping = 3.0, [], {}
    font["post"].glyphOrder = order
    font.sfntVersion = "\0\1\0\0"


def rename(font: TTFont, face: Face) -> None:
    """Give FONT its own family and PostScript names; copyright and licence stay."""
    names = font["name"]
    names.names = [record for record in names.names if record.nameID in (0, 13, 14) and record.platformID == 3]
    for language, family in ((0x409, face.english), (0x804, face.chinese)):
        for identifier, text in ((1, family), (2, "Regular"), (4, family), (16, family), (17, "Regular")):
            names.setName(text, identifier, 3, 1, language)
    for identifier, text in ((3, f"{face.name};1.0"), (5, "Version 1.000"), (6, face.name), (10, face.note)):
        names.setName(text, identifier, 3, 1, 0x409)


def build(face: Face, tree: Path, out: Path, common: set[int]) -> None:
    """Write the face to OUT."""
    font = TTFont(tree / face.source, fontNumber=face.number, recalcTimestamp=False)
    characters = gb2312() | set(SYMBOLS) | ((common | set(map(ord, NAMES_BEYOND_THE_LIST))) if face.wide else set())
    subset(font, characters)
    if "CFF " in font:
        to_truetype(font, face.error)
    rename(font, face)
    path = out / f"{face.name}.ttf"
    font.save(path)
    print(f"{path.name}: {path.stat().st_size / 1e6:.2f} MB, {len(font.getBestCmap())} characters", flush=True)


OPEN_FONT_LICENCE = {  # file → who holds the copyright
    "JZKai-OFL.txt": (
        "Copyright 2021-2023 LXGW (https://github.com/lxgw/LxgwWenKai),\n"
        'with Reserved Font Names "霞鹜" and "LXGW".\n'
        "Copyright 2020 The Klee Project Authors (https://github.com/fontworks-fonts/Klee).\n"
    ),
    "JZHei-JZSong-OFL.txt": (
        "Noto Sans CJK: Copyright 2014-2021 Adobe (http://www.adobe.com/).\n"
        "Noto Serif CJK: Copyright 2017-2022 Adobe (http://www.adobe.com/).\n"
    ),
    "LiberationSerif-OFL.txt": (
        "Digitized data copyright (c) 2010 Google Corporation\n"
        "with Reserved Font Arimo, Tinos and Cousine.\n"
        "Copyright (c) 2012 Red Hat, Inc. with Reserved Font Name Liberation.\n"
    ),
}


def open_font_licence(tree: Path) -> str:
    """The text of the SIL Open Font License 1.1, out of a Debian copyright file and without its indent."""
    notice = (tree / "usr/share/doc/fonts-lxgw-wenkai/copyright").read_text("utf-8")
    body = notice.split("\nLicense: OFL-1.1\n -", 1)[1].split("\n\n", 1)[0]
    lines = ["" if line.strip() == "." else line.removeprefix(" ") for line in f" -{body}".splitlines()]
    return "\n".join(lines).strip() + "\n"


def write_licences(tree: Path, out: Path) -> None:
    """Write the licence of every face into OUT/licences; the statement of source beside them is kept by hand."""
    target = out / "licences"
    target.mkdir(exist_ok=True)
    fandol = tree / "usr/share/doc/texlive-doc/fonts/fandol"
    (target / "JZFangSong-COPYING.txt").write_bytes(gzip.decompress((fandol / "COPYING.gz").read_bytes()))
    shutil.copyfile(fandol / "README", target / "JZFangSong-README.txt")
    text = open_font_licence(tree)
    for name, holders in OPEN_FONT_LICENCE.items():
        (target / name).write_text(f"{holders}\n{text}", "utf-8", newline="\n")


def main() -> None:
    """Build every face and its licence."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--debs", type=Path, help="keep the packages here (default: a temporary folder)")
    parser.add_argument("--out", type=Path, default=RESOURCES)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        tree = Path(scratch) / "tree"
        for deb in fetch(arguments.debs or Path(scratch) / "debs"):
            subprocess.run(["dpkg", "-x", deb, tree], check=True)
        out: Path = arguments.out
        out.mkdir(parents=True, exist_ok=True)
        common = common_characters(tree)
        for face in FACES:
            build(face, tree, out, common)
        shutil.copyfile(tree / LATIN, out / "LiberationSerif-Regular.ttf")
        write_licences(tree, out)


if __name__ == "__main__":
    main()
