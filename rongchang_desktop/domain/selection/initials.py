"""Pinyin initials: a Chinese text as the letters it may be typed by, every reading of a character allowed."""

import re
from collections.abc import Mapping

FIRST_CODE = 0xE000
"""A character read in several ways is written as a private character that stands for all its letters."""
SHORTEST = 2
"""One letter alone would find everything."""
_UNWRITTEN = dict.fromkeys(map(ord, "“”‘’《》〈〉「」【】—·、，,。;；:：()（）/!！~～"))
"""Nobody types what stands between words."""


class Initials:
    """Turns texts into their initials, and letters typed into a search of them."""

    def __init__(self, readings: Mapping[str, str]) -> None:
        """`readings` gives for each character the letters its readings begin with, such as "cz" for 重."""
        codes: dict[str, str] = {}
        for letters in readings.values():
            if letters not in codes:
                codes[letters] = letters if len(letters) == 1 else chr(FIRST_CODE + len(codes))
        self._table: dict[int, str | None] = {ord(char): codes[letters] for char, letters in readings.items()}
        self._table.update(_UNWRITTEN)
        self._written: dict[str, str] = {}
        for letters, code in codes.items():
            for letter in letters:
                self._written[letter] = self._written.get(letter, "") + code

    def of(self, text: str) -> str:
        """The initials of a folded text; letters and digits stand for themselves."""
        return text.translate(self._table)

    def finder(self, typed: str) -> re.Pattern[str] | None:
        """The pattern that finds the letters typed, perhaps with digits among them (5gjz), in initials; else None."""
        if len(typed) < SHORTEST or not (typed.isascii() and typed.isalnum()) or typed.isdigit():
            return None
        classes = (re.escape("".join(dict.fromkeys(letter + self._written.get(letter, "")))) for letter in typed)
        return re.compile("".join(f"[{held}]" for held in classes))


NO_INITIALS = Initials({})
"""For a place where nobody types pinyin."""
