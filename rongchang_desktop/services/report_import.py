"""Reading a report: a limited child does it, and only its validated JSON comes back."""

import json
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from rongchang_desktop.domain.intake.columns import TaskColumn
from rongchang_desktop.domain.intake.draft import DraftPlan
from rongchang_desktop.foundation.limited_process import Ending, Limits, Outcome, run_limited
from rongchang_desktop.foundation.messages import N_, UserFacingError
from rongchang_desktop.foundation.task_progress import ProgressSink
from rongchang_desktop.services.child_lines import ProgressLine, RefusalLine, heard

LIMITS = Limits(seconds=30.0, memory=1 << 30, output=64 << 20)
NO_COLUMNS: Mapping[str, TaskColumn] = MappingProxyType({})
_REFUSED = 2
_SENTENCES = {
    Ending.OUT_OF_TIME: N_(
        "Reading {name} took longer than {seconds} seconds and was stopped. "
        "Save the report alone as .txt or .docx and read that."
    ),
    Ending.OUT_OF_MEMORY: N_(
        "{name} needs more memory than a report can and was not read. "
        "Save its text alone as .txt or .docx and read that."
    ),
    Ending.TOO_MUCH_OUTPUT: N_("{name} is larger than a report can be. Choose the report alone."),
    Ending.CRASHED: N_(
        "{name} made the reader stop: the file is damaged or made to do harm. Nothing was changed. "
        "Save its text as .txt and read that."
    ),
}


class ReaderDefect(Exception):
    """The child failed in a way that only a bug explains; its last words are in the message."""


def child_command(
    path: Path, columns: Mapping[str, TaskColumn] = NO_COLUMNS, assumed_year: int | None = None
) -> list[str]:
    """The program itself, asked to read the file and print the draft; `columns` are choices for a task table."""
    choices = {head: column.value for head, column in columns.items()}
    chosen = ["--columns", json.dumps(choices)] if choices else []
    assumed = ["--assumed-year", str(assumed_year)] if assumed_year is not None else []
    return [*program_command(), "read-in-child", str(path.absolute()), *chosen, *assumed]


def read_report_file(
    path: Path,
    progress: ProgressSink,
    *,
    columns: Mapping[str, TaskColumn] = NO_COLUMNS,
    assumed_year: int | None = None,
    limits: Limits = LIMITS,
    command: Sequence[str] | None = None,
) -> DraftPlan:
    """The draft plan of a report, read in a child. Raises UserFacingError; what `progress` raises ends the child."""
    from rongchang_desktop.importing.draft_parsing import draft_from_json

    listener = _Listener(progress)
    outcome = run_limited(
        command or child_command(path, columns, assumed_year),
        limits=limits,
        on_line=listener.hear,
        cancelled=listener.repeat,
        environment=child_environment(),
    )
    _require_finished(outcome, path, limits)
    return draft_from_json(outcome.output)


class _Listener:
    """Hands the child's progress on, and repeats it between its lines so that a cancel is noticed at once."""

    def __init__(self, progress: ProgressSink) -> None:
        self._progress = progress
        self._newest = ProgressLine(0, None, "")

    def hear(self, line: str) -> None:
        said = heard(line)
        if isinstance(said, ProgressLine):
            self._newest = said
            self.repeat()

    def repeat(self) -> bool:
        self._progress(self._newest.done, self._newest.total, self._newest.message)
        return False


def _require_finished(outcome: Outcome, path: Path, limits: Limits) -> None:
    if outcome.ending in _SENTENCES:
        raise UserFacingError(_SENTENCES[outcome.ending], name=path.name, seconds=int(limits.seconds))
    if outcome.code == 0:
        return
    said = heard(outcome.errors[-1]) if outcome.code == _REFUSED and outcome.errors else None
    if isinstance(said, RefusalLine):
        raise UserFacingError(said.msgid, **said.params)
    raise ReaderDefect("\n".join(outcome.errors) or f"exit {outcome.code}")


def program_command() -> list[str]:
    """The program itself, to be asked for a command."""
    return [sys.executable] if _is_bundle() else [sys.executable, "-P", "-m", "rongchang_desktop"]


def child_environment() -> Mapping[str, str] | None:
    """The child finds this very package, from whatever folder the program was started."""
    if _is_bundle():
        return None
    package_home = str(Path(__file__).resolve().parents[2])
    known = os.environ.get("PYTHONPATH")
    return os.environ | {"PYTHONPATH": os.pathsep.join([package_home, *([known] if known else [])])}


def _is_bundle() -> bool:
    return bool(getattr(sys, "frozen", False))
