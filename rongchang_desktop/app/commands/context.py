"""What every command is given: the words, the clock, who is at the keyboard, and new ids."""

import getpass
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from rongchang_desktop.foundation.identity import new_id
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.services.ledger_editor import Signature


@dataclass(frozen=True, slots=True, kw_only=True)
class CommandContext:
    """The surroundings of one command."""

    words: Localizer
    today: Callable[[], date]
    signature: Signature


def context_of(language: str) -> CommandContext:
    """The real surroundings, with sentences in that language."""
    signature = Signature(actor=_person, now=lambda: datetime.now().astimezone(), new_id=new_id)
    return CommandContext(words=Localizer(language), today=date.today, signature=signature)


def _person() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a service account may have no name
        return ""
