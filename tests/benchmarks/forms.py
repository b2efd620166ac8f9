"""Sixty forms of 收进展 written and read back, beside openpyxl writing and reading the same cells bare."""

import tempfile
from collections.abc import Iterator, Sequence
from functools import partial
from io import BytesIO
from pathlib import Path

import openpyxl

from rongchang_desktop.domain.forms.form import DepartmentForm
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.foundation.task_progress import silent
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.services.form_exchange import read_returns, write_forms
from tests.benchmarks.measuring import Row, interleaved, scaled, timed
from tests.builders import a_ledger, area, commitment, section, target, update
from tests.form_parts import PERIOD, forms_of

UNITS, TASKS = 60, 12
BAR_SECONDS = 6.0
Cells = Sequence[tuple[str, Sequence[Sequence[object]]]]
"""A workbook a form: its name and the cells of its first sheet."""


def rows() -> Iterator[Row]:
    """The group `forms`: a district of sixty units with twelve tasks each."""
    forms = tuple(forms_of(sixty_units()).values())
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        given = place / "given"
        given.mkdir()
        write_forms(forms, given, Localizer("zh_CN"), silent)
        cells = _cells(given)
        written, bare = interleaved(partial(_written, forms, place), partial(_written_bare, cells, place), runs=3)
        yield _row(f"write {UNITS} forms of {TASKS} tasks", written, bare)
        read, bare = interleaved(partial(_read, given), partial(_read_bare, given), runs=3)
        yield _row(f"read {UNITS} returned forms", read, bare)


def sixty_units() -> Ledger:
    """A plan of 2024 in which every unit leads twelve tasks and has reported on each."""
    tasks = [
        commitment(
            f"推进第{unit}局第{number}项工作，建成项目并投入使用，覆盖全部街镇",
            *((target(f"指标{number}", 100 + number),) if number % 3 == 0 else ()),
            lead=f"区第{unit}局",
            updates=(
                update(
                    percent=40, text="已完成前期工作，正在办理用地手续", problem="资金尚有缺口", next_step="加快审批"
                ),
            ),
        )
        for unit in range(1, UNITS + 1)
        for number in range(1, TASKS + 1)
    ]
    return a_ledger(area(section(*tasks)), records=[PERIOD])


def _cells(folder: Path) -> Cells:
    return [
        (path.name, list(openpyxl.load_workbook(path).worksheets[0].iter_rows(values_only=True)))
        for path in sorted(folder.iterdir())
    ]


def _written(forms: Sequence[DepartmentForm], place: Path) -> float:
    with tempfile.TemporaryDirectory(dir=place) as folder:
        return timed(lambda: write_forms(forms, Path(folder), Localizer("zh_CN"), silent))


def _written_bare(cells: Cells, place: Path) -> float:
    def write(folder: Path) -> None:
        for name, lines in cells:
            book = openpyxl.Workbook()
            for line in lines:
                book.active.append(line)
            stream = BytesIO()
            book.save(stream)
            (folder / name).write_bytes(stream.getvalue())

    with tempfile.TemporaryDirectory(dir=place) as folder:
        return timed(lambda: write(Path(folder)))


def _read(folder: Path) -> float:
    def read() -> None:
        returns = read_returns([folder], silent)
        assert len(returns.replies) == UNITS and all(len(reply.rows) == TASKS for reply in returns.replies)

    return timed(read)


def _read_bare(folder: Path) -> float:
    def read() -> None:
        for path in folder.iterdir():
            for sheet in openpyxl.load_workbook(path).worksheets:
                list(sheet.iter_rows(values_only=True))

    return timed(read)


def _row(name: str, seconds: float, floor: float) -> Row:
    limit = scaled(BAR_SECONDS)
    return Row(
        group="forms",
        name=name,
        value=seconds,
        unit="s",
        floor=floor,
        bar=f"<= {BAR_SECONDS} s (here {limit:.3f} s)",
        holds=seconds <= limit,
    )
