"""What stands below the tree of a review: the item itself, and lists of what is still to be looked at."""

from collections.abc import Callable, Iterator
from itertools import chain

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QTabWidget, QWidget

from rongchang_desktop.presentation.review.review import Review
from rongchang_desktop.widgets.review.finding_lists import FigureList, FramingList, HeadlineTable
from rongchang_desktop.widgets.review.item_box import ItemBox
from rongchang_desktop.widgets.review.lead_suggestions import LeadSuggestions
from rongchang_desktop.widgets.review.lint_panel import LintPanel

LARGE, PAUSE = 1000, 150
"""From so many items on the lists follow when the hand has rested for so many milliseconds, one list at a time."""


class SideTabs(QTabWidget):
    """Each list says on its tab how many it holds."""

    counted = Signal()
    """The lists show the plan as it is now."""

    def __init__(self, review: Review) -> None:
        super().__init__()
        self._review = review
        session = review.session
        self.box = ItemBox(review)
        self.headline, self.figures, self.framing = HeadlineTable(review), FigureList(review), FramingList(review)
        self.leads = LeadSuggestions(session, review.advice)
        self.lint = LintPanel(session)
        self._left: Iterator[Callable[[], None]] = iter(())
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._go_on)
        for page in (self.box, self.leads, self.lint, self.figures, self.framing, self.headline):
            self.addTab(page, "")
        self.setDocumentMode(True)
        self.setUsesScrollButtons(True)
        review.advice.duties_changed.connect(lambda: self._begin(self.leads.refresh))

    def refresh(self) -> None:
        """Bring the lists up to date: at once for a plan of usual size."""
        self._begin(self.figures.refresh, self.framing.refresh, self.leads.refresh, self._check, self.headline.refresh)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.lint.retranslate()
        self.figures.forget()
        self.refresh()

    def next_focus(self) -> QWidget:
        """What takes the focus when one comes here by key."""
        return self.box.wording if self.currentIndex() == 0 else self.currentWidget()

    def _begin(self, *steps: Callable[[], None]) -> None:
        plan = self._review.session.plan
        if plan is not None and len(plan.items) > LARGE:
            self._left = chain(steps, (self._name_tabs,))
            self._name_tabs()
            self._pause.start(PAUSE)
            return
        self._left = iter(())
        for step in steps:
            step()
        self._name_tabs()

    def _go_on(self) -> None:
        step = next(self._left, None)
        if step is not None:
            step()
            self._pause.start(0)

    def _check(self) -> None:
        self.lint.model.show(self._review.advice.findings())

    def _name_tabs(self) -> None:
        words = self._review.session.words.gettext
        names = {
            self.box: words("This item"),
            self.leads: words("Leads {count}", count=self.leads.model.count),
            self.lint: words("Check {count}", count=self.lint.model.count),
            self.figures: words("Untaken figures {count}", count=self.figures.count()),
            self.framing: words("Framing {count}", count=self.framing.list.count()),
            self.headline: words("Indicators {count}", count=self.headline.rowCount()),
        }
        for page, text in names.items():
            self.setTabText(self.indexOf(page), text)
        self.setTabToolTip(self.indexOf(self.figures), words("Figures no target took"))
        self.setTabToolTip(self.indexOf(self.headline), words("Headline indicators"))
        self.counted.emit()
