"""A draft plan back from JSON; nothing that another process wrote is believed."""

import json
from decimal import Decimal
from typing import Any

from rongchang_desktop.domain.intake.columns import TableColumns, TaskColumn
from rongchang_desktop.domain.intake.draft import (
    DraftForm,
    DraftKind,
    DraftMilestone,
    DraftNode,
    DraftOwner,
    DraftPlan,
    DraftTarget,
    Note,
    Span,
)
from rongchang_desktop.domain.ledger.item import AnswersTo, Recurrence
from rongchang_desktop.domain.ledger.ownership import Role
from rongchang_desktop.domain.ledger.target import Comparator, Pacing
from rongchang_desktop.foundation.messages import N_, UserFacingError, fits
from rongchang_desktop.importing import json_values as values
from rongchang_desktop.importing.draft_json import FORMAT
from rongchang_desktop.importing.indicator_json import row_from_json
from rongchang_desktop.importing.json_values import MalformedError

_DEEPEST = 8
_MOST_NODES = 200_000
_ROLES = ("", "self_building", "livelihood")
_RHYTHMS = ("", *(rhythm.value for rhythm in Recurrence))


def draft_from_json(data: bytes | str) -> DraftPlan:
    """The draft in the JSON text. Raises UserFacingError when anything in it is not as `draft_to_json` writes it."""
    try:
        document = json.loads(data, parse_float=Decimal, parse_constant=_refuse)
        return _Parsing(values.table(document)).draft()
    except (MalformedError, ValueError, RecursionError) as error:
        raise UserFacingError(
            N_("The report was read, but the answer cannot be understood. Nothing was changed; try again.")
        ) from error


def _refuse(word: str) -> None:
    raise MalformedError(word)


class _Parsing:
    """Walks one document; spans must lie in its source text."""

    def __init__(self, root: dict[str, Any]) -> None:
        self._root = root
        self._source = values.table(root.get("document"))
        self._text = values.text(self._source, "text", longest=100_000_000)
        self._left = _MOST_NODES

    def draft(self) -> DraftPlan:
        if self._root.get("format") != FORMAT:
            raise MalformedError("format")
        year = self._source.get("year")
        return DraftPlan(
            source_name=values.text(self._source, "name"),
            source_text=self._text,
            source_sha256=values.text(self._source, "sha256", longest=64),
            year=None if year is None else values.whole(year, 1949, 2199),
            title=values.text(self._source, "title"),
            headline=tuple(self._target(row) for row in values.rows(self._root, "headline_indicators")),
            areas=tuple(self._area(row) for row in values.rows(self._root, "areas")),
            notes=tuple(_note(row) for row in values.rows(self._source, "notes")),
            form=values.member(self._source.get("form"), DraftForm),
            period=values.checked(self._source.get("period"), 16),
            indicator_table=tuple(
                row_from_json(row, self._span(row)) for row in values.rows(self._root, "indicator_table")
            ),
            table=_columns(self._root.get("table")),
        )

    def _area(self, row: dict[str, Any]) -> DraftNode:
        preamble = tuple(self._node(node, 1) for node in values.rows(row, "preamble_nodes"))
        if [node.text for node in preamble] != values.entries(row, "preamble") or any(
            node.kind is not DraftKind.PREAMBLE for node in preamble
        ):
            raise MalformedError("preamble")
        role = row.get("role", "")
        return self._heading(row, DraftKind.AREA, preamble, depth=1, role=values.one_of(role, _ROLES))

    def _heading(
        self, row: dict[str, Any], kind: DraftKind, first: tuple[DraftNode, ...], *, depth: int, role: str = ""
    ) -> DraftNode:
        self._count(depth)
        return DraftNode(
            kind=kind,
            text=values.text(row, "title"),
            number=values.text(row, "number", longest=16),
            role=role,
            span=self._span(row),
            confidence=values.share(row.get("confidence")),
            reason=values.text(row, "reason"),
            footnotes=_footnotes(row),
            children=(*first, *(self._node(child, depth + 1) for child in values.rows(row, "children"))),
        )

    def _node(self, row: dict[str, Any], depth: int) -> DraftNode:
        kind = row.get("kind")
        if kind in (DraftKind.SECTION.value, DraftKind.GROUP.value):
            return self._heading(row, DraftKind(kind), (), depth=depth)
        task = values.member(kind, DraftKind)
        if task is DraftKind.AREA:
            raise MalformedError("kind")
        self._count(depth)
        return DraftNode(
            kind=task,
            text=values.text(row, "text"),
            span=self._span(row),
            confidence=values.share(row.get("confidence")),
            reason=values.text(row, "reason"),
            targets=tuple(self._target(target) for target in values.rows(row, "targets")),
            recurrence=values.one_of(row.get("recurrence"), _RHYTHMS),
            number=values.text(row, "row_number", longest=16, optional=True),
            unmeasured=tuple(self._target(target) for target in values.rows(row, "unmeasured", optional=True)),
            owners=tuple(_owner(owner) for owner in values.rows(row, "owners", optional=True)),
            deadline=values.day(row.get("deadline")),
            deadline_text=values.text(row, "deadline_text", optional=True),
            milestones=tuple(_milestone(each) for each in values.rows(row, "milestones", optional=True)),
            progress=values.text(row, "progress", optional=True),
            remark=values.text(row, "remark", optional=True),
            answers_to=tuple(
                values.member(each, AnswersTo) for each in values.entries(row, "answers_to", optional=True)
            ),
            footnotes=_footnotes(row),
            children=tuple(self._node(child, depth + 1) for child in values.rows(row, "children", optional=True)),
        )

    def _target(self, row: dict[str, Any]) -> DraftTarget:
        comparator = values.member(row.get("op"), Comparator)
        value, value_max = values.figure(row.get("value")), values.figure(row.get("value_max"))
        if (value is None) is not (comparator is Comparator.QUALITATIVE):
            raise MalformedError("value")
        if (value_max is not None) is not (comparator is Comparator.RANGE):
            raise MalformedError("value_max")
        return DraftTarget(
            quote=values.text(row, "quote"),
            indicator=values.text(row, "indicator"),
            comparator=comparator,
            value=value,
            value_max=value_max,
            unit=values.text(row, "unit"),
            pacing=values.member(row.get("pacing"), Pacing),
            soft=values.flag(row.get("soft")),
            span=self._span(row),
            confidence=values.share(row.get("confidence")),
        )

    def _span(self, row: dict[str, Any]) -> Span | None:
        span = row.get("span")
        if span is None:
            return None
        if not isinstance(span, list) or len(span) != 2:
            raise MalformedError("span")
        start, end = (values.whole(offset, 0, len(self._text)) for offset in span)
        if start >= end:
            raise MalformedError("span")
        return Span(start=start, end=end)

    def _count(self, depth: int) -> None:
        self._left -= 1
        if self._left < 0 or depth > _DEEPEST:
            raise MalformedError("size")


def _note(row: dict[str, Any]) -> Note:
    said = values.table(row.get("params"))
    params = {
        key: tuple(map(values.checked, value)) if isinstance(value, list) else value for key, value in said.items()
    }
    msgid = values.text(row, "msgid")
    if not fits(msgid, params) or any(isinstance(value, bool) for value in params.values()):
        raise MalformedError("params")
    return Note(msgid=msgid, params=params)


def _footnotes(row: dict[str, Any]) -> tuple[str, ...]:
    return tuple(values.checked(each) for each in values.entries(row, "footnotes", optional=True))


def _owner(row: dict[str, Any]) -> DraftOwner:
    return DraftOwner(role=values.member(row.get("role"), Role), name=values.text(row, "name"))


def _milestone(row: dict[str, Any]) -> DraftMilestone:
    due = values.day(row.get("due"))
    if due is None:
        raise MalformedError("due")
    return DraftMilestone(due=due, text=values.text(row, "text"))


def _columns(value: object) -> TableColumns | None:
    if value is None:
        return None
    row = values.table(value)
    headers = tuple(values.checked(header) for header in values.entries(row, "headers"))
    taken_as = tuple(values.member(column, TaskColumn) for column in values.entries(row, "taken_as"))
    if len(headers) != len(taken_as):
        raise MalformedError("columns")
    sample = values.entries(row, "sample")
    if not all(isinstance(line, list) and len(line) == len(headers) for line in sample):
        raise MalformedError("sample")
    return TableColumns(
        headers=headers,
        taken_as=taken_as,
        sample=tuple(tuple(values.checked(cell) for cell in line) for line in sample),
        is_remembered=values.flag(row.get("is_remembered")),
    )
