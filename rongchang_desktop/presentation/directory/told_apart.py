"""Entries that look like one unit and are two, as a person said: they are not proposed again on this machine."""

from rongchang_desktop.presentation.preferences import Preferences

KEY = "units_apart"


class ToldApart:
    """Pairs of ids in either order, remembered beside the other habits of the user."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences

    def holds(self, one: str, other: str) -> bool:
        """Whether these two were told apart."""
        return sorted((one, other)) in self._preferences.get(KEY, [])

    def add(self, one: str, other: str) -> None:
        """Tell these two apart."""
        if not self.holds(one, other):
            self._preferences.set(KEY, [*self._preferences.get(KEY, []), sorted((one, other))])
