"""Every pair of colours that is read keeps 4.5 : 1, and the program has Chinese letters on any machine."""

from itertools import product

import pytest
from PySide6.QtGui import QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.widgets.palette import palette_of
from rongchang_desktop.widgets.theme import apply_theme, current_tokens
from rongchang_desktop.widgets.tokens import BY_NAME, DARK, LIGHT, Tokens
from rongchang_desktop.widgets.typefaces import body_font, shipped_families, sized

GROUNDS = ("ground", "panel", "rail", "selection", "hover")
READ = ("ink", "soft", "accent", "danger", "warning")


def contrast(first: str, second: str) -> float:
    """The contrast of two colours after WCAG 2: 1 for equal ones, 21 for black on white."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: str) -> float:
    channels = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


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
