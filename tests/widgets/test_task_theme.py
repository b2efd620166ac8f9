"""Every pair of colours that is read keeps 4.5 : 1, and the program has Chinese letters on any machine."""

from itertools import product

import pytest
from PySide6.QtGui import QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.widgets.palette import palette_of
from rongchang_desktop.widgets.theme import apply_theme, current_tokens
from rongchang_desktop.widgets.tokens import BY_NAME, DARK, LIGHT, Tokens, contrast
from rongchang_desktop.widgets.typefaces import body_font, shipped_families, sized

GROUNDS = ("ground", "panel", "rail", "selection", "hover")
READ = ("ink", "soft", "accent", "danger", "warning")


@pytest.mark.parametrize(("tokens", "ground"), list(product(BY_NAME.values(), GROUNDS)))
def test_what_is_read_can_be_read(tokens: Tokens, ground: str) -> None:
    colors = [getattr(tokens, name) for name in READ] + [tokens.lights[light] for light in Light]
    least = 7.0 if tokens.name.startswith("contrast") else 4.5
    assert min(contrast(color, getattr(tokens, ground)) for color in colors) >= least


@pytest.mark.parametrize("tokens", BY_NAME.values(), ids=list(BY_NAME))
def test_text_on_the_accent_can_be_read(tokens: Tokens) -> None:
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5
    assert contrast(tokens.on_accent, tokens.accent_hover) >= 4.5
    assert contrast(tokens.ink, tokens.found) >= 4.5


def test_contrast_is_that_of_the_standard() -> None:
    assert round(contrast("#000000", "#FFFFFF"), 1) == 21.0
    assert round(contrast("#767676", "#FFFFFF"), 2) == 4.54


def test_the_theme_can_be_changed_while_the_program_runs(qtbot: QtBot, qapp: QApplication) -> None:
    before = (qapp.styleSheet(), qapp.palette(), qapp.font(), qapp.property("theme"))
    theme = apply_theme(qapp, "dark")
    assert current_tokens() is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.ground
    with qtbot.waitSignal(theme.changed):
        apply_theme(qapp, "light")
    assert current_tokens() is LIGHT
    assert qapp.palette() == palette_of(LIGHT) or qapp.palette().color(QPalette.ColorRole.Text).name() == "#1c2330"
    qapp.setStyleSheet(before[0])
    qapp.setPalette(before[1])
    qapp.setFont(before[2])
    qapp.setProperty("theme", before[3])


def test_the_shipped_typeface_has_the_letters_of_the_plan(qtbot: QtBot) -> None:
    font = body_font()
    font.setFamilies(list(shipped_families()))
    metrics = QFontMetrics(sized(font, 20))
    assert all(metrics.inFontUcs4(ord(letter)) for letter in "序号任务目标牵头单位时限办结达偏慢滞后123%●▲■✓○")
