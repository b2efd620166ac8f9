"""The ten rows of a published half-year table: names and figures alone, and a ledger that holds them."""

from decimal import Decimal

from rongchang_desktop.domain.indicators.indicator import Frequency
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.target import Comparator
from tests.builders import a_ledger, area, commitment
from tests.indicator_edits import a_value, an_indicator

GROWTH = "地区生产总值"
PUBLISHED = (
    (GROWTH, "6.5%左右", "5.5%", "-1.0个百分点"),
    ("规上工业增加值", "8.0%", "8.0%", "完成"),
    ("全社会固定资产投资", "8.0%", "12.9%", "+4.9个百分点"),
    ("社会消费品零售总额", "5.0%", "11.8%", "+6.8个百分点"),
    ("一般公共预算收入", "24.6%", "2.5%", "-22.1个百分点"),
    ("进出口总额", "3.0%", "-33.3%", "-36.3个百分点"),
    ("全体居民人均可支配收入增速", "高于GDP增速", "4.7%", "-0.8个百分点"),
    ("城镇调查失业率", "5.5%以内", "5.5%以内", "完成"),
    ("粮食总产量", "29万吨左右", "-", "-"),
    ("万元GDP能耗", "下降达到“十四五”目标要求", "-", "-"),
)
_TARGETS: dict[str, dict[str, object]] = {
    GROWTH: {"comparator": Comparator.ABOUT},
    "全体居民人均可支配收入增速": {"comparator": Comparator.MORE_THAN, "value": None, "relative_to": GROWTH},
    "城镇调查失业率": {"comparator": Comparator.AT_MOST},
    "粮食总产量": {"value": Decimal(29), "unit": "万吨", "frequency": Frequency.ANNUAL},
    "万元GDP能耗": {"comparator": Comparator.QUALITATIVE, "value": None, "frequency": Frequency.ANNUAL},
}


def the_published_year(year: int = 2025) -> Ledger:
    """A plan of the year with the ten indicators and their half-year values; no difference is stored, all are found."""
    records: list[object] = []
    for place, (name, target, actual, _) in enumerate(PUBLISHED, 1):
        known = {"value": _number(target), "text": target, **_TARGETS.get(name, {})}
        records.append(an_indicator(f"i{place}", year=year, position=place, name=name, **known))
        if actual != "-":
            limit = {"comparator": Comparator.AT_MOST} if actual.endswith("以内") else {}
            value = a_value(f"i{place}", f"{year}-H1", str(_number(actual)), id=f"v{place}", text=actual, **limit)
            records.append(value)
    return a_ledger(area("经济", commitment("推动增长")), year=year, records=records)


def _number(text: str) -> Decimal | None:
    figure = text.partition("%")[0]
    try:
        return Decimal(figure)
    except ArithmeticError:
        return None
