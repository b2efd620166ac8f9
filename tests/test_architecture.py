"""The laws of the house hold in the program's source, and each law is shown to catch what breaks it."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests import architecture_laws as laws

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ("rongchang_desktop", "build_spec")

LONG_FILES: dict[str, str] = {}
"""Files of 300 to 500 lines, each with the reason why it is not split."""

HANDING_ON = {
    "rongchang_desktop/services/runner.py": "work on the storage thread: every failure is delivered to the caller",
    "rongchang_desktop/presentation/background.py": "work on the pool: every failure is delivered to the caller",
}
"""Files whose broad except hands the failure on."""

CLOCK_READERS = {
    "rongchang_desktop/storage/upgrade.py": "the moment in the name of the copy put aside before an upgrade",
}
"""Files below app that ask the clock, each with the reason why."""

LAWS: dict[str, Callable[[Path], Iterator[str]]] = {
    "imports only from lower rooms": laws.import_law,
    "only known rooms": laws.known_rooms,
    "each library in its home": laws.homes_of_libraries,
    "presentation without QtWidgets": laws.qt_parts,
    "no star imports": laws.no_star_imports,
    "exec only in widgets and app": laws.modal_loops,
    "the clock is passed in": lambda root: laws.reading_the_clock(root, CLOCK_READERS),
    "files up to 300 lines": lambda root: laws.file_lengths(root, LONG_FILES, *_sources(root)),
    "functions up to 40 lines": lambda root: laws.function_lengths(root, *_sources(root)),
    "folders up to 25 modules": lambda root: laws.folder_sizes(root, *_sources(root)),
    "no refused names": lambda root: laws.refused_names(root, *_sources(root)),
    "everything says its promise": lambda root: laws.docstrings(root, *_sources(root)),
    "no broad except": lambda root: laws.broad_excepts(root, HANDING_ON, *_sources(root)),
}

PLANTED: list[tuple[str, str, str]] = [
    ("imports only from lower rooms", "domain/a.py", "from rongchang_desktop.services import ledger_editor"),
    ("imports only from lower rooms", "domain/a.py", "def f():\n    import rongchang_desktop.localization.labels"),
    ("imports only from lower rooms", "printing/a.py", "from rongchang_desktop.writing.b import c"),
    ("imports only from lower rooms", "printing/a.py", "from rongchang_desktop import writing"),
    ("imports only from lower rooms", "printing/documents/a.py", "from ...writing import b"),
    ("imports only from lower rooms", "presentation/a.py", "from rongchang_desktop.storage.store import Store"),
    ("imports only from lower rooms", "widgets/pages/a.py", "from rongchang_desktop.importing import outline"),
    ("imports only from lower rooms", "domain/a.py", "import_module('rongchang_desktop.app')"),
    ("only known rooms", "reports/a.py", ""),
    ("only known rooms", "loose.py", ""),
    ("each library in its home", "services/a.py", "def f():\n    from sqlalchemy import select"),
    ("each library in its home", "domain/a.py", "import babel.dates"),
    ("each library in its home", "services/a.py", "from PySide6.QtCore import QObject"),
    ("each library in its home", "workbooks/a.py", "import pandas"),
    ("presentation without QtWidgets", "presentation/a.py", "from PySide6.QtWidgets import QLabel"),
    ("presentation without QtWidgets", "presentation/a.py", "from PySide6 import QtWidgets"),
    ("no star imports", "widgets/a.py", "from PySide6.QtWidgets import *"),
    ("exec only in widgets and app", "presentation/a.py", "def f(dialog):\n    dialog.exec()"),
    ("the clock is passed in", "domain/a.py", "from datetime import date\nTODAY = date.today()"),
    ("the clock is passed in", "services/a.py", "from datetime import datetime\nclock = datetime.now"),
    ("files up to 300 lines", "domain/a.py", "x = 1\n" * 301),
    ("files up to 300 lines", "widgets/main_window.py", "x = 1\n" * 251),
    ("functions up to 40 lines", "domain/a.py", "class A:\n    def f(self):\n" + "        x = 1\n" * 40),
    ("no refused names", "domain/tree_impl.py", ""),
    ("no refused names", "domain/plan_part2.py", ""),
    ("no refused names", "domain/item_base.py", ""),
    ("no refused names", "domain/utils.py", ""),
    ("no refused names", "domain/common/tree.py", ""),
    ("no refused names", "domain/text_helpers.py", ""),
    ("everything says its promise", "domain/a.py", "x = 1"),
    ("everything says its promise", "domain/a.py", '"""A."""\nclass Wish:\n    pass'),
    ("everything says its promise", "domain/a.py", '"""A."""\ndef wish():\n    pass'),
    ("no broad except", "domain/a.py", "try:\n    x = 1\nexcept:\n    pass"),
    ("no broad except", "domain/a.py", "try:\n    x = 1\nexcept Exception as error:\n    print(error)"),
    ("no broad except", "domain/a.py", "try:\n    x = 1\nexcept (ValueError, BaseException):\n    pass"),
    ("no broad except", "domain/a.py", "with suppress(Exception):\n    x = 1"),
]

HEAVY = ("sqlalchemy", "alembic", "reportlab", "fontTools", "pikepdf", "pypdfium2", "openpyxl", "docx", "pypdf")


def _sources(root: Path) -> tuple[str, ...]:
    return tuple(folder for folder in SOURCES if (root / folder).is_dir())


@pytest.mark.parametrize("law", LAWS)
def test_the_house_keeps_its_laws(law: str) -> None:
    assert list(LAWS[law](ROOT)) == []


@pytest.mark.parametrize(("law", "name", "source"), PLANTED, ids=[f"{law}: {name}" for law, name, _ in PLANTED])
def test_a_planted_violation_is_caught(law: str, name: str, source: str, tmp_path: Path) -> None:
    planted = tmp_path / laws.PACKAGE / name
    planted.parent.mkdir(parents=True)
    planted.write_text(source, encoding="utf-8")
    assert list(LAWS[law](tmp_path))


def test_a_crowded_folder_is_caught(tmp_path: Path) -> None:
    crowded = tmp_path / laws.PACKAGE / "domain"
    crowded.mkdir(parents=True)
    for number in range(26):
        (crowded / f"noun_{number}.py").touch()
    assert list(laws.folder_sizes(tmp_path)) == ["rongchang_desktop/domain has 26 modules"]


def test_a_name_on_the_list_stretches_a_file_to_500_lines_only(tmp_path: Path) -> None:
    long = tmp_path / laws.PACKAGE / "domain" / "long.py"
    long.parent.mkdir(parents=True)
    named = {"rongchang_desktop/domain/long.py": "a table"}
    long.write_text("x = 1\n" * 500, encoding="utf-8")
    assert not list(laws.file_lengths(tmp_path, named))
    long.write_text("x = 1\n" * 501, encoding="utf-8")
    assert list(laws.file_lengths(tmp_path, named))


def test_lawful_source_is_left_alone(tmp_path: Path) -> None:
    lawful = tmp_path / laws.PACKAGE / "services" / "report_import.py"
    lawful.parent.mkdir(parents=True)
    lawful.write_text(
        '"""Reads."""\n'
        "from rongchang_desktop import __version__\n"
        "from rongchang_desktop.importing.outline import read\n"
        "from rongchang_desktop.services.runner import Runner\n"
        "try:\n    read()\nexcept BaseException:\n    __version__.strip()\n    raise\n",
        encoding="utf-8",
    )
    assert [line for law in LAWS.values() for line in law(tmp_path)] == []


def test_the_lists_of_exceptions_name_files_that_need_them() -> None:
    for name in (*LONG_FILES, *HANDING_ON, *CLOCK_READERS):
        assert (ROOT / name).is_file(), f"{name} is gone; take it off the list"
    assert {line.split(":")[0] for line in laws.broad_excepts(ROOT, {})} == set(HANDING_ON)
    assert {line.split(":")[0] for line in laws.reading_the_clock(ROOT, {})} == set(CLOCK_READERS)
    assert {line.split(" ")[0] for line in laws.file_lengths(ROOT, {}, *SOURCES)} == set(LONG_FILES)


def test_rooms_one_to_five_run_without_qt() -> None:
    loaded = _loaded_by(lambda module: laws.NUMBERS.get(module.room, 99) <= laws.WITHOUT_QT)
    assert not {name for name in loaded if name.startswith(("PySide6", "shiboken6"))}


def test_the_window_starts_without_database_and_document_libraries() -> None:
    loaded = _loaded_by(lambda module: laws.NUMBERS.get(module.room, 0) > laws.WITHOUT_QT and not _is_command(module))
    assert loaded >= {"PySide6.QtWidgets"}, "nothing of the window was imported"
    assert not loaded & set(HEAVY)


def _is_command(module: laws.Module) -> bool:
    """A command of the command line is imported when it is called."""
    return "commands" in module.path.parts


def _loaded_by(wanted: Callable[[laws.Module], bool]) -> set[str]:
    names = [module.dotted for module in laws.modules(ROOT) if wanted(module) and "migrations" not in module.dotted]
    assert names
    script = (
        "import importlib, json, sys\n"
        "for name in json.loads(sys.argv[1]): importlib.import_module(name)\n"
        "print(json.dumps(sorted(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, json.dumps(names)], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert done.returncode == 0, done.stderr
    return set(json.loads(done.stdout))
