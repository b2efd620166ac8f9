"""The side of the page: the chosen indicator with its chart, its values and, on demand, the form of its target."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from rongchang_desktop.domain.editing.indicators import remove_indicator, remove_value
from rongchang_desktop.domain.indicators.indicator import Indicator
from rongchang_desktop.domain.indicators.trend import trend
from rongchang_desktop.domain.ledger.identifiers import IndicatorId
from rongchang_desktop.localization.indicator_rows import target_words
from rongchang_desktop.localization.record_labels import record_label
from rongchang_desktop.presentation.editors.draft_editor import DraftEditor
from rongchang_desktop.presentation.indicators.indicator_draft import (
    IndicatorDraft,
    fresh_indicator_draft,
    indicator_changes,
)
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.indicators.indicator_form import IndicatorForm
from rongchang_desktop.widgets.indicators.trend_chart import TrendChart
from rongchang_desktop.widgets.indicators.value_list import ValueList
from rongchang_desktop.widgets.panels.inspector_section import link_button, text_label
from rongchang_desktop.widgets.panels.look import PanelLook
from rongchang_desktop.widgets.scrolling import scrolled_up_and_down


class IndicatorSide(PanelLook, QFrame):
    """Shows one indicator; a form that is open stays open, with what was typed, until it is saved or discarded."""

    entered = Signal(str)
    """IndicatorId of a row that was just entered."""
    form_opened = Signal(object)
    """The form that is to be seen."""
    left = Signal()
    """The hand is done here."""

    def __init__(self, session: PlanSession) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._session = session
        self._indicator: Indicator | None = None
        self.form: IndicatorForm | None = None
        self.title = text_label(look="section", selectable=False)
        self.target = text_label(look="soft")
        self.chart = TrendChart()
        self.values = ValueList()
        self.edit_link = link_button("", self.edit)
        self.remove_link = link_button("", self.remove)
        self.remove_link.setProperty("quiet", True)
        self.values.removal_wanted.connect(lambda key: session.edit(lambda ledger: remove_value(ledger, key)))
        self._lay_out()
        self.wear()

    def show_indicator(self, indicator_id: IndicatorId | None) -> None:
        """Show another indicator, or that none is chosen."""
        session, words = self._session, self._session.words
        self._indicator = session.ledger.indicators.get(indicator_id) if indicator_id is not None else None
        self.edit_link.setText(words.gettext("Edit the target…"))
        self.remove_link.setText(words.gettext("Remove"))
        self.remove_link.setToolTip(words.gettext("Take the indicator away with its values; it can be undone"))
        self._body.setVisible(self._indicator is not None)
        if self._indicator is None:
            return
        self.title.setText(self._indicator.name)
        self.target.setText(self._target(self._indicator))
        self.chart.show_trend(trend(session.ledger, self._indicator), self._indicator.unit, words)
        self.values.show_values(session.ledger, self._indicator, words)

    def edit(self) -> None:
        """Open the form on the indicator shown."""
        self._open(self._indicator)

    def add(self) -> None:
        """Open the form on a new indicator."""
        self._open(None)

    def remove(self) -> None:
        """Take the indicator shown away with its values."""
        if self._indicator is not None:
            key = self._indicator.id
            self._session.edit(lambda ledger: remove_indicator(ledger, key))

    def close_form(self) -> None:
        """Fold the form and throw away what was typed."""
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
            self.form = None

    def content_height(self) -> int:
        """How high the side is without scrolling."""
        return self._column.sizeHint().height()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self.concerns_look(event) and hasattr(self, "chart"):
            self.wear()

    def _open(self, indicator: Indicator | None) -> None:
        session = self._session
        self.close_form()
        draft = fresh_indicator_draft(session.year, indicator)
        editor = DraftEditor(draft, save=self._save, parent=self)
        others = [row.name for row in session.ledger.indicators.owned_by(str(session.year)) if row != indicator]
        form = self.form = IndicatorForm(editor, session.words, others=others)
        form.save_requested.connect(lambda: editor.save() and self._leave_form())
        form.discard_requested.connect(self._leave_form)
        form.remove_requested.connect(self._remove_from_form)
        editor.changed.connect(lambda: self._leave_form() if not editor.is_open else None)
        self._column.insertWidget(0, form)
        self.show()
        form.begin()
        self.form_opened.emit(form)

    def _save(self, draft: IndicatorDraft) -> bool:
        session = self._session
        changes = indicator_changes(session.ledger, draft, new_id=session.editor.new_id)
        taken = session.edit(lambda _: changes)
        if taken and not draft.indicator_id and changes:
            self.entered.emit(changes.changes[0].record.id)
        return taken

    def _leave_form(self) -> None:
        self.close_form()
        self.left.emit()

    def _remove_from_form(self) -> None:
        self.remove()
        self._leave_form()

    def _target(self, indicator: Indicator) -> str:
        words = self._session.words
        target = words.gettext("Target {figure}", figure=target_words(indicator, words))
        rhythm = record_label(indicator.frequency, words) if indicator.frequency is not None else ""
        return words.enumeration(filter(None, (target, rhythm)))

    def _lay_out(self) -> None:
        self._body = QWidget()
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(8)
        links = QHBoxLayout()
        links.setSpacing(14)
        links.addWidget(self.edit_link)
        links.addWidget(self.remove_link)
        links.addStretch(1)
        for widget in (self.title, self.target, self.chart):
            body.addWidget(widget)
        body.addLayout(links)
        body.addWidget(self.values)
        scrolled = QWidget()
        scrolled.setObjectName("scrolled")
        self._column = QVBoxLayout(scrolled)
        self._column.setContentsMargins(16, 14, 14, 14)
        self._column.setSpacing(10)
        self._column.addWidget(self._body)
        self._column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled_up_and_down(scrolled))
