"""The target form: indicator, comparator, value, unit and pacing of one target, with what its pacing asks for."""

from dataclasses import dataclass, replace
from typing import Any

from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.editing.targets import next_target_position, put_target
from rongchang_desktop.domain.ledger.identifiers import ItemId, TargetId
from rongchang_desktop.domain.ledger.item import Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.target import Comparator, Pacing, Target
from rongchang_desktop.domain.pacing.baseline import baseline_of
from rongchang_desktop.domain.pacing.measure import RISING
from rongchang_desktop.foundation.clean_text import clean_text
from rongchang_desktop.foundation.identity import IdSource
from rongchang_desktop.foundation.messages import N_, UserFacingError
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.judgement_words import curve_words
from rongchang_desktop.presentation.editors.curve_text import parsed_curve
from rongchang_desktop.presentation.editors.figure_entry import figure_text, parsed_figure
from rongchang_desktop.presentation.editors.measured_target import typed_figures

NEEDS_NO_FIGURE = (Pacing.STAGE, Pacing.RELATIVE)
"""What is judged by stages or another indicator's value, not by a figure of its own."""
CURVED = (Pacing.ADDITIVE, *RISING)
"""What grows over the year and may have a planned way of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetDraft:
    """A target as typed; `target_id` is empty for one that is new."""

    item_id: ItemId
    target_id: str = ""
    indicator: str = ""
    comparator: Comparator = Comparator.AT_LEAST
    value: str = ""
    value_max: str = ""
    unit: str = ""
    pacing: Pacing = Pacing.ADDITIVE
    baseline: str = ""
    curve: str = ""
    relative_to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetHints:
    """What the form can offer: the indicators of the year, and the baseline last year left (empty for none)."""

    indicators: tuple[str, ...] = ()
    baseline: str = ""


def target_hints(ledger: Ledger, item: Task, target: Target | None) -> TargetHints:
    """What is known beside the target itself."""
    known = baseline_of(replace(target, baseline=None), item, ledger) if target is not None else None
    names = dict.fromkeys(row.name for row in ledger.indicators.owned_by(str(item.year)))
    if target is not None and target.relative_to:
        names.setdefault(target.relative_to)
    return TargetHints(indicators=tuple(names), baseline=figure_text(known))


def fresh_target_draft(item_id: ItemId, target: Target | None = None, *, words: Localizer) -> TargetDraft:
    """The form as it opens, on a new target or an existing one."""
    if target is None:
        return TargetDraft(item_id=item_id)
    return TargetDraft(
        item_id=item_id,
        target_id=target.id,
        indicator=target.indicator,
        comparator=target.comparator,
        value=figure_text(target.value),
        value_max=figure_text(target.value_max),
        unit=target.unit,
        pacing=target.pacing,
        baseline=figure_text(target.baseline),
        curve=curve_words(target.curve, words),
        relative_to=target.relative_to,
    )


def target_changes(ledger: Ledger, draft: TargetDraft, *, new_id: IdSource) -> ChangeSet:
    """The target as one step. Raises UserFacingError where it has no name, no figure, or an upside-down range."""
    before = ledger.targets.get(draft.target_id)
    indicator = " ".join(clean_text(draft.indicator).split())
    if not indicator:
        raise UserFacingError(N_("A target needs the name of what is measured."))
    in_words = draft.comparator is Comparator.QUALITATIVE
    value, value_max = typed_figures(draft, needs_one=not in_words and draft.pacing not in NEEDS_NO_FIGURE)
    if draft.pacing is Pacing.RELATIVE and not draft.relative_to.strip():
        raise UserFacingError(N_("A relative target needs the indicator it is held against."))
    target = before or Target(
        id=TargetId(new_id()), item_id=draft.item_id, position=0, indicator="", comparator=draft.comparator, value=None
    )
    target = replace(
        target,
        indicator=indicator,
        comparator=draft.comparator,
        value=None if in_words else value,
        value_max=value_max,
        unit=clean_text(draft.unit).strip(),
        **_way(ledger, draft),
    )
    if before is None:
        target = replace(target, position=next_target_position(ledger, target))
    return put_target(ledger, target)


def _way(ledger: Ledger, draft: TargetDraft) -> dict[str, Any]:
    """The pacing with what it asks for; what another pacing asked for is dropped."""
    in_words = draft.comparator is Comparator.QUALITATIVE and draft.pacing not in NEEDS_NO_FIGURE
    pacing = Pacing.TEXT if in_words else draft.pacing
    year = ledger.item(draft.item_id).year
    return {
        "pacing": pacing,
        "baseline": parsed_figure(draft.baseline, unit=draft.unit) if pacing in RISING else None,
        "curve": parsed_curve(draft.curve, year) if pacing in CURVED else (),
        "relative_to": " ".join(draft.relative_to.split()) if pacing is Pacing.RELATIVE else "",
    }
