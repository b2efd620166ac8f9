"""The marks that number parts of a text: （一） in Chinese, (1) elsewhere."""

from rongchang_desktop.localization.catalog import Localizer

_DIGITS = "零一二三四五六七八九"


def bracketed(number: int, words: Localizer) -> str:
    """The mark of the second level of a paper, from 1 to 99."""
    return f"（{_chinese(number)}）" if words.language == "zh_CN" else f"({number}) "


def _chinese(number: int) -> str:
    tens, ones = divmod(number, 10)
    before = "" if tens == 0 else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return before + (_DIGITS[ones] if ones or not tens else "")
