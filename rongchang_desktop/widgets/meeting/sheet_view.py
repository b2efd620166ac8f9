"""One item, legible from ten metres: letters as large as fit, never below twenty pixels; then it scrolls."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from rongchang_desktop.domain.ledger.agreement import Agreement
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.agreement_words import (
    AgreementStanding,
    agreement_sentence,
    agreement_standing,
    standing_words,
)
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.presentation.meeting.agreement_edits import AgreementEdits
from rongchang_desktop.presentation.meeting.sheet import BarLine, MeetingSheet, SheetLine
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.meeting.scale import Scale, scales
from rongchang_desktop.widgets.panels.fields.share_bar import ShareBar
from rongchang_desktop.widgets.panels.inspector_section import text_label, tint
from rongchang_desktop.widgets.theme import current_tokens

ONE_COLUMN = 26
"""On a screen narrower than so many letters the two columns stand one below the other."""


class SheetView(QScrollArea):
    """Draws a sheet anew each time; the keyboard stays with the window, but for the ticks of agreements."""

    def __init__(self, session: PlanSession) -> None:
        super().__init__()
        self._session = session
        self._edits = AgreementEdits(session)
        self._sheet: MeetingSheet | None = None
        self._titles: list[QLabel] = []
        self._bodies: list[QWidget] = []
        self._smalls: list[QLabel] = []
        self._bars: list[ShareBar] = []
        self.boxes: dict[str, QCheckBox] = {}
        self.scale: Scale = scales(0)[-1]
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_sheet(self, sheet: MeetingSheet | None) -> None:
        """Show an item; another one from its top."""
        place = self.verticalScrollBar().value() if _is_of_one(sheet, self._sheet) else 0
        self._sheet = sheet
        self._draw()
        self.verticalScrollBar().setValue(place)

    def scroll_by(self, by: int) -> None:
        """Scroll so many lines, where there is more than fits."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + by * self.scale.body * 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().height() != event.size().height() or event.oldSize().width() != event.size().width():
            self._draw()

    def _draw(self) -> None:
        focused = next((key for key, box in self.boxes.items() if box.hasFocus()), None)
        self._titles, self._bodies, self._smalls, self._bars, self.boxes = [], [], [], [], {}
        held = QWidget(self.viewport())  # letters fitted before it wears the window's style sheet would be lost with it
        held.setObjectName("scrolled")
        if self._sheet is not None:
            self._fill(held, self._sheet)
            self._fit(held)
        if (old := self.takeWidget()) is not None:
            old.deleteLater()  # a tick in it may just be pressed, or its colours be changing with the theme's
        self.setWidget(held)
        if focused in self.boxes:
            self.boxes[focused].setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self, held: QWidget, sheet: MeetingSheet) -> None:
        grid = QGridLayout(held)
        grid.setContentsMargins(0, 0, 12, 0)
        two = self._has_two_columns()
        number = f"{sheet.number}  " if sheet.number else ""
        title = self._title(f"{number}{sheet.title}")
        light = self._body(sheet.why)
        tint(light, current_tokens().lights[sheet.light])
        light.setProperty("strong", True)
        grid.addWidget(title, 0, 0, 1, 2)
        grid.addWidget(light, 1, 0, 1, 2)
        left, right = QVBoxLayout(), QVBoxLayout()
        for widget in self._left(sheet):
            left.addWidget(widget)
        for widget in self._right(sheet):
            right.addWidget(widget)
        left.addStretch(1)
        right.addStretch(1)
        grid.addLayout(left, 2, 0)
        grid.addLayout(right, 2 if two else 3, 1 if two else 0)
        grid.setColumnStretch(0, 8)
        grid.setColumnStretch(1, 5 if two else 0)
        grid.setRowStretch(4, 1)

    def _left(self, sheet: MeetingSheet) -> Iterator[QWidget]:
        for line in sheet.bars:
            yield self._target(line)
        for fact in sheet.facts:
            yield self._captioned(fact)

    def _right(self, sheet: MeetingSheet) -> Iterator[QWidget]:
        for owner in sheet.owners:
            yield self._captioned(owner)
        if sheet.agreements:
            yield self._small(self._session.words.gettext("Agreed before"))
            for agreed in sheet.agreements:
                yield self._agreement(agreed)

    def _captioned(self, line: SheetLine) -> QWidget:
        return _above_each_other(self._small(line.caption), self._body(line.text))

    def _target(self, line: BarLine) -> QWidget:
        if not line.has_bar:
            return self._body(line.text)
        bar = ShareBar()
        bar.show_share(line.reached, line.expected, line.light, words=self._spoken(line))
        self._bars.append(bar)
        return _above_each_other(self._body(line.text), bar)

    def _spoken(self, line: BarLine) -> str:
        words: Localizer = self._session.words
        if line.reached is None or line.expected is None:
            return line.text
        return words.gettext(
            "{name}: {reached} reached, {expected} expected by now",
            name=line.text,
            reached=formats.percent(line.reached, words),
            expected=formats.percent(line.expected, words),
        )

    def _agreement(self, agreed: Agreement) -> QWidget:
        session, words = self._session, self._session.words
        sentence = agreement_sentence(agreed, session.year, words)
        state = standing_words(agreed, day=session.judging_day(), year=session.year, words=words)
        told = words.gettext("{what} · {state}", what=sentence, state=state)
        box = self.boxes[agreed.id] = QCheckBox()
        box.setChecked(agreed.done_on is not None)
        box.setAccessibleName(told)
        box.setToolTip(words.gettext("Tick what was kept"))
        box.clicked.connect(lambda kept: self._edits.keep(agreed.id, kept))
        row = QWidget()
        line = QGridLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setColumnStretch(1, 1)
        line.addWidget(box, 0, 0, Qt.AlignmentFlag.AlignTop)
        words_of_it = self._body(told)
        words_of_it.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        if agreement_standing(agreed, session.judging_day()) is AgreementStanding.OVERDUE:
            tint(words_of_it, current_tokens().danger)
        line.addWidget(words_of_it, 0, 1)
        return row

    def _title(self, text: str) -> QLabel:
        label = _words(text)
        self._titles.append(label)
        return label

    def _body(self, text: str) -> QLabel:
        label = _words(text)
        self._bodies.append(label)
        return label

    def _small(self, text: str) -> QLabel:
        label = _words(text, look="soft")
        self._smalls.append(label)
        return label

    def _has_two_columns(self) -> bool:
        return self.width() >= ONE_COLUMN * scales(self.height())[-1].title

    def _fit(self, held: QWidget) -> None:
        """Take the largest letters with which all of it is seen; where even the smallest are too large it scrolls."""
        width, height = self.viewport().width() - 12, self.viewport().height()
        for scale in scales(self.window().height()):
            self.scale = scale
            self._wear(held, scale)
            layout = held.layout()
            layout.invalidate()
            layout.activate()
            if layout.totalHeightForWidth(width) <= height:
                return

    def _wear(self, held: QWidget, scale: Scale) -> None:
        for labels, size in ((self._titles, scale.title), (self._bodies, scale.body), (self._smalls, scale.small)):
            for label in labels:
                font = label.font()
                font.setPixelSize(size)
                font.setBold(bool(label.property("strong")) or label in self._titles)
                label.setFont(font)
        for box in self.boxes.values():
            box.setStyleSheet(f"QCheckBox::indicator {{ width: {scale.body}px; height: {scale.body}px; }}")
        for bar in self._bars:
            bar.set_thickness(max(7, round(scale.body * 0.45)))
        grid = held.layout()
        assert isinstance(grid, QGridLayout)
        grid.setHorizontalSpacing(scale.body * 2)
        grid.setVerticalSpacing(round(scale.body * 0.7))
        for place in range(grid.count()):
            column = grid.itemAt(place).layout()
            if column is not None:
                column.setSpacing(round(scale.body * 0.55))


def _above_each_other(*widgets: QWidget) -> QWidget:
    held = QWidget()
    column = QVBoxLayout(held)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    for widget in widgets:
        column.addWidget(widget)
    return held


def _is_of_one(sheet: MeetingSheet | None, other: MeetingSheet | None) -> bool:
    return sheet is not None and other is not None and (sheet.number, sheet.title) == (other.number, other.title)


def _words(text: str, *, look: str = "") -> QLabel:
    return text_label(text, look=look, selectable=False)
