"""Papers of an invented district, of any size, for the tests of printing."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from rongchang_desktop.domain.ledger.done import OPEN, Done, DoneState
from rongchang_desktop.domain.ledger.identifiers import ItemId, TargetId
from rongchang_desktop.domain.ledger.target import Comparator
from rongchang_desktop.domain.pacing.assessment import Reason
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.periods.snapshot import Sentence, Snapshot, SnapshotFigure, SnapshotRow
from rongchang_desktop.domain.progress.update import Layer
from rongchang_desktop.localization.catalog import LANGUAGES, Localizer
from rongchang_desktop.localization.papers.checklist import PHRASES as CHECKLIST_PHRASES
from rongchang_desktop.localization.papers.checklist import Checklist
from rongchang_desktop.localization.papers.frame import Frame
from rongchang_desktop.localization.papers.plan_rows.area_groups import area_groups, area_rows
from rongchang_desktop.localization.papers.status_report import PHRASES, StatusReport
from rongchang_desktop.localization.papers.wording import PaperWords

DAY = date(2026, 9, 30)
OFFICE = "示例区人民政府办公室"
AREAS = (
    "持续用力推动产业园区提档升级", "持续用力扩大有效投资和消费", "持续用力优化营商环境", "持续用力推进乡村全面振兴",
    "持续用力建设美丽示例区", "持续用力提升城市品质", "持续用力办好民生实事", "持续用力守牢安全底线",
    "持续用力加强法治建设", "持续用力建设人民满意的服务型政府",
)  # fmt: skip
TASKS = (
    "新引进制造业项目40个，其中亿元以上项目12个，带动园区“四上”企业增加到210户以上，完成技改投资28亿元",
    "建成高标准农田3.2万亩",
    "改造老旧小区12个、惠及居民2860户，加装电梯30部；实施城镇燃气管道更新改造18.6公里（含庭院管网），消除安全隐患",
    "空气质量优良天数310天以上，PM2.5平均浓度控制在32μg/m³以内",
    "开展“一件事一次办”改革，压减审批环节3个以上",
    "深化“12345”热线诉求办理，按时办结率不低于99%",
)
PROGRESS = (
    "已完成方案制定并印发实施。",
    "截至9月底累计完成投资4.86亿元，占年度计划的81.0%；征地拆迁尚余3户未签订协议，影响二标段进场。",
    "已召开专题调度会2次，建立问题台账17项，销号12项。",
    "主体工程完工，正在进行附属设施建设，预计12月20日前竣工验收。",
    "",
)
LEADS = ("区发展改革委", "区经济信息委", "区住房城乡建委", "区生态环境局", "区政务服务管理办公室", "区农业农村委")
LIGHTS = (Light.ON_PACE, Light.ON_PACE, Light.SLOW, Light.CLOSED, Light.ON_PACE, Light.LAGGING, Light.NOT_STARTED)


WHY = "投资完成 41%，序时 75%，差 34 点（30点以上为滞后；9月28日 自报，未核实）"
PROBLEM = "征地拆迁尚余3户未签订协议，二标段无法进场；专项债券资金未到位。"
NEXT_STEP = "10月15日前完成协议签订，由区政府分管副区长现场督办，月底前全面复工。"
CHINESE = Localizer("zh_CN")


def plan_rows(first: int, count: int, area: str) -> Iterator[SnapshotRow]:
    """Rows numbered from `first`, every light and every way of measuring among them."""
    for number in range(first, first + count):
        measured, nodes = number % 3 == 0, number % 3 == 1
        light = LIGHTS[number % len(LIGHTS)]
        behind = light in (Light.LAGGING, Light.SLOW)
        progress = PROGRESS[number % len(PROGRESS)]
        yield SnapshotRow(
            id=ItemId(str(number)),
            number=str(number),
            title=TASKS[number % len(TASKS)],
            light=light,
            automatic=light,
            reason=Reason.CLOSED if light is Light.CLOSED else Reason.PERCENT,
            deadline=date(2026, 12, 31) if number % 4 else date(2026, 10, 15),
            path=(area, "加快项目建设" if number - first < count // 2 else "提升服务水平"),
            area_id=ItemId(area),
            lead=LEADS[number % len(LEADS)],
            reached=Decimal(number * 7 % 110) / 100 if measured else None,
            expected=Decimal("0.75") if measured else None,
            nodes_reached=number % 4 if nodes else None,
            nodes_all=4 if nodes else None,
            basis_layer=Layer.REPORTED if number % 2 else Layer.VERIFIED,
            why=tuple(Sentence(language=language, text=WHY) for language in LANGUAGES),
            done=Done(state=DoneState.VERIFIED) if light is Light.CLOSED else OPEN,
            figures=(_target(number),) if number % 2 else (),
            progress=progress,
            progress_on=date(2026, 9, 28) if progress else None,
            progress_layer=Layer.REPORTED if progress else None,
            problem=PROBLEM if behind else "",
            next_step=NEXT_STEP if behind else "",
        )


def a_snapshot(rows: int = 60, areas: int = 10) -> Snapshot:
    """A plan with that many rows."""
    each = rows // areas
    numerals = "一二三四五六七八九十"
    held = (
        row
        for at in range(areas if rows else 0)
        for row in plan_rows(at * each + 1, each, f"（{numerals[at % 10]}） {AREAS[at % 10]}")
    )
    return Snapshot(year=2026, as_of=DAY, office=OFFICE, district="示例区", rows=tuple(held))


def status_report(snapshot: Snapshot | None = None, words: Localizer = CHINESE) -> StatusReport:
    """The status report of a plan, of sixty rows where none is given."""
    texts = PaperWords(words=words, phrases=PHRASES)
    return StatusReport(frame=Frame(snapshot=snapshot or a_snapshot(), office=OFFICE, texts=texts))


def checklist(snapshot: Snapshot | None = None, words: Localizer = CHINESE) -> Checklist:
    """The checklist of the same."""
    known = snapshot or a_snapshot()
    frame = Frame(snapshot=known, office=OFFICE, texts=PaperWords(words=words, phrases=CHECKLIST_PHRASES))
    groups = area_groups(area_rows(known.rows), words, counted=False)
    return Checklist(frame=frame, groups=tuple(groups))


def _target(number: int) -> SnapshotFigure:
    target = Decimal(12 + number % 5)
    return SnapshotFigure(
        target_id=TargetId(str(number)), indicator="项目", unit="个", target=target, comparator=Comparator.AT_LEAST
    )
