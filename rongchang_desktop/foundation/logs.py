"""A rotating log in the user's own folder; nothing of a plan's text is written to it."""

import logging
from functools import cached_property

from rongchang_desktop.foundation import paths


def start_log() -> None:
    """Send warnings and errors of this process to the user's log file."""
    root = logging.getLogger()
    root.addHandler(UserLog())
    root.setLevel(logging.INFO)


class UserLog(logging.Handler):
    """The user's log file, opened with the first line for it: most sessions have none, and the start waits for less."""

    def emit(self, record: logging.LogRecord) -> None:
        self._file.handle(record)

    def close(self) -> None:
        if "_file" in vars(self):
            self._file.close()
        super().close()

    @cached_property
    def _file(self) -> logging.Handler:
        from logging.handlers import RotatingFileHandler

        file = RotatingFileHandler(
            paths.user_data() / "rongchang.log", maxBytes=1_000_000, backupCount=3, encoding="utf-8"
        )
        file.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
        return file
