"""What the keyboard and the menu do to the window as a whole; one table of keys and words."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.catalog import Localizer


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowDeed:
    """One action of the window; those of a group stand together in the menu, without one in none."""

    key: str
    msgid: str
    group: str
    keys: str = ""
    of_plan: bool = False


WINDOW_DEEDS = (
    WindowDeed(key="start", group="files", msgid=N_("Start page")),
    WindowDeed(key="open", group="files", msgid=N_("Open a file…"), keys="Ctrl+O"),
    WindowDeed(key="new", group="files", msgid=N_("New empty plan…"), keys="Ctrl+N"),
    WindowDeed(key="starter", group="files", msgid=N_("Open the 2024 plan of the district")),
    WindowDeed(key="demo", group="files", msgid=N_("Look at a sample district")),
    WindowDeed(key="import", group="papers", msgid=N_("Read a work report in…"), keys="Ctrl+I"),
    WindowDeed(key="print", group="papers", msgid=N_("Preview and print"), keys="Ctrl+P", of_plan=True),
    WindowDeed(key="meeting", group="window", msgid=N_("Meeting on the whole screen"), keys="F9", of_plan=True),
    WindowDeed(key="inspector", group="window", msgid=N_("Show or hide the inspector"), keys="F4", of_plan=True),
    WindowDeed(key="palette", group="window", msgid=N_("All commands…"), keys="Ctrl+K"),
    WindowDeed(key="menu", group="", msgid=N_("Settings and files"), keys="F10"),
    WindowDeed(key="pane", group="window", msgid=N_("Next pane"), keys="F6"),
    WindowDeed(key="keys", group="window", msgid=N_("Keys"), keys="F1"),
    WindowDeed(key="manual", group="window", msgid=N_("Manual"), keys="Shift+F1"),
)


class WindowActions(QObject):
    """The actions of one window, grouped as its menu shows them."""

    def __init__(self, window: QWidget, acts: Mapping[str, Callable[[], object]]) -> None:
        super().__init__(window)
        self._by_key = {deed.key: self._action(window, deed, acts[deed.key]) for deed in WINDOW_DEEDS}

    def __getitem__(self, key: str) -> QAction:
        return self._by_key[key]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._by_key.values())

    @property
    def groups(self) -> tuple[tuple[QAction, ...], ...]:
        """The actions, those that belong together side by side."""
        names = dict.fromkeys(deed.group for deed in WINDOW_DEEDS if deed.group)
        return tuple(tuple(self._by_key[deed.key] for deed in WINDOW_DEEDS if deed.group == name) for name in names)

    def retranslate(self, words: Localizer) -> None:
        """Name them in the language of now."""
        for deed in WINDOW_DEEDS:
            self._by_key[deed.key].setText(words.gettext(deed.msgid))

    def follow_plan(self, *, is_open: bool) -> None:
        """Without a plan, what needs one is greyed."""
        for deed in WINDOW_DEEDS:
            self._by_key[deed.key].setEnabled(is_open or not deed.of_plan)

    def _action(self, window: QWidget, deed: WindowDeed, act: Callable[[], object]) -> QAction:
        action = QAction(window)
        action.triggered.connect(lambda _=False: act())
        if deed.keys:
            action.setShortcut(QKeySequence(deed.keys))
        window.addAction(action)
        return action
