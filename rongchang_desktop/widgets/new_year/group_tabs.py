"""The lists of the new year's page as tabs with live counts: ticked of all where there is something to tick."""

from PySide6.QtWidgets import QTabBar

from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.presentation.new_year.turn_model import TurnModel
from rongchang_desktop.presentation.new_year.turn_rows import Group

TABS = (
    (Group.RECURRING, N_("Promised again")),
    (Group.CARRIED, N_("To carry over")),
    (Group.ENDED, N_("Already done")),
    (Group.NEW, N_("New items")),
)
EMPTY = {
    Group.RECURRING: N_("No item of the new year is like one of the old year."),
    Group.CARRIED: N_("Nothing is left unfinished."),
    Group.ENDED: N_("Nothing was done before the year ended."),
    Group.NEW: N_("Every item of the new year goes on from one of the old year."),
}
COUNTED = (Group.RECURRING, Group.CARRIED)


class GroupTabs(QTabBar):
    """One tab a list."""

    def __init__(self) -> None:
        super().__init__()
        self.setDrawBase(False)
        self.setExpanding(False)
        for _ in TABS:
            self.addTab("")

    @property
    def group(self) -> Group:
        """The list whose tab is chosen."""
        return TABS[self.currentIndex()][0]

    def choose(self, group: Group) -> None:
        """Choose the tab of a list."""
        self.setCurrentIndex([known for known, _ in TABS].index(group))

    def turn(self, by: int) -> None:
        """Go to the next tab or the one before, round and round."""
        self.setCurrentIndex((self.currentIndex() + by) % self.count())

    def refresh(self, model: TurnModel, words: Localizer) -> None:
        """Name the lists with the counts of now."""
        self.setAccessibleName(words.gettext("Lists of the new year"))
        for place, (group, msgid) in enumerate(TABS):
            ticked, count = model.counts(group)
            shown = f"{ticked}/{count}" if group in COUNTED else str(count)
            self.setTabText(place, f"{words.gettext(msgid)}  {shown}")
