"""Write resources/pinyin/initials.txt: by which letters each Chinese character may be typed, from pypinyin's table."""

import unicodedata
from collections import defaultdict

from pypinyin.pinyin_dict import pinyin_dict

from build_spec.clone import ROOT

INITIALS = ROOT / "resources" / "pinyin" / "initials.txt"
FIRST, LAST = 0x3007, 0x9FFF
"""The characters in common use; rarer ones lie in planes that no keyboard of an office reaches by pinyin."""


def table() -> str:
    """A line for each set of letters: the letters, a space, and every character that some reading begins with them."""
    by_letters: defaultdict[str, list[str]] = defaultdict(list)
    for code, readings in sorted(pinyin_dict.items()):
        if FIRST <= code <= LAST:
            by_letters["".join(sorted({_initial(reading) for reading in readings.split(",")}))].append(chr(code))
    return "".join(f"{letters} {''.join(held)}\n" for letters, held in sorted(by_letters.items()))


def _initial(reading: str) -> str:
    return unicodedata.normalize("NFD", reading)[0]


if __name__ == "__main__":
    INITIALS.parent.mkdir(exist_ok=True)
    INITIALS.write_text(table(), encoding="utf-8", newline="\n")
