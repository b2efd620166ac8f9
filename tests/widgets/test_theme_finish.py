"""A window put together before the style sheet comes looks like any other."""

from PySide6.QtWidgets import QApplication

from rongchang_desktop.widgets.style_sheet import style_sheet_of
from rongchang_desktop.widgets.theme import apply_theme
from rongchang_desktop.widgets.tokens import DARK, LIGHT


def test_the_style_sheet_that_was_left_for_later_is_the_one_of_the_theme(qapp: QApplication) -> None:
    qapp.setStyleSheet("")
    theme = apply_theme(qapp, "dark", style_sheet=False)
    assert qapp.styleSheet() == ""
    theme.finish()
    assert qapp.styleSheet() == style_sheet_of(DARK)
    theme.choose("light")
    assert qapp.styleSheet() == style_sheet_of(LIGHT)
