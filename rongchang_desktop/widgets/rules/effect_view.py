"""What the rules would turn: how many from which light to which, and the very commitments."""

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.labels import label
from rongchang_desktop.localization.rule_words import rule_name
from rongchang_desktop.presentation.rules.rule_trial import Effect
from rongchang_desktop.presentation.rules.rules_editor import RulesEditor
from rongchang_desktop.presentation.rules.turn_model import (
    AFTER,
    BEFORE,
    LIGHT_ROLE,
    NUMBER,
    TITLE,
    TurnModel,
    light_words,
)
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.panels.inspector_section import text_label
from rongchang_desktop.widgets.review.advice_table import AdviceTable
from rongchang_desktop.widgets.theme import current_tokens

NOTHING_LEAVES = -1


class LightDelegate(QStyledItemDelegate):
    """Gives a light its colour beside its shape and word."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        super().initStyleOption(option, index)
        light = index.data(LIGHT_ROLE)
        if light is not None:
            color = QColor(current_tokens().lights[light])
            for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
                option.palette.setColor(role, color)


class EffectView(QWidget):
    """Follows the editor; while a large plan is judged it says so."""

    def __init__(self, session: PlanSession, editor: RulesEditor) -> None:
        super().__init__()
        self._session = session
        self._editor = editor
        self.count = QLabel()
        self.count.setProperty("section", True)
        self.counts = text_label()
        self.in_force = text_label(look="small")
        self.model = TurnModel(session)
        self.model.setParent(self)
        self.table = AdviceTable(self.model, {NUMBER: 4, BEFORE: 6, AFTER: 6}, stretched=TITLE, leaving=NOTHING_LEAVES)
        self.table.setItemDelegate(LightDelegate(self.table))
        words = session.words
        self.table.setAccessibleName(words.gettext("Items that change colour"))
        names = [light_words(light, words) for light in Light]
        self.table.make_room(BEFORE, names)
        self.table.make_room(AFTER, names)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for widget in (self.count, self.counts, self.in_force):
            layout.addWidget(widget)
        layout.addWidget(self.table, 100)
        layout.addStretch(1)
        editor.changed.connect(self._wait)
        editor.judged.connect(self.refresh)
        self._wait()

    def refresh(self) -> None:
        """Show what was found."""
        effect = self._editor.effect
        self.table.setVisible(effect is not None and bool(effect.turns))
        self.counts.setVisible(effect is not None and bool(effect.turns))
        self.in_force.setVisible(effect is not None)
        self.model.show(effect.turns if effect is not None else ())
        if effect is None:
            self.count.setText("")
        else:
            self._tell(effect)

    def _tell(self, effect: Effect) -> None:
        words = self._session.words
        nothing = words.gettext("No item changes colour")
        changing = words.ngettext("{count} item changes colour", "{count} items change colour", len(effect.turns))
        self.count.setText(changing if effect.turns else nothing)
        turned = (
            words.gettext(
                "{before} → {after}: {count}", before=label(before, words), after=label(after, words), count=count
            )
            for before, after, count in effect.counts
        )
        self.counts.setText(words.enumeration(turned))
        day = formats.day(self._session.judging_day(), words)
        self.in_force.setText(
            words.gettext("Judged as of {day}, by “{rule}”", day=day, rule=rule_name(effect.rule, words))
        )

    def _wait(self) -> None:
        self.count.setText(self._session.words.gettext("Judging…"))
