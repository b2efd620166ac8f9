"""A draft plan as JSON, in the form of a labelled tree with further keys."""

from typing import Any

from rongchang_desktop.domain.intake.columns import TableColumns
from rongchang_desktop.domain.intake.draft import DraftKind, DraftNode, DraftPlan, DraftTarget, Span
from rongchang_desktop.importing.indicator_json import table_to_json
from rongchang_desktop.importing.json_values import number_to_json

FORMAT = 2


def draft_to_json(draft: DraftPlan) -> dict[str, Any]:
    """The draft in the form of a labelled tree, with spans, confidences and reasons as further keys."""
    return {
        "format": FORMAT,
        "document": {
            "name": draft.source_name,
            "sha256": draft.source_sha256,
            "title": draft.title,
            "year": draft.year,
            "form": draft.form.value,
            "period": draft.period,
            "text": draft.source_text,
            "notes": [{"msgid": note.msgid, "params": dict(note.params)} for note in draft.notes],
        },
        "headline_indicators": [_target_to_json(target) for target in draft.headline],
        "areas": [_area_to_json(area) for area in draft.areas],
        "indicator_table": table_to_json(draft.indicator_table),
        "table": None if draft.table is None else _columns_to_json(draft.table),
    }


def _area_to_json(area: DraftNode) -> dict[str, Any]:
    leading = 0
    while leading < len(area.children) and area.children[leading].kind is DraftKind.PREAMBLE:
        leading += 1
    preamble = area.children[:leading]
    found = {
        "number": area.number,
        "title": area.text,
        "preamble": [node.text for node in preamble],
        "preamble_nodes": [_node_to_json(node) for node in preamble],
        "children": [_node_to_json(node) for node in area.children[leading:]],
        **_place_to_json(area),
        **_notes_to_json(area),
    }
    return {**found, "role": area.role} if area.role else found


def _node_to_json(node: DraftNode) -> dict[str, Any]:
    if node.kind in (DraftKind.SECTION, DraftKind.GROUP):
        return {
            "kind": node.kind.value,
            "number": node.number,
            "title": node.text,
            "children": [_node_to_json(child) for child in node.children],
            **_place_to_json(node),
            **_notes_to_json(node),
        }
    return {
        "kind": node.kind.value,
        "text": node.text,
        "targets": [_target_to_json(target) for target in node.targets],
        "recurrence": node.recurrence,
        **_place_to_json(node),
        **_task_to_json(node),
    }


def _task_to_json(node: DraftNode) -> dict[str, Any]:
    """What only some tasks have; keys without a value are left out, as most are in a report of running text."""
    found: dict[str, Any] = {
        "unmeasured": [_target_to_json(target) for target in node.unmeasured],
        "owners": [{"role": owner.role.value, "name": owner.name} for owner in node.owners],
        "deadline": node.deadline.isoformat() if node.deadline else None,
        "deadline_text": node.deadline_text,
        "milestones": [{"due": milestone.due.isoformat(), "text": milestone.text} for milestone in node.milestones],
        "progress": node.progress,
        "remark": node.remark,
        "answers_to": [ledger.value for ledger in node.answers_to],
        **_notes_to_json(node),
        "children": [_node_to_json(child) for child in node.children],
    }
    found["row_number"] = node.number
    return {key: value for key, value in found.items() if value}


def _notes_to_json(node: DraftNode) -> dict[str, Any]:
    return {"footnotes": list(node.footnotes)} if node.footnotes else {}


def _place_to_json(node: DraftNode) -> dict[str, Any]:
    return {"span": _span_to_json(node.span), "confidence": round(node.confidence, 3), "reason": node.reason}


def _span_to_json(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def _target_to_json(target: DraftTarget) -> dict[str, Any]:
    found: dict[str, Any] = {
        "indicator": target.indicator,
        "op": target.comparator.value,
        "value": number_to_json(target.value),
        "unit": target.unit,
        "quote": target.quote,
        "pacing": target.pacing.value,
        "soft": target.soft,
        "span": _span_to_json(target.span),
        "confidence": round(target.confidence, 3),
    }
    if target.value_max is not None:
        found["value_max"] = number_to_json(target.value_max)
    return found


def _columns_to_json(table: TableColumns) -> dict[str, Any]:
    return {
        "headers": list(table.headers),
        "taken_as": [column.value for column in table.taken_as],
        "sample": [list(row) for row in table.sample],
        "is_remembered": table.is_remembered,
    }
