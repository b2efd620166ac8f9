"""One target as a row: its name, actual against target, and its bar."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from rongchang_desktop.domain.ledger.target import Comparator
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.figures import target_figure
from rongchang_desktop.presentation.editors.target_reading import TargetReading
from rongchang_desktop.widgets.panels.fields.share_bar import ShareBar
from rongchang_desktop.widgets.panels.inspector_section import link_button, text_label

WIDEST, BESIDE = 240, 8
"""Name and figure share a line up to this width in pixels, and stand so far apart."""


class TargetRow(QWidget):
    """Reads 实施重点建设项目 … 71 / 90 个以上, with the bar under it; the name opens the form."""

    def __init__(self, reading: TargetReading, words: Localizer) -> None:
        super().__init__()
        target = reading.target
        figure = target_figure(target, words) or target.quote
        self.name = link_button(target.indicator, lambda: None)
        self.name.setToolTip(words.gettext("{name}: edit the target", name=target.indicator))
        self.name.setAccessibleDescription(self.name.toolTip())
        self.name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.name.setProperty("target", True)
        self._whole_name = target.indicator
        self.figure = QLabel(self._figure(reading, figure, words))
        self.figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.bar = ShareBar()
        self._lay_out(reading, words)

    def _lay_out(self, reading: TargetReading, words: Localizer) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 2)
        layout.setSpacing(2)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(BESIDE)
        line.addWidget(self.name, 1)
        if self.fontMetrics().horizontalAdvance(reading.target.indicator + self.figure.text()) > WIDEST:
            layout.addLayout(line)
            self.figure.setWordWrap(True)
            layout.addWidget(self.figure)
        else:
            line.addWidget(self.figure)
            layout.addLayout(line)
        has_bar = reading.target.value is not None and reading.target.comparator is not Comparator.QUALITATIVE
        spoken = f"{reading.target.indicator} {self.figure.text()}"
        if reading.reached is not None and reading.expected is not None:
            spoken = words.gettext(
                "{name}: {reached} reached, {expected} expected by now",
                name=spoken,
                reached=formats.percent(reading.reached, words),
                expected=formats.percent(reading.expected, words),
            )
        self.bar.show_share(reading.reached, reading.expected, reading.light, words=spoken)
        layout.addWidget(self.bar)
        self.bar.setVisible(has_bar)
        if reading.target.soft:
            layout.addWidget(text_label(words.gettext("striven for"), look="small"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.layout().activate()
        room = self.name.contentsRect().width()
        self.name.setText(self.name.fontMetrics().elidedText(self._whole_name, Qt.TextElideMode.ElideRight, room))

    @staticmethod
    def _figure(reading: TargetReading, figure: str, words: Localizer) -> str:
        if reading.actual is None:
            return figure
        return words.gettext("{actual} / {target}", actual=formats.number(reading.actual, words), target=figure)
