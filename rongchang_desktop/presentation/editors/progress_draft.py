"""The progress form: what a unit reported, the office checked or the statistics say of one item on one day."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.editing.items import edit_item
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.editing.progress import report_progress
from rongchang_desktop.domain.ledger.identifiers import ItemId, TargetId, UpdateId
from rongchang_desktop.domain.ledger.item import ItemType, Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.progress.counting import newest
from rongchang_desktop.domain.progress.stage import Stage
from rongchang_desktop.domain.progress.update import Figure, Layer, ProgressUpdate, ProgressWord
from rongchang_desktop.foundation.clean_text import clean_text
from rongchang_desktop.foundation.identity import IdSource
from rongchang_desktop.foundation.messages import N_, UserFacingError
from rongchang_desktop.presentation.editors.figure_entry import figure_text, parsed_figure


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressDraft:
    """The form as typed: figures stay text until they are saved, so that a half-typed one is not lost."""

    item_id: ItemId
    as_of: date
    layer: Layer = Layer.REPORTED
    figures: Mapping[TargetId, str] = field(default_factory=dict)
    percent: str = ""
    word: ProgressWord | None = None
    stage: Stage | None = None
    text: str = ""
    problem: str = ""
    next_step: str = ""
    expected: date | None = None

    def with_figure(self, target_id: TargetId, text: str) -> Mapping[TargetId, str]:
        """The figures with one of them typed anew."""
        return {**self.figures, target_id: text}


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
    return ProgressFields(
        percent=not measurable
        and (item.type is not ItemType.QUALITATIVE or (last is not None and last.percent is not None)),
        word=not measurable or item.type is ItemType.QUALITATIVE,
        stage=item.type is ItemType.PROJECT,
    )


def fresh_progress_draft(ledger: Ledger, item: Task, *, today: date) -> ProgressDraft:
    """The form as it opens: today, and the last values of the item so that only what changed is typed."""
    updates = ledger.updates.owned_by(item.id)
    last = newest(updates)
    figures: dict[TargetId, str] = {}
    for target in ledger.targets.owned_by(item.id):
        known = next((u.figure(target.id) for u in reversed(updates) if u.figure(target.id) is not None), None)
        figures[target.id] = figure_text(known)
    draft = ProgressDraft(item_id=item.id, as_of=today, figures=figures, expected=item.expected)
    if last is None:
        return draft
    return replace(
        draft,
        percent=figure_text(last.percent),
        word=last.word,
        stage=last.stage,
        problem=last.problem,
        next_step=last.next_step,
    )


def progress_changes(ledger: Ledger, draft: ProgressDraft, *, by: str, new_id: IdSource) -> ChangeSet:
    """The draft as one step, the expected day with it. Raises UserFacingError for what cannot be meant."""
    item = ledger.item(draft.item_id)
    update = _update(ledger, draft, by, new_id)
    if not _says_something(update):
        raise UserFacingError(N_("Nothing has been filled in yet. Give a figure, a word or a sentence."))
    reported = report_progress(ledger, update)
    if not isinstance(item, Task) or draft.expected == item.expected:
        return reported
    expected = edit_item(ledger, item.id, Operation.EDIT_DETAILS, expected=draft.expected)
    return replace(reported, changes=(*reported.changes, *expected.changes))


def _update(ledger: Ledger, draft: ProgressDraft, by: str, new_id: IdSource) -> ProgressUpdate:
    return ProgressUpdate(
        id=UpdateId(new_id()),
        item_id=draft.item_id,
        as_of=draft.as_of,
        layer=draft.layer,
        by=by,
        word=draft.word,
        stage=draft.stage,
        percent=_percent(draft.percent),
        figures=tuple(_figures(ledger, draft)),
        text=clean_text(draft.text).strip(),
        problem=clean_text(draft.problem).strip(),
        next_step=clean_text(draft.next_step).strip(),
    )


def _figures(ledger: Ledger, draft: ProgressDraft) -> list[Figure]:
    found = []
    for target_id, text in draft.figures.items():
        target = ledger.targets.get(target_id)
        value = parsed_figure(text, unit=target.unit) if target is not None else None
        if value is not None:
            found.append(Figure(target_id=target_id, value=value))
    return found


def _percent(text: str) -> Decimal | None:
    value = parsed_figure(text, unit="%")
    if value is not None and not 0 <= value <= 1000:
        raise UserFacingError(
            N_("A percentage runs from 0 to 100 and may pass it a little; {value} does not."), value=text
        )
    return value


def _says_something(update: ProgressUpdate) -> bool:
    return bool(update.figures or update.text or update.problem or update.next_step) or any(
        value is not None for value in (update.percent, update.word, update.stage)
    )
