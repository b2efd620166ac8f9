"""Asking for files and days; injected, so that tests answer without a window."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QWidget

from rongchang_desktop.foundation import paths
from rongchang_desktop.localization.catalog import Localizer

Choose = Callable[[QWidget, Localizer], Path | None]


def _folder() -> str:
    return str(paths.proposed_folder())


def choose_ledger(parent: QWidget, words: Localizer) -> Path | None:
    """An existing ledger file."""
    from PySide6.QtWidgets import QFileDialog

    name, _ = QFileDialog.getOpenFileName(
        parent, words.gettext("Open a file"), _folder(), words.gettext("Plan files (*.rcplan)")
    )
    return Path(name) if name else None


def choose_report(parent: QWidget, words: Localizer, folder: Path | None) -> Path | None:
    """A work report to read in, looked for in that folder first."""
    from PySide6.QtWidgets import QFileDialog

    name, _ = QFileDialog.getOpenFileName(
        parent,
        words.gettext("Choose the work report"),
        str(folder or _folder()),
        words.gettext("Reports and task tables (*.docx *.pdf *.txt *.xlsx *.csv *.html *.htm);;All files (*)"),
    )
    return Path(name) if name else None


def choose_directory(parent: QWidget, words: Localizer) -> Path | None:
    """A sheet with the units, their contacts and telephones."""
    from PySide6.QtWidgets import QFileDialog

    name, _ = QFileDialog.getOpenFileName(
        parent,
        words.gettext("Choose the directory of units"),
        _folder(),
        words.gettext("Tables (*.xlsx *.csv *.docx);;All files (*)"),
    )
    return Path(name) if name else None


def choose_new_ledger(parent: QWidget, words: Localizer) -> Path | None:
    """Where a new ledger file is to lie."""
    from PySide6.QtWidgets import QFileDialog

    name, _ = QFileDialog.getSaveFileName(
        parent,
        words.gettext("Where is the new file to lie?"),
        str(Path(_folder()) / words.gettext("commitments.rcplan")),
        words.gettext("Plan files (*.rcplan)"),
    )
    return Path(name).with_suffix(".rcplan") if name else None


def choose_paper(parent: QWidget, words: Localizer, suggested: Path) -> Path | None:
    """Where a paper is to lie, in the format that the suggested name ends with."""
    from PySide6.QtWidgets import QFileDialog

    ending = suggested.suffix
    name, _ = QFileDialog.getSaveFileName(
        parent,
        words.gettext("Save the paper as"),
        str(suggested),
        words.gettext("{format} files (*{ending})", format=ending[1:].upper(), ending=ending),
    )
    return Path(name).with_suffix(ending) if name else None


def choose_evidence(parent: QWidget, words: Localizer) -> Sequence[Path]:
    """Files that show what was reported."""
    from PySide6.QtWidgets import QFileDialog

    names, _ = QFileDialog.getOpenFileNames(parent, words.gettext("Choose evidence files"), _folder())
    return tuple(map(Path, names))


def choose_folder(parent: QWidget, words: Localizer) -> Path | None:
    """A folder that forms are written into, or that returns lie in."""
    from PySide6.QtWidgets import QFileDialog

    name = QFileDialog.getExistingDirectory(parent, words.gettext("Choose a folder"), _folder())
    return Path(name) if name else None


def choose_returns(parent: QWidget, words: Localizer) -> Sequence[Path]:
    """Forms that units sent back."""
    from PySide6.QtWidgets import QFileDialog

    names, _ = QFileDialog.getOpenFileNames(
        parent, words.gettext("Choose the returned forms"), _folder(), words.gettext("Workbooks (*.xlsx *.xlsm)")
    )
    return tuple(map(Path, names))


def choose_day(parent: QWidget, words: Localizer, question: str, day: date) -> date | None:
    """A day of the calendar."""
    from rongchang_desktop.widgets.dialogs.day_dialog import DayDialog

    return DayDialog.ask(parent, words, question, day)


@dataclass(frozen=True, kw_only=True)
class Choosers:
    """Every question that opens a window of its own."""

    ledger: Choose = field(default=choose_ledger)
    report: Callable[[QWidget, Localizer, Path | None], Path | None] = field(default=choose_report)
    directory: Choose = field(default=choose_directory)
    new_ledger: Choose = field(default=choose_new_ledger)
    paper: Callable[[QWidget, Localizer, Path], Path | None] = field(default=choose_paper)
    evidence: Callable[[QWidget, Localizer], Sequence[Path]] = field(default=choose_evidence)
    folder: Choose = field(default=choose_folder)
    returns: Callable[[QWidget, Localizer], Sequence[Path]] = field(default=choose_returns)
    day: Callable[[QWidget, Localizer, str, date], date | None] = field(default=choose_day)
