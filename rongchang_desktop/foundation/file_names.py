"""Names of files that every system takes, Windows included."""

import re

_REFUSED = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
_LONGEST = 80


def safe_file_name(text: str, *, otherwise: str = "_") -> str:
    """The text as a file name without its ending; `otherwise` where nothing of it may stand."""
    name = _REFUSED.sub("_", text).strip(" .")[:_LONGEST].rstrip(" .")
    return f"{name}_" if _RESERVED.fullmatch(name) else name or otherwise
