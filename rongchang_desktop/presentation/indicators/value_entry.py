"""Entering the values of a period: the period, its day and source stay while the values are typed one by one."""

from dataclasses import dataclass
from datetime import date

from rongchang_desktop.domain.editing.indicators import put_values
from rongchang_desktop.domain.indicators.indicator import Indicator, IndicatorValue
from rongchang_desktop.domain.indicators.period_name import PeriodName, is_published, periods_of_year, written
from rongchang_desktop.domain.indicators.values import value_of_period
from rongchang_desktop.foundation.clean_text import clean_text
from rongchang_desktop.foundation.messages import N_, UserFacingError
from rongchang_desktop.presentation.indicators.value_reading import TypedValue, pasted_values, typed_value
from rongchang_desktop.presentation.session import PlanSession


@dataclass(frozen=True, slots=True, kw_only=True)
class Pasted:
    """How a paste went: how many values were taken, and the lines that were not."""

    taken: int
    left: tuple[str, ...]


class ValueEntry:
    """What the entry row works with; every method that enters says whether it was taken."""

    def __init__(self, session: PlanSession) -> None:
        self._session = session
        self.source = ""
        self.begin(self.likely_period())

    @property
    def rows(self) -> tuple[Indicator, ...]:
        """The indicators of the year."""
        return self._session.ledger.indicators.owned_by(str(self._session.year))

    @property
    def periods(self) -> tuple[PeriodName, ...]:
        """The periods of the year, the earliest first."""
        return periods_of_year(self._session.year)

    @property
    def sources(self) -> list[str]:
        """Every source that was named before, for typing it again."""
        return sorted({value.source for value in self._session.ledger.indicator_values.values() if value.source})

    def likely_period(self) -> PeriodName:
        """The newest period that is over: the one whose figures come in now."""
        today = self._session.judging_day()
        over = [period for period in self.periods if period.ends_on <= today]
        return over[-1] if over else self.periods[0]

    def begin(self, period: PeriodName) -> None:
        """Enter values of another period, as of its last day until told otherwise."""
        self.period = period
        self.as_of: date | None = period.ends_on

    def known(self, indicator: Indicator) -> IndicatorValue | None:
        """The value the indicator has for the period already."""
        return value_of_period(self._session.ledger, indicator.id, self.period)

    def next_after(self, indicator: Indicator) -> Indicator | None:
        """The next row that is published for the period; None after the last."""
        rows = self.rows
        place = next((at for at, row in enumerate(rows) if row.id == indicator.id), -1)
        return next((row for row in rows[place + 1 :] if is_published(self.period, row.frequency)), None)

    def enter(self, indicator: Indicator, text: str) -> bool:
        """Take a typed value. Raises UserFacingError where it is no figure."""
        typed = typed_value(text, indicator)
        if typed is None:
            raise UserFacingError(N_("Type the value of “{name}”, for instance 5.5."), name=indicator.name)
        value = self._value(indicator, typed)
        return self._session.edit(lambda ledger: put_values(ledger, [value]))

    def paste(self, text: str, start: Indicator) -> Pasted:
        """Take a column of values from that row on, or lines that begin with names; all as one step."""
        rows = self.rows
        place = next((at for at, row in enumerate(rows) if row.id == start.id), 0)
        lines = pasted_values(text, rows, start=place)
        values = [self._value(line.indicator, line.typed) for line in lines if line.indicator and line.typed]
        taken = bool(values) and self._session.edit(lambda ledger: put_values(ledger, values))
        left = tuple(line.line for line in lines if line.indicator is None or line.typed is None)
        return Pasted(taken=len(values) if taken else 0, left=left)

    def _value(self, indicator: Indicator, typed: TypedValue) -> IndicatorValue:
        return IndicatorValue(
            id=self._session.editor.new_id(),
            indicator_id=indicator.id,
            period=written(self.period),
            value=typed.value,
            text=typed.text,
            as_of=self.as_of,
            comparator=typed.comparator,
            source=" ".join(clean_text(self.source).split()),
        )
