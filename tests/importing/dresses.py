"""One invented plan, written down in any dress: numbers, closings of headings, lines of their own, contents, chrome."""

from collections.abc import Callable
from dataclasses import dataclass

from rongchang_desktop.domain.intake.draft import DraftKind, DraftPlan
from tests.importing.reports import nodes

NUMERALS = "一二三四五六七八九十"
Dress = Callable[[int], str]

DRESSES: dict[str, Dress] = {
    "一、": lambda n: f"{NUMERALS[n]}、",
    "一 、": lambda n: f"{NUMERALS[n]} 、",
    "（一）": lambda n: f"（{NUMERALS[n]}）",
    "(一)": lambda n: f"({NUMERALS[n]})",
    "（ 一 ） ": lambda n: f"（ {NUMERALS[n]} ） ",
    "㈠": lambda n: chr(ord("㈠") + n),
    "1.": lambda n: f"{n + 1}.",
    "1．": lambda n: f"{n + 1}．",
    "１．": lambda n: f"{chr(ord('１') + n)}．",
    "1、": lambda n: f"{n + 1}、",
    "（1）": lambda n: f"（{n + 1}）",
    "⑴": lambda n: chr(ord("⑴") + n),
    "①": lambda n: chr(ord("①") + n),
    "01 ": lambda n: f"0{n + 1} ",
    "一是": lambda n: f"{NUMERALS[n]}是",
    "第一，": lambda n: f"第{NUMERALS[n]}，",
    "第一部分 ": lambda n: f"第{NUMERALS[n]}部分 ",
    "第一章　": lambda n: f"第{NUMERALS[n]}章　",
    "Ⅰ、": lambda n: f"{chr(ord('Ⅰ') + n)}、",
    "": lambda n: "",
}
PARTS = ("一、", "（一）", "第一部分 ", "第一章　", "Ⅰ、", "")
CLOSINGS = {"。": "。", "：": "：", "gap": "　", "line": "\n", "closed line": "。\n"}

AREAS = (
    (
        "壮大县域特色产业",
        (
            (
                "做强装备制造产业",
                ("建成青禾机床产业园一期，开工电机壳体等项目。", "新增规上工业企业18家以上，工业投资增长10%以上。"),
            ),
            ("做优农产品加工业", ("推广清溪米、石桥茶等品牌，建设冷链仓库3座。", "加工产值达到20亿元，带动农户增收。")),
        ),
    ),
    (
        "建设宜居美丽县城",
        (
            ("完善城市基础功能", ("新建停车位500个以上，改造供水管网30公里。", "推进老旧小区改造，启动河滨公园建设。")),
            (
                "提升城市治理水平",
                ("实施背街小巷整治工程，完善网格管理机制。", "开展物业服务提升行动，建成智慧停车平台。"),
            ),
            (
                "改善城乡生态环境",
                ("完成8个村庄的污水治理，建设生态缓冲带12公里。", "空气质量优良天数达到320天以上，水质稳定达标。"),
            ),
        ),
    ),
    (
        "办好民生社会事业",
        (
            ("稳定和扩大就业面", ("城镇新增就业0.6万人以上，开展招聘活动40场。", "帮助高校毕业生就业，化解欠薪矛盾。")),
            ("促进教育优质均衡", ("新增公办学位1200个，改造提升乡村学校6所。", "开展名师进校活动，建设学科教研基地。")),
        ),
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wardrobe:
    """How the report is dressed: numbers of parts, areas and sections, and what closes a section's heading."""

    part: str = "一、"
    area: str = "（一）"
    section: str = ""
    closing: str = "。"
    area_on_line: bool = True


def written(wardrobe: Wardrobe) -> list[str]:
    """The lines of the report."""
    part, area, section = (DRESSES[each] for each in (wardrobe.part, wardrobe.area, wardrobe.section))
    lines = [
        "青禾县政府工作报告",
        "各位代表：",
        f"{part(0)}2030年工作回顾",
        "过去一年，生产总值增长6.2%，新增企业31家。",
    ]
    for n, (title, body) in enumerate((("产业迈上新台阶", "引进项目12个。"), ("民生实现新改善", "新增学位600个。"))):
        lines += _headed(f"{area(n)}{title}", body, on_line=wardrobe.area_on_line)
    lines += [f"{part(1)}2031年工作安排", "今年是规划开局之年，做好全年工作意义重大。"]
    for n, (title, sections) in enumerate(AREAS):
        lines += [f"{area(n)}{title}" + ("" if wardrobe.area_on_line else "。")]
        for m, (heading, tasks) in enumerate(sections):
            lines += f"{section(m)}{heading}{CLOSINGS[wardrobe.closing]}{''.join(tasks)}".split("\n")
    return lines


def _headed(title: str, body: str, *, on_line: bool) -> list[str]:
    return [title, body] if on_line else [f"{title}。{body}"]


def tree(draft: DraftPlan) -> list[tuple[str, ...]]:
    """Areas, headings and commitments with the titles above them; no numbers, no confidences."""
    rows: list[tuple[str, ...]] = [(area.text,) for area in draft.areas]
    kinds = {DraftKind.SECTION: "heading", DraftKind.GROUP: "heading", DraftKind.COMMITMENT: "task"}
    rows += [(kinds.get(node.kind, "frame"), *path, node.text) for path, node in nodes(draft)]
    return rows


def expected() -> list[tuple[str, ...]]:
    """What every dress reads as."""
    rows: list[tuple[str, ...]] = [(title,) for title, _ in AREAS]
    for title, sections in AREAS:
        for heading, tasks in sections:
            rows += [("heading", title, heading), *(("task", title, heading, task) for task in tasks)]
    return rows
