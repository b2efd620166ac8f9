"""What is said of pages on their way to a printer or into a file."""

from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.presentation.preview.print_choice import PrintChoice


def page_words(done: int, count: int, words: Localizer) -> str:
    """Which page is being drawn when `done` of `count` are."""
    return words.gettext("Printing page {number} of {count}…", number=min(done + 1, count), count=count)


def sent_words(choice: PrintChoice, words: Localizer) -> str:
    """Where the pages went."""
    if choice.path is not None:
        return words.gettext("Written: {path}", path=choice.path)
    count = len(choice.pages)
    return words.ngettext("{count} page sent to {name}.", "{count} pages sent to {name}.", count, name=choice.printer)


def stopped_words(choice: PrintChoice, words: Localizer) -> str:
    """What a cancel leaves behind: of a file nothing, of a printer what it already has."""
    if choice.path is not None:
        return words.gettext("Cancelled; nothing was written.")
    return words.gettext("Cancelled; pages the printer already has may still come out.")
