"""The desk: opening, remembering, and never closing on a step that was refused."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.editing.items import edit_text
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.foundation.identity import counting_ids
from rongchang_desktop.foundation.messages import N_, UserFacingError
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.presentation.background import GuiDelivery
from rongchang_desktop.presentation.desk import Desk
from rongchang_desktop.presentation.preferences import Preferences
from rongchang_desktop.services.change_feed import SaveState, SaveStateChanged
from rongchang_desktop.services.ledger_editor import Signature
from rongchang_desktop.services.runner import StorageThread
from rongchang_desktop.services.workspace import OpenedFile, create_file, open_file
from rongchang_desktop.storage.store import Store
from tests.builders import YEAR, founding, plan_records
from tests.plan_parts import area, commitment, section
from tests.widgets.windows import PATIENCE_MS

C1 = ItemId("c1")
RECORDS = plan_records(area(section(commitment("原文"))))


class Shelf:
    """A desk on its storage thread, and a file to open on it."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "计划.rcplan"
        self.delivery = GuiDelivery()
        self.desk = Desk(
            runner=StorageThread(self.delivery.deliver),
            signature=Signature(
                actor=lambda: "王敏",
                now=lambda: datetime(2024, 9, 30, tzinfo=UTC),
                new_id=counting_ids("made"),
            ),
            words=Localizer("en"),
            preferences=Preferences(folder / "preferences.json"),
            today=lambda: date(2024, 9, 30),
        )

    def open(self, qtbot: QtBot) -> None:
        def read() -> OpenedFile:
            if self.path.exists():
                return open_file(self.path)
            return create_file(self.path, [founding(RECORDS)], signature=self.desk.signature)

        with qtbot.waitSignal(self.desk.opened, timeout=PATIENCE_MS):
            self.desk.open(read, self.path)

    def retitle(self, title: str) -> None:
        assert self.desk.session.edit(lambda ledger: edit_text(ledger, C1, title))


@pytest.fixture
def shelf(tmp_path: Path, qtbot: QtBot) -> Iterator[Shelf]:
    made = Shelf(tmp_path)
    made.open(qtbot)
    yield made
    assert made.desk.shut_down()


def on_disk(path: Path) -> str:
    with Store.open(path, read_only=True) as store:
        return store.load().item(C1).title


def test_what_was_edited_is_on_the_disk_once_the_file_is_closed(shelf: Shelf) -> None:
    for title in ("一", "二", "三"):
        shelf.retitle(title)
    assert shelf.desk.close_file()
    assert on_disk(shelf.path) == "三"
    assert (shelf.desk.workspace, shelf.desk.ledger_id) == (None, "")
    assert not shelf.desk.session.ledger.plans


def test_a_file_whose_last_step_was_refused_stays_open_until_that_was_told(
    shelf: Shelf, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[SaveStateChanged] = []
    shelf.desk.session.save_state_changed.connect(told.append)
    with monkeypatch.context() as patch:
        patch.setattr(Store, "unit_of_work", _refusing)
        shelf.retitle("二")
        assert not shelf.desk.shut_down()
        assert not shelf.desk.close_file()
        shelf.desk.open(lambda: pytest.fail("another file may not be opened over it"), shelf.path)
        qtbot.waitUntil(lambda: any(event.state is SaveState.REFUSED for event in told), timeout=PATIENCE_MS)
    assert shelf.desk.workspace is not None
    assert shelf.desk.session.ledger.item(C1).title == "原文"
    shelf.retitle("三")
    assert shelf.desk.close_file()
    assert on_disk(shelf.path) == "三"


def test_undo_reaches_back_over_a_restart(shelf: Shelf, qtbot: QtBot) -> None:
    shelf.retitle("二")
    shelf.open(qtbot)
    assert shelf.desk.session.ledger.item(C1).title == "二"
    shelf.desk.session.editor.undo()
    assert shelf.desk.session.ledger.item(C1).title == "原文"


def test_the_file_is_remembered_and_opens_on_the_year_left(shelf: Shelf, qtbot: QtBot) -> None:
    shelf.desk.session.editor.commit(founding(plan_records(area(title="别年"), year=2030, ids=counting_ids("later"))))
    shelf.desk.session.switch_year(YEAR)
    shelf.open(qtbot)
    assert shelf.desk.session.year == YEAR
    assert shelf.desk.preferences.recent_files == (shelf.path,)


def test_a_file_of_unknown_look_opens_on_the_latest_year_that_holds_anything(shelf: Shelf, qtbot: QtBot) -> None:
    shelf.desk.session.editor.commit(founding(plan_records(year=2030, ids=counting_ids("later"))))
    assert set(shelf.desk.session.ledger.plans) == {YEAR, 2030}
    shelf.desk.preferences = Preferences(shelf.path.parent / "others.json")
    shelf.desk.session.switch_year(2031)
    shelf.open(qtbot)
    assert shelf.desk.session.year == YEAR


def test_a_file_that_cannot_be_opened_is_told_and_leaves_an_empty_desk(shelf: Shelf, qtbot: QtBot) -> None:
    missing = shelf.path.with_name("没有.rcplan")
    with qtbot.waitSignal(shelf.desk.open_failed, timeout=PATIENCE_MS) as failed:
        shelf.desk.open(lambda: open_file(missing), missing)
    path, error = failed.args or [None, None]
    assert path == missing and isinstance(error, UserFacingError)
    assert shelf.desk.workspace is None


@contextmanager
def _refusing(store: Store) -> Iterator[None]:
    raise UserFacingError(N_("{name} is a folder, not a file. Choose another name."), name=store.path.name)
    yield


def test_steps_taken_before_and_while_writing_is_made_ready_are_on_the_disk(shelf: Shelf, qtbot: QtBot) -> None:
    assert shelf.desk.close_file()
    shelf.open(qtbot)
    shelf.retitle("先")
    shelf.desk.prepare()
    shelf.retitle("后")
    assert shelf.desk.close_file()
    assert on_disk(shelf.path) == "后"


def test_a_file_closed_while_writing_is_made_ready_is_let_go_of(shelf: Shelf, qtbot: QtBot) -> None:
    assert shelf.desk.close_file()
    shelf.open(qtbot)
    shelf.desk.prepare()
    assert shelf.desk.close_file()
    shelf.desk.prepare()  # the timer may end only now
    assert on_disk(shelf.path) == "原文"


def test_a_part_of_the_program_that_is_missing_when_writing_is_made_ready_is_told(
    shelf: Shelf, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert shelf.desk.close_file()
    shelf.open(qtbot)
    monkeypatch.setitem(sys.modules, "rongchang_desktop.storage.database", None)
    with qtbot.waitSignal(shelf.desk.crashed, timeout=PATIENCE_MS) as told:
        shelf.desk.prepare()
    assert isinstance(told.args[0], ImportError)
