"""Score the reader and write the table into tests/README.md; `--check` writes nothing and fails where it differs."""

import sys
from collections.abc import Iterator
from pathlib import Path

from tests.scores.labelled import LABELLED, LAYERS, SCORER, f1_of, labelled_areas, read
from tests.shared import SHARED

README = Path(__file__).parents[1] / "README.md"
BEGIN, END = "<!-- scores -->\n", "<!-- end of scores -->\n"


def main() -> int:
    if not SCORER.exists():
        sys.stderr.write("The scoring program and the labels lie in ../shared, which is not beside this clone.\n")
        return 1
    table = "\n".join(_lines()) + "\n"
    sys.stdout.write(table)
    text = README.read_text(encoding="utf-8")
    head, _, rest = text.partition(BEGIN)
    kept, _, tail = rest.partition(END)
    if "--check" in sys.argv[1:]:
        return int(kept.strip() != table.strip())
    README.write_text(head + BEGIN + table + END + tail, encoding="utf-8")
    return 0


def _lines() -> Iterator[str]:
    yield f"| report | {' | '.join(LAYERS)} | its labels were |"
    yield "|---|" + "---|" * (len(LAYERS) + 1)
    for each in LABELLED:
        f1 = f1_of(each.report, each.labels)
        yield f"| {each.name} | {' | '.join(f'{f1[layer]:.3f}' for layer in LAYERS)} | {each.used} |"
    yield ""
    for name, expected in labelled_areas().items():
        found = [(area.number, area.text) for area in read(SHARED / "reports" / name).areas if not area.role]
        yield f"- areas of {name}: {sum(pair in expected for pair in found)} of {len(expected)}" + (
            "" if found == expected else f", {len(found)} read"
        )


if __name__ == "__main__":
    raise SystemExit(main())
