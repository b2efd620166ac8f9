"""The floor: a bare PySide6 window, shown and painted, plus `import sqlalchemy.orm`."""

import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


class BareWindow(QMainWindow):
    """Ends the process once it was painted and SQLAlchemy is there."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, self._finish)

    def _finish(self) -> None:
        import sqlalchemy.orm  # noqa: F401 - this is what is measured

        sys.stdout.write(f"mark ready {time.monotonic()}\n")
        QApplication.exit(0)


app = QApplication(sys.argv)
window = BareWindow()
window.resize(1600, 920)
window.show()
app.exec()
