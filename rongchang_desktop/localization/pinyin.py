"""The table of pinyin initials that ships with the program."""

from functools import cache

from rongchang_desktop.domain.selection.initials import Initials
from rongchang_desktop.foundation import paths


@cache
def pinyin_initials() -> Initials:
    """The initials of all characters in common use, read when they are first asked for."""
    readings: dict[str, str] = {}
    for line in (paths.resources() / "pinyin" / "initials.txt").read_text(encoding="utf-8").splitlines():
        letters, characters = line.split(" ")
        readings.update(dict.fromkeys(characters, letters))
    return Initials(readings)
