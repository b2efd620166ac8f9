"""A table in a frame of its own, and the card of the row in hand at its right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

CARD_LEAST = 17
"""So many characters wide a card can be read."""


def beside(table: QWidget, empty: QWidget, card: QWidget) -> QSplitter:
    """Both, with a handle between them; the table takes what room there is, `empty` stands where it has no rows."""
    framed = QFrame()
    framed.setObjectName("card")
    inside = QVBoxLayout(framed)
    inside.setContentsMargins(8, 4, 8, 4)
    empty.setContentsMargins(8, 8, 8, 8)
    inside.addWidget(empty)
    inside.addWidget(table, 1)
    card.setMinimumWidth(CARD_LEAST * card.fontMetrics().horizontalAdvance("国"))
    splitter = QSplitter(Qt.Orientation.Horizontal)
    splitter.addWidget(framed)
    splitter.addWidget(card)
    splitter.setChildrenCollapsible(False)
    splitter.setHandleWidth(12)
    splitter.setStretchFactor(0, 1)
    splitter.setSizes([900, 300])
    return splitter
