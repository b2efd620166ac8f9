"""The command line taken apart; what it does not understand is refused in one sentence."""

import argparse
import json
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NoReturn

from rongchang_desktop.domain.intake.columns import TaskColumn
from rongchang_desktop.foundation.messages import N_, UserFacingError

DOCUMENTS = (
    *("status-report", "briefing", "circular", "brief", "progress-table", "indicator-table", "livelihood"),
    *("allocation", "unit-sheet", "leader-sheet", "slip", "adjustments", "comparison", "checklist"),
)
"""The keys of the kinds of papers, which need not be imported to refuse another word."""
_EARLIEST_YEAR, _LATEST_YEAR = 1949, 2999


class Arguments(argparse.Namespace):
    """The wishes of one call; a command looks only at those it knows."""

    command: str
    report: Path
    file: Path
    document: str
    out: Path
    year: int
    as_of: date | None
    json: bool
    columns: Mapping[str, TaskColumn]
    assumed_year: int | None
    files: Sequence[Path]


def parsed(arguments: Sequence[str]) -> Arguments:
    """The wishes in the arguments. Raises UserFacingError."""
    return _parser().parse_args(arguments, namespace=Arguments())


class _Parser(argparse.ArgumentParser):
    """A parser that raises a sentence in place of printing its usage and leaving."""

    def error(self, message: str) -> NoReturn:
        raise UserFacingError(
            N_("The command was not understood ({detail}). rongchang --help shows how commands are written."),
            detail=message,
        )


def _parser() -> _Parser:
    parser = _Parser(prog="rongchang", add_help=False, allow_abbrev=False)
    commands = parser.add_subparsers(dest="command", required=True, parser_class=_Parser)

    def command(name: str) -> _Parser:
        return commands.add_parser(name, add_help=False, allow_abbrev=False)

    reading = command("read")
    reading.add_argument("report", type=Path)
    reading.add_argument("--json", action="store_true")
    child = command("read-in-child")
    child.add_argument("report", type=Path)
    child.add_argument("--columns", type=_columns, default={})
    child.add_argument("--assumed-year", type=_year, default=None)
    command("read-forms-in-child").add_argument("files", type=_files)
    adopting = command("adopt")
    adopting.add_argument("report", type=Path)
    adopting.add_argument("--into", dest="file", type=Path, required=True)
    adopting.add_argument("--year", type=_year, required=True)
    status = command("status")
    _add_plan(status)
    status.add_argument("--json", action="store_true")
    printing = command("print")
    printing.add_argument("document", choices=DOCUMENTS)
    _add_plan(printing)
    printing.add_argument("--out", type=Path, required=True)
    command("check").add_argument("file", type=Path)
    command("demo")
    return parser


def _add_plan(parser: _Parser) -> None:
    parser.add_argument("file", type=Path)
    parser.add_argument("--year", type=_year, required=True)
    parser.add_argument("--as-of", type=_day, default=None)


def _year(text: str) -> int:
    if text.isdecimal() and _EARLIEST_YEAR <= int(text) <= _LATEST_YEAR:
        return int(text)
    raise UserFacingError(N_("{text} is not a year. Write four digits, for instance 2024."), text=text)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise UserFacingError(N_("{text} is not a day. Write it like 2024-09-30."), text=text) from error


def _files(text: str) -> Sequence[Path]:
    """Paths as a JSON list."""
    return [Path(str(path)) for path in json.loads(text)]


def _columns(text: str) -> Mapping[str, TaskColumn]:
    """What the columns of a task table are to be taken for: a JSON object of heads and columns."""
    known = json.loads(text)
    if not isinstance(known, dict):
        raise ValueError(text)
    return {str(head): TaskColumn(column) for head, column in known.items()}
