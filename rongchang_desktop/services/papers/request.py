"""What a paper is made from: the ledger, the year and day, the language, and what the office remembers of its kind."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Self

from rongchang_desktop.domain.ledger.identifiers import PaperKindId, PeriodId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.plan import Plan
from rongchang_desktop.domain.pacing.tally import judging_day
from rongchang_desktop.domain.papers.content import Figure
from rongchang_desktop.domain.papers.settings import PaperSettings
from rongchang_desktop.domain.papers.typeface import Typeface
from rongchang_desktop.domain.periods.period import Period
from rongchang_desktop.domain.periods.snapshot import Snapshot
from rongchang_desktop.domain.periods.snapshot_json import snapshot_from_json
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.papers.wording import PaperWords, Phrase
from rongchang_desktop.services.periods.plan_on_day import PlanOnDay
from rongchang_desktop.services.plan_status import plan_of

PERIOD = "period"
"""The option that names the 期 a paper is printed of."""


@dataclass(frozen=True, kw_only=True)
class PaperRequest:
    """One paper to be made: as the plan stands on `today`, or as a frozen 期 keeps it."""

    ledger: Ledger
    year: int
    today: date
    words: Localizer
    settings: PaperSettings
    period: Period | None = None
    faces: Mapping[Typeface, str] = field(default_factory=dict)
    """Names of installed faces that this machine is to use, by role."""

    @classmethod
    def of(cls, ledger: Ledger, year: int, kind: str, *, words: Localizer, today: date) -> Self:
        """A paper of that kind with what the ledger remembers of it, the 期 that was chosen among it."""
        key = PaperKindId(kind)
        settings = ledger.paper_settings.get(key) or PaperSettings(id=key)
        period = ledger.periods.get(PeriodId(settings.option(PERIOD)))
        if period is not None and period.year != year:  # chosen while another year was shown
            period = None
        return cls(ledger=ledger, year=year, today=today, words=words, settings=settings, period=period)

    @property
    def plan(self) -> Plan:
        """The plan of the year. Raises MissingPlanError."""
        return plan_of(self.ledger, self.year)

    @property
    def as_of(self) -> date:
        """The day the plan is judged on."""
        return self.snapshot.as_of

    @cached_property
    def snapshot(self) -> Snapshot:
        """Every task with its light, grounds, owners and figures: what was frozen, else what stands now.

        Raises MissingPlanError, and UserFacingError where a frozen 期 cannot be read.
        """
        if self.period is not None and self.period.frozen_on is not None:
            return snapshot_from_json(self.period.snapshot)
        day = judging_day(self.plan, self.today)
        return PlanOnDay.on(self.ledger, self.year, day).snapshot(tongues=[self.words])

    def option(self, key: str, default: str = "") -> str:
        """What was chosen for this paper."""
        return self.settings.option(key, default)

    def lines(self, key: str) -> tuple[str, ...]:
        """What was chosen, a name a line."""
        return tuple(line.strip() for line in self.option(key).splitlines() if line.strip())

    def day(self, key: str) -> date | None:
        """The day that was chosen; None where none was."""
        return date.fromisoformat(self.option(key)) if self.option(key) else None

    def flag(self, key: str, *, default: bool = False) -> bool:
        """Whether it was chosen."""
        return self.option(key, "yes" if default else "no") == "yes"

    def paper_words(self, phrases: Mapping[str, Phrase], figures: tuple[Figure, ...] = ()) -> PaperWords:
        """The words of the paper, the office's own first, with these figures to be set in."""
        return PaperWords(
            words=self.words,
            phrases=phrases,
            own=self.settings.own_wordings(self.words.language),
            figures={figure.key: figure for figure in figures},
        )
