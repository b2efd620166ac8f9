"""Qt's own dialogs in the language of the program."""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication


class _Forgiving(QTranslator):
    """Asked for what Qt's own words lack: its sentences got new keys and contexts that its translations do not know."""

    def __init__(self, words: QTranslator) -> None:
        super().__init__(words)
        self._words = words

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:  # type: ignore[override]
        plain = source.replace("&", "")
        if plain != source and (found := self._words.translate(context, plain, disambiguation, n)):
            return found
        if context == "QAbstractFileIconProvider":
            return self._words.translate("QFileDialog", source, disambiguation, n) or None
        return None


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
            for one in (_Forgiving(translator), translator):  # the one installed last is asked first
                self._app.installTranslator(one)
                self._installed.append(one)
