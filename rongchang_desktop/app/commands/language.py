"""Which language the sentences on a terminal are in."""

import sys
from collections.abc import Mapping

CHINESE, ENGLISH = "zh_CN", "en"
_LOCALE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def terminal_language(environment: Mapping[str, str], system_locale: str = "") -> str:
    """RONGCHANG_LANGUAGE if set, else the locale's; Chinese unless that is English (the C locale names none)."""
    settings = (environment.get(name, "") for name in ("RONGCHANG_LANGUAGE", *_LOCALE_VARIABLES))
    wanted = next((value for value in settings if value), system_locale).casefold()
    return ENGLISH if wanted.startswith("en") else CHINESE


def system_locale() -> str:
    """The display language of Windows, which sets no variables; empty on other systems."""
    if sys.platform == "win32":
        import ctypes
        import locale

        return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    return ""
