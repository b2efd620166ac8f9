"""The foot: counts by light, the closing rate, the rule in force and how many rows are chosen; counts open lists."""

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QToolButton

from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.selection.selection import Selection
from rongchang_desktop.localization import formats
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.afterwards import Afterwards
from rongchang_desktop.widgets.wrapping_layout import WrappingLayout

MOST_LINES = 2


class FootBar(QFrame):
    """One line that sums the plan up; two where the window is narrow, with fewer words where they would not do."""

    selection_requested = Signal(object)

    def __init__(self, session: PlanSession) -> None:
        super().__init__()
        self.setObjectName("foot")
        self._session = session
        self._chosen = 0
        self._said: dict[QLabel | QToolButton, tuple[str, str]] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._afterwards = Afterwards(self.refresh, self)
        session.changed.connect(self._afterwards.ask)
        session.replaced.connect(self.refresh)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fill(self) -> None:
        self.total = self._list(Selection())
        self.lights = {light: self._list(Selection(lights=frozenset({light}))) for light in Light}
        self.closing = QLabel()
        self.rule = self._link(self._edit_rules)
        layout = WrappingLayout(self, gap=2)
        self.chosen = QLabel()
        for widget in (self.total, *self.lights.values(), self.closing, self.rule, self.chosen):
            layout.addWidget(widget)
            widget.show()  # what counts as hidden takes no room when the lines are counted
        for label in (self.closing, self.chosen):
            label.setContentsMargins(4, 3, 0, 3)

    def show_chosen(self, count: int) -> None:
        """Say how many tasks are chosen; one is nothing to speak of."""
        if count != self._chosen:
            self._chosen = count
            self._say_chosen()
            self._fit()

    def _say_chosen(self) -> None:
        if self.layout() is not None:
            count = self._chosen
            self.chosen.setText(self._session.words.ngettext("{count} item chosen", "{count} items chosen", count))
            self.chosen.setVisible(count > 1)

    def refresh(self) -> None:
        """Count again; the first plan brings the parts, which the window's first picture need not wait for."""
        session, words = self._session, self._session.words
        self.setVisible(session.plan is not None)
        if session.plan is None:
            return
        from rongchang_desktop.localization.labels import SHAPES, label
        from rongchang_desktop.localization.rule_words import rule_name, rule_sentence

        if self.layout() is None:
            self._fill()
        tally = session.tally(None)
        self.total.setText(words.ngettext("{count} item", "{count} items", tally.total))
        self._said = {}
        for light, button in self.lights.items():
            shape, count = SHAPES[light], tally.lights[light]
            self._said[button] = (
                words.gettext("{shape} {light} {count}", shape=shape, light=label(light, words), count=count),
                words.gettext("{shape} {count}", shape=shape, count=count),
            )
        rate = formats.percent(Decimal(tally.closed) / tally.total if tally.total else Decimal(0), words, decimals=1)
        self._said[self.closing] = (
            words.gettext("Closed {rate} ({reported} reported done)", rate=rate, reported=tally.reported),
            words.gettext("Closed {rate}", rate=rate),
        )
        if session.scores is not None:
            rule = session.scores.rule
            name = rule_name(rule, words)
            self._said[self.rule] = (words.gettext("{rule} ({year})", rule=name, year=session.year), name)
            self.rule.setAccessibleDescription(rule_sentence(rule, words))
        self._say_chosen()
        self._fit()

    def _fit(self) -> None:
        """Say it with fewer words where the full ones take too many lines; those stand in the tool tips then."""
        layout = self.layout()
        if not isinstance(layout, WrappingLayout):
            return
        for brief in ((), (self.closing,), (self.closing, self.rule), tuple(self._said)):
            for part, (full, short) in self._said.items():
                part.setText(short if part in brief else full)
                part.setToolTip("\n".join(filter(None, (full if part in brief else "", part.accessibleDescription()))))
                part.setAccessibleName(full)
            if layout.line_count(self.width()) <= MOST_LINES:
                break
        self.updateGeometry()

    def _edit_rules(self) -> None:
        from rongchang_desktop.widgets.rules.opening import edit_rules

        edit_rules(self.window(), self._session)

    def _list(self, selection: Selection) -> QToolButton:
        return self._link(lambda: self.selection_requested.emit(selection))

    def _link(self, act: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setProperty("link", True)
        button.clicked.connect(lambda: act())
        return button
