"""Papers of an invented district, of any size, for the tests of printing."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.localization.papers.checklist import Checklist, ChecklistArea, ChecklistRow, ChecklistSection
from rongchang_desktop.localization.papers.counts import Counts
from rongchang_desktop.localization.papers.status_report import StatusReport
from rongchang_desktop.localization.papers.task_tables import AreaTasks, LaggingItem, TaskRow

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


def task_rows(first: int, count: int) -> Iterator[TaskRow]:
    """Rows numbered from `first`, every light and every way of measuring among them."""
    for number in range(first, first + count):
        measured, nodes = number % 3 == 0, number % 3 == 1
        yield TaskRow(
            number=str(number),
            task=TASKS[number % len(TASKS)],
            targets="12个以上\n100%" if number % 2 else "",
            lead=LEADS[number % len(LEADS)],
            deadline="12月底" if number % 4 else "10月15日",
            progress=PROGRESS[number % len(PROGRESS)],
            light=LIGHTS[number % len(LIGHTS)],
            section="加快项目建设" if number - first < count // 2 else "提升服务水平",
            reached=Decimal(number * 7 % 110) / 100 if measured else None,
            expected=Decimal("0.75") if measured else None,
            nodes=(number % 4, 4) if nodes else None,
        )


def status_report(rows: int = 60, areas: int = 10) -> StatusReport:
    """A status report with that many rows."""
    parts = tuple(_area(at, rows // areas) for at in range(areas)) if rows else ()
    all_rows = [row for area in parts for row in area.rows]
    return StatusReport(
        title="示例区2026年政府工作报告任务进展情况",
        office=OFFICE,
        year=2026,
        as_of=date(2026, 9, 30),
        counts=_counts(all_rows),
        rule="落后序时不足10个百分点为达序时，10至30个百分点为偏慢，超过30个百分点为滞后；到期未完成为滞后",
        areas=parts,
        lagging=tuple(_lagging(row) for row in all_rows if row.light in (Light.LAGGING, Light.SLOW)),
    )


def checklist(rows: int = 60) -> Checklist:
    """A checklist of the same plan."""
    areas = tuple(
        ChecklistArea(
            number=area.number,
            title=area.title,
            sections=tuple(
                ChecklistSection(title=name, rows=tuple(_box(row) for row in area.rows if row.section == name))
                for name in dict.fromkeys(row.section for row in area.rows)
            ),
        )
        for area in status_report(rows).areas
    )
    return Checklist(
        title="示例区2026年政府工作报告任务核对清单", office=OFFICE, year=2026, as_of=date(2026, 9, 30), areas=areas
    )


def _area(at: int, count: int) -> AreaTasks:
    rows = tuple(task_rows(at * count + 1, count))
    return AreaTasks(
        number=f"（{'一二三四五六七八九十'[at % 10]}）", title=AREAS[at % 10], counts=_counts(rows), rows=rows
    )


def _counts(rows: "tuple[TaskRow, ...] | list[TaskRow]") -> Counts:
    lights = {light: sum(1 for row in rows if row.light is light) for light in Light}
    return Counts(lights=lights, reported=lights[Light.CLOSED] + len(rows) // 10)


def _lagging(row: TaskRow) -> LaggingItem:
    return LaggingItem(
        number=row.number,
        task=row.task,
        lead=row.lead,
        light=row.light,
        why="投资完成 41%，序时 75%，差 34 点（30点以上为滞后；9月28日 自报，未核实）",
        problem="征地拆迁尚余3户未签订协议，二标段无法进场；专项债券资金未到位。",
        next_step="10月15日前完成协议签订，由区政府分管副区长现场督办，月底前全面复工。",
    )


def _box(row: TaskRow) -> ChecklistRow:
    return ChecklistRow(number=row.number, task=row.task, targets=row.targets, lead=row.lead, deadline=row.deadline)
