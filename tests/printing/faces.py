"""The shipped faces alone: the same pages on every machine."""

from rongchang_desktop.domain.papers.typeface import Typeface
from rongchang_desktop.printing.typefaces.fonts import FontChoice, shipped_place


def shipped_fonts() -> FontChoice:
    """Every role in its shipped face."""
    return FontChoice({role: shipped_place(role) for role in Typeface})
