"""A directory as offices keep it in a spreadsheet: names, aliases, contacts and telephones, read from its cells."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from rongchang_desktop.domain.editing.change import Change, ChangeSet
from rongchang_desktop.domain.editing.directory import tidy_aliases
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.ledger.department import Department, DepartmentKind, guessed_kind
from rongchang_desktop.domain.ledger.identifiers import DepartmentId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.foundation.clean_text import clean_text, folded
from rongchang_desktop.foundation.identity import IdSource


class Column(Enum):
    """What a column of the sheet says of a unit."""

    NAME = "name"
    ALIASES = "aliases"
    CONTACT = "contact"
    PHONE = "phone"


HEADINGS = (
    (Column.ALIASES, ("简称", "别名", "曾用名", "alias", "short")),
    (Column.PHONE, ("电话", "手机", "号码", "phone", "tel")),
    (Column.CONTACT, ("联络员", "联系人", "contact", "person")),
    (Column.NAME, ("单位", "部门", "名称", "unit", "name", "department")),
)
WITHOUT_HEADINGS = {
    1: (Column.NAME,),
    3: (Column.NAME, Column.CONTACT, Column.PHONE),
    4: (Column.NAME, Column.ALIASES, Column.CONTACT, Column.PHONE),
}
"""What so many columns are where no heading says it; of two the second is told by what stands in it."""

HEADING_WITHIN = 5
"""Among so many rows headings are looked for; above them stands a title."""

_PHONE = re.compile(r"[\d\s()（）+—–－-]{7,}")
_PERSON_LONGEST = 4
_UNIT_ENDS = ("委", "局", "办", "部", "院", "中心", "会", "队")
_BETWEEN = re.compile(r"[、，,；;/\n]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectoryEntry:
    """One unit as the sheet gives it; what is empty the sheet does not say."""

    name: str
    aliases: tuple[str, ...] = ()
    contact: str = ""
    phone: str = ""


def pasted_cells(text: str) -> tuple[tuple[str, ...], ...]:
    """The cells of text copied out of a spreadsheet: tabs between columns, a line a row; blank rows fall away."""
    lines = (line.split("\t") for line in clean_text(text).split("\n"))
    rows = (tuple(cell.strip().strip('"') for cell in line) for line in lines)
    return tuple(row for row in rows if any(row))


def entries_in(cells: Sequence[Sequence[str]]) -> tuple[DirectoryEntry, ...]:
    """The units of the sheet, each once, in its order; rows without a name and those above headings fall away."""
    heads = ((place, _headings(row)) for place, row in enumerate(cells[:HEADING_WITHIN]))
    place, columns = next((found for found in heads if found[1]), (-1, ()))
    rows = cells[place + 1 :]
    columns = columns or _guessed(rows)
    found: dict[str, DirectoryEntry] = {}
    for row in rows:
        said = {column: cell for column, cell in zip(columns, row, strict=False) if column is not None}
        name = "".join(said.get(Column.NAME, "").split())
        if name:
            entry = DirectoryEntry(
                name=name,
                aliases=tidy_aliases(_BETWEEN.split(said.get(Column.ALIASES, "")), name=name),
                contact=said.get(Column.CONTACT, ""),
                phone=said.get(Column.PHONE, ""),
            )
            found.setdefault(folded(name), entry)
    return tuple(found.values())


def take_entries(ledger: Ledger, entries: Iterable[DirectoryEntry], *, new_id: IdSource) -> ChangeSet:
    """Enter the units that are new and complete those that are known; nothing known is emptied or removed."""
    before = dict(ledger.departments)
    units = {unit.id: unit for unit in ledger.departments.in_order()}
    called = {folded(name): unit.id for unit in reversed(units.values()) for name in unit.names}
    last = max((unit.position for unit in units.values()), default=0)
    for entry in entries:
        known = next((called[key] for key in map(folded, (entry.name, *entry.aliases)) if key in called), None)
        if known is None:
            last += 1
            unit = Department(id=DepartmentId(new_id()), position=last, name=entry.name, kind=guessed_kind(entry.name))
        else:
            unit = units[known]
        units[unit.id] = _completed(unit, entry, called)
        called |= {folded(name): unit.id for name in units[unit.id].names}
    changes = [Change(before=before.get(key), after=unit) for key, unit in units.items() if before.get(key) != unit]
    return ChangeSet(operation=Operation.EDIT_DIRECTORY, changes=tuple(changes))


def _completed(unit: Department, entry: DirectoryEntry, called: dict[str, DepartmentId]) -> Department:
    free = [name for name in (entry.name, *entry.aliases) if called.get(folded(name), unit.id) == unit.id]
    return replace(
        unit,
        aliases=tidy_aliases((*unit.aliases, *free), name=unit.name),
        contact=entry.contact or unit.contact,
        phone=entry.phone or unit.phone,
    )


def _headings(row: Sequence[str]) -> tuple[Column | None, ...]:
    """What each column is by its heading; nothing where the row is no row of headings."""
    columns = tuple(_heading(cell) for cell in row)
    is_head = Column.NAME in columns and not any(_PHONE.fullmatch(cell) for cell in row)
    others = len([column for column in columns if column is not None]) > 1
    alone = len(row) == 1 and folded(row[0]) in ("单位", "部门", "单位名称", "部门名称", "名称", "name", "unit")
    return columns if is_head and (others or alone) else ()


def _heading(cell: str) -> Column | None:
    said = folded(cell)
    return next((column for column, words in HEADINGS if any(word in said for word in words)), None)


def _guessed(rows: Sequence[Sequence[str]]) -> tuple[Column | None, ...]:
    width = min(max((len(row) for row in rows), default=1), max(WITHOUT_HEADINGS))
    if width != 2:
        return WITHOUT_HEADINGS[width]
    seconds = [row[1] for row in rows if len(row) > 1 and row[1]]
    if all(_PHONE.fullmatch(cell) for cell in seconds):
        return Column.NAME, Column.PHONE
    return Column.NAME, Column.CONTACT if all(map(_is_person, seconds)) else Column.ALIASES


def _is_person(cell: str) -> bool:
    is_unit = cell.endswith(_UNIT_ENDS) or guessed_kind(cell) is not DepartmentKind.UNIT
    return len(cell) <= _PERSON_LONGEST and not is_unit
