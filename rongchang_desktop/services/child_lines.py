"""What the reading child says on standard error, a JSON line each: how far it is, or why it refuses."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from rongchang_desktop.foundation.clean_text import clean_text
from rongchang_desktop.foundation.messages import UserFacingError, fits

_LONGEST = 1000


@dataclass(frozen=True, slots=True)
class ProgressLine:
    """Steps done, steps in all (None: unknown), and the msgid of what is being done."""

    done: int
    total: int | None
    message: str


@dataclass(frozen=True, slots=True)
class RefusalLine:
    """The sentence with which the reader refused the file."""

    msgid: str
    params: Mapping[str, str | int]


def progress_line(done: int, total: int | None = None, message: str = "") -> str:
    """Progress as one line."""
    return json.dumps({"progress": [done, total, message]})


def refusal_line(error: UserFacingError) -> str:
    """A refusal as one line."""
    params = {key: value if isinstance(value, int) else str(value) for key, value in error.params.items()}
    return json.dumps({"refusal": {"msgid": error.msgid, "params": params}})


def heard(line: str) -> ProgressLine | RefusalLine | None:
    """What the line says; None for one that is neither, whoever wrote it."""
    try:
        said = json.loads(line)
    except (ValueError, RecursionError):
        return None
    match said:
        case {"progress": [int(done), int() | None as total, str(message)]}:
            return ProgressLine(done, total, clean_text(message)[:_LONGEST])
        case {"refusal": {"msgid": str(msgid), "params": dict(params)}}:
            return RefusalLine(msgid, _clean(params)) if fits(msgid, params) else None
        case _:
            return None


def _clean(params: Mapping[str, str | int]) -> dict[str, str | int]:
    return {key: clean_text(value)[:_LONGEST] if isinstance(value, str) else value for key, value in params.items()}
