"""Reads the hostile Word and PDF files ten times larger than the tests do; a line a file, 1 when a promise broke."""

import sys
import tempfile
import time
from pathlib import Path

from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.foundation.task_progress import silent
from rongchang_desktop.services.report_import import LIMITS, read_report_file
from tests.importing.hostile_documents import PDF_FILES, WORD_FILES

SCALE = 10


def main() -> int:
    """Read every file; 0 when each ended in a sentence or a reading in time."""
    late = 0
    with tempfile.TemporaryDirectory() as folder:
        for hostile in (*WORD_FILES, *PDF_FILES):
            path = Path(folder) / hostile.name
            path.write_bytes(hostile.make(SCALE))
            started = time.monotonic()
            try:
                read_report_file(path, silent)
                ending = "read"
            except UserFacingError as error:
                ending = str(error)
            seconds = time.monotonic() - started
            late += seconds > LIMITS.seconds + 2
            print(f"{hostile.name}\t{path.stat().st_size:,} bytes\t{seconds:.1f} s\t{ending}", flush=True)
            path.unlink()
    return 1 if late else 0


if __name__ == "__main__":
    sys.exit(main())
