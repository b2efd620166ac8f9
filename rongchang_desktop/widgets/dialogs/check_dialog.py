"""体检 of an adopted plan: the linter's findings beside the plan; a row leads to its item and the list stays open."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from rongchang_desktop.domain.intake.linting import lint
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.panels.look import PanelLook
from rongchang_desktop.widgets.review.lint_panel import LintPanel

PAUSE = 400
"""Milliseconds after a step until the plan is checked again."""


class CheckDialog(PanelLook, QDialog):
    """Not modal: one mends the plan while one looks at the list."""

    item_wanted = Signal(object)
    """ItemId to be shown in the plan."""

    def __init__(self, parent: QWidget | None, session: PlanSession) -> None:
        super().__init__(parent)
        self._session = session
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(session.words.gettext("Check the plan"))
        self.count = QLabel()
        self.count.setProperty("soft", True)
        self.panel = LintPanel(session)
        self.panel.table.item_chosen.connect(self.item_wanted)
        self.panel.table.item_activated.connect(self.item_wanted)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.count)
        layout.addWidget(self.panel, 1)
        layout.addWidget(buttons)
        self.wear()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.refresh)
        session.changed.connect(self._pause.start)
        session.replaced.connect(self._pause.start)
        self.refresh()
        self.panel.table.setFocus()
        self.resize(900, 460)

    def refresh(self) -> None:
        """Check the plan as it is now."""
        ledger, year = self._session.ledger, self._session.year
        found = lint(ledger, year, previous_year=year - 1 if year - 1 in ledger.plans else None)
        self.panel.model.show(found)
        self.panel.retranslate()
        words = self._session.words
        text = words.ngettext(
            "{count} finding in the plan of {year}", "{count} findings in the plan of {year}", len(found), year=year
        )
        self.count.setText(text)
