"""The one function that gives the tokens of a theme to the program, and which it wears now."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QStyleFactory

from rongchang_desktop.widgets.palette import palette_of
from rongchang_desktop.widgets.style_sheet import style_sheet_of
from rongchang_desktop.widgets.tokens import BY_NAME, DARK, LIGHT, Tokens
from rongchang_desktop.widgets.typefaces import body_font

THEMES = ("system", *BY_NAME)


def apply_theme(app: QApplication, name: str, *, style_sheet: bool = True) -> "Theme":
    """Dress the program in one of THEMES; with "system" it follows the desktop from now on.

    Without the style sheet, `Theme.finish` brings it: a window that is put together first is polished once, not
    with every part that is added, which saves a twentieth of the time until it is painted.
    """
    theme = getattr(app, "theme", None)  # looking for the child, PySide would get acquainted with many another class
    if theme is None:
        theme = app.theme = Theme(app)
    theme.choose(name, style_sheet=style_sheet)
    return theme


def current_tokens() -> Tokens:
    """The tokens of the theme that is worn now."""
    app = QApplication.instance()
    return BY_NAME.get(str(app.property("theme")), LIGHT) if app is not None else LIGHT


class Theme(QObject):
    """Keeps the look in step with the user's choice and with the desktop."""

    changed = Signal()
    """Another set of tokens is worn."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self.name = "system"
        app.setStyle(QStyleFactory.create("Fusion"))
        app.setFont(body_font())
        app.styleHints().colorSchemeChanged.connect(self._follow)

    def choose(self, name: str, *, style_sheet: bool = True) -> None:
        """Wear one of THEMES."""
        self.name = name if name in THEMES else "system"
        hints = self._app.styleHints()
        if self.name == "system":
            hints.unsetColorScheme()
        else:
            dark = BY_NAME[self.name].scheme == "dark"
            hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
        self._wear(style_sheet=style_sheet)

    def finish(self) -> None:
        """Add the style sheet that was left for later."""
        self._app.setStyleSheet(style_sheet_of(current_tokens()))

    def _follow(self) -> None:
        if self.name == "system":
            self._wear()

    def _wear(self, *, style_sheet: bool = True) -> None:
        is_dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        tokens = BY_NAME.get(self.name) or (DARK if is_dark else LIGHT)
        if self._app.property("theme") == tokens.name and self._app.styleSheet():
            return
        self._app.setProperty("theme", tokens.name)
        self._app.setPalette(palette_of(tokens))
        if style_sheet:
            self._app.setStyleSheet(style_sheet_of(tokens))
        self.changed.emit()
