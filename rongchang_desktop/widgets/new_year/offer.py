"""After an adoption: what is still to be looked at, and that last year's items wait for a place; never forced."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from rongchang_desktop.localization import formats
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.banner import Banner
from rongchang_desktop.widgets.import_flow import ImportFlow


class AfterAdoption(QObject):
    """Tells in the banner, with a button for each thing to do."""

    def __init__(
        self,
        importing: ImportFlow,
        session: PlanSession,
        banner: Banner,
        *,
        check: Callable[[], None],
        join_years: Callable[[], None],
        choose_day: Callable[[], None],
    ) -> None:
        super().__init__(importing)
        self._session, self._banner = session, banner
        self._check, self._join_years, self._choose_day = check, join_years, choose_day
        importing.adopted.connect(lambda _: self._tell(""))
        importing.told.connect(self._tell)
        session.changed.connect(lambda _: self._take_back())

    def _tell(self, left_over: str) -> None:
        words = self._session.words
        check = (words.gettext("Check the plan"), self._check) if left_over else None
        waiting, judged = self._waiting(), self._judged()
        join = (words.gettext("Settle the old year…"), self._join_years) if waiting else None
        day = (words.gettext("Judge as of another day…"), self._choose_day) if judged else None
        if left_over or waiting or judged:
            self._banner.offer("\n".join(filter(None, (left_over, waiting, judged))), join, check, day)

    def _take_back(self) -> None:
        """What was undone is not told of any longer."""
        if self._session.editor.redoable is not None:
            self._banner.hide_notice()

    def _judged(self) -> str:
        """That the lights of a year that is over are judged on its last day; empty for a year under way."""
        session, plan = self._session, self._session.plan
        if plan is None or plan.record.as_of is None or plan.year >= session.today().year:
            return ""
        return session.words.gettext(
            "{year} is over: the lights are judged as of {day}.",
            year=plan.year,
            day=formats.day(plan.record.as_of, session.words),
        )

    def _waiting(self) -> str:
        """That items of the year before have no ending yet; empty where there are none."""
        from rongchang_desktop.presentation.new_year.year_pair import unsettled, years_to_join  # with the first plan

        ledger, year = self._session.ledger, self._session.year
        pair = years_to_join(ledger, year)
        count = unsettled(ledger, pair) if pair is not None and pair.later == year else 0
        if pair is None or not count:
            return ""
        return self._session.words.ngettext(
            "{count} item of {year} waits for its place in the new year.",
            "{count} items of {year} wait for their place in the new year.",
            count,
            year=pair.earlier,
        )
