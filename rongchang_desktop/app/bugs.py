"""What nobody expected: it reaches the crash dialog and the log, and is never swallowed."""

import faulthandler
import logging
import sys
import threading
from types import TracebackType

from PySide6.QtCore import QtMsgType, qInstallMessageHandler

from rongchang_desktop.foundation import paths
from rongchang_desktop.widgets.main_window import MainWindow

_log = logging.getLogger(__name__)


def catch_bugs(window: MainWindow) -> None:
    """Bugs reach the crash dialog and the log; faults of the machine reach a file of their own."""
    faults = (paths.user_data() / "faults.log").open("a", encoding="utf-8")
    faulthandler.enable(faults)

    def on_bug(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        _log.error("bug", exc_info=(kind, error, trace))
        window.crash(error)

    def on_thread_bug(args: threading.ExceptHookArgs) -> None:
        _log.error("bug in a thread", exc_info=args.exc_value)

    def on_qt_message(kind: QtMsgType, context: object, message: str) -> None:
        level = {QtMsgType.QtDebugMsg: logging.DEBUG, QtMsgType.QtInfoMsg: logging.INFO}.get(kind, logging.WARNING)
        _log.log(level, "qt: %s", message)

    sys.excepthook = on_bug
    threading.excepthook = on_thread_bug
    qInstallMessageHandler(on_qt_message)
