"""The progress form taken at its word: the draft becomes one step."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from rongchang_desktop.domain.editing.change import Change, ChangeSet
from rongchang_desktop.domain.editing.evidence import add_evidence
from rongchang_desktop.domain.editing.items import edit_item
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.editing.progress import report_progress, set_milestone
from rongchang_desktop.domain.ledger.identifiers import UpdateId
from rongchang_desktop.domain.ledger.item import Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.progress.evidence import Evidence
from rongchang_desktop.domain.progress.update import Figure, ProgressUpdate
from rongchang_desktop.foundation.clean_text import clean_text
from rongchang_desktop.foundation.identity import IdSource
from rongchang_desktop.foundation.messages import N_, UserFacingError
from rongchang_desktop.presentation.editors.figure_entry import parsed_figure
from rongchang_desktop.presentation.editors.progress_draft import ProgressDraft


def progress_changes(
    ledger: Ledger,
    draft: ProgressDraft,
    *,
    start: ProgressDraft,
    by: str,
    new_id: IdSource,
    evidence: Sequence[Evidence] = (),
) -> ChangeSet:
    """The draft as one step: report, nodes, evidence, and an outlook that is another than at the `start` of the form.

    Raises UserFacingError for what cannot be meant.
    """
    update = _update(ledger, draft, by, new_id)
    nodes = tuple(_nodes(ledger, draft))
    reported = report_progress(ledger, update).changes if nodes or _says_something(update) else ()
    files = [replace(one, update_id=update.id if reported else None) for one in evidence]
    changes = (*reported, *nodes, *_judgement(ledger, draft, start), *add_evidence(ledger, files).changes)
    if not changes:
        raise UserFacingError(N_("Nothing has been filled in yet. Give a figure, a word or a sentence."))
    return ChangeSet(operation=Operation.REPORT_PROGRESS, changes=changes)


def _nodes(ledger: Ledger, draft: ProgressDraft) -> Iterator[Change]:
    for node_id, ticked in draft.nodes.items():
        node = ledger.milestones.get(node_id)
        if node is not None and ticked != (node.done_on is not None):
            yield from set_milestone(ledger, node.id, done_on=draft.as_of if ticked else None).changes


def _judgement(ledger: Ledger, draft: ProgressDraft, start: ProgressDraft) -> tuple[Change, ...]:
    """What was judged elsewhere while the form stood open is left as it is."""
    judged = {"expected": draft.expected, "outlook": draft.outlook}
    values = {name: value for name, value in judged.items() if value != getattr(start, name)}
    if not values or not isinstance(ledger.item(draft.item_id), Task):
        return ()
    return edit_item(ledger, draft.item_id, Operation.EDIT_DETAILS, **values).changes


def _update(ledger: Ledger, draft: ProgressDraft, by: str, new_id: IdSource) -> ProgressUpdate:
    problem = clean_text(draft.problem).strip()
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
        problem=problem,
        cause=clean_text(draft.cause).strip() if problem else "",
        next_step=clean_text(draft.next_step).strip(),
        received_on=draft.received_on if draft.received_on != draft.as_of else None,
    )


def _figures(ledger: Ledger, draft: ProgressDraft) -> Iterator[Figure]:
    for target_id, text in draft.figures.items():
        target = ledger.targets.get(target_id)
        value = parsed_figure(text, unit=target.unit) if target is not None else None
        if value is not None:
            yield Figure(target_id=target_id, value=value)


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
