"""Evidence at the window: added with a report, dropped, opened, taken away, missed by the check."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.progress.evidence import Evidence
from rongchang_desktop.presentation.editors.draft_keeper import DraftKind
from rongchang_desktop.services.content_store import store_beside
from rongchang_desktop.services.evidence_store import FaultKind
from rongchang_desktop.services.safekeeping import check_file
from rongchang_desktop.widgets.panels.inspector import InspectorPanel
from tests.features.office import Office

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "现场照片.jpg"
    path.write_bytes(b"a picture")
    return path


@pytest.fixture
def office(qtbot: QtBot, tmp_path: Path) -> Iterator[Office]:
    office = Office(qtbot, tmp_path)
    office.opens_the_starter_plan("2024")
    office.selects(3)
    yield office
    office.closes()


def panel(office: Office) -> InspectorPanel:
    panel = office.window.workbench.side.panel
    office.sees(lambda: panel.item_id == office.item(3).id)
    return panel


def evidence(office: Office) -> tuple[Evidence, ...]:
    return office.desk.session.ledger.evidence.owned_by(office.item(3).id)


def added(office: Office, photo: Path) -> Evidence:
    panel(office).evidence.files.files_given.emit([photo])
    office.sees(lambda: bool(evidence(office)))
    return evidence(office)[0]


def test_a_file_added_to_a_report_is_saved_with_it_in_one_step(office: Office, photo: Path) -> None:
    office.presses(Qt.Key.Key_F2)
    form = panel(office).forms.forms[DraftKind.PROGRESS]
    QTest.keyClicks(form.text, "done on site")
    form.files.files_given.emit([photo])
    office.sees(lambda: bool(form.editor.draft.files))
    assert not evidence(office), "nothing is entered before the report is saved"
    QTest.keyClick(form.text, Qt.Key.Key_Return, CONTROL)
    (kept,) = evidence(office)
    update = office.desk.session.ledger.updates.owned_by(kept.item_id)[-1]
    assert (kept.name, kept.size, kept.update_id) == ("现场照片.jpg", 9, update.id)
    office.undoes()
    assert not evidence(office)
    office.redoes()
    assert evidence(office) == (kept,)


def test_files_are_pasted_kept_once_and_lent_under_their_own_name(office: Office, photo: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(photo))])
    QGuiApplication.clipboard().setMimeData(data)
    files = panel(office).evidence.files
    files.add_button.setFocus()
    QTest.keyClick(files.add_button, Qt.Key.Key_V, CONTROL)
    office.sees(lambda: bool(evidence(office)))
    QTest.keyClick(files.add_button, Qt.Key.Key_V, CONTROL)
    seen: list[object] = []
    office.desk.tasks.start(lambda sink: None).succeeded.connect(seen.append)
    office.sees(lambda: bool(seen))  # the second paste was dealt with before
    assert len(evidence(office)) == 1
    store = office.desk.evidence_store
    assert store is not None
    copy = store.lend(evidence(office)[0].name, evidence(office)[0].sha256)
    assert copy.name == photo.name and copy.read_bytes() == b"a picture"
    photo.unlink()
    assert store.size_of(evidence(office)[0].sha256) == 9, "the ledger's own copy does not need the first one"


def test_taking_a_file_away_takes_the_record_and_can_be_undone(office: Office, photo: Path) -> None:
    kept = added(office, photo)
    shown = panel(office).evidence.files
    office.sees(lambda: kept.id in shown.names)
    shown.remove_requested.emit(kept.id)
    assert not evidence(office)
    assert store_beside(office.file).is_sound(kept.sha256), "the file stays where it is kept"
    office.undoes()
    assert evidence(office) == (kept,)


def test_a_missing_and_an_altered_file_are_found_by_the_check(office: Office, photo: Path) -> None:
    kept = added(office, photo)
    office.waits_until_saved()
    office.closes()
    assert check_file(office.file).faults == ()
    place = store_beside(office.file).path(kept.sha256)
    place.chmod(0o600)
    place.write_bytes(b"another picture")
    (altered,) = check_file(office.file).faults
    assert (altered.kind, altered.name) == (FaultKind.ALTERED, "现场照片.jpg")
    place.unlink()
    assert check_file(office.file).faults == (replace(altered, kind=FaultKind.MISSING),)


def test_what_is_no_file_is_refused_in_a_sentence(office: Office, tmp_path: Path) -> None:
    panel(office).evidence.files.files_given.emit([tmp_path / "gone.pdf"])
    banner = office.window.workbench.banner
    office.sees(banner.isVisible)
    assert "gone.pdf" in banner.text.text()
    assert not evidence(office)
