"""Kills or starves the program at each single write to the file and looks at what is left. Needs strace.

Prints a line a trial and ends with 1 if anything acknowledged was lost or any file damaged. The last trial writes
without a rollback journal and must find damage: it proves that the trial can fail.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.storage.checking import check
from rongchang_desktop.storage.store import Store
from tests.storage.ledgers import filled_file
from tests.storage.test_upgrade import _learn_next_version
from tests.torture.victim import LENGTH

ROOT = Path(__file__).resolve().parents[2]
KILL, FULL = "signal=SIGKILL", "error=ENOSPC"


def main() -> int:
    """Run every trial; 0 when all promises held and the control failed as it must."""
    bad = 0
    for calls, fault in (("pwrite64", KILL), ("fdatasync,fsync", KILL), ("unlink,ftruncate", KILL), ("pwrite64", FULL)):
        bad += trial("edit", calls, fault, edits_are_whole)
    bad += trial("back_up", "pwrite64,rename,fdatasync", KILL, old_backup_or_new)
    bad += trial("migrate", "pwrite64,unlink", KILL, old_version_or_new)
    control = trial("edit", "pwrite64", KILL, edits_are_whole, "--without-journal")
    print("the control found damage, as it must" if control else "THE CONTROL FOUND NOTHING: this trial is blind")
    return 1 if bad or not control else 0


def trial(what: str, calls: str, fault: str, judge: Callable[[Path, list[str]], str], *options: str) -> int:
    """Repeat the work with the fault at its first, second, third … call; the number of broken promises."""
    points, broken = 0, []
    for point in range(1, 400):
        with tempfile.TemporaryDirectory(prefix="torture") as folder:
            path = filled_file(Path(folder))
            with Store.open(path) as store:
                store.back_up(path.parent / "backup.rcplan")
            ended = run(what, path, f"inject={calls}:{fault}:when={point}", calls, options)
            told = ended.stdout.split("\n")
            if ended.returncode == 0 and not any(line.startswith("refused") for line in told):
                break
            points += 1
            verdict = judge(path, told) if ended.returncode in (0, -9, 137) else ended.stderr[-300:]
            if verdict:
                broken.append(f"  at {point}: {verdict}")
    print(
        f"{what} {' '.join(options)} {calls} {fault}: {points} points, {len(broken)} broken promises",
        *broken[:3],
        sep="\n",
    )
    return len(broken)


def run(what: str, path: Path, fault: str, calls: str, options: tuple[str, ...]) -> "subprocess.CompletedProcess[str]":
    """The victim under the tracer; of these calls a program that only imports and computes makes none."""
    command = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={calls}", "-e", fault]
    victim = [sys.executable, "-B", "-m", "tests.torture.victim", what, str(path), *options]
    return subprocess.run([*command, *victim], capture_output=True, text=True, cwd=ROOT, check=False)


def edits_are_whole(path: Path, told: list[str]) -> str:
    """What was acknowledged is there, at most one more, and nothing half."""
    saved = [int(line.split()[1]) for line in told if line.startswith("saved")]
    try:
        report = check(path)
        with Store.open(path) as store:
            title = store.load().plans[2024].items["road"].title
            steps = len(store.steps())
    except UserFacingError as error:
        return str(error)
    if not report.is_sound:
        return str(report.findings[0])
    if steps not in (len(saved) + 1, len(saved) + 2):
        return f"{len(saved)} acknowledged, {steps - 1} there"
    last = saved[-1] if saved else None
    return "" if last is None or title >= f"第{last}次" * LENGTH else f"acknowledged {last}, found {title[:6]}"


def old_backup_or_new(path: Path, told: list[str]) -> str:
    """The backup beside the file is a sound one, and so is the file."""
    findings = (*check(path.parent / "backup.rcplan").findings, *check(path).findings)
    return str(findings[0]) if findings else ""


def old_version_or_new(path: Path, told: list[str]) -> str:
    """The file is sound, and the migration can be run to its end."""
    with pytest.MonkeyPatch.context() as patch:
        _learn_next_version(patch, path.parent / "migrations")
        findings = check(path).findings
        Store.open(path, backups=path.parent / "backups").close()
        findings += check(path).findings
    return str(findings[0]) if findings else ""


if __name__ == "__main__":
    if shutil.which("strace") is None:
        sys.exit("strace is needed for this trial")
    sys.exit(main())
