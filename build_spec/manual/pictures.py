"""Pictures of a window in files as small as a page needs: few colours, and of every hue its most seen shade."""

from collections import Counter
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QWidget

from rongchang_desktop.foundation.files import atomic_write

AREAS = 12
"""So many colours are kept whatever they are: those of the flat areas, and of most letters."""
COARSE = 0x00C0C0C0
"""Colours that are the same in these bits are shades of one."""


def keep_picture(path: Path, shown: QWidget) -> None:
    """Write what the widget shows into the file."""
    image = shown.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(held, b"png")
    writer.setQuality(0)  # asks for the smallest file
    writer.write(_with_few_colours(image))
    path.parent.mkdir(parents=True, exist_ok=True)
    atomic_write(path, bytes(held.data().data()))


def _with_few_colours(image: QImage) -> QImage:
    seen = [colour for colour, _ in Counter(memoryview(image.constBits()).cast("I")).most_common()]
    shades = {colour & COARSE: colour for colour in reversed(seen)}  # the most seen of each comes last and stays
    table = list(dict.fromkeys([*seen[:AREAS], *shades.values()]))
    flags = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    return image.convertToFormat(QImage.Format.Format_Indexed8, table, flags)
