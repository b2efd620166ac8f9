"""Returned forms as JSON and back; nothing that the reading child wrote is believed."""

import json
from collections.abc import Sequence
from typing import Any

from rongchang_desktop.domain.forms.form import FormField
from rongchang_desktop.domain.forms.reply import FormReply, ReplyRow, ReplyValue
from rongchang_desktop.foundation.messages import N_, UserFacingError, fits
from rongchang_desktop.importing import json_values as values
from rongchang_desktop.importing.json_values import MalformedError

FORMAT = "rongchang-replies/1"
_MOST_ROWS, _MOST_VALUES, _LONGEST_NAME = 5000, 5000, 500


def replies_to_json(read: Sequence[FormReply | UserFacingError]) -> str:
    """Forms and refusals in the order they were read."""
    files = [_refusal(each) if isinstance(each, UserFacingError) else _reply(each) for each in read]
    return json.dumps({"format": FORMAT, "files": files}, ensure_ascii=False, separators=(",", ":"))


def replies_from_json(data: bytes) -> tuple[tuple[FormReply, ...], tuple[UserFacingError, ...]]:
    """The forms and the refusals. Raises UserFacingError when anything is not as `replies_to_json` writes it."""
    try:
        document = values.table(json.loads(data))
        if document.get("format") != FORMAT:
            raise MalformedError("format")
        replies, refusals = list[FormReply](), list[UserFacingError]()
        for file in values.rows(document, "files"):
            if "refusal" in file:
                refusals.append(_refusal_from(values.table(file["refusal"])))
            else:
                replies.append(_reply_from(file))
    except (MalformedError, ValueError, RecursionError) as error:
        raise UserFacingError(
            N_("The forms were read, but the answer cannot be understood. Nothing was changed; try again.")
        ) from error
    return tuple(replies), tuple(refusals)


def _refusal(error: UserFacingError) -> dict[str, Any]:
    params = {key: value if isinstance(value, int) else str(value) for key, value in error.params.items()}
    return {"refusal": {"msgid": error.msgid, "params": params}}


def _refusal_from(said: dict[str, Any]) -> UserFacingError:
    msgid, params = values.checked(said.get("msgid"), 1000), values.table(said.get("params"))
    if not fits(msgid, params):
        raise MalformedError("refusal")
    return UserFacingError(msgid, **params)


def _reply(reply: FormReply) -> dict[str, Any]:
    return {
        "name": reply.name,
        "sha256": reply.sha256,
        "ledger": reply.ledger_id,
        "period": reply.period_id,
        "department": reply.department_id,
        "unit": reply.unit,
        "contact": reply.contact,
        "phone": reply.phone,
        "intact": reply.is_intact,
        "rows": [_row(row) for row in reply.rows],
    }


def _row(row: ReplyRow) -> dict[str, Any]:
    return {
        "place": row.place,
        "number": row.number,
        "item": row.item_id,
        "title": row.title,
        "texts": {field.value: text for field, text in row.texts.items()},
        "values": [[value.text, value.target_id, value.name] for value in row.values],
        "base_id": row.base_id,
        "base": {field.value: text for field, text in row.base.items()},
    }


def _reply_from(file: dict[str, Any]) -> FormReply:
    return FormReply(
        name=values.text(file, "name", longest=_LONGEST_NAME),
        sha256=values.text(file, "sha256", longest=64),
        ledger_id=values.text(file, "ledger"),
        period_id=values.text(file, "period"),
        department_id=values.text(file, "department"),
        unit=values.text(file, "unit"),
        contact=_optional(file, "contact"),
        phone=_optional(file, "phone"),
        is_intact=values.flag(file.get("intact")),
        rows=tuple(_row_from(row) for row in _bounded(list(values.rows(file, "rows")), _MOST_ROWS)),
    )


def _row_from(row: dict[str, Any]) -> ReplyRow:
    return ReplyRow(
        place=values.whole(row.get("place"), 0, 10_000_000),
        number=values.text(row, "number", longest=20),
        item_id=values.text(row, "item"),
        title=values.text(row, "title"),
        texts=_texts(row, "texts"),
        values=tuple(map(_value_from, _bounded(values.entries(row, "values"), _MOST_VALUES))),
        base_id=values.text(row, "base_id"),
        base=_texts(row, "base"),
    )


def _value_from(value: object) -> ReplyValue:
    if not isinstance(value, list) or len(value) != 3:
        raise MalformedError("value")
    text, target_id, name = map(values.checked, value)
    return ReplyValue(text=text, target_id=target_id, name=name)


def _texts(row: dict[str, Any], key: str) -> dict[FormField, str]:
    return {values.member(name, FormField): values.checked(text) for name, text in values.table(row.get(key)).items()}


def _optional(file: dict[str, Any], key: str) -> str | None:
    return None if file.get(key) is None else values.text(file, key)


def _bounded(found: list[Any], most: int) -> list[Any]:
    if len(found) > most:
        raise MalformedError("too many")
    return found
