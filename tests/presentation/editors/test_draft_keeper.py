"""Drafts outlive other selections, refusals and a lost disk."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.editing.items import edit_text
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.presentation.editors.draft_editor import DraftEditor
from rongchang_desktop.presentation.editors.draft_keeper import DraftKeeper, DraftKey, DraftKind
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.services.change_feed import SaveState, SaveStateChanged
from tests.builders import a_small_ledger
from tests.sessions import a_session

KEY = DraftKey(kind=DraftKind.PROGRESS, item_id="c1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    text: str = ""


@pytest.fixture
def session(qtbot: QtBot) -> PlanSession:
    return a_session(a_small_ledger())


def begin(keeper: DraftKeeper, save: Callable[[Typed], bool], text: str) -> DraftEditor[Typed]:
    editor = keeper.begin(KEY, lambda: DraftEditor(Typed(), save=save))
    editor.set(text=text)
    return editor


def test_a_draft_is_dirty_only_while_it_differs(session: PlanSession) -> None:
    keeper = DraftKeeper(session)
    editor = begin(keeper, lambda draft: True, "在建71个")
    assert keeper.unsaved() == (KEY,)
    editor.set(text="")
    assert keeper.unsaved() == ()


def test_what_was_typed_is_there_when_the_form_opens_again(session: PlanSession) -> None:
    keeper = DraftKeeper(session)
    begin(keeper, lambda draft: True, "在建71个").show(False)
    assert keeper.begin(KEY, lambda: DraftEditor(Typed(), save=lambda draft: True)).draft.text == "在建71个"


def test_a_saved_draft_is_gone(session: PlanSession) -> None:
    keeper = DraftKeeper(session)
    saved: list[Typed] = []
    begin(keeper, lambda draft: not saved.append(draft), "在建71个")
    assert keeper.save(KEY)
    assert saved == [Typed(text="在建71个")]
    assert keeper.editor(KEY) is None


def test_a_draft_that_makes_no_sense_stays_with_its_reason(session: PlanSession) -> None:
    keeper = DraftKeeper(session)

    def refuse(draft: Typed) -> bool:
        raise UserFacingError("no")

    editor = begin(keeper, refuse, "在建71个")
    assert not keeper.save(KEY)
    assert keeper.editor(KEY) is editor
    assert editor.error is not None and editor.error.msgid == "no"


def test_a_refusal_of_the_ledger_is_said_in_the_form(session: PlanSession) -> None:
    keeper = DraftKeeper(session)

    def wish(ledger: object) -> None:
        raise UserFacingError("not there")

    editor = begin(keeper, lambda draft: session.edit(wish), "在建71个")  # type: ignore[arg-type]
    assert not keeper.save(KEY)
    assert editor.error is not None and editor.error.msgid == "not there"


def test_a_write_the_disk_refuses_brings_the_draft_back(session: PlanSession) -> None:
    keeper = DraftKeeper(session)
    begin(keeper, lambda draft: True, "在建71个")
    assert keeper.save(KEY)
    error = UserFacingError("disk full")
    session.save_state_changed.emit(SaveStateChanged(state=SaveState.REFUSED, error=error))
    editor = keeper.editor(KEY)
    assert editor is not None and editor.draft.text == "在建71个" and editor.error is error


def test_a_write_refused_at_once_keeps_the_draft(session: PlanSession) -> None:
    keeper = DraftKeeper(session)

    def save(draft: Typed) -> bool:
        session.save_state_changed.emit(SaveStateChanged(state=SaveState.REFUSED, error=UserFacingError("disk full")))
        return True

    begin(keeper, save, "在建71个")
    assert not keeper.save(KEY)
    editor = keeper.editor(KEY)
    assert editor is not None and editor.draft.text == "在建71个"


def test_an_acknowledged_draft_does_not_come_back_with_a_later_refusal(session: PlanSession) -> None:
    keeper = DraftKeeper(session)
    begin(keeper, lambda draft: True, "在建71个")
    keeper.save(KEY)
    session.save_state_changed.emit(SaveStateChanged(state=SaveState.SAVED))
    session.save_state_changed.emit(SaveStateChanged(state=SaveState.REFUSED, error=UserFacingError("disk full")))
    assert keeper.editor(KEY) is None


def test_another_edit_leaves_drafts_alone(session: PlanSession) -> None:
    keeper = DraftKeeper(session)
    editor = begin(keeper, lambda draft: True, "在建71个")
    session.edit(lambda ledger: edit_text(ledger, ItemId("c2"), "换个说法"))
    assert keeper.editor(KEY) is editor
