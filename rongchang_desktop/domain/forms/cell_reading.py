"""Cells as units fill them: 12家, １２, 1,200, 1.2万, 约61%, 12月底, √, 无变化."""

import re
import unicodedata
from calendar import monthrange
from datetime import date
from decimal import Decimal

from rongchang_desktop.foundation.clean_text import folded


class UnreadableCell(Exception):
    """The cell holds words where a value was asked for, or more than one value."""


_SCALES = {"": Decimal(1), "百": Decimal(100), "千": Decimal(1000), "万": Decimal(10_000), "亿": Decimal(10) ** 8}
_FIGURE = re.compile(
    r"(?:目前|已经|已|累计|共计|共|约|大约|达到|达|完成|新增|增长|建成|实现)*[:为]?"
    r"(?P<sign>[-−]?)(?P<figure>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<rest>(?:\D|(?<=m)[23])*)"
)
_UNIT = re.compile(r"(?P<scale>(?:[千万亿]|百(?!分点))?)(?:个(?=百分点))?(?P<unit>.*)", re.DOTALL)
_ANY_COUNT = ("个", "项")
_LARGEST = Decimal(10) ** 15
_YES = frozenset(["是", "√", "✓", "✔", "☑", "对", "1", "y", "yes", "true", "v"])
_NO_CHANGE = frozenset(
    [
        "无变化",
        "没有变化",
        "没变化",
        "未变化",
        "无变动",
        "无新进展",
        "无新变化",
        "同上",
        "同上期",
        "与上期一致",
        "nochange",
    ]
)
_DAY = re.compile(r"(?:(?P<year>\d{4})[-/.年])?(?P<month>\d{1,2})[-/.月](?P<day>\d{1,2})[日号]?")
_MONTH = re.compile(r"(?:(?P<year>\d{4})[-/.年])?(?P<month>\d{1,2})月?(?:底|末|底前|前|份)?")
_QUARTER = re.compile(r"(?:(?P<year>\d{4})年?)?第?(?P<quarter>[一二三四1-4])季度(?:末|底|前|底前)?")
_YEAR_END = re.compile(r"(?:(?P<year>\d{4})年?)?(?:年底|年末|底|末)(?:前)?")


def read_figure(text: str, unit: str) -> Decimal | None:
    """The figure of a cell in the target's unit; None for a blank one. Raises UnreadableCell."""
    plain = _plain(text)
    if not plain:
        return None
    found = _FIGURE.fullmatch(plain.rstrip("。.;,左右多余"))
    if found is None:
        raise UnreadableCell(text)
    given, asked = _taken_apart(found["rest"]), _taken_apart(_plain(unit))
    if given[1] and given[1] != asked[1] and not (given[1] in _ANY_COUNT and asked[1] not in ("%", "‰", "")):
        raise UnreadableCell(text)
    value = Decimal(found["figure"].replace(",", ""))
    if given != ("", ""):
        value = value * _SCALES[given[0]] / _SCALES[asked[0]]
    if value > _LARGEST:
        raise UnreadableCell(text)
    return -value if found["sign"] else value


def is_rounded(text: str) -> bool:
    """Whether a cell says of its figure that it is no exact one: 约800个, 800个左右."""
    plain = _plain(text).rstrip("。.;,")
    return "约" in re.split(r"\d", plain, maxsplit=1)[0] or plain.endswith(("左右", "多", "余"))


def read_percent(text: str) -> Decimal | None:
    """A percentage from 0 to 1000; None for a blank cell. Raises UnreadableCell."""
    value = read_figure(text, "%")
    if value is not None and not 0 <= value <= 1000:
        raise UnreadableCell(text)
    return value


def read_day(text: str, year: int) -> date | None:
    """A day, or the last of a month, quarter or year, in that year unless another is named. Raises UnreadableCell."""
    plain = _plain(text).removesuffix("完成").removesuffix("前")
    if not plain:
        return None
    try:
        return _day(plain, year)
    except (ValueError, OverflowError) as error:
        raise UnreadableCell(text) from error


def says_yes(text: str) -> bool:
    """Whether a cell was ticked, in whatever way units tick."""
    return folded(text) in _YES or says_no_change(text)


def says_no_change(text: str) -> bool:
    """Whether the words are only that nothing changed."""
    return folded(text).strip("。.,") in _NO_CHANGE


def _day(plain: str, year: int) -> date:
    if found := _DAY.fullmatch(plain):
        return date(int(found["year"] or year), int(found["month"]), int(found["day"]))
    if found := _QUARTER.fullmatch(plain):
        quarter = "一二三四1234".index(found["quarter"]) % 4 + 1
        return _month_end(int(found["year"] or year), quarter * 3)
    if found := _MONTH.fullmatch(plain):
        return _month_end(int(found["year"] or year), int(found["month"]))
    if found := _YEAR_END.fullmatch(plain):
        return date(int(found["year"] or year), 12, 31)
    raise ValueError(plain)


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _taken_apart(text: str) -> tuple[str, str]:
    """(scale, unit): 万盏 is ("万", "盏")."""
    found = _UNIT.fullmatch(text)
    return (found["scale"], found["unit"]) if found is not None else ("", text)


def _plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())
