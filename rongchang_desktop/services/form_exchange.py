"""收进展: forms written for units into a folder, and a folder of returns read back by a limited child."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rongchang_desktop.domain.forms.form import DepartmentForm
from rongchang_desktop.domain.forms.reply import FormReply
from rongchang_desktop.domain.forms.row_reading import Vocabulary
from rongchang_desktop.domain.ledger.identifiers import DepartmentId
from rongchang_desktop.domain.progress.stage import Stage
from rongchang_desktop.domain.progress.update import ProgressWord
from rongchang_desktop.foundation.clean_text import clean_text, folded
from rongchang_desktop.foundation.file_names import safe_file_name
from rongchang_desktop.foundation.files import atomic_write
from rongchang_desktop.foundation.limited_process import Ending, Limits, Outcome, run_limited
from rongchang_desktop.foundation.messages import N_, UserFacingError
from rongchang_desktop.foundation.task_progress import ProgressSink
from rongchang_desktop.localization.catalog import LANGUAGES, Localizer
from rongchang_desktop.localization.labels import label
from rongchang_desktop.services.child_lines import ProgressLine, heard
from rongchang_desktop.services.reply_json import replies_from_json
from rongchang_desktop.services.report_import import ReaderDefect, child_environment, program_command

MEMORY, OUTPUT = 1 << 30, 64 << 20
_SECONDS, _SECONDS_A_FILE = 20.0, 1.0
_LONGEST_COMMAND = 16_000
"""Characters of paths in one command; Windows takes no more than twice that."""
_ENDINGS = (".xlsx", ".xlsm", ".xls", ".et")
_MOST_FILES = 1000
_HARMFUL = N_(
    "{name} made the reader stop: the file is damaged, far too large or made to do harm. It was not read. "
    "Ask the unit to save it again as .xlsx."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenForm:
    """A form that lies in the folder now."""

    department_id: DepartmentId
    path: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Returns:
    """What a folder or some files gave: the forms that could be read, and a refusal for each that could not."""

    replies: tuple[FormReply, ...] = ()
    refusals: tuple[UserFacingError, ...] = ()


def write_forms(
    forms: Sequence[DepartmentForm], folder: Path, words: Localizer, progress: ProgressSink
) -> tuple[WrittenForm, ...]:
    """Write each form as 单位名.xlsx; a file that lies there already is left alone, whoever filled it in.

    Raises UserFacingError and Cancelled; what was written by then lies there whole.
    """
    from rongchang_desktop.workbooks.form_writer import form_bytes  # openpyxl: only when forms are written

    written = []
    for done, form in enumerate(forms):
        progress(done, len(forms), form.department.name)
        path = _free_path(folder, safe_file_name(form.department.name, otherwise=form.department.id))
        atomic_write(path, form_bytes(form, words))
        written.append(WrittenForm(department_id=form.department.id, path=path))
    progress(len(forms), len(forms), "")
    return tuple(written)


def files_in(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The workbooks among the paths and directly in the folders among them, without what Excel leaves lying."""
    found: dict[Path, None] = {}
    for path in paths:
        inside = sorted(path.iterdir()) if path.is_dir() else [path]
        for file in inside:
            if file.suffix.lower() in _ENDINGS and not file.name.startswith(("~$", ".")) and file.is_file():
                found[file] = None
    return tuple(found)[:_MOST_FILES]


def read_returns(paths: Iterable[Path], progress: ProgressSink) -> Returns:
    """Read the files in a child, one for as many as a command holds; what stops it is named and left out.

    Raises Cancelled.
    """
    waiting = list(files_in(paths))
    total, replies, refusals = len(waiting), list[FormReply](), list[UserFacingError]()
    while waiting:
        batch = _batch(waiting)
        outcome, stopped_at = _run(batch, progress, done=total - len(waiting), total=total)
        if outcome.ending is Ending.FINISHED and outcome.code == 0:
            read = replies_from_json(outcome.output)
            replies += read[0]
            refusals += read[1]
            del waiting[: len(batch)]
        elif outcome.ending is Ending.FINISHED:
            raise ReaderDefect("\n".join(outcome.errors) or f"exit {outcome.code}")
        else:
            refusals.append(UserFacingError(_HARMFUL, name=clean_text(batch[stopped_at].name)))
            del waiting[stopped_at]
            total -= 1
    progress(total, total, "")
    return Returns(replies=tuple(replies), refusals=tuple(refusals))


def read_pasted_rows(text: str, name: str) -> FormReply:
    """Rows pasted from Excel or WPS. Raises UserFacingError where they hold no two columns of that kind."""
    from rongchang_desktop.workbooks.pasted_table import read_pasted

    return read_pasted(text, name)


def spoken_states() -> Vocabulary:
    """The words for states and stages in every language the program speaks."""
    spoken: dict[str, ProgressWord | Stage] = {}
    for language in LANGUAGES:
        words = Localizer(language)
        for member in (*ProgressWord, *Stage):
            spoken[folded(label(member, words))] = member
    return spoken


def _free_path(folder: Path, name: str) -> Path:
    def names() -> Iterator[str]:
        yield f"{name}.xlsx"
        yield from (f"{name} ({number}).xlsx" for number in range(2, 10_000))

    return next(folder / each for each in names() if not (folder / each).exists())


def _batch(waiting: Sequence[Path]) -> list[Path]:
    batch, length = list[Path](), 0
    for path in waiting:
        length += len(str(path.absolute())) + 3
        if batch and length > _LONGEST_COMMAND:
            break
        batch.append(path)
    return batch


def _run(batch: Sequence[Path], progress: ProgressSink, *, done: int, total: int) -> tuple[Outcome, int]:
    """How the child ended, and the place of the file it was reading then."""
    place = 0

    def hear(line: str) -> None:
        nonlocal place
        said = heard(line)
        if isinstance(said, ProgressLine):
            place = min(max(said.done, 0), len(batch) - 1)
            repeat()

    def repeat() -> bool:
        progress(done + place, total, batch[place].name)
        return False

    limits = Limits(seconds=_SECONDS + _SECONDS_A_FILE * len(batch), memory=MEMORY, output=OUTPUT)
    command = [*program_command(), "read-forms-in-child", json.dumps([str(path.absolute()) for path in batch])]
    outcome = run_limited(command, limits=limits, on_line=hear, cancelled=repeat, environment=child_environment())
    return outcome, place
