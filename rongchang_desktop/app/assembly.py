"""Where today, the actor, new ids, threads and folders enter: the parts are made here and handed to each other."""

import getpass
from collections.abc import Callable
from datetime import UTC, date, datetime

from PySide6.QtCore import QLocale

from rongchang_desktop.foundation import paths
from rongchang_desktop.foundation.identity import new_id
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.presentation.background import GuiDelivery
from rongchang_desktop.presentation.clerk import ClerkOnDuty
from rongchang_desktop.presentation.desk import Desk
from rongchang_desktop.presentation.preferences import Preferences
from rongchang_desktop.services.ledger_editor import Signature
from rongchang_desktop.services.runner import Runner, StorageThread


def make_signature(actor: Callable[[], str] | None = None) -> Signature:
    """The person at this machine, now; that of its account unless somebody else is named."""
    return Signature(actor=actor or _user_name, now=lambda: datetime.now(UTC), new_id=new_id)


def make_preferences() -> Preferences:
    """The preferences in the user's own folder."""
    return Preferences(paths.user_data() / "preferences.json")


def make_words(preferences: Preferences) -> Localizer:
    """The chosen language, else English on a machine that speaks it, else Chinese."""
    system = "en" if QLocale.system().name().startswith("en") else "zh_CN"
    return Localizer(preferences.get("language") or system)


def make_desk(
    *,
    preferences: Preferences,
    words: Localizer,
    runner: Runner | None = None,
    today: Callable[[], date] = date.today,
    signature: Signature | None = None,
) -> Desk:
    """A desk with nothing on it, its storage thread ready."""
    delivery = GuiDelivery()
    clerk = ClerkOnDuty(preferences, today=today, account=_user_name) if signature is None else None
    desk = Desk(
        runner=runner or StorageThread(delivery.deliver),
        signature=signature or make_signature(clerk.name if clerk is not None else None),
        words=words,
        preferences=preferences,
        today=today,
        clerk=clerk,
    )
    delivery.setParent(desk)
    return desk


def _user_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
