"""Figures that may be slips of the hand: each is asked about once, none is refused."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.target import Pacing, Target
from rongchang_desktop.domain.progress.update import ProgressUpdate
from rongchang_desktop.foundation.messages import N_, Msgid, UserFacingError
from rongchang_desktop.presentation.editors.figure_entry import figure_text, parsed_figure
from rongchang_desktop.presentation.editors.progress_draft import ProgressDraft

FAR = 10
"""How many times the last value a new one may be before it is asked about."""


class FigureDoubt(UserFacingError):
    """A value far from what was known."""


class FigureQuestion(UserFacingError):
    """Everything doubtful in one sentence; saving once more keeps it."""

    def __init__(self, doubts: Sequence[FigureDoubt]) -> None:
        said = doubts[-1]
        for doubt in reversed(doubts[:-1]):
            said = FigureDoubt(N_("{one}; {other}"), one=doubt, other=said)
        super().__init__(N_("{doubts}. Save once more to keep it."), doubts=said)


def figure_doubts(ledger: Ledger, draft: ProgressDraft) -> Iterator[FigureDoubt]:
    """What to ask about before the draft is saved. Raises FigureError for what is no figure."""
    updates = ledger.updates.owned_by(draft.item_id)
    for target in ledger.targets.owned_by(draft.item_id):
        value = parsed_figure(draft.figures.get(target.id, ""), unit=target.unit)
        if value is not None:
            yield from _of_target(target, value, updates, draft)
    percent = parsed_figure(draft.percent, unit="%")
    last = _last(updates, draft, None)
    if percent is not None and percent > 100:
        yield FigureDoubt(N_("{value} % is more than all of it."), value=figure_text(percent))
    elif percent is not None and last is not None and percent < last:
        yield _less(Msgid(N_("Percent done")), percent, last)


def _of_target(
    target: Target, value: Decimal, updates: tuple[ProgressUpdate, ...], draft: ProgressDraft
) -> Iterator[FigureDoubt]:
    last = _last(updates, draft, target)
    bound = max(last or 0, target.value_max or target.value or 0)
    if bound > 0 and value > bound * FAR:
        yield FigureDoubt(
            N_("{name}: {value} is more than ten times the {bound} known or aimed at."),
            name=target.indicator,
            value=figure_text(value),
            bound=figure_text(bound),
        )
    elif last is not None and 0 < value * FAR < last:
        yield FigureDoubt(
            N_("{name}: {value} is less than a tenth of the last {old}."),
            name=target.indicator,
            value=figure_text(value),
            old=figure_text(last),
        )
    elif last is not None and target.pacing is Pacing.ADDITIVE and value < last:
        yield _less(target.indicator, value, last)


def _less(name: str, value: Decimal, last: Decimal) -> FigureDoubt:
    return FigureDoubt(
        N_("{name}: {value} is less than the last {old}, yet it adds up."),
        name=name,
        value=figure_text(value),
        old=figure_text(last),
    )


def _last(updates: tuple[ProgressUpdate, ...], draft: ProgressDraft, target: Target | None) -> Decimal | None:
    """The last value of the same layer by that day: a verified value below the unit's own is no slip."""
    for update in reversed(updates):
        value = update.figure(target.id) if target is not None else update.percent
        if value is not None and update.layer is draft.layer and update.as_of <= draft.as_of:
            return value
    return None
