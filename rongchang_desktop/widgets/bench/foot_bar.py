"""The foot: counts by light, the closing rate and the rule in force; each count opens its list, the rule its editor."""

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QToolButton

from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.selection.selection import Selection
from rongchang_desktop.localization import formats
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.afterwards import Afterwards
from rongchang_desktop.widgets.wrapping_layout import WrappingLayout


class FootBar(QFrame):
    """One line that sums the plan up; two where the window is narrow."""

    selection_requested = Signal(object)

    def __init__(self, session: PlanSession) -> None:
        super().__init__()
        self.setObjectName("foot")
        self._session = session
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._afterwards = Afterwards(self.refresh, self)
        session.changed.connect(self._afterwards.ask)
        session.replaced.connect(self.refresh)
        self.refresh()

    def _fill(self) -> None:
        self.total = self._list(Selection())
        self.lights = {light: self._list(Selection(lights=frozenset({light}))) for light in Light}
        self.closing = QLabel()
        self.rule = self._link(self._edit_rules)
        layout = WrappingLayout(self, gap=6)
        for widget in (self.total, *self.lights.values(), self.closing, self.rule):
            layout.addWidget(widget)
        self.closing.setContentsMargins(4, 3, 0, 3)

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
        for light, button in self.lights.items():
            count = tally.lights[light]
            button.setText(
                words.gettext("{shape} {light} {count}", shape=SHAPES[light], light=label(light, words), count=count)
            )
        rate = Decimal(tally.closed) / tally.total if tally.total else Decimal(0)
        self.closing.setText(
            words.gettext(
                "Closed {rate} ({reported} reported done)",
                rate=formats.percent(rate, words, decimals=1),
                reported=tally.reported,
            )
        )
        if session.scores is not None:
            rule = session.scores.rule
            self.rule.setText(words.gettext("{rule} ({year})", rule=rule_name(rule, words), year=session.year))
            self.rule.setToolTip(rule_sentence(rule, words))
            self.rule.setAccessibleDescription(rule_sentence(rule, words))

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
