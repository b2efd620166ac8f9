"""Where the backups of a ledger file lie."""

from pathlib import Path

from rongchang_desktop.foundation.files import sha256
from rongchang_desktop.foundation.paths import user_data


def backup_folder(path: Path) -> Path:
    """Where copies of the file go: a folder of its own among the user's data."""
    place = path.resolve()
    return user_data() / "backups" / f"{place.stem} {sha256(str(place).encode('utf-8', 'surrogateescape'))[:8]}"
