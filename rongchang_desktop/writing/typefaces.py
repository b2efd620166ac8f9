"""The faces by the names that the office's computers know them by, and what stands in where one is not installed."""

from collections.abc import Mapping
from typing import Any

from rongchang_desktop.domain.papers.typeface import SHIPPED_FACE, Typeface
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


class OfficeFaces:
    """The names of one office's faces: those it has chosen, the usual ones for the rest."""

    def __init__(self, wanted: Mapping[Typeface, str]) -> None:
        chosen = {role: name for role, name in wanted.items() if name and name != SHIPPED_FACE}
        self._names = {role: chosen.get(role, name) for role, name in NAMES.items()}

    def fonts(self, face: Typeface) -> dict[str, str]:
        """The attributes of w:rFonts: Chinese characters in the face, digits and letters in it or in the Latin one."""
        latin, own = self._names[Typeface.LATIN], self._names[face]
        letters = latin if face in _WITH_LATIN else own
        return {"ascii": letters, "hAnsi": letters, "eastAsia": own, "cs": latin}

    def table(self) -> Any:
        """w:fonts: each face with the name it goes by on computers that do not have it under the first."""
        return element("w:fonts", *(_font(name) for name in dict.fromkeys(self._names.values())))


def _font(name: str) -> Any:
    other = _OTHER_NAMES.get(name)
    names = [element("w:altName", val=other)] if other else []
    charset = element("w:charset", val=_WESTERN if name.isascii() else _GB2312)
    return element("w:font", *names, charset, element("w:pitch", val="variable"), name=name)
