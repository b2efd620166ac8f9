"""What the program remembers of its user: language, theme, recent files, and the look of each ledger."""

import json
from pathlib import Path
from typing import Any

from rongchang_desktop.foundation.files import atomic_write

RECENT_FILES = 8


class Preferences:
    """A small JSON file; losing it loses comfort, never work. Unreadable ones are put aside, not overwritten."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._values: dict[str, Any] = self._read()

    def get(self, key: str, default: Any = None) -> Any:
        """The remembered value."""
        return self._values.get(key, default)

    def set(self, key: str, value: Any) -> None:
        """Remember a value that JSON can hold."""
        if self._values.get(key) != value:
            self._values[key] = value
            self._write()

    def of_ledger(self, ledger_id: str, key: str, default: Any = None) -> Any:
        """What is remembered for one ledger only."""
        return self._values.get("ledgers", {}).get(ledger_id, {}).get(key, default)

    def set_of_ledger(self, ledger_id: str, key: str, value: Any) -> None:
        """Remember something for one ledger only."""
        ledger = self._values.setdefault("ledgers", {}).setdefault(ledger_id, {})
        if ledger.get(key) != value:
            ledger[key] = value
            self._write()

    @property
    def recent_files(self) -> tuple[Path, ...]:
        """Files opened lately that still exist, newest first."""
        return tuple(path for path in map(Path, self._values.get("recent", ())) if path.exists())

    def add_recent(self, path: Path) -> None:
        """Put a file first among the recent ones."""
        name = str(path.resolve())
        others = [known for known in self._values.get("recent", ()) if known != name]
        self.set("recent", [name, *others][:RECENT_FILES])

    @property
    def report_folder(self) -> Path | None:
        """Where a report was chosen last; None where that folder is gone."""
        folder = self._values.get("report_folder")
        return Path(folder) if folder and Path(folder).is_dir() else None

    def remember_report(self, path: Path) -> None:
        """Look for the next report beside this one."""
        self.set("report_folder", str(path.resolve().parent))

    def _read(self) -> dict[str, Any]:
        if not self._path.exists():
            return {}
        try:
            values = json.loads(self._path.read_text(encoding="utf-8"))
        except (ValueError, OSError):
            self._path.replace(self._path.with_suffix(".unreadable"))
            return {}
        return values if isinstance(values, dict) else {}

    def _write(self) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        atomic_write(self._path, json.dumps(self._values, ensure_ascii=False, indent=1).encode("utf-8"))
