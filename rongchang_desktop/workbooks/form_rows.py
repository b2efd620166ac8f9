"""The rows of a form: a line for each value asked, the first of them with the item's words and fields."""

from datetime import datetime, time
from typing import TYPE_CHECKING, Any

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from rongchang_desktop.domain.forms.form import AskedFor, FormField, FormLine, FormRow
from rongchang_desktop.domain.progress.stage import Stage
from rongchang_desktop.domain.progress.update import ProgressWord
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.figures import target_figure
from rongchang_desktop.localization.labels import label
from rongchang_desktop.workbooks import form_layout as layout
from rongchang_desktop.workbooks import form_styles as styles
from rongchang_desktop.workbooks.form_cells import (
    base_texts,
    dress_field,
    last_progress,
    last_value,
    put_field,
    put_text,
)

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_VALUE = layout.PLACES["value"]
_OF_THE_ITEM = tuple(column for column in layout.COLUMNS if column.field not in (None, FormField.VALUE))


class RowWriter:
    """Writes rows one below the other and remembers their hidden ids with the numbers beside them."""

    def __init__(self, sheet: "Worksheet", words: Localizer) -> None:
        self._sheet = sheet
        self._words = words
        self._row = layout.FIRST_ROW
        self.ids: list[str] = []
        self._yes = self._list((words.gettext(layout.YES),))
        self._states = self._list(tuple(label(word, words) for word in ProgressWord), strict=False)
        self._stages = self._list(tuple(label(stage, words) for stage in Stage), strict=False)
        self._figures = DataValidation(
            type="decimal",
            operator="between",
            formula1="-999999999999",
            formula2="999999999999",
            allow_blank=True,
            errorStyle="warning",
            promptTitle=words.gettext("Value reached"),
            prompt=words.gettext("Digits only, for the year so far, in the unit of the target."),
            showInputMessage=True,
            showErrorMessage=True,
        )

    def write(self, row: FormRow) -> None:
        """Write one item: as many lines as it has values."""
        for place, line in enumerate(row.lines):
            self._write_known(row, line, first=place == 0)
            self._write_value(line)
            if place == 0:
                self._write_fields(row)
            else:
                self._leave_out_fields()
            self._frame(first=place == 0, last=place == len(row.lines) - 1)
            self._row += 1

    def finish(self) -> None:
        """Attach the lists and hints that were asked for."""
        for rule in (self._yes, self._states, self._stages, self._figures):
            if rule.sqref:
                self._sheet.add_data_validation(rule)
        last = get_column_letter(len(layout.COLUMNS))
        self._sheet.print_area = f"B{layout.TITLE_ROW}:{last}{max(self._row - 1, layout.HEAD_ROW)}"

    def _write_known(self, row: FormRow, line: FormLine, *, first: bool) -> None:
        target, words = line.target, self._words
        hidden = layout.row_id(row.item.id, target.id if target is not None else "")
        self.ids.append(layout.told_apart(hidden, row.number))
        goal = f"{target.indicator}\n{target_figure(target, words)}" if target is not None else "—"
        unit = target.unit if target is not None else ""
        texts = {
            layout.ID: hidden,
            layout.NUMBER: row.number,
            layout.TASK: row.item.title if first else "",
            layout.TARGET: goal,
            layout.LAST_VALUE: last_value(line.last, line.asked, unit, words),
            layout.LAST_TEXT: last_progress(row, words) if first else "",
        }
        centred = (layout.NUMBER, layout.LAST_VALUE)
        for key, text in texts.items():
            cell = self._cell(layout.PLACES[key])
            put_text(cell, text)
            cell.font = styles.PLAIN if key in (layout.TASK, layout.TARGET) and first else styles.QUIET
            cell.alignment = styles.TOP_CENTRE if key in centred else styles.TOP
            cell.border, cell.fill = styles.GRID, styles.KNOWN_GROUND

    def _write_value(self, line: FormLine) -> None:
        cell = self._cell(_VALUE)
        dress_field(cell, styles.VALUE_FORMAT)
        rules = {AskedFor.WORD: self._states, AskedFor.STAGE: self._stages}
        rules.get(line.asked, self._figures).add(cell)

    def _write_fields(self, row: FormRow) -> None:
        texts = base_texts(row)
        for column in _OF_THE_ITEM:
            cell, field = self._cell(layout.PLACES[column.key]), column.field
            assert field is not None
            if field is FormField.EXPECTED:
                day = row.item.expected
                cell.value = datetime.combine(day, time()) if day is not None else None
                dress_field(cell, styles.DAY_FORMAT)
            else:
                put_field(cell, texts.get(field, ""))
            if field in (FormField.UNCHANGED, FormField.FINISHED):
                self._yes.add(cell)
                cell.alignment = styles.TOP_CENTRE

    def _leave_out_fields(self) -> None:
        for column in _OF_THE_ITEM:
            cell = self._cell(layout.PLACES[column.key])
            cell.fill, cell.border = styles.KNOWN_GROUND, styles.GRID

    def _frame(self, *, first: bool, last: bool) -> None:
        """Lines of one item hang together: no border between the cells that stand for all of them."""
        if first and last:
            return
        border = styles.OPENED if first else styles.CONTINUED if last else styles.BETWEEN
        whole = [layout.PLACES[key] for key in (layout.NUMBER, layout.TASK, layout.LAST_TEXT)]
        for place in (*whole, *(layout.PLACES[column.key] for column in _OF_THE_ITEM)):
            self._cell(place).border = border

    def _cell(self, column: int) -> Any:
        return self._sheet.cell(self._row, column)

    def _list(self, choices: tuple[str, ...], *, strict: bool = True) -> DataValidation:
        return DataValidation(
            type="list",
            formula1=f'"{",".join(choices)}"',
            allow_blank=True,
            showErrorMessage=strict,
            errorStyle="warning",
        )
