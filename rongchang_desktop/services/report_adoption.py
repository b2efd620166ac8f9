"""Adopting a report from outside the window: into a new file or one that is there, as one step of its journal."""

import re
from dataclasses import dataclass
from pathlib import Path

from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.errors import YearTakenError
from rongchang_desktop.domain.intake.adoption import adopt
from rongchang_desktop.domain.intake.draft import DraftPlan
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.services.change_feed import Event, SaveState, SaveStateChanged
from rongchang_desktop.services.ledger_editor import Signature
from rongchang_desktop.services.new_ledger import founding_changes
from rongchang_desktop.services.runner import InlineRunner
from rongchang_desktop.services.safekeeping import back_up_before
from rongchang_desktop.services.workspace import OpenedFile, Workspace, create_file, open_file

_DISTRICT = re.compile(
    r"(?:[\u4e00-\u9fff]*[省市])?((?:(?!年)[\u4e00-\u9fff]){1,6}?(?:自治[县旗]|[区县市旗]))(?:人民)?政府工作报告"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Adopted:
    """What an adoption laid down."""

    areas: int
    commitments: int
    targets: int


def require_free_year(path: Path, year: int) -> None:
    """Look, before anything is read, whether the file may take a plan of the year. Raises UserFacingError."""
    from rongchang_desktop.storage.store import Store

    if path.exists():
        with Store.open(path, read_only=True) as store:
            _require_free(store.load(), year)


def adopt_into_file(path: Path, draft: DraftPlan, *, year: int, signature: Signature) -> Adopted:
    """Adopt the draft as one undoable step. Raises UserFacingError, and then the file is as it was, or not there."""
    is_new = not path.exists()
    if is_new:
        founding = founding_changes(new_id=signature.new_id, district=district_of(draft))
        opened = create_file(path, founding, signature=signature)
    else:
        opened = open_file(path)
    try:
        ledger = _adopted(opened, draft, year, signature, is_new)
    except BaseException:
        opened.store.close()
        if is_new:
            path.unlink(missing_ok=True)
        raise
    plan = ledger.plans[year]
    return Adopted(
        areas=len(plan.children(None)),
        commitments=sum(1 for _ in plan.commitments()),
        targets=sum(target.value is not None for item_id in plan.order for target in ledger.targets.owned_by(item_id)),
    )


def district_of(draft: DraftPlan) -> str:
    """The district in the report's title, empty where it names none."""
    found = _DISTRICT.search(draft.title)
    return found.group(1) if found else ""


def _adopted(opened: OpenedFile, draft: DraftPlan, year: int, signature: Signature, is_new: bool) -> Ledger:
    _require_free(opened.ledger, year)
    if not is_new:
        back_up_before(opened.store, at=signature.now())
    workspace = Workspace(opened, runner=InlineRunner(), signature=signature)
    today = signature.now().date()
    _commit(workspace, adopt(workspace.editor.ledger, draft, year=year, new_id=signature.new_id, today=today))
    workspace.close()
    return workspace.editor.ledger


def _commit(workspace: Workspace, changes: ChangeSet) -> None:
    """Take the step and raise what the store refused: there is no window here to show it."""
    refused: list[Exception] = []

    def listen(event: Event) -> None:
        if isinstance(event, SaveStateChanged) and event.state is SaveState.REFUSED and event.error is not None:
            refused.append(event.error)

    workspace.feed.subscribe(listen)
    workspace.editor.commit(changes)
    if refused:
        raise refused[0]


def _require_free(ledger: Ledger, year: int) -> None:
    plan = ledger.plans.get(year)
    if plan is not None and len(plan.items):
        raise YearTakenError(year)
