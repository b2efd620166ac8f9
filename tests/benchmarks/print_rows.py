"""The table that every engine prints: eight columns of an invented district's tasks, 五号, landscape, endless."""

from collections.abc import Sequence
from typing import NamedTuple

from rongchang_desktop.domain.papers.page import LANDSCAPE

HEADS = ("序号", "重点任务", "目标", "牵头单位", "责任单位", "时限", "进展情况", "状态")
CENTRED = (True, False, False, True, False, True, False, True)
_WEIGHTS = (10, 50, 22, 22, 25, 15, 60, 15)
WIDTHS = tuple(LANDSCAPE.area_width * weight / sum(_WEIGHTS) for weight in _WEIGHTS)  # points
SIZE, LEADING = 10.5, 13.0
PADDING, ROW_PADDING = 3.0, 2.0
LIGHTS = {"已办结": ("✓", "#2173bf"), "达序时": ("●", "#229940"), "偏慢": ("▲", "#b37a00"), "滞后": ("■", "#d11a1a")}

_TASKS = (
    "新引进制造业项目{}个，其中亿元以上项目12个，带动园区“四上”企业增加到210户以上，完成技改投资28亿元",
    "建成高标准农田{}亩",
    "改造老旧小区{}个、惠及居民2860户，加装电梯30部；实施城镇燃气管道更新改造（含庭院管网），消除安全隐患",
    "空气质量优良天数{}天以上，PM2.5平均浓度控制在32μg/m³以内",
    "开展“一件事一次办”改革，压减审批环节{}个以上",
)
_PROGRESS = (
    "已完成方案制定并印发实施，正在逐项落实。",
    "截至9月底累计完成投资{}万元，占年度计划的81.0%；征地拆迁尚余3户未签订协议，影响二标段进场。",
    "已召开专题调度会{}次，建立问题台账17项，销号12项。",
    "主体工程完工，正在进行附属设施建设，预计12月{}日前竣工验收。",
)
_UNITS = ("区发展改革委", "区经济信息委", "区住房城乡建委", "区生态环境局", "区政务服务管理办公室", "区农业农村委")


class PrintRow(NamedTuple):
    """A row: seven texts and the name of its light."""

    texts: tuple[str, ...]
    light: str


def print_rows(count: int) -> Sequence[PrintRow]:
    """That many rows, no two alike, always the same."""
    return [_row(number) for number in range(1, count + 1)]


def _row(number: int) -> PrintRow:
    turn = number * 7919 % 104_729  # a prime against a prime: short cycles would let an engine remember every text
    others = "、".join(_UNITS[(turn + step) % len(_UNITS)] for step in range(turn % 4))
    texts = (
        str(number),
        _TASKS[turn % len(_TASKS)].format(turn),
        f"{turn % 90 + 10}个以上\n100%" if turn % 3 else "",
        _UNITS[turn % len(_UNITS)],
        others,
        "12月底" if turn % 4 else f"{turn % 11 + 1}月15日",
        _PROGRESS[turn % len(_PROGRESS)].format(turn),
    )
    return PrintRow(texts, list(LIGHTS)[turn % len(LIGHTS)])
