"""What came of printing a paper: where it was put, and what could not be shown on it."""

from dataclasses import dataclass
from pathlib import Path

from rongchang_desktop.localization.catalog import Localizer

_MOST_NAMED = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewedPaper:
    """A paper as the PDF that would be written; `missing` are the characters that no face has."""

    data: bytes
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedPaper:
    """A paper on the disk; `missing` are the characters that no face has and that show as 〓."""

    path: Path
    missing: tuple[str, ...]

    def warning(self, words: Localizer) -> str:
        """One sentence that names what is missing; empty where nothing is."""
        return missing_characters(self.missing, words)


def missing_characters(missing: tuple[str, ...], words: Localizer) -> str:
    """One sentence that names the characters that no face has; empty where there are none."""
    if not missing:
        return ""
    named = [f"{character} (U+{ord(character):04X})" for character in missing[:_MOST_NAMED]]
    rest = "…" if len(missing) > _MOST_NAMED else ""
    return words.ngettext(
        "{count} character is in no font at hand and was printed as 〓: {characters}.",
        "{count} characters are in no font at hand and were printed as 〓: {characters}.",
        len(missing),
        characters=words.enumeration(named) + rest,
    )
