"""When two names mean the same indicator: what stays of a name and a unit once the manner of speaking is gone."""

import re
from decimal import Decimal
from functools import lru_cache

from rongchang_desktop.domain.intake.similarity import similarity
from rongchang_desktop.foundation.clean_text import folded

_SCOPES = "全年|全社会|全市|全区|全县|全国|国家级|国家|市级|区级|县级|力争|确保|实现|完成"
_DEEDS = (
    "新建和改造提升|改造提升|改造建设|新建改建|新改建|新发放|新签约|新引进|新认定|新筹集|新开工|新建|改建|新增"
    "|引进|培育|建成|建设|改造|创建|实施|安装|举办|办好|推进"
)
_SCOPE = re.compile(f"(?:{_SCOPES})+(?=..)")
"""Said before a name or left out at will."""
_OPENING = re.compile(f"(?:{_DEEDS}|{_SCOPES})+(?=..)")
"""The same, with what is done to the thing counted: two reports often choose different verbs."""
_BARE = re.compile(r"[^\w%‰]+")
_LINKING = re.compile(r"[的率]$|(?:总额|总量|总数)$")
_GROWTH = re.compile(r"(?:同比|年均)?(?:增长|增速|增幅)$")
_POWERS = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8}
_MULTIPLIER = re.compile(r"^[十百千万亿]+(?=.)")
_COUNTED = {"户": "家", "所": "个", "名": "人", "件": "项", "座": "个", "处": "个"}


@lru_cache(maxsize=20_000)
def plain_name(name: str) -> str:
    """The name without scope words and punctuation: 国家高新技术企业 and 全年高新技术企业 are one."""
    return _without(_SCOPE, _BARE.sub("", folded(name)))


@lru_cache(maxsize=20_000)
def thing_counted(name: str) -> str:
    """The name without the verb as well: 新改建城镇雨污管网 and 改造建设城镇雨污管网 count the same thing."""
    return _LINKING.sub("", _without(_OPENING, plain_name(name)))


@lru_cache(maxsize=20_000)
def plain_unit(unit: str) -> str:
    """The unit without its multiplier: 万盏 and 盏 measure the same; counters that are used alike are one."""
    bare = _MULTIPLIER.sub("", folded(unit))
    return _COUNTED.get(bare, bare)


def multiplier(unit: str) -> Decimal:
    """How many of the plain unit one of this unit is: 10000 for 万盏, 1 for 盏."""
    found = _MULTIPLIER.match(folded(unit))
    return Decimal(10) ** sum(_POWERS[sign] for sign in found[0]) if found else Decimal(1)


def name_over_years(name: str, unit: str) -> str:
    """The name under which an indicator is followed over the years: a rate of growth is known by what grows."""
    plain = plain_name(name)
    return _GROWTH.sub("", plain) if plain_unit(unit) in ("%", "个百分点") else plain


@lru_cache(maxsize=20_000)
def names_alike(one: str, other: str) -> float:
    """How sure it is that two names mean the same indicator, 0 to 1; what one merely leaves out weighs little."""
    if plain_name(one) == plain_name(other):
        return 1.0
    ours, theirs = sorted((thing_counted(one), thing_counted(other)), key=len)
    if len(ours) >= _LONG_ENOUGH and ours[-2:] == theirs[-2:] and _stands_in(ours, theirs):
        return max(_LEFT_OUT, similarity(ours, theirs))
    return similarity(ours, theirs)


def _without(opening: re.Pattern[str], name: str) -> str:
    found = opening.match(name)
    return name[found.end() :] if found else name


def _stands_in(short: str, long: str) -> bool:
    """Whether the characters of the one stand in the other in the same order."""
    rest = iter(long)
    return all(character in rest for character in short)


_LONG_ENOUGH = 4
_LEFT_OUT = 0.8
