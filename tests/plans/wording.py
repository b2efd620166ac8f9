"""What two texts have in common, character by character; white space does not count."""

from tests.shared import shared_path

LONGEST_SHARED_RUN = 12
NOTED_FROM = 10


def real_report() -> str:
    """The district's 2024 report without its white space; skips the test where it is missing."""
    return "".join(shared_path("seeds/000_568547587fd10da2.txt").read_text(encoding="utf-8").split())


def shared_runs(text: str, report: str) -> list[str]:
    """The longest pieces of the text, left to right, that stand in the report as well."""
    runs: list[str] = []
    for start in range(len(text)):
        end = start
        while end < len(text) and text[start : end + 1] in report:
            end += 1
        piece = text[start:end]
        if len(piece) >= NOTED_FROM and not (runs and piece in runs[-1]):
            runs.append(piece)
    return runs


def copied(texts: list[str], report: str) -> list[str]:
    """The pieces longer than the limit."""
    return [run for text in texts for run in shared_runs(text, report) if len(run) > LONGEST_SHARED_RUN]
