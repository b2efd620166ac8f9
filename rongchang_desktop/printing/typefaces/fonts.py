"""Which face fills each role: the office's own where it is installed, else the shipped one, and stand-ins behind it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from rongchang_desktop.domain.papers.typeface import SHIPPED_FACE, Typeface
from rongchang_desktop.foundation import paths
from rongchang_desktop.printing.typefaces.font_file import UNREADABLE, FacePlace, FontFile, read_face
from rongchang_desktop.printing.typefaces.font_scan import font_folders, installed_faces

SHIPPED = {
    Typeface.SONG: "JZSong.ttf",
    Typeface.FANG: "JZFangSong.ttf",
    Typeface.KAI: "JZKai.ttf",
    Typeface.HEI: "JZHei.ttf",
    Typeface.LATIN: "LiberationSerif-Regular.ttf",
    Typeface.MARKS: "JZHei.ttf",
}
PREFERRED = {  # names in the fonts' own tables, Chinese and English, best first
    Typeface.SONG: (
        "方正小标宋简体", "方正小标宋_gbk", "fzxiaobiaosong-b05s", "fzxiaobiaosong-b05", "小标宋体",
    ),
    Typeface.FANG: (
        "仿宋_gb2312", "fangsong_gb2312", "方正仿宋_gb2312", "仿宋", "fangsong", "方正仿宋_gbk", "方正仿宋简体",
        "华文仿宋", "stfangsong",
    ),
    Typeface.KAI: (
        "楷体_gb2312", "kaiti_gb2312", "方正楷体_gb2312", "楷体", "kaiti", "方正楷体_gbk", "方正楷体简体",
        "华文楷体", "stkaiti",
    ),
    Typeface.HEI: ("黑体", "simhei", "方正黑体_gbk", "方正黑体简体", "华文黑体", "stheiti"),
    Typeface.LATIN: ("times new roman",),
    Typeface.MARKS: (),
}  # fmt: skip
_NAMED_LIKE = {
    Typeface.SONG: "标宋",
    Typeface.FANG: "仿宋",
    Typeface.KAI: "楷",
    Typeface.HEI: "黑",
    Typeface.LATIN: "times",
    Typeface.MARKS: "",
}
_STAND_INS = {  # 楷体 has the widest choice of characters and sits well in 仿宋; 黑体 suits bold faces better
    Typeface.SONG: (Typeface.HEI, Typeface.KAI),
    Typeface.HEI: (Typeface.HEI, Typeface.KAI),
}
_USUAL_STAND_INS = (Typeface.KAI, Typeface.HEI)
_WITH_LATIN = (Typeface.FANG, Typeface.KAI)  # set digits and letters in the Latin face


@dataclass(frozen=True, slots=True)
class FontChoice:
    """A face for every role, which the settings page can show and change."""

    places: Mapping[Typeface, FacePlace]

    def candidates(self, role: Typeface, character: str) -> Iterator[FontFile]:
        """The faces to draw the character with, best first; a face of the office's that is damaged is passed over."""
        first = [Typeface.LATIN] if character <= "~" and role in _WITH_LATIN else []
        for wanted in (*first, role):
            face = _readable(self.places[wanted])
            if face is not None:
                yield face
        for stand_in in (role, *_STAND_INS.get(role, _USUAL_STAND_INS)):
            yield read_face(shipped_place(stand_in))


def shipped_place(role: Typeface) -> FacePlace:
    """Where the shipped face of the role lies."""
    return FacePlace(paths.resources() / "fonts" / SHIPPED[role])


def office_fonts(
    folders: list[Path] | None = None, cache: Path | None = None, *, wanted: Mapping[Typeface, str] | None = None
) -> FontChoice:
    """The office's own faces where they are installed, the shipped ones for the rest.

    `wanted` names a face for a role, SHIPPED_FACE for the shipped one; a name that is not installed is passed over.
    """
    installed = _installed(folders, cache)
    return FontChoice({role: _place(role, installed, (wanted or {}).get(role, "")) for role in Typeface})


def offered_faces(
    role: Typeface, folders: list[Path] | None = None, cache: Path | None = None
) -> tuple[tuple[str, FacePlace], ...]:
    """Installed faces that suit the role, by name, each once: the preferred first, then those named like them."""
    installed = _installed(folders, cache)
    named = [name for name in PREFERRED[role] if name in installed]
    named += sorted(name for name in installed if _NAMED_LIKE[role] and _NAMED_LIKE[role] in name)
    faces: dict[FacePlace, str] = {}
    for name in named:
        faces.setdefault(installed[name], name)
    return tuple((name, place) for place, name in faces.items())


def _installed(folders: list[Path] | None, cache: Path | None) -> dict[str, FacePlace]:
    if folders is None:
        folders, cache = font_folders(), cache or paths.user_cache() / "fonts.json"
    return installed_faces(folders, cache)


def _place(role: Typeface, installed: Mapping[str, FacePlace], wanted: str) -> FacePlace:
    if wanted == SHIPPED_FACE:
        return shipped_place(role)
    names = (wanted, *PREFERRED[role])
    return next((installed[name] for name in names if name in installed), shipped_place(role))


@lru_cache(maxsize=64)
def _readable(place: FacePlace) -> FontFile | None:
    try:
        return read_face(place)
    except UNREADABLE:
        if place.path.parent == shipped_place(Typeface.HEI).path.parent:
            raise  # a broken installation, which nothing here can make good
        return None
