"""A short list of commitments, a line each; the head counts them all and opens the whole list."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.presentation.overview.item_lines import ItemLine
from rongchang_desktop.widgets.overview.light_table import label_font
from rongchang_desktop.widgets.overview.look import section_label, small_label
from rongchang_desktop.widgets.panels.inspector_section import clear, link_button
from rongchang_desktop.widgets.theme import current_tokens

LINE, GAP = 28, 10
LONGEST_TITLE = 0.55
"""Of the width, what the note may leave the title at least."""


class ItemButton(QAbstractButton):
    """One commitment: number, wording cut where it must be, and its note; pressed, it is gone to."""

    def __init__(self, line: ItemLine, number_width: int) -> None:
        super().__init__()
        self._line = line
        self._number_width = number_width
        self.setAccessibleName(line.spoken)
        self.setToolTip(line.spoken)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(240, LINE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens, line = QPainter(self), current_tokens(), self._line
        middle = Qt.AlignmentFlag.AlignVCenter
        if self.underMouse():
            painter.fillRect(self.rect(), QColor(tokens.hover))
        painter.setFont(self.font())
        painter.setPen(QColor(tokens.soft))
        area = QRect(0, 0, self.width(), LINE)
        painter.drawText(
            area.adjusted(0, 0, self._number_width - area.width(), 0), Qt.AlignmentFlag.AlignRight | middle, line.number
        )
        measure = QFontMetrics(label_font(self.font()))
        note_width = min(measure.horizontalAdvance(line.note) + 2, int(area.width() * (1 - LONGEST_TITLE)) + 60)
        title = area.adjusted(self._number_width + GAP, 0, -note_width - GAP, 0)
        painter.setPen(QColor(tokens.ink))
        text = self.fontMetrics().elidedText(line.title, Qt.TextElideMode.ElideRight, title.width())
        painter.drawText(title, Qt.AlignmentFlag.AlignLeft | middle, text)
        painter.setFont(label_font(self.font()))
        painter.setPen(QColor(tokens.danger if line.is_late else tokens.soft))
        note = area.adjusted(area.width() - note_width, 0, 0, 0)
        painter.drawText(
            note,
            Qt.AlignmentFlag.AlignRight | middle,
            measure.elidedText(line.note, Qt.TextElideMode.ElideRight, note_width),
        )
        if self.hasFocus():
            painter.setPen(QColor(tokens.accent))
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 4, 4)


class ItemList(QWidget):
    """Shows the first lines; where there are none it says so in one line, or hides where that has no words."""

    item_chosen = Signal(object)
    """ItemId of the commitment to go to."""
    all_chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.head = section_label()
        self.all_link = link_button("", self.all_chosen.emit)
        self.nothing = small_label()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        head = QHBoxLayout()
        head.addWidget(self.head)
        head.addStretch(1)
        head.addWidget(self.all_link)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self.nothing)
        layout.addLayout(self._lines)

    def show_lines(self, title: str, lines: Sequence[ItemLine], *, all_of_them: str, nothing: str = "") -> None:
        """The head, the first lines and the link to all."""
        self.head.setText(title)
        self.all_link.setText(all_of_them)
        self.all_link.setAccessibleName(f"{title} {all_of_them}")
        self.all_link.setVisible(bool(lines))
        self.nothing.setText(nothing)
        self.nothing.setVisible(not lines and bool(nothing))
        self.setVisible(bool(lines) or bool(nothing))
        clear(self._lines)
        width = max((self.fontMetrics().horizontalAdvance(line.number) for line in lines), default=0)
        for line in lines:
            button = ItemButton(line, width)
            button.clicked.connect(lambda _=False, item_id=line.id: self._choose(item_id))
            self._lines.addWidget(button)

    def _choose(self, item_id: ItemId) -> None:
        self.item_chosen.emit(item_id)
