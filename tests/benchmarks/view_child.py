"""One size of the group `view`, in a process of its own that brings Qt in as `app.main` does."""

import os

from rongchang_desktop.app.memory import hold_collector
from rongchang_desktop.app.qt_entry import bring_qt_in

if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    hold_collector()
    bring_qt_in()
    from tests.benchmarks.view_figures import main

    main()
