"""Names of sheets that every spreadsheet takes."""

import re
from collections.abc import Collection

_REFUSED = re.compile(r"[\[\]:*?/\\\x00-\x1f]+")
_LONGEST = 31  # UTF-16 units
_RESERVED = "history"


def sheet_name(wanted: str, taken: Collection[str]) -> str:
    """The wanted name without what no sheet may be called, told apart from those taken by a number."""
    name = _cut(_REFUSED.sub("_", wanted).strip(" '"), _LONGEST).rstrip(" '") or "_"
    others = {each.casefold() for each in taken} | {_RESERVED}
    number, found = 2, name
    while found.casefold() in others:
        ending = f" ({number})"
        number, found = number + 1, _cut(name, _LONGEST - len(ending)) + ending
    return found


def _cut(text: str, units: int) -> str:
    """At most so many UTF-16 units, no character torn."""
    return text.encode("utf-16-le")[: units * 2].decode("utf-16-le", "ignore")
