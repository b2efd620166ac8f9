"""The filters by light: shape, word and count; Ctrl and a digit sets one, Ctrl+0 takes all away."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.labels import SHAPES, label
from rongchang_desktop.presentation.meeting.run import MeetingRun
from rongchang_desktop.widgets.meeting.scale import Scale

ORDER = (Light.LAGGING, Light.SLOW, Light.ON_PACE, Light.NOT_STARTED, Light.CLOSED)


class LightChips(QWidget):
    """A chip a light that the list has; those chosen are pressed."""

    toggled = Signal(object)
    """Light that takes part in the filter now, or no longer."""

    def __init__(self, run: MeetingRun) -> None:
        super().__init__()
        self._run = run
        self.chips = {light: self._chip(light) for light in ORDER}
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addStretch(1)
        for chip in self.chips.values():
            line.addWidget(chip)

    def refresh(self, words: Localizer, scale: Scale) -> None:
        """Count again."""
        for place, (light, chip) in enumerate(self.chips.items(), start=1):
            count = self._run.count_of(light)
            chip.setText(
                words.gettext("{shape} {light} {count}", shape=SHAPES[light], light=label(light, words), count=count)
            )
            chip.setToolTip(f"Ctrl+{place}")
            chip.setChecked(light in self._run.lights)
            chip.setVisible(count > 0 or light in self._run.lights)
            font = chip.font()
            font.setPixelSize(max(14, round(scale.small * 0.85)))
            chip.setFont(font)

    def _chip(self, light: Light) -> QPushButton:
        chip = QPushButton()
        chip.setCheckable(True)
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chip.clicked.connect(lambda: self.toggled.emit(light))
        return chip
