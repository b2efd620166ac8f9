"""The manual: its pages in the order they are read, each with its title and the file it lies in."""

from pathlib import Path

from rongchang_desktop.foundation import paths

START, PROGRESS, RULES, REVIEW, NEW_YEAR = "start", "progress", "rules", "review", "new_year"
KEYS = (
    START,
    REVIEW,
    "overview",
    "tasks",
    PROGRESS,
    "indicators",
    "collecting",
    "meeting",
    "directory",
    "periods",
    RULES,
    "printing",
    NEW_YEAR,
)


def manual_page(key: str, language: str) -> Path:
    """The file of a page in a language, in Markdown."""
    return paths.resources() / "manual" / language / f"{key}.md"


def titles(language: str) -> tuple[tuple[str, str], ...]:
    """Every page with the heading it begins with."""
    return tuple((key, _heading(manual_page(key, language))) for key in KEYS)


def _heading(page: Path) -> str:
    with page.open(encoding="utf-8") as lines:
        return next(lines).removeprefix("#").strip()
