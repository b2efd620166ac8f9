"""The progress form as typed: what a unit reported, the office checked or the statistics say on one day."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from rongchang_desktop.domain.ledger.identifiers import ItemId, MilestoneId, TargetId
from rongchang_desktop.domain.ledger.item import ItemType, Outlook, Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.progress.counting import newest
from rongchang_desktop.domain.progress.stage import Stage
from rongchang_desktop.domain.progress.update import Layer, ProgressWord
from rongchang_desktop.presentation.editors.figure_entry import figure_text


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressDraft:
    """Figures stay text until they are saved; `nodes` are those ticked or opened here, `files` names by SHA-256."""

    item_id: ItemId
    as_of: date
    layer: Layer = Layer.REPORTED
    figures: Mapping[TargetId, str] = field(default_factory=dict)
    percent: str = ""
    word: ProgressWord | None = None
    stage: Stage | None = None
    nodes: Mapping[MilestoneId, bool] = field(default_factory=dict)
    text: str = ""
    problem: str = ""
    cause: str = ""
    next_step: str = ""
    expected: date | None = None
    outlook: Outlook | None = None
    received_on: date | None = None
    files: Mapping[str, str] = field(default_factory=dict)

    def with_figure(self, target_id: TargetId, text: str) -> Mapping[TargetId, str]:
        """The figures with one of them typed anew."""
        return {**self.figures, target_id: text}

    def with_node(self, node_id: MilestoneId, ticked: bool) -> Mapping[MilestoneId, bool]:
        """The nodes with one of them ticked or opened."""
        return {**self.nodes, node_id: ticked}


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressFields:
    """Which of the form's questions make sense for an item."""

    percent: bool
    word: bool
    stage: bool


def fields_for(item: Task, ledger: Ledger) -> ProgressFields:
    """Figures where there are targets, a word where there are none, a stage for projects."""
    measurable = any(target.value is not None for target in ledger.targets.owned_by(item.id))
    last = newest(ledger.updates.owned_by(item.id))
    staged = (last is not None and last.stage is not None) or any(
        node.stage is not None for node in ledger.milestones.owned_by(item.id)
    )
    return ProgressFields(
        percent=not measurable
        and (item.type is not ItemType.QUALITATIVE or (last is not None and last.percent is not None)),
        word=not measurable or item.type is ItemType.QUALITATIVE,
        stage=staged or item.type is ItemType.PROJECT,
    )


def fresh_progress_draft(
    ledger: Ledger, item: Task, *, today: date, like: ProgressDraft | None = None
) -> ProgressDraft:
    """The form as it opens: today and the last values, so that only what changed is typed; source and day as `like`."""
    updates = ledger.updates.owned_by(item.id)
    last = newest(updates)
    figures: dict[TargetId, str] = {}
    for target in ledger.targets.owned_by(item.id):
        known = next((u.figure(target.id) for u in reversed(updates) if u.figure(target.id) is not None), None)
        figures[target.id] = figure_text(known)
    draft = ProgressDraft(
        item_id=ItemId(item.id),
        as_of=like.as_of if like else today,
        layer=like.layer if like else Layer.REPORTED,
        received_on=like.received_on if like else None,
        figures=figures,
        expected=item.expected,
        outlook=item.outlook,
    )
    if last is None:
        return draft
    return replace(
        draft,
        percent=figure_text(last.percent),
        word=last.word,
        stage=last.stage,
        problem=last.problem,
        cause=last.cause,
        next_step=last.next_step,
    )
