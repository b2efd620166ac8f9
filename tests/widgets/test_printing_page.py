"""Printing from the window: chosen, worded, previewed, written where asked, cancelled, refused."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.editing.office.papers import put_paper_settings
from rongchang_desktop.domain.papers.typeface import SHIPPED_FACE, Typeface
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.presentation.desk import Desk
from rongchang_desktop.services.papers.kind import OptionType, PaperFormat
from rongchang_desktop.services.papers.kinds import KIND_BY_KEY, KINDS
from rongchang_desktop.widgets.bench.workbench import Workbench
from rongchang_desktop.widgets.dialogs.choosers import Choosers
from rongchang_desktop.widgets.pages.printing_page import PrintingPage
from rongchang_desktop.widgets.panels.fields.choice_field import ChoiceField
from rongchang_desktop.widgets.printing.faces_dialog import FacesDialog
from rongchang_desktop.widgets.printing.wording_dialog import WordingDialog
from tests.builders import a_ledger, a_small_ledger, area, big_ledger, commitment
from tests.widgets.desks import a_desk, lay
from tests.widgets.windows import shown

PATIENCE = 30_000


@pytest.fixture
def desk(tmp_path: Path, qapp: object) -> Iterator[Desk]:
    desk = lay(a_desk(tmp_path), a_small_ledger())
    yield desk
    desk.shut_down()


def asked_for(target: Path | None) -> Choosers:
    return replace(Choosers(), paper=lambda parent, words, suggested: target, folder=lambda parent, words: target)


def _page(qtbot: QtBot, desk: Desk, target: Path | None, kind: str = "checklist") -> PrintingPage:
    page = shown(qtbot, PrintingPage(desk.session, desk.tasks, asked_for(target), desk.preferences), size=(1150, 700))
    page.choose(kind)
    return page


def wait_for_the_end(qtbot: QtBot, page: PrintingPage) -> None:
    qtbot.waitUntil(lambda: not page.foot.is_busy, timeout=PATIENCE)


def wording_of(qtbot: QtBot, page: PrintingPage) -> WordingDialog:
    page.edit_wording()
    wait_for_the_end(qtbot, page)
    (dialog,) = page.findChildren(WordingDialog)
    return dialog


def test_every_paper_is_offered_once_under_its_occasion(qtbot: QtBot, desk: Desk) -> None:
    page = _page(qtbot, desk, None)
    names = [page.kinds.item(row).text() for row in range(page.kinds.count())]
    assert all(names.count(desk.words.gettext(kind.title)) == 1 for kind in KINDS)
    for kind in KINDS:
        page.choose(kind.key)
        assert page.panel.name.text() == desk.words.gettext(kind.title)
        assert {format for format, button in page.panel.save_buttons.items() if button.isVisible()} == set(kind.formats)


def test_a_paper_is_written_and_offered_for_opening(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    target = tmp_path / "out.pdf"
    page = _page(qtbot, desk, target)
    page.panel.save_buttons[PaperFormat.PDF].click()
    assert not page.panel.save_buttons[PaperFormat.PDF].isEnabled()
    qtbot.waitUntil(page.foot.open_button.isVisible, timeout=PATIENCE)
    assert target.read_bytes().startswith(b"%PDF-")
    assert str(target) in page.foot.status.text()
    assert page.panel.save_buttons[PaperFormat.PDF].isEnabled()


def test_characters_no_font_has_are_named_beside_the_path(qtbot: QtBot, tmp_path: Path, qapp: object) -> None:
    desk = lay(a_desk(tmp_path), a_ledger(area(commitment("修复𪚥河"))))
    page = _page(qtbot, desk, tmp_path / "out.pdf")
    page.export(PaperFormat.PDF)
    qtbot.waitUntil(page.foot.open_button.isVisible, timeout=PATIENCE)
    assert str(tmp_path / "out.pdf") in page.foot.status.text() and "U+2A6A5" in page.foot.status.text()
    desk.shut_down()


def test_thinking_better_of_it_in_the_file_dialog_prints_nothing(qtbot: QtBot, desk: Desk) -> None:
    page = _page(qtbot, desk, None)
    page.export(PaperFormat.PDF)
    assert not page.foot.is_busy and page.panel.preview_button.isEnabled()


def test_a_target_that_cannot_be_written_is_told_and_the_page_is_ready_again(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    page = _page(qtbot, desk, tmp_path / "missing" / "out.pdf")
    with qtbot.waitSignal(page.failed, timeout=PATIENCE) as told:
        page.export(PaperFormat.PDF)
    assert told.args is not None and isinstance(told.args[0], UserFacingError)
    assert page.panel.preview_button.isEnabled() and not page.foot.open_button.isVisible()


def test_the_keyboard_stays_with_the_making_until_the_paper_can_be_opened(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    page = _page(qtbot, desk, tmp_path / "out.pdf")
    button = page.panel.save_buttons[PaperFormat.PDF]
    button.setFocus()
    with qtbot.waitSignal(page.began):
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert page.foot.cancel_button.hasFocus()
    qtbot.waitUntil(page.foot.open_button.hasFocus, timeout=PATIENCE)


def test_enter_on_a_name_shows_its_pages_and_escape_leads_back(qtbot: QtBot, desk: Desk) -> None:
    page = _page(qtbot, desk, None)
    page.kinds.setFocus()
    qtbot.keyClick(page.kinds, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.pages.currentWidget() is page.preview, timeout=PATIENCE)
    assert page.preview.paper.sizes
    qtbot.keyClick(page.preview.view, Qt.Key.Key_Escape)
    assert page.pages.currentIndex() == 0 and page.kinds.hasFocus()
    page.preview.close_pdf()


def test_a_choice_is_remembered_in_the_ledger_and_undone_with_the_rest(qtbot: QtBot, desk: Desk) -> None:
    page = _page(qtbot, desk, None, "indicator-table")
    facts = page.panel.form.fields["facts"]
    assert isinstance(facts, QCheckBox) and facts.isChecked()
    facts.setFocus()
    qtbot.keyClick(facts, Qt.Key.Key_Space)
    assert desk.session.ledger.paper_settings["indicator-table"].option("facts") == "no"  # type: ignore[index]
    desk.session.editor.undo()
    assert not desk.session.ledger.paper_settings
    qtbot.waitUntil(lambda: page.panel.form.fields["facts"].isChecked())  # type: ignore[attr-defined]
    assert page.panel.form.fields["facts"].hasFocus()
    desk.session.editor.redo()
    qtbot.waitUntil(lambda: not page.panel.form.fields["facts"].isChecked())  # type: ignore[attr-defined]


def test_what_is_being_typed_stays_while_something_else_in_the_plan_changes(qtbot: QtBot, desk: Desk) -> None:
    page = _page(qtbot, desk, None, "briefing")
    field = page.panel.form.fields["issue"]
    assert isinstance(field, QLineEdit)
    field.setFocus()
    qtbot.keyClicks(field, "1")
    page.desk.set_option(KIND_BY_KEY["checklist"], "group", "unit")
    qtbot.wait(50)
    qtbot.keyClicks(field, "2")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "12" and page.desk.settings(page.kind).option("issue") == "12"


def test_choices_that_mean_nothing_any_more_are_shown_as_the_default(qtbot: QtBot, desk: Desk) -> None:
    page = _page(qtbot, desk, None)
    for kind in KINDS:
        for option in kind.options:
            if option.type is not OptionType.FLAG:
                page.desk.set_option(kind, option.key, "2024-02-31\n12a")
        page.choose(kind.key)
        assert len(page.panel.form.fields) == len(kind.options)


def test_the_office_words_its_paper_and_a_mistake_is_told_before_anything_is_kept(qtbot: QtBot, desk: Desk) -> None:
    page = _page(qtbot, desk, None, "indicator-table")
    dialog = wording_of(qtbot, page)
    field = dialog.texts["facts"]
    field.setPlainText("{nobody}")
    dialog.save_button.click()
    assert dialog.isVisible() and "nobody" in dialog.problem.text()
    field.setPlainText("Material")
    dialog.save_button.click()
    settings = desk.session.ledger.paper_settings["indicator-table"]  # type: ignore[index]
    assert settings.own_wordings(desk.words.language) == {"facts": "Material"}


def test_the_shipped_wording_comes_back_and_is_then_nothing_of_the_offices(qtbot: QtBot, desk: Desk) -> None:
    page = _page(qtbot, desk, None, "indicator-table")
    page.desk.set_wordings(KIND_BY_KEY["indicator-table"], {"facts": "Material"}, {})
    dialog = wording_of(qtbot, page)
    dialog.resets["facts"].click()
    dialog.save_button.click()
    assert not desk.session.ledger.paper_settings


def test_braces_that_another_program_broke_can_be_mended_here(qtbot: QtBot, desk: Desk) -> None:
    page = _page(qtbot, desk, None, "briefing")
    broken = page.desk.settings(page.kind).with_wordings(desk.words.language, {"overall": "{total", "behind": "{x}"})
    desk.session.edit(lambda ledger: put_paper_settings(ledger, broken))
    with qtbot.waitSignal(page.failed, timeout=PATIENCE):
        page.open_preview()
    dialog = wording_of(qtbot, page)
    assert dialog.texts["overall"].toPlainText() == "{total"
    dialog.resets["overall"].click()
    dialog.resets["behind"].click()
    dialog.save_button.click()
    assert not desk.session.ledger.paper_settings


def test_the_paper_made_last_is_shown_again_before_it_is_printed(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    bench = shown(qtbot, Workbench(desk, asked_for(tmp_path / "out.pdf")), size=(1150, 700))
    page = bench.page("printing")
    page.preview_last()
    qtbot.waitUntil(lambda: page.pages.currentWidget() is page.preview, timeout=PATIENCE)
    assert bench.pages.currentWidget() is page and page.kind is KINDS[0]
    page.choose("checklist")
    page.export(PaperFormat.PDF)
    wait_for_the_end(qtbot, page)
    page.choose("slip")
    page.preview_last()
    wait_for_the_end(qtbot, page)
    assert page.kind.key == "checklist" and page.pages.currentWidget() is page.preview
    page.shut_down()


def test_the_paper_that_is_shown_is_saved_whatever_was_chosen_meanwhile(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    page = _page(qtbot, desk, None)
    asked: list[str] = []
    page.desk.suggested_path = lambda kind, format: asked.append(kind.key)  # type: ignore[assignment,func-returns-value,misc]
    page.open_preview()
    page.kinds.show_kind("slip")
    wait_for_the_end(qtbot, page)
    page.preview.save()
    assert asked == ["checklist"]
    page.preview.close_pdf()


def test_pages_of_another_plan_are_not_shown(qtbot: QtBot, desk: Desk) -> None:
    page = _page(qtbot, desk, None)
    page.open_preview()
    desk.session.switch_year(2023)
    wait_for_the_end(qtbot, page)
    assert page.pages.currentIndex() == 0 and not page.panel.preview_button.isEnabled()
    desk.session.switch_year(2024)
    page.open_preview()
    qtbot.waitUntil(lambda: page.pages.currentWidget() is page.preview, timeout=PATIENCE)
    desk.session.switch_year(2023)
    assert page.pages.currentIndex() == 0 and not page.preview.paper.sizes


def test_a_paper_that_is_cancelled_early_is_not_shown(qtbot: QtBot, desk: Desk) -> None:
    page = _page(qtbot, desk, None)
    page.open_preview()
    qtbot.keyClick(page.foot.cancel_button, Qt.Key.Key_Space)
    wait_for_the_end(qtbot, page)
    assert page.pages.currentIndex() == 0 and "Cancelled" in page.foot.status.text()


def test_the_end_of_the_program_does_not_wait_for_a_paper(qtbot: QtBot, tmp_path: Path, qapp: object) -> None:
    desk = lay(a_desk(tmp_path), big_ledger(400))
    target = tmp_path / "out.pdf"
    page = shown(qtbot, Workbench(desk, asked_for(target)), size=(1150, 700)).page("printing")
    page.export(PaperFormat.PDF)
    assert page.foot.is_busy and desk.shut_down()
    assert not target.exists()


def test_a_paper_is_made_of_the_plan_as_it_was_asked_for(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    target = tmp_path / "out.pdf"
    page = _page(qtbot, desk, target, "status-report")
    page.export(PaperFormat.PDF)
    desk.session.switch_year(2023)
    page.export(PaperFormat.PDF)
    wait_for_the_end(qtbot, page)
    assert target.read_bytes().startswith(b"%PDF-") and str(target) in page.foot.status.text()


def test_every_option_of_every_paper_has_a_field_that_can_be_reached(qtbot: QtBot, desk: Desk) -> None:
    page = _page(qtbot, desk, None)
    for kind in KINDS:
        page.choose(kind.key)
        fields = page.panel.form.fields
        assert list(fields) == [option.key for option in kind.options]
        assert all(field.accessibleName() for field in fields.values())
        for field in fields.values():
            assert field.focusPolicy() & Qt.FocusPolicy.TabFocus or isinstance(field, QLineEdit)


def test_each_period_to_compare_says_what_is_taken_where_none_is_chosen(qtbot: QtBot, desk: Desk) -> None:
    fields = _page(qtbot, desk, None, "comparison").panel.form.fields
    earlier, later = (fields[key] for key in ("before", "after"))
    assert isinstance(earlier, ChoiceField) and isinstance(later, ChoiceField)
    assert (earlier.currentText(), later.currentText()) == ("The last one frozen before", "As it stands now")


def test_tab_goes_from_the_list_through_the_options_in_order_to_the_buttons(qtbot: QtBot, desk: Desk) -> None:
    page = _page(qtbot, desk, None, "slip")
    page.choose("briefing")
    qtbot.waitUntil(lambda: all(field.isVisible() for field in page.panel.form.fields.values()))
    page.kinds.setFocus()
    held = []
    while page.window().focusWidget() is not page.panel.preview_button:
        page.focusNextChild()
        held.append(page.window().focusWidget())
        assert len(held) < 30
    fields = list(page.panel.form.fields.values())
    found = [next((field for field in fields if field is each or field.isAncestorOf(each)), None) for each in held]
    assert [field for field in found if field is not None] == fields
    assert held[len(fields) :] == [page.panel.wording_button, page.panel.faces_button, page.panel.preview_button]


def test_before_anything_is_printed_the_preview_names_what_no_font_has(
    qtbot: QtBot, tmp_path: Path, qapp: object
) -> None:
    desk = lay(a_desk(tmp_path), a_ledger(area(commitment("修复𪚥河"))))
    page = _page(qtbot, desk, None)
    page.open_preview()
    qtbot.waitUntil(lambda: page.pages.currentWidget() is page.preview, timeout=PATIENCE)
    assert "U+2A6A5" in page.foot.status.text() and page.foot.isVisible()
    page.preview.close_pdf()
    desk.shut_down()


def test_a_face_chosen_for_a_role_is_kept_for_this_machine(qtbot: QtBot, desk: Desk) -> None:
    page = _page(qtbot, desk, None)
    dialog = FacesDialog(page, page.desk)
    field = dialog.fields[Typeface.FANG]
    assert field.value == ""
    field.setCurrentIndex(field.count() - 1)
    field.activated.emit(field.count() - 1)
    assert page.desk.faces == {Typeface.FANG: SHIPPED_FACE}
    assert page.desk.request(KINDS[0]).faces == {Typeface.FANG: SHIPPED_FACE}
    assert FacesDialog(page, page.desk).fields[Typeface.FANG].value == SHIPPED_FACE
