"""Beside the tree: headline indicators, figures no target took, and sentences taken for framing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from rongchang_desktop.localization.figures import target_figure
from rongchang_desktop.presentation.review.findings import Finding, UntakenFigures
from rongchang_desktop.presentation.review.places import Place
from rongchang_desktop.presentation.review.review import Review
from rongchang_desktop.widgets.panels.inspector_section import link_button, text_label
from rongchang_desktop.widgets.theme import current_tokens

DATA = Qt.ItemDataRole.UserRole
MARGIN = 12


class HeadlineTable(QTableWidget):
    """The indicators before the first area: name and target as printed."""

    def __init__(self, review: Review) -> None:
        super().__init__(0, 2)
        self._review = review
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.rowCount():
            _teach(self)

    def refresh(self) -> None:
        """Show the indicators of the draft."""
        session = self._review.session
        words = session.words
        self.setAccessibleDescription(
            words.gettext(
                "No headline indicators were found before the first work area. "
                "Once the report is adopted, they can be added on the page of indicators."
            )
        )
        self.horizontalHeader().setVisible(bool(session.ledger.indicators.owned_by(str(self._review.year))))
        self.setAccessibleName(words.gettext("Headline indicators"))
        self.setHorizontalHeaderLabels([words.gettext("Indicator"), words.gettext("Target")])
        rows = session.ledger.indicators.owned_by(str(self._review.year))
        self.setRowCount(len(rows))
        for row, indicator in enumerate(rows):
            figure = target_figure(indicator, words) or indicator.quote
            for column, text in enumerate((indicator.name, figure)):
                cell = QTableWidgetItem(text)
                cell.setToolTip(indicator.quote)
                self.setItem(row, column, cell)


class FigureList(QListWidget):
    """Each line is a figure; choosing it goes to its item, `Enter` makes a target of it."""

    finding_chosen = Signal(object)
    """Finding whose item is to be shown."""
    finding_activated = Signal(object)
    """Finding that is to become a target."""

    def __init__(self, review: Review) -> None:
        super().__init__()
        self._review = review
        self._untaken = UntakenFigures(review.session)
        self._shown: tuple[Finding, ...] | None = None
        _wrap(self)
        self.currentItemChanged.connect(self._choose)
        self.itemActivated.connect(lambda entry: self.finding_activated.emit(entry.data(DATA)))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.count():
            _teach(self)

    def forget(self) -> None:
        """Write every line anew with the next refresh."""
        self._shown = None

    def refresh(self) -> None:
        """Look for figures again."""
        found = tuple(self._untaken.findings())
        if found == self._shown:
            return
        self._shown = found
        words = self._review.session.words.gettext
        self.setAccessibleName(words("Figures no target took"))
        self.setAccessibleDescription(
            words(
                "Every figure of the tasks stands in a target. A figure that no target took "
                "would be listed here, and Enter would make a target of it."
            )
        )
        self.blockSignals(True)
        row = self.currentRow()
        self.clear()
        for finding in found:
            entry = QListWidgetItem(self._text(finding))
            entry.setData(DATA, finding)
            self.addItem(entry)
        self.setCurrentRow(min(row, self.count() - 1))
        self.blockSignals(False)

    def _text(self, finding: Finding) -> str:
        return self._review.session.words.gettext(
            "{number}  {figure}  in “…{words}…”",
            number=finding.number,
            figure=f"{finding.figure.figure}{finding.figure.unit}",
            words=finding.words_around,
        )

    def _choose(self, entry: QListWidgetItem | None) -> None:
        if entry is not None:
            self.finding_chosen.emit(entry.data(DATA))


class FramingList(QWidget):
    """Sentences that were taken for framing; `Enter` makes a commitment of the chosen one."""

    place_chosen = Signal(object)
    """Place that is to be shown."""
    place_activated = Signal(object)
    """Place that is to become a commitment."""

    def __init__(self, review: Review) -> None:
        super().__init__()
        self._review = review
        self.hint = text_label(look="small")
        self.list = QListWidget()
        self.setFocusProxy(self.list)
        _wrap(self.list)
        self.button = link_button("", self._activate_current)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(6)
        layout.addWidget(self.hint)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.button)
        self.list.currentItemChanged.connect(self._choose)
        self.list.itemActivated.connect(lambda entry: self.place_activated.emit(entry.data(DATA)))

    def refresh(self) -> None:
        """Show the framing sentences of now; doubtful ones come first."""
        words = self._review.session.words
        self.hint.setText(words.gettext("These sentences name no work of their own and only introduce their heading."))
        self.button.setText(words.gettext("Make it a commitment (Enter)"))
        self.list.setAccessibleName(words.gettext("Sentences taken as framing"))
        self.list.blockSignals(True)
        row = self.list.currentRow()
        self.list.clear()
        for place in sorted(self._review.framing, key=lambda place: place.confidence):
            entry = QListWidgetItem(("▲ " if self._review.marks.is_open(place.key) else "") + place.framing)
            entry.setData(DATA, place)
            self.list.addItem(entry)
        self.list.setCurrentRow(min(row, self.list.count() - 1))
        self.list.blockSignals(False)
        self.button.setEnabled(self.list.count() > 0)

    def choose(self, place: Place) -> None:
        """Put the choice on a place."""
        for row in range(self.list.count()):
            if self.list.item(row).data(DATA).key == place.key:
                self.list.setCurrentRow(row)

    def _choose(self, entry: QListWidgetItem | None) -> None:
        if entry is not None:
            self.place_chosen.emit(entry.data(DATA))

    def _activate_current(self) -> None:
        entry = self.list.currentItem()
        if entry is not None:
            self.place_activated.emit(entry.data(DATA))


def _teach(view: QAbstractItemView) -> None:
    """Write on an empty list what would stand in it."""
    painter = QPainter(view.viewport())
    painter.setPen(QColor(current_tokens().soft))
    room = view.viewport().rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
    painter.drawText(room, Qt.TextFlag.TextWordWrap, view.accessibleDescription())


def _wrap(entries: QListWidget) -> None:
    entries.setWordWrap(True)
    entries.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    entries.setResizeMode(QListWidget.ResizeMode.Adjust)
    entries.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
