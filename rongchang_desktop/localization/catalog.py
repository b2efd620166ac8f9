"""The catalogue in use: msgids become sentences of the chosen language, at call time."""

import gettext
from collections.abc import Iterable, Mapping
from pathlib import Path

from rongchang_desktop.foundation import paths
from rongchang_desktop.foundation.messages import Msgid, UserFacingError, Worded

DOMAIN = "rongchang"
LANGUAGES = ("zh_CN", "en")


class Localizer:
    """Chooses the words; one object for the whole program, switched at run time."""

    def __init__(self, language: str = "zh_CN", *, folder: Path | None = None) -> None:
        self._folder = folder or paths.catalogs()
        self.language = ""
        self._catalog: gettext.NullTranslations = gettext.NullTranslations()
        self.switch(language)

    def switch(self, language: str) -> None:
        """Speak another of LANGUAGES from now on; a missing catalogue leaves the msgids, which are English."""
        self.language = language if language in LANGUAGES else _nearest(language)
        self._catalog = gettext.translation(DOMAIN, self._folder, [self.language], fallback=True)

    def gettext(self, msgid: str, **params: object) -> str:
        """The sentence with its named parameters filled in; an empty msgid is an empty sentence."""
        words = self._catalog.gettext(msgid) if msgid else ""
        return words.format(**params) if params else words

    def ngettext(self, singular: str, plural: str, count: int, **params: object) -> str:
        """The sentence for that many, with `count` among its parameters."""
        return self._catalog.ngettext(singular, plural, count).format(count=count, **params)

    def error(self, error: UserFacingError) -> str:
        """The sentence of an expected failure."""
        return self.sentence(error.msgid, error.params)

    def sentence(self, msgid: str, params: Mapping[str, object]) -> str:
        """A sentence whose parameters may be msgids or sentences, which are translated too, or tuples, enumerated."""
        return self.gettext(msgid, **{key: self._parameter(value) for key, value in params.items()})

    def _parameter(self, value: object) -> object:
        if isinstance(value, Msgid):
            return self.gettext(value)
        if isinstance(value, Worded):
            return self.sentence(value.msgid, value.params).rstrip("。.")
        return self.enumeration(map(str, value)) if isinstance(value, tuple) else value

    def enumeration(self, parts: Iterable[str]) -> str:
        """Parts set side by side as the language does it."""
        return ("、" if self.language == "zh_CN" else ", ").join(parts)


def _nearest(language: str) -> str:
    return "en" if language.lower().startswith("en") else LANGUAGES[0]
