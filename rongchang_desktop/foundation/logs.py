"""A rotating log in the user's own folder; nothing of a plan's text is written to it."""

import logging
from logging.handlers import RotatingFileHandler

from rongchang_desktop.foundation import paths


def start_log() -> None:
    """Send warnings and errors of this process to the user's log file."""
    handler = RotatingFileHandler(
        paths.user_data() / "rongchang.log", maxBytes=1_000_000, backupCount=3, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
