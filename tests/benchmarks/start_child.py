"""The program as `app.main` starts it, with its window under watch."""

from rongchang_desktop.app.memory import hold_collector
from rongchang_desktop.app.qt_entry import bring_qt_in

if __name__ == "__main__":
    hold_collector()
    bring_qt_in()
    from tests.benchmarks.start_watch import run

    raise SystemExit(run())
