"""Qt's own dialogs in the language of the program."""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication


class QtCatalog:
    """Holds Qt's translators of the language in use."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._installed: list[QTranslator] = []

    def speak(self, language: str) -> None:
        """Have Qt's buttons, menus and calendars speak `zh_CN` or `en` from now on."""
        while self._installed:
            self._app.removeTranslator(self._installed.pop())
        locale = QLocale(language)
        QLocale.setDefault(locale)
        translator = QTranslator(self._app)
        if translator.load(locale, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            self._app.installTranslator(translator)
            self._installed.append(translator)
