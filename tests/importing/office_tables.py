"""Six invented task tables in the column sets of offices, each of sixty rows and more, as .xlsx and .docx files."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import docx
import openpyxl

UNITS = (
    "区发展改革委",
    "区经济信息委",
    "区教委",
    "区财政局",
    "区商务委",
    "区农业农村委",
    "区卫生健康委",
    "区城市管理局",
)
WORKS = (
    "新增规上工业企业{n}家以上",
    "建成农村公路{n}公里",
    "开展招聘活动{n}场",
    "新增学位{n}个",
    "改造老旧小区{n}个",
    "推进第{n}号地块整治，完善管网",
)
LIMITS = (("6月底前", date(2031, 6, 30)), ("12月底前", date(2031, 12, 31)), ("9月30日前", date(2031, 9, 30)))
Cell = str | int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What a person reads in one row: the task, (role, name) of each owner, and its day."""

    task: str
    owners: tuple[tuple[str, str], ...]
    day: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeTable:
    """Rows as typed, areas merged over each (first, last, column), and what stands in them; rows count from 1."""

    name: str
    rows: Sequence[Sequence[Cell]]
    merges: Sequence[tuple[int, int, int]]
    expected: tuple[Expected, ...]

    def as_workbook(self, folder: Path) -> Path:
        """The table as a sheet."""
        book = openpyxl.Workbook()
        sheet = book.active
        assert sheet is not None
        for row in self.rows:
            sheet.append(list(row))
        for first, last, column in self.merges:
            sheet.merge_cells(start_row=first, end_row=last, start_column=column, end_column=column)
        path = folder / f"2031年{self.name}.xlsx"
        book.save(path)
        return path

    def as_document(self, folder: Path) -> Path:
        """The table in a page of words."""
        document = docx.Document()
        document.add_paragraph(f"2031年{self.name}")
        width = max(map(len, self.rows))
        table = document.add_table(rows=len(self.rows), cols=width)
        for cells, row in zip(table.rows, self.rows, strict=True):
            written = cells.cells
            for column, value in enumerate(row):
                written[column].text = "" if value is None else str(value)
        for first, last, column in self.merges:
            table.cell(first - 1, column - 1).merge(table.cell(last - 1, column - 1))
        path = folder / f"2031年{self.name}.docx"
        document.save(str(path))
        return path


def _task(number: int) -> str:
    return WORKS[number % len(WORKS)].format(n=number + 2)


def _three(number: int) -> tuple[str, str, str]:
    return UNITS[number % 8], UNITS[(number + 3) % 8], UNITS[(number + 5) % 8]


def _lead_and_supporting() -> OfficeTable:
    rows: list[list[Cell]] = [["序号", "工作任务", "牵头单位", "配合单位"]]
    expected = []
    for number in range(1, 73):
        lead, second, third = _three(number)
        rows.append([number, _task(number), lead, f"{second}、{third}"])
        expected.append(
            Expected(task=_task(number), owners=(("lead", lead), ("supporting", second), ("supporting", third)))
        )
    return OfficeTable(name="重点任务分解表", rows=rows, merges=(), expected=tuple(expected))


def _limits() -> OfficeTable:
    rows: list[list[Cell]] = [["编号", "事项", "牵头单位", "责任单位", "完成时限"]]
    expected = []
    for number in range(1, 67):
        lead, second, third = _three(number)
        said, day = LIMITS[number % 3]
        rows.append([number, _task(number), lead, f"{second}\n{third}", said])
        owners = (("lead", lead), ("responsible", second), ("responsible", third))
        expected.append(Expected(task=_task(number), owners=owners, day=day))
    return OfficeTable(name="政府工作报告责任清单", rows=rows, merges=(), expected=tuple(expected))


def _split() -> OfficeTable:
    """大足's way: one target in two rows of work, the target's cells merged."""
    rows: list[list[Cell]] = [["序号", "目标任务", "具体任务", "牵头单位", "任务进度"]]
    expected, merges = [], []
    for number in range(1, 41):
        lead, second, _ = _three(number)
        first = len(rows) + 1
        rows.append([number, _task(number), f"完成甲{number}方案编制", lead, "正常推进"])
        rows.append([None, None, f"完成乙{number}方案编制", second, "正常推进"])
        merges += [(first, first + 1, 1), (first, first + 1, 2)]
        expected.append(Expected(task=_task(number), owners=(("lead", lead), ("responsible", second))))
    return OfficeTable(name="目标任务分解表", rows=rows, merges=merges, expected=tuple(expected))


def _grouped() -> OfficeTable:
    """铜梁's way: rows of headings, numbers that run through."""
    rows: list[list[Cell]] = [["序号", "目标任务", "责任单位", "上半年推进情况"]]
    expected = []
    for number in range(1, 61):
        if number % 15 == 1:
            rows.append([f"{'一二三四'[number // 15]}、第{number // 15 + 1}类工作", None, None, None])
        lead, second, _ = _three(number)
        rows.append([number, _task(number), f"{lead}（牵头）、{second}", f"已完成{number}项"])
        expected.append(Expected(task=_task(number), owners=(("lead", lead), ("responsible", second))))
    return OfficeTable(name="工作任务推进表", rows=rows, merges=(), expected=tuple(expected))


def _leaders() -> OfficeTable:
    """泾县's way: a leader in charge, leads and partners, and the year by months."""
    months = [f"{month}月" for month in range(1, 13)]
    rows: list[list[Cell]] = [["序号", "工作任务", "牵头县领导", "牵头责任单位", "协同责任单位", *months]]
    expected = []
    for number in range(1, 64):
        lead, second, _ = _three(number)
        steps: list[Cell] = [f"完成第{month}步" if month % 3 == 0 else None for month in range(1, 13)]
        rows.append([number, _task(number), f"{'张李王'[number % 3]}建国", lead, second, *steps])
        owners = (("leading_post", f"{'张李王'[number % 3]}建国"), ("lead", lead), ("supporting", second))
        expected.append(Expected(task=_task(number), owners=owners))
    return OfficeTable(name="重点工作逐月分解表", rows=rows, merges=(), expected=tuple(expected))


def _figures() -> OfficeTable:
    """Figures, units and those who answer in columns of their own."""
    rows: list[list[Cell]] = [["序号", "指标名称", "计量单位", "目标值", "责任单位", "完成时限"]]
    expected = []
    for number in range(1, 62):
        lead, second, _ = _three(number)
        said, day = LIMITS[number % 3]
        rows.append(
            [number, f"第{'甲乙丙丁'[number % 4]}类企业", "家", f"≥{number}", f"{lead}牵头，{second}配合", said]
        )
        name = f"第{'甲乙丙丁'[number % 4]}类企业"
        expected.append(Expected(task=name, owners=(("lead", lead), ("supporting", second)), day=day))
    return OfficeTable(name="量化指标任务表", rows=rows, merges=(), expected=tuple(expected))


def office_tables() -> Iterator[OfficeTable]:
    """The six tables."""
    yield from (_lead_and_supporting(), _limits(), _split(), _grouped(), _leaders(), _figures())
