"""Run the benchmark groups; exit 0 when measured, whatever the figures are."""

import argparse
import sys

from tests.benchmarks import edit, forms, printed_tables, read, start, view, years

GROUPS = {
    "start": start.rows,
    "edit": edit.rows,
    "read": read.rows,
    "forms": forms.rows,
    "years": years.rows,
    "view": view.rows,
    "print": printed_tables.rows,
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("group", nargs="?", choices=sorted(GROUPS))
    parser.add_argument("--json", action="store_true", help="one JSON object a line on standard output")
    arguments = parser.parse_args()
    for name in [arguments.group] if arguments.group else list(GROUPS):
        for row in GROUPS[name]():
            sys.stdout.write((row.as_json() if arguments.json else row.as_text()) + "\n")
            sys.stdout.flush()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
