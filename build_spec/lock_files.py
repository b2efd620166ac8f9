"""Writes the lock files: every dependency pinned for all Pythons and systems at once, with all its files' hashes."""

import subprocess
import tempfile
from pathlib import Path

from build_spec import installation
from build_spec.clone import ENVIRONMENTS, LOCKS, ROOT
from build_spec.environment import Environment

RESOLVER = "uv==0.13.9"  # pip's own tools resolve for the machine they run on only; the locks serve Windows and Linux
CONSTRAINTS = {
    "current": "",
    "oldest": "PySide6-Essentials==6.8.0.2\n",
}


def write_all(*, upgrade: bool) -> int:
    """Bring each lock in line with pyproject.toml; pins stay as they are unless `upgrade`. Needs the network."""
    tools = Environment(ENVIRONMENTS / "lock-tools", RESOLVER)
    if not tools.is_ready():
        installation.make_empty(tools)
        installation.pip_install(tools, RESOLVER)
        tools.mark_ready()
    codes = [_write(tools, name, upgrade=upgrade) for name in CONSTRAINTS]
    return max(codes)


def _write(tools: Environment, name: str, *, upgrade: bool) -> int:
    with tempfile.TemporaryDirectory() as scratch:
        constraints = Path(scratch, "constraints.txt")
        constraints.write_text(CONSTRAINTS[name], encoding="utf-8")
        options = [
            *("--extra", "test", "--universal", "--python-version", "3.11", "--generate-hashes"),
            *("--only-binary", ":all:", "--no-annotate", "--no-config", "--quiet"),
            *("--custom-compile-command", "python3 build_spec/bootstrap.py lock"),
            *("--constraints", str(constraints), "--output-file", str(LOCKS / f"{name}.txt")),
            *(("--upgrade",) if upgrade else ()),
        ]
        command = tools.module("uv", "pip", "compile", "pyproject.toml", *options)
        return subprocess.run(command, cwd=ROOT, stdout=2, check=False).returncode
