"""The program's job without a display: the shipped plan in, its status report out."""

import subprocess
import sys
from pathlib import Path


def test_the_path_of_the_report_is_the_last_line_time_after_time(home: Path) -> None:
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-m", "rongchang_desktop", "demo"], capture_output=True, check=True, timeout=60
        )
        path = Path(done.stdout.decode("utf-8").splitlines()[-1])
        assert path.is_absolute() and home in path.parents
        assert path.read_bytes().startswith(b"%PDF-")
        assert done.stderr == b""
