"""The commands of bootstrap.py: each prepares the environment it needs and hands over to the tool for the work."""

import os
import sys
from collections.abc import Callable, Mapping, Sequence

from build_spec import environment, system_packages
from build_spec.clone import CATALOGS, ROOT, CannotGoOn
from build_spec.environment import Environment

USAGE = """\
python3 build_spec/bootstrap.py COMMAND

  run [ARGUMENTS]      the program; without a display, the status report of the starter plan as a PDF
  test [ARGUMENTS]     ruff, mypy, then pytest with ARGUMENTS
  bench [GROUP] [--json]
  scores [--check]     read the labelled reports in ../shared, write the table of scores into tests/README.md
  lint | types         ruff alone; mypy alone
  catalogs [--prune]   collect the words of the program into i18n/, compile them
  pinyin               write resources/pinyin/ anew from pypinyin
  manual               take the pictures of resources/manual/ anew, of the real window on the sample district
  lock [--upgrade]     write build_spec/locks/ anew from pyproject.toml

run, test and bench take --oldest first: the packages for older Linux systems, chosen by itself where they are needed.
"""
CHECKS: dict[str, tuple[str, ...]] = {
    "ruff check": ("ruff", "check", "."),
    "ruff format": ("ruff", "format", "--check", "."),
    "mypy": ("mypy",),
}


def main(arguments: Sequence[str]) -> int:
    """Do the command the arguments name; the exit code is the tool's own, 2 where nothing could start."""
    name, *rest = arguments or ("--help",)
    if name in ("-h", "--help"):
        sys.stdout.write(USAGE)
        return 0
    if name not in COMMANDS:
        sys.stderr.write(USAGE)
        return 2
    try:
        return COMMANDS[name](rest)
    except CannotGoOn as reason:
        sys.stderr.write(f"{reason}\n")
        return 2
    except KeyboardInterrupt:
        return 130


def run(arguments: Sequence[str]) -> int:
    """Open the window, or do the starter plan's job headless, in place of this process."""
    lock, rest = _lock_and_rest(arguments)
    display = system_packages.display(os.environ)
    ready = _prepared(lock, display=display)
    wishes = rest or (() if display else ("demo",))
    return _hand_over(ready.module("rongchang_desktop", *wishes), _variables())


def test(arguments: Sequence[str]) -> int:
    """Run every check and then the suite; the first failure gives the exit code."""
    lock, rest = _lock_and_rest(arguments)
    ready = _prepared(lock, display=None)
    failed = _checked(ready, tuple(CHECKS))
    suite = _call(ready, ("pytest", *rest), offscreen=True)
    return failed or suite


def bench(arguments: Sequence[str]) -> int:
    """Measure, offscreen; standard output belongs to the benchmarks alone."""
    lock, rest = _lock_and_rest(arguments)
    return _call(_prepared(lock, display=None), ("tests.benchmarks", *rest), offscreen=True)


def scores(arguments: Sequence[str]) -> int:
    """Score the reader against the labelled reports in ../shared; the table goes into tests/README.md."""
    _refuse([argument for argument in arguments if argument != "--check"])
    return _call(environment.ready("current"), ("tests.scores", *arguments), offscreen=True)


def lint(arguments: Sequence[str]) -> int:
    """Check the code's form with ruff."""
    _refuse(arguments)
    return _checked(environment.ready("current"), ("ruff check", "ruff format"))


def types(arguments: Sequence[str]) -> int:
    """Check the types with mypy."""
    _refuse(arguments)
    return _checked(environment.ready("current"), ("mypy",))


def catalogs(arguments: Sequence[str]) -> int:
    """Collect the words of the source tree, bring both languages up to date, compile them."""
    return _call(environment.ready("current"), ("build_spec.catalogs", "update", *arguments))


def pinyin(arguments: Sequence[str]) -> int:
    """Write the table of pinyin initials that ships with the program."""
    _refuse(arguments)
    return _call(environment.ready("current"), ("build_spec.pinyin",))


def manual(arguments: Sequence[str]) -> int:
    """Take the pictures of the manual, and the one of the README."""
    _refuse(arguments)
    return _call(_prepared("current", display=None), ("build_spec.manual",), offscreen=True)


def lock(arguments: Sequence[str]) -> int:
    """Pin the dependencies of pyproject.toml with the hashes of all their files, for each lock."""
    _refuse([argument for argument in arguments if argument != "--upgrade"])
    from build_spec import lock_files

    return lock_files.write_all(upgrade="--upgrade" in arguments)


COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "run": run,
    "test": test,
    "bench": bench,
    "scores": scores,
    "lint": lint,
    "types": types,
    "catalogs": catalogs,
    "pinyin": pinyin,
    "manual": manual,
    "lock": lock,
}


def _lock_and_rest(arguments: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    if arguments and arguments[0] == "--oldest":
        return "oldest", tuple(arguments[1:])
    return environment.suitable_lock(), tuple(arguments)


def _refuse(arguments: Sequence[str]) -> None:
    if arguments:
        raise CannotGoOn(f"不认识的参数：{' '.join(arguments)}\nUnknown arguments: {' '.join(arguments)}")


def _prepared(lock: str, *, display: str | None) -> Environment:
    """Give the environment of a lock on a machine that can run Qt, with the words of both languages compiled."""
    system_packages.ensure(display, needs_pip=not environment.is_ready(lock))
    ready = environment.ready(lock)
    if has_stale_catalogs():
        _call(ready, ("build_spec.catalogs", "compile"), check=True)
    return ready


def has_stale_catalogs() -> bool:
    """Tell whether a language's words were changed after they were compiled last, or never compiled."""
    for source in CATALOGS.glob("*/LC_MESSAGES/*.po"):
        compiled = source.with_suffix(".mo")
        if not compiled.exists() or compiled.stat().st_mtime_ns < source.stat().st_mtime_ns:
            return True
    return False


def _checked(ready: Environment, names: Sequence[str]) -> int:
    """Run the named checks, all of them; give the first exit code that is not 0."""
    first = 0
    for name in names:
        code = _call(ready, CHECKS[name])
        if code:
            sys.stderr.write(f"{name}: exit {code}\n")
        first = first or code
    return first


def _call(ready: Environment, module: Sequence[str], *, offscreen: bool = False, check: bool = False) -> int:
    import subprocess

    variables = _variables(QT_QPA_PLATFORM="offscreen") if offscreen else _variables()
    code = subprocess.run(ready.module(*module), cwd=ROOT, env=variables, check=False).returncode
    if check and code:
        raise CannotGoOn(f"{module[0]}: exit {code}")
    return code


def _hand_over(command: list[str], variables: Mapping[str, str]) -> int:
    """Become the command where the system can; elsewhere wait for it and pass its exit code on."""
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name == "posix":
        os.execve(command[0], command, variables)
    import subprocess

    return subprocess.run(command, env=variables, check=False).returncode


def _variables(**additions: str) -> dict[str, str]:
    """Give this process's variables with the clone, and nothing else, on Python's path."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONHOME"}
    return kept | {"PYTHONPATH": str(ROOT)} | additions
