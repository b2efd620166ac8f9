"""The layers of one value as lines: each source with its day, the one that counts marked, and why it does."""

from PySide6.QtWidgets import QFrame, QGridLayout, QLabel

from rongchang_desktop.domain.progress.layers import Layers
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.figures import amount
from rongchang_desktop.localization.labels import label
from rongchang_desktop.localization.layer_words import ground_words, layer_line
from rongchang_desktop.widgets.panels.inspector_section import text_label


class LayerLines(QFrame):
    """Source, day and value under each other; shown where more than one source has spoken."""

    def __init__(self, layers: Layers, *, name: str, unit: str, words: Localizer) -> None:
        super().__init__()
        self.setProperty("form", True)
        grid = QGridLayout(self)
        grid.setContentsMargins(10, 6, 10, 8)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(3, 1)
        grid.addWidget(text_label(name, look="soft", selectable=False), 0, 0, 1, 4)
        for row, each in enumerate(layers.values, start=1):
            update = each.update
            cells = (
                label(update.layer, words),
                formats.short_day(update.as_of, words),
                amount(each.value, unit, words),
                words.gettext("counts") if each.counts else "",
            )
            for column, text in enumerate(cells):
                cell = QLabel(text)
                cell.setProperty("word" if each.counts else "soft", True)
                cell.setAccessibleName(layer_line(each, unit, words) if column == 0 else text)
                grid.addWidget(cell, row, column)
        why = text_label(ground_words(layers, unit, words), look="small")
        grid.addWidget(why, len(layers.values) + 1, 0, 1, 4)
