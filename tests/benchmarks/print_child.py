"""One engine printing one table, in a process of its own, so that its peak of memory is its own."""

import json
import os
import sys
from importlib import import_module
from pathlib import Path

from tests.benchmarks.measuring import timed
from tests.benchmarks.print_rows import print_rows

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def main() -> None:
    """Engine, rows and file in the arguments; seconds, megabytes and bytes as JSON on standard output."""
    engine, count, out = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])
    module, _, variant = engine.partition(":")
    work = getattr(import_module(f"tests.benchmarks.print_engines.{module}"), variant or "prepared")(
        print_rows(count), out
    )
    seconds = timed(work)
    sys.stdout.write(json.dumps([seconds, peak_megabytes(), out.stat().st_size]))


def peak_megabytes() -> float:
    """The most memory that this process has held, as Linux counts it, or the largest of its children; 0 elsewhere."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    import resource  # there is none on Windows

    own = next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    return max(own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) / 1024


if __name__ == "__main__":
    main()
