"""Forms for tests: an office of several units with an open 期, and a unit that fills in what it was sent."""

from collections.abc import Iterable, Mapping
from datetime import date
from io import BytesIO
from typing import Any

import openpyxl

from rongchang_desktop.domain.forms.asking import asked_items
from rongchang_desktop.domain.forms.form import DepartmentForm, form_of
from rongchang_desktop.domain.ledger.identifiers import DepartmentId, PeriodId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.periods.period import Period
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.workbooks import form_layout as layout
from rongchang_desktop.workbooks.form_writer import form_bytes
from tests.builders import YEAR, a_ledger, area, commitment, section, target, update

AS_OF, DUE = date(YEAR, 9, 30), date(YEAR, 10, 8)
PERIOD = Period(id=PeriodId("q3"), year=YEAR, number=3, as_of=AS_OF, due_on=DUE)
TWELVE = tuple(f"区第{number}局" for number in range(1, 13))
Cells = Mapping[tuple[str, str], Any]
"""What a unit types: by the number of the task and the key of the column."""


def an_office(units: Iterable[str] = TWELVE, *, period: Period | None = PERIOD) -> Ledger:
    """Each unit leads a task with two targets and one without any; the 期 is open unless told otherwise."""
    tasks = [
        part
        for unit in units
        for part in (
            commitment(
                f"{unit}：新增高新技术企业20家、科技型企业200家",
                target("高新技术企业", 20, quote="高新技术企业20家"),
                target("科技型企业", 200, quote="科技型企业200家"),
                lead=unit,
                updates=(update(figures=(9, 80), text="半年新增9家", problem="资金不足"),),
            ),
            commitment(f"{unit}：办好科技集市", lead=unit),
        )
    ]
    records = [period] if period is not None else []
    return a_ledger(area("建设创新高地", section("做强平台", *tasks, number="（一）"), number="一"), records=records)


def forms_of(ledger: Ledger, period: Period = PERIOD) -> dict[str, DepartmentForm]:
    """The form of each unit by its name."""
    return {
        form.department.name: form
        for unit_id, items in asked_items(ledger, period).items()
        for form in [_form(ledger, period, unit_id, items)]
    }


def written(form: DepartmentForm, cells: Cells | None = None, *, language: str = "zh_CN") -> bytes:
    """The form as the unit sends it back, with these cells filled in."""
    return filled(form_bytes(form, Localizer(language)), cells or {})


def filled(data: bytes, cells: Cells) -> bytes:
    """A returned file with more cells filled in; of a task with several lines the key may say which: value/2."""
    book = openpyxl.load_workbook(BytesIO(data))
    sheet = book.worksheets[0]
    for (number, key), value in cells.items():
        name, _, line = key.partition("/")
        rows = [
            row for row in range(1, sheet.max_row + 1) if str(sheet.cell(row, layout.PLACES["number"]).value) == number
        ]
        sheet.cell(rows[int(line or 1) - 1], layout.PLACES[name]).value = value
    return saved(book)


def saved(book: Any) -> bytes:
    """The bytes of a workbook."""
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def _form(ledger: Ledger, period: Period, unit_id: DepartmentId, items: Any) -> DepartmentForm:
    unit = ledger.departments[unit_id]
    return form_of(ledger, period, unit, items, ledger_id="ledger", due_on=DUE)
