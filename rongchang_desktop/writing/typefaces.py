"""The faces by the names that the office's computers know them by, and what stands in where one is not installed."""

from typing import Any

from rongchang_desktop.domain.papers.typeface import Typeface
from rongchang_desktop.writing.word_xml import element

NAMES = {
    Typeface.SONG: "方正小标宋简体",
    Typeface.FANG: "仿宋_GB2312",
    Typeface.KAI: "楷体_GB2312",
    Typeface.HEI: "黑体",
    Typeface.LATIN: "Times New Roman",
    Typeface.MARKS: "黑体",
}
_WITH_LATIN = (Typeface.FANG, Typeface.KAI)  # set digits and letters in the Latin face
_OTHER_NAMES = {"方正小标宋简体": "FZXiaoBiaoSong-B05S", "仿宋_GB2312": "仿宋", "楷体_GB2312": "楷体", "黑体": "SimHei"}
_GB2312, _WESTERN = "86", "00"


def fonts_of(face: Typeface) -> dict[str, str]:
    """The attributes of w:rFonts: Chinese characters in the face, digits and letters in it or in the Latin one."""
    letters = NAMES[Typeface.LATIN] if face in _WITH_LATIN else NAMES[face]
    return {"ascii": letters, "hAnsi": letters, "eastAsia": NAMES[face], "cs": NAMES[Typeface.LATIN]}


def font_table() -> Any:
    """The faces of all papers, each with the name it goes by on computers that do not have it under the first."""
    return element("w:fonts", *(_font(name) for name in dict.fromkeys(NAMES.values())))


def _font(name: str) -> Any:
    other = _OTHER_NAMES.get(name)
    names = [element("w:altName", val=other)] if other else []
    charset = element("w:charset", val=_GB2312 if other else _WESTERN)
    return element("w:font", *names, charset, element("w:pitch", val="variable"), name=name)
