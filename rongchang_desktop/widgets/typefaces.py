"""The typeface of the screen: the system's Chinese sans serif, or the 黑体 that ships with the program."""

from PySide6.QtGui import QFont, QFontDatabase

from rongchang_desktop.foundation.paths import resources

BODY, LABEL, SECTION, AREA, TITLE = 13, 12, 14, 15, 16
"""Sizes in pixels before scaling."""
FAMILIES = (
    "Microsoft YaHei UI",
    "PingFang SC",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Noto Sans SC",
    "HarmonyOS Sans SC",
    "WenQuanYi Micro Hei",
)
SHIPPED = "JZHei.ttf"


def body_font() -> QFont:
    """The font of the whole program."""
    font = QFont()
    font.setFamilies(list(families()))
    font.setPixelSize(BODY)
    return font


def families() -> tuple[str, ...]:
    """Families to look for glyphs in, first the best; registers the shipped typeface where nothing has Chinese."""
    chinese = set(QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese))
    known = tuple(name for name in FAMILIES if name in chinese)
    if known:
        return known[:1]
    if chinese:
        return (sorted(chinese)[0],)
    return shipped_families()


def shipped_families() -> tuple[str, ...]:
    """The family names of the typeface that ships with the program, registered for this process."""
    number = QFontDatabase.addApplicationFont(str(resources() / "fonts" / SHIPPED))
    return tuple(QFontDatabase.applicationFontFamilies(number)) if number >= 0 else ()


def sized(font: QFont, pixels: int, *, semibold: bool = False) -> QFont:
    """The same typeface at another size."""
    other = QFont(font)
    other.setPixelSize(pixels)
    if semibold:
        other.setWeight(QFont.Weight.DemiBold)
    return other
