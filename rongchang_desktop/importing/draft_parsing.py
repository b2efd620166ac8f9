"""A draft plan back from JSON; nothing that another process wrote is believed."""

import json
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any

from rongchang_desktop.domain.intake.draft import DraftKind, DraftNode, DraftPlan, DraftTarget, Note, Span
from rongchang_desktop.domain.ledger.item import Recurrence
from rongchang_desktop.domain.ledger.target import Comparator, Pacing
from rongchang_desktop.foundation.clean_text import clean_text
from rongchang_desktop.foundation.messages import N_, UserFacingError
from rongchang_desktop.importing.draft_json import FORMAT

_DEEPEST = 8
_MOST_NODES = 200_000
_LONGEST_TEXT = 50_000
_LARGEST_FIGURE = Decimal(10) ** 18
_ROLES = ("", "self_building", "livelihood")
_RHYTHMS = ("", *(rhythm.value for rhythm in Recurrence))


class _Malformed(Exception):
    """A piece is missing, of another type, or impossible."""


def draft_from_json(data: bytes | str) -> DraftPlan:
    """The draft in the JSON text. Raises UserFacingError when anything in it is not as `draft_to_json` writes it."""
    try:
        document = json.loads(data, parse_float=Decimal, parse_constant=_refuse)
        return _Parsing(_table(document)).draft()
    except (_Malformed, ValueError, RecursionError) as error:
        raise UserFacingError(
            N_("The report was read, but the answer cannot be understood. Nothing was changed; try again.")
        ) from error


def _refuse(word: str) -> None:
    raise _Malformed(word)


class _Parsing:
    """Walks one document; spans must lie in its source text."""

    def __init__(self, root: dict[str, Any]) -> None:
        self._root = root
        self._source = _table(root.get("document"))
        self._text = _text(self._source, "text", longest=100_000_000)
        self._left = _MOST_NODES

    def draft(self) -> DraftPlan:
        if self._root.get("format") != FORMAT:
            raise _Malformed("format")
        year = self._source.get("year")
        if year is not None and not (_is_whole(year) and 1949 <= year <= 2199):
            raise _Malformed("year")
        return DraftPlan(
            source_name=_text(self._source, "name"),
            source_text=self._text,
            source_sha256=_text(self._source, "sha256", longest=64),
            year=year,
            title=_text(self._source, "title"),
            headline=tuple(self._target(row) for row in _rows(self._root, "headline_indicators")),
            areas=tuple(self._area(row) for row in _rows(self._root, "areas")),
            notes=tuple(_note(row) for row in _rows(self._source, "notes")),
        )

    def _area(self, row: dict[str, Any]) -> DraftNode:
        preamble = tuple(self._node(node, 1) for node in _rows(row, "preamble_nodes"))
        if [node.text for node in preamble] != _list(row, "preamble") or any(
            node.kind is not DraftKind.PREAMBLE for node in preamble
        ):
            raise _Malformed("preamble")
        role = row.get("role", "")
        return self._heading(row, DraftKind.AREA, preamble, depth=1, role=_one_of(role, _ROLES))

    def _heading(
        self, row: dict[str, Any], kind: DraftKind, first: tuple[DraftNode, ...], *, depth: int, role: str = ""
    ) -> DraftNode:
        self._count(depth)
        return DraftNode(
            kind=kind,
            text=_text(row, "title"),
            number=_text(row, "number", longest=16),
            role=role,
            span=self._span(row),
            confidence=_share(row),
            reason=_text(row, "reason"),
            children=(*first, *(self._node(child, depth + 1) for child in _rows(row, "children"))),
        )

    def _node(self, row: dict[str, Any], depth: int) -> DraftNode:
        kind = row.get("kind")
        if kind in (DraftKind.SECTION.value, DraftKind.GROUP.value):
            return self._heading(row, DraftKind(kind), (), depth=depth)
        if kind not in (DraftKind.COMMITMENT.value, DraftKind.PREAMBLE.value):
            raise _Malformed("kind")
        self._count(depth)
        return DraftNode(
            kind=DraftKind(kind),
            text=_text(row, "text"),
            span=self._span(row),
            confidence=_share(row),
            reason=_text(row, "reason"),
            targets=tuple(self._target(target) for target in _rows(row, "targets")),
            recurrence=_one_of(row.get("recurrence"), _RHYTHMS),
        )

    def _target(self, row: dict[str, Any]) -> DraftTarget:
        comparator = Comparator(_one_of(row.get("op"), tuple(mark.value for mark in Comparator)))
        value, value_max = _figure(row.get("value")), _figure(row.get("value_max"))
        if (value is None) is not (comparator is Comparator.QUALITATIVE):
            raise _Malformed("value")
        if (value_max is not None) is not (comparator is Comparator.RANGE):
            raise _Malformed("value_max")
        soft = row.get("soft")
        if not isinstance(soft, bool):
            raise _Malformed("soft")
        return DraftTarget(
            quote=_text(row, "quote"),
            indicator=_text(row, "indicator"),
            comparator=comparator,
            value=value,
            value_max=value_max,
            unit=_text(row, "unit", longest=32),
            pacing=Pacing(_one_of(row.get("pacing"), tuple(pacing.value for pacing in Pacing))),
            soft=soft,
            span=self._span(row),
            confidence=_share(row),
        )

    def _span(self, row: dict[str, Any]) -> Span | None:
        span = row.get("span")
        if span is None:
            return None
        if not isinstance(span, list) or len(span) != 2 or not all(_is_whole(offset) for offset in span):
            raise _Malformed("span")
        if not 0 <= span[0] < span[1] <= len(self._text):
            raise _Malformed("span")
        return Span(start=span[0], end=span[1])

    def _count(self, depth: int) -> None:
        self._left -= 1
        if self._left < 0 or depth > _DEEPEST:
            raise _Malformed("size")


def _table(value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise _Malformed("table")
    return value


def _list(row: dict[str, Any], key: str) -> list[Any]:
    value = row.get(key)
    if not isinstance(value, list):
        raise _Malformed(key)
    return value


def _rows(row: dict[str, Any], key: str) -> Iterator[dict[str, Any]]:
    return (_table(value) for value in _list(row, key))


def _text(row: dict[str, Any], key: str, *, longest: int = _LONGEST_TEXT) -> str:
    return _checked(row.get(key), longest)


def _checked(value: object, longest: int = _LONGEST_TEXT) -> str:
    if not isinstance(value, str) or len(value) > longest or clean_text(value) != value:
        raise _Malformed("text")
    return value


def _note(row: dict[str, Any]) -> Note:
    params = _table(row.get("params"))
    if not all(isinstance(value, str | int) and not isinstance(value, bool) for value in params.values()):
        raise _Malformed("params")
    return Note(msgid=_text(row, "msgid"), params=params)


def _one_of(value: object, allowed: tuple[str, ...]) -> str:
    if not isinstance(value, str) or value not in allowed:
        raise _Malformed("word")
    return value


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _share(row: dict[str, Any]) -> float:
    value = row.get("confidence")
    if isinstance(value, bool) or not isinstance(value, int | Decimal) or not 0 <= value <= 1:
        raise _Malformed("confidence")
    return float(value)


def _figure(value: object) -> Decimal | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise _Malformed("figure")
    try:
        figure = Decimal(value)
    except InvalidOperation as error:
        raise _Malformed("figure") from error
    if not figure.is_finite() or abs(figure) > _LARGEST_FIGURE:
        raise _Malformed("figure")
    return figure
