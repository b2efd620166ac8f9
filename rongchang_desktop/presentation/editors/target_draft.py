"""The target form: indicator, comparator, value, unit and pacing of one target."""

from dataclasses import dataclass, replace

from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.editing.targets import next_target_position, put_target
from rongchang_desktop.domain.ledger.identifiers import ItemId, TargetId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.target import Comparator, Pacing, Target
from rongchang_desktop.foundation.clean_text import clean_text
from rongchang_desktop.foundation.identity import IdSource
from rongchang_desktop.foundation.messages import N_, UserFacingError
from rongchang_desktop.presentation.editors.figure_entry import figure_text, parsed_figure


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


def fresh_target_draft(item_id: ItemId, target: Target | None = None) -> TargetDraft:
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
    )


def target_changes(ledger: Ledger, draft: TargetDraft, *, new_id: IdSource) -> ChangeSet:
    """The target as one step. Raises UserFacingError where it has no name, no figure, or an upside-down range."""
    before = ledger.targets.get(draft.target_id)
    indicator = " ".join(clean_text(draft.indicator).split())
    value = parsed_figure(draft.value, unit=draft.unit)
    value_max = parsed_figure(draft.value_max, unit=draft.unit) if draft.comparator is Comparator.RANGE else None
    if not indicator:
        raise UserFacingError(N_("A target needs the name of what is measured."))
    if value is None and draft.comparator is not Comparator.QUALITATIVE:
        raise UserFacingError(N_("A target needs its figure; choose “in words” where there is none."))
    if draft.comparator is Comparator.RANGE and (value_max is None or value is None or value_max < value):
        raise UserFacingError(N_("A range needs a lower and a higher figure."))
    target = before or Target(
        id=TargetId(new_id()), item_id=draft.item_id, position=0, indicator="", comparator=draft.comparator, value=None
    )
    target = replace(
        target,
        indicator=indicator,
        comparator=draft.comparator,
        value=value if draft.comparator is not Comparator.QUALITATIVE else None,
        value_max=value_max,
        unit=clean_text(draft.unit).strip(),
        pacing=draft.pacing if draft.comparator is not Comparator.QUALITATIVE else Pacing.TEXT,
    )
    if before is None:
        target = replace(target, position=next_target_position(ledger, target))
    return put_target(ledger, target)
