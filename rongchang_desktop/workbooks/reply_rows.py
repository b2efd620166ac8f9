"""Lines of a returned sheet put together to rows: one item each, with its cells and values."""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from rongchang_desktop.domain.forms.form import FormField
from rongchang_desktop.domain.forms.reply import ReplyRow, ReplyValue
from rongchang_desktop.foundation.clean_text import folded
from rongchang_desktop.workbooks import form_layout as layout

_NUMBER = re.compile(r"第?(\d{1,6}(?:-\d{1,4})?)(?:\.0)?[项号、.]?")
_FIELDS: dict[str, FormField] = {
    column.key: column.field for column in layout.COLUMNS if column.field not in (None, FormField.VALUE)
}
_HEAD_WITHIN = 40
_FEWEST_HEADS = 2
Base = Mapping[str, tuple[str, dict[FormField, str]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One filled row of a sheet: its text by column, both counted from 1."""

    place: int
    cells: dict[int, str]
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRows:
    """A table in a sheet: the lines above its heads, which column wears which head, and the lines below."""

    top: list[Line]
    heads: dict[int, str]
    lines: list[Line]

    def labelled(self, msgid: str) -> str | None:
        """The words right of a label, or behind its colon; None where the label is gone, empty without words."""
        names = {folded(name) for name in layout.in_every_language(msgid)}
        for line in self.top:
            for column, text in sorted(line.cells.items()):
                label, colon, rest = unicodedata.normalize("NFKC", text).partition(":")
                if folded(label) in names:
                    return rest.split("  ")[0].strip() if colon and rest.strip() else self._beside(line, column)
        return None

    def text(self, line: Line, key: str) -> str:
        """The cell of a line under that head; of two such columns the first that is filled."""
        return next((line.cells[at] for at, known in self.heads.items() if known == key and at in line.cells), "")

    def _beside(self, line: Line, column: int) -> str:
        labels = {
            folded(name)
            for msgid in (layout.CONTACT_LABEL, layout.PHONE_LABEL)
            for name in layout.in_every_language(msgid)
        }
        after = next((text for at, text in sorted(line.cells.items()) if at > column), "")
        return "" if folded(after) in labels else after


def table_of(lines: list[Line]) -> SheetRows | None:
    """The lines below the first that wears heads of a form, and those above it."""
    known = layout.known_heads()
    for place, line in enumerate(lines[:_HEAD_WITHIN]):
        heads = {column: known[folded(text)].key for column, text in line.cells.items() if folded(text) in known}
        keys = set(heads.values())
        if len(keys) >= _FEWEST_HEADS and keys & {layout.ID, layout.NUMBER} and keys & {"progress", "value"}:
            return SheetRows(
                top=lines[:place], heads=heads, lines=[_with_id(each, heads) for each in lines[place + 1 :]]
            )
    return None


def _with_id(line: Line, heads: dict[int, str]) -> Line:
    column = next((column for column, key in heads.items() if key == layout.ID), None)
    return Line(place=line.place, cells=line.cells, id=line.cells.get(column, "") if column is not None else "")


def number_in(text: str) -> str:
    """The number of an item as it is printed, from a cell that says 61, 61.0, 第６１项 or 61-2; else empty."""
    found = _NUMBER.fullmatch("".join(unicodedata.normalize("NFKC", text).split()))
    return found.group(1).lstrip("0") if found is not None else ""


def rows_of(table: SheetRows, bases: Base) -> tuple[ReplyRow, ...]:
    """The lines as rows; lines of one item, known by their id or else by their number, make one row."""
    gathered: dict[str, list[Line]] = {}
    for line in _trusted(table):
        key = _item_id(line) or _number(table, line) or f"line {line.place}"
        gathered.setdefault(key, []).append(line)
    return tuple(_row(table, lines, bases) for lines in gathered.values())


def told_apart(table: SheetRows) -> list[str]:
    """Each hidden id with the number that stands beside it, as the checksum of the form knows them."""
    return [layout.told_apart(line.id, _number(table, line)) for line in table.lines if line.id]


def _trusted(table: SheetRows) -> list[Line]:
    """The lines, without their ids where one id stands beside several numbers: there only what is seen was sorted."""
    pairs = {(_item_id(line), _number(table, line)) for line in table.lines if line.id}
    ids, numbers = Counter(item_id for item_id, number in pairs if number), Counter(number for _, number in pairs)
    return [
        replace(line, id="")
        if line.id and (number := _number(table, line)) and (ids[_item_id(line)] > 1 or numbers[number] > 1)
        else line
        for line in table.lines
    ]


def _item_id(line: Line) -> str:
    return line.id.partition(layout.ID_SEPARATOR)[0]


def _number(table: SheetRows, line: Line) -> str:
    return number_in(table.text(line, layout.NUMBER))


def _row(table: SheetRows, lines: list[Line], bases: Base) -> ReplyRow:
    item_id = _item_id(lines[0])
    base_id, base = bases.get(item_id, ("", {}))
    present = set(table.heads.values())
    texts = {
        field: _joined([table.text(line, key) for line in lines]) for key, field in _FIELDS.items() if key in present
    }
    return ReplyRow(
        place=lines[0].place,
        number=_number(table, lines[0]),
        item_id=item_id,
        title=_joined([table.text(line, layout.TASK) for line in lines]),
        texts=texts,
        values=tuple(_value(table, line) for line in lines) if "value" in present else (),
        base_id=base_id,
        base=base,
    )


def _value(table: SheetRows, line: Line) -> ReplyValue:
    return ReplyValue(
        text=table.text(line, "value"),
        target_id=line.id.partition(layout.ID_SEPARATOR)[2],
        name=table.text(line, layout.TARGET),
    )


def _joined(texts: list[str]) -> str:
    """What several lines say, once each."""
    return "\n".join(dict.fromkeys(text for text in texts if text))
