"""The form of one indicator: its name, its target in every way a report sets one, and how often it is published."""

from dataclasses import dataclass, replace

from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.editing.indicators import put_indicator
from rongchang_desktop.domain.indicators.indicator import Frequency, Indicator
from rongchang_desktop.domain.ledger.identifiers import IndicatorId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.target import Comparator
from rongchang_desktop.foundation.clean_text import clean_text
from rongchang_desktop.foundation.identity import IdSource
from rongchang_desktop.foundation.messages import N_, UserFacingError
from rongchang_desktop.presentation.editors.figure_entry import figure_text
from rongchang_desktop.presentation.editors.measured_target import typed_figures


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorDraft:
    """An indicator as typed; `indicator_id` is empty for a new one, `relative_to` for a target with its own figure."""

    year: int
    indicator_id: str = ""
    name: str = ""
    comparator: Comparator = Comparator.AT_LEAST
    value: str = ""
    value_max: str = ""
    unit: str = "%"
    text: str = ""
    relative_to: str = ""
    frequency: Frequency | None = None


def fresh_indicator_draft(year: int, indicator: Indicator | None = None) -> IndicatorDraft:
    """The form as it opens, on a new indicator or an existing one."""
    if indicator is None:
        return IndicatorDraft(year=year)
    return IndicatorDraft(
        year=year,
        indicator_id=indicator.id,
        name=indicator.name,
        comparator=indicator.comparator,
        value=figure_text(indicator.value),
        value_max=figure_text(indicator.value_max),
        unit=indicator.unit,
        text=indicator.text,
        relative_to=indicator.relative_to or "",
        frequency=indicator.frequency,
    )


def indicator_changes(ledger: Ledger, draft: IndicatorDraft, *, new_id: IdSource) -> ChangeSet:
    """The indicator as one step. Raises UserFacingError where it has no name or no target, or its name is taken."""
    before = ledger.indicators.get(draft.indicator_id)
    name = " ".join(clean_text(draft.name).split())
    _check_name(ledger, draft, name)
    in_words = draft.relative_to or draft.comparator is Comparator.QUALITATIVE
    value, value_max = (None, None) if in_words else typed_figures(draft, needs_one=True)
    after = replace(
        before
        or Indicator(
            id=IndicatorId(new_id()), year=draft.year, position=0, name="", comparator=draft.comparator, value=None
        ),
        name=name,
        comparator=draft.comparator,
        value=value,
        value_max=value_max,
        unit=clean_text(draft.unit).strip(),
        text=" ".join(clean_text(draft.text).split()),
        relative_to=draft.relative_to or None,
        frequency=draft.frequency,
    )
    if before is not None and after.text == before.text and _measured(before) != _measured(after):
        after = replace(after, text="")  # what was printed said the old figure
    if not after.text and after.value is None and not after.relative_to:
        raise UserFacingError(N_("Say the target in words where it has no figure."))
    return put_indicator(ledger, after)


def _check_name(ledger: Ledger, draft: IndicatorDraft, name: str) -> None:
    if not name:
        raise UserFacingError(N_("An indicator needs a name."))
    others = (row for row in ledger.indicators.owned_by(str(draft.year)) if row.id != draft.indicator_id)
    if any(row.name == name for row in others):
        raise UserFacingError(N_("The year has an indicator “{name}” already."), name=name)


def _measured(row: Indicator) -> tuple[object, ...]:
    return row.comparator, row.value, row.value_max, row.unit, row.relative_to
