"""A picture of the manual is small, as large as what was seen, and keeps the colours that mean something."""

from pathlib import Path

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from build_spec.manual.pictures import keep_picture
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.widgets.tokens import LIGHT

RED = LIGHT.lights[Light.LAGGING]


def test_few_colours_are_kept_and_the_rare_red_light_among_them(qtbot: QtBot, tmp_path: Path) -> None:
    label = QLabel("■ 滞后 6")
    qtbot.addWidget(label)
    label.setStyleSheet(f"background: {LIGHT.panel}; color: {RED}; font-size: 30px;")
    label.resize(600, 300)
    keep_picture(tmp_path / "made" / "picture.png", label)
    kept = QImage(str(tmp_path / "made" / "picture.png"))
    assert (kept.width(), kept.height()) == (600, 300)
    assert kept.format() == QImage.Format.Format_Indexed8
    colours = {QColor(each).name() for each in kept.colorTable()}
    assert {QColor(LIGHT.panel).name(), QColor(RED).name()} <= colours
    assert len(colours) < 80
