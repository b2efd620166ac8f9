"""The command line as a test calls it: in this process, in English, on files of its own."""

import errno
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from rongchang_desktop.app.command_line import run
from rongchang_desktop.foundation.identity import new_id
from rongchang_desktop.foundation.paths import resources
from rongchang_desktop.services.ledger_editor import Signature
from rongchang_desktop.services.starter_plan import DEMO_PLAN, load_plan_file, shipped_plan
from rongchang_desktop.services.workspace import create_file

SAMPLE_REPORT = resources() / "samples" / "work_report_2025.txt"


@dataclass(frozen=True)
class Said:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str

    @property
    def is_refusal(self) -> bool:
        """One sentence on standard error, nothing on standard output, exit 2."""
        return self.code == 2 and self.out == "" and self.err.count("\n") == 1 and len(self.err) > 20


Call = Callable[..., Said]


@pytest.fixture
def rongchang(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    """Runs a command as a terminal in English would."""
    monkeypatch.setenv("RONGCHANG_LANGUAGE", "en")

    def call(*arguments: object) -> Said:
        code = run([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Said(code, captured.out, captured.err)

    return call


@pytest.fixture
def signature() -> Signature:
    """A person at the keyboard."""
    return Signature(actor=lambda: "王敏", now=lambda: datetime.now().astimezone(), new_id=new_id)


@pytest.fixture(scope="session")
def _demo_original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "示例区.rcplan"
    founder = Signature(actor=lambda: "王敏", now=lambda: datetime.now().astimezone(), new_id=new_id)
    create_file(path, [load_plan_file(shipped_plan(DEMO_PLAN), new_id=new_id)], signature=founder).store.close()
    return path


@pytest.fixture
def demo(_demo_original: Path, tmp_path: Path) -> Path:
    """A file with the plan of the fictional district."""
    return Path(shutil.copy(_demo_original, tmp_path / "示例区.rcplan"))


@pytest.fixture
def read_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which nothing can be made, for an administrator neither."""
    folder = tmp_path / "read-only"
    folder.mkdir()
    make = tempfile.mkstemp

    def refusing(*arguments: Any, **named: Any) -> tuple[int, str]:
        if Path(named.get("dir") or "") == folder:
            raise PermissionError(errno.EACCES, "Permission denied", str(folder))
        return make(*arguments, **named)

    monkeypatch.setattr(tempfile, "mkstemp", refusing)
    return folder
