"""经办人: who is sitting here today. Several people work under one account, and the journal names the one who acts."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal

from rongchang_desktop.presentation.preferences import Preferences

MOST_NAMES = 6
_NAMES, _TODAY = "clerks", "clerk_today"


class ClerkOnDuty(QObject):
    """The name that signs; asked for once a day, remembered with those of other days."""

    changed = Signal()
    """Somebody else sits here, or the same person said so for today."""

    def __init__(
        self,
        preferences: Preferences,
        *,
        today: Callable[[], date],
        account: Callable[[], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._today = today
        self._account = account

    @property
    def is_known(self) -> bool:
        """Whether somebody answered today, be it by waving the question aside."""
        day, _ = self._answer
        return day == self._today().isoformat()

    @property
    def names(self) -> tuple[str, ...]:
        """Who sat here before, the last one first."""
        return tuple(self._preferences.get(_NAMES, ()))

    def name(self) -> str:
        """Who signs what is done now: the name given today, else that of the machine's account."""
        return (self._answer[1] if self.is_known else "") or self._account()

    def sits_down(self, name: str) -> None:
        """This person works here from now on."""
        name = " ".join(name.split())
        if name:
            others = [known for known in self.names if known != name]
            self._preferences.set(_NAMES, [name, *others][:MOST_NAMES])
            self._take(name)

    def is_not_told(self) -> None:
        """Nobody wants to say today; the account signs and no more is asked."""
        self._take("")

    def _take(self, name: str) -> None:
        self._preferences.set(_TODAY, [self._today().isoformat(), name])
        self.changed.emit()

    @property
    def _answer(self) -> tuple[str, str]:
        day, name = self._preferences.get(_TODAY, ("", ""))
        return day, name
