"""What changed between two 期, or since one of them: the lists on the left, the commitments of one on the right."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from rongchang_desktop.domain.periods.comparison import Comparison
from rongchang_desktop.domain.periods.period import Period
from rongchang_desktop.domain.periods.snapshot import Snapshot, SnapshotRow
from rongchang_desktop.domain.selection.selection import Selection
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.rule_words import rule_sentence
from rongchang_desktop.presentation.periods.period_rows import GROUPS, TURN_HEADERS, period_name, turn_rows
from rongchang_desktop.presentation.periods.periods_desk import NOW, PeriodsDesk
from rongchang_desktop.presentation.periods.text_table_model import TextTableModel
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.panels.fields.choice_field import ChoiceField
from rongchang_desktop.widgets.panels.inspector_section import link_button
from rongchang_desktop.widgets.periods.text_table import TextTable

NUMBER, TASK, LEAD, BEFORE, AFTER, WHY = range(len(TURN_HEADERS))
KEY = Qt.ItemDataRole.UserRole
ALWAYS = ("turned_red", "recovered", "got_worse", "got_better", "newly_done", "not_reported")
"""Lists that are shown though they are empty: that nothing turned lagging is worth knowing."""


class Comparing(QWidget):
    """Refreshes only while it is seen; a list that is empty can be chosen and says so."""

    item_wanted = Signal(object)
    """ItemId to be shown among the tasks."""
    list_wanted = Signal(object)
    """Selection: the tasks of one list are to be shown among all."""

    def __init__(self, session: PlanSession, periods: PeriodsDesk) -> None:
        super().__init__()
        self._session, self._periods = session, periods
        self._comparison: Comparison | None = None
        self._chosen: tuple[str | None, str | None] = (None, None)
        """What a person chose; nobody's choice gives way to the newest."""
        self.from_label, self.to_label = QLabel(), QLabel()
        self.before, self.after = ChoiceField(), ChoiceField()
        self.note = QLabel()
        self.note.setWordWrap(True)
        self.note.setProperty("soft", True)
        self.list_button = link_button("", self._ask_for_list)
        self.copy_button = link_button("", lambda: self.table.copy(everything=True))
        self.groups = QListWidget()
        self.model = TextTableModel(session.words, TURN_HEADERS)
        self.table = TextTable(
            self.model, {NUMBER: 3.5, LEAD: 9, BEFORE: 7, AFTER: 7, WHY: 18}, stretched=TASK, leaving=[WHY, BEFORE]
        )
        self.empty = QLabel()
        self.empty.setWordWrap(True)
        self.empty.setProperty("soft", True)
        self._lay_out()
        self.before.chosen.connect(lambda _: self._take_choice())
        self.after.chosen.connect(lambda _: self._take_choice())
        self.groups.currentItemChanged.connect(lambda *_: self._show_group())
        self.groups.itemActivated.connect(lambda _: self.table.setFocus())
        self.table.item_activated.connect(self.item_wanted)

    def retranslate(self) -> None:
        """Say everything again, about the periods of now."""
        words = self._session.words
        self.from_label.setText(words.gettext("From"))
        self.to_label.setText(words.gettext("to"))
        self.before.setAccessibleName(words.gettext("Earlier period"))
        self.after.setAccessibleName(words.gettext("Later period"))
        for button, text in (
            (self.list_button, words.gettext("Show them among the tasks")),
            (self.copy_button, words.gettext("Copy as a table")),
        ):
            button.setText(text)
            button.setAccessibleName(text)
        self.groups.setAccessibleName(words.gettext("What changed"))
        self.table.setAccessibleName(words.gettext("Tasks that changed"))
        self._offer()

    def compare_from(self, key: str) -> None:
        """Lay the period beside what is chosen as the later one."""
        self.before.show_value(key)
        self._take_choice()

    def _take_choice(self) -> None:
        self._chosen = (self.before.value, self.after.value)
        self.compare()

    def compare(self) -> None:
        """Lay the two chosen side by side."""
        words, before, after = self._session.words, self.before.value, self.after.value
        self._comparison = None
        if before is not None and after is not None:
            try:
                self._comparison = self._periods.comparison(before, after)
            except UserFacingError as error:
                self.note.setText(words.error(error))
                self._show_counts()
                return
            self.note.setText(self._sentence(before, after))
        self._show_counts()

    def _sentence(self, before: str, after: str) -> str:
        """What the two are, and whether they were judged by the same rule."""
        words = self._session.words
        old, new = self._periods.snapshot(before), self._periods.snapshot(after)
        if old is None or new is None or self._comparison is None:
            return ""
        rates = [self._rate(snapshot) for snapshot in (old, new)]
        said = [words.gettext("Closed {before} → {after}", before=rates[0], after=rates[1])]
        if old.rule != new.rule:
            said.append(words.gettext("The rule changed in between: {rule}", rule=rule_sentence(new.rule, words)))
        if not self._comparison.changes():
            said.append(words.gettext("Nothing else changed"))
        return "   ".join(said)

    def _rate(self, snapshot: Snapshot) -> str:
        return f"{snapshot.closed}/{len(snapshot.commitments)}"

    def _offer(self) -> None:
        words = self._session.words
        periods = list(reversed(self._periods.periods))
        frozen = [self._named(period) for period in periods if period.frozen_on is not None]
        later = [self._named(period) for period in periods if period.frozen_on or self._periods.is_reached(period)]
        self.before.offer(frozen)
        self.after.offer([*later, (NOW, words.gettext("Now"))])
        keys = [key for key, _ in frozen]
        before, after = self._chosen
        self.before.show_value(before if before in keys else (keys[0] if keys else None))
        known = self._periods.open_period
        newest = known.id if known is not None and self._periods.is_reached(known) else NOW
        self.after.show_value(after if after in [NOW, *(key for key, _ in later)] else newest)
        self.compare()

    def _named(self, period: Period) -> tuple[str, str]:
        words = self._session.words
        day = formats.day_beside(period.as_of, period.year, words)
        name = period_name(period, words)
        if period.frozen_on is None:
            return period.id, words.gettext("{period}, {day}, not frozen", period=name, day=day)
        return period.id, words.gettext("{period}, {day}", period=name, day=day)

    def _show_counts(self) -> None:
        words = self._session.words
        chosen = self.groups.currentItem().data(KEY) if self.groups.currentItem() else None
        self.groups.blockSignals(True)
        self.groups.clear()
        for group in GROUPS:
            count = self._count(group.key)
            if not count and group.key not in ALWAYS:
                continue
            entry = QListWidgetItem(f"{words.gettext(group.msgid)}  {count}")
            entry.setData(KEY, group.key)
            self.groups.addItem(entry)
            if group.key == chosen:
                self.groups.setCurrentItem(entry)
        if self.groups.currentItem() is None:
            keys = [self.groups.item(row).data(KEY) for row in range(self.groups.count())]
            self.groups.setCurrentRow(next((row for row, key in enumerate(keys) if self._count(key)), 0))
        self.groups.blockSignals(False)
        self.groups.setFixedWidth(self.groups.sizeHintForColumn(0) + 32)
        self._show_group()

    def _count(self, key: str) -> int:
        return len(getattr(self._comparison, key)) if self._comparison else 0

    def _show_group(self) -> None:
        entry = self.groups.currentItem()
        words = self._session.words
        if entry is None or self._comparison is None:
            self.model.show(())
        else:
            self.model.show(tuple(turn_rows(self._comparison, entry.data(KEY), words, self._why)))
        has_rows = self.model.rowCount() > 0
        self.table.setVisible(has_rows)
        self.empty.setVisible(not has_rows)
        self.empty.setText(words.gettext("No task is in this list."))
        self.list_button.setVisible(has_rows and entry is not None and entry.data(KEY) != "removed")
        self.copy_button.setVisible(has_rows)

    def _ask_for_list(self) -> None:
        ids = frozenset(row.item_id for row in self.model.rows if row.item_id is not None)
        self.list_wanted.emit(Selection(item_ids=ids))

    def _why(self, row: SnapshotRow) -> str:
        """Why the later light is what it is; of a task that is gone, why the last one was."""
        keys, gone = (self.before.value, self.after.value), self.groups.currentItem().data(KEY) == "removed"
        return self._periods.why(keys[0] if gone else keys[1], row)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(8)
        for part in (self.from_label, self.before, self.to_label, self.after):
            bar.addWidget(part, 1 if isinstance(part, ChoiceField) else 0)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.note, 1)
        head.addWidget(self.list_button)
        head.addWidget(self.copy_button)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table, 1)
        column.addWidget(self.empty, 1, Qt.AlignmentFlag.AlignTop)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.groups)
        below.addWidget(right, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(bar)
        layout.addLayout(head)
        layout.addLayout(below, 1)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())
