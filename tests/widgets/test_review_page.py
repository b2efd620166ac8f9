"""The review page driven by keyboard and mouse; what counts is what would be adopted."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.intake.adoption import adopt
from rongchang_desktop.domain.intake.draft import DraftNode, DraftPlan, Note
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Commitment, Group, Section
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.foundation.identity import counting_ids
from rongchang_desktop.widgets.pages.review_page import ReviewPage
from rongchang_desktop.widgets.review.review_body import ReviewBody
from rongchang_desktop.widgets.theme import current_tokens
from tests.builders import a_draft, a_small_ledger
from tests.presentation.review.doubtful_drafts import FRAMING, a_doubtful_draft
from tests.sessions import a_session
from tests.widgets.windows import shown

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
FIRST = "新增企业20家，完成投资30亿元"


class ADesk:
    """As much of a desk as a review needs."""

    def __init__(self, ledger: Ledger) -> None:
        self.session = a_session(ledger)


def opened(qtbot: QtBot, draft: DraftPlan, ledger: Ledger | None = None) -> ReviewPage:
    desk = ADesk(ledger or Ledger())
    page = shown(qtbot, ReviewPage(draft, desk), size=(1200, 800))  # type: ignore[arg-type]
    page.setFocus()
    return page


@pytest.fixture
def page(qtbot: QtBot) -> ReviewPage:
    return opened(qtbot, a_doubtful_draft())


@pytest.fixture
def body(page: ReviewPage) -> ReviewBody:
    assert page.body is not None
    return page.body


def titles(body: ReviewBody) -> list[str]:
    plan = body.review.session.plan
    assert plan is not None
    return [plan.items[key].title for key in plan.order]


def called(body: ReviewBody, title: str) -> ItemId:
    plan = body.review.session.plan
    assert plan is not None
    return next(ItemId(key) for key in plan.order if plan.items[key].title == title)


def lit(body: ReviewBody) -> str:
    """The words of the source that stand on the colour of a choice."""
    color = QColor(current_tokens().selection)
    marked = (each for each in body.source.extraSelections() if each.format.background().color() == color)
    return "".join(each.cursor.selectedText() for each in marked)


def current_title(body: ReviewBody) -> str:
    item_id = body.current()
    return body.review.session.ledger.item(item_id).title if item_id else ""


def press(body: ReviewBody, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    body.tree.setFocus()
    QTest.keyClick(body.tree, key, modifiers)


def shifted(draft: DraftPlan, before: str) -> DraftPlan:
    """The draft with more words before its own."""
    by = len(before)

    def moved(node: DraftNode) -> DraftNode:
        span = replace(node.span, start=node.span.start + by, end=node.span.end + by) if node.span else None
        return replace(node, span=span, children=tuple(map(moved, node.children)))

    return replace(draft, source_text=before + draft.source_text, areas=tuple(map(moved, draft.areas)))


def test_opens_at_the_first_doubtful_place_with_its_words_lit(page: ReviewPage, body: ReviewBody) -> None:
    assert lit(body) == FRAMING
    assert "2 of 2" in page.left.text()
    assert body.tree.hasFocus()


def test_f8_steps_through_the_doubtful_places_and_back(body: ReviewBody) -> None:
    press(body, Qt.Key.Key_F8)
    assert current_title(body) == "办好集市" and lit(body) == "办好集市"
    press(body, Qt.Key.Key_F8)
    assert lit(body) == FRAMING
    press(body, Qt.Key.Key_F8, SHIFT)
    assert current_title(body) == "办好集市"


def test_f8_brings_the_keyboard_to_the_rows_from_wherever_it_is(page: ReviewPage, body: ReviewBody) -> None:
    for pane in (body.source, body.tabs.leads.table, body.box.wording):
        body.tabs.setCurrentIndex(max(0, body.tabs.indexOf(pane.parentWidget())))
        pane.setFocus()
        press(body, Qt.Key.Key_F8)
        assert body.tree.hasFocus()


def test_space_says_it_is_right_and_goes_on_until_nothing_is_left(page: ReviewPage, body: ReviewBody) -> None:
    press(body, Qt.Key.Key_Space)
    assert "1 of 2" in page.left.text() and page.progress.value() == 1
    press(body, Qt.Key.Key_Space)
    assert page.progress.value() == page.progress.maximum()
    assert page.left.text() == "All doubtful places were looked at"


def test_what_was_looked_at_no_longer_tells_how_surely_it_was_read(body: ReviewBody) -> None:
    market = called(body, "办好集市")
    body.show_item(market)
    assert "70%" in body.box.kind.text()
    press(body, Qt.Key.Key_Space)
    body.show_item(market)
    assert "70%" not in body.box.kind.text() and "looked at" in body.box.kind.text()


def test_a_doubtful_row_says_why(body: ReviewBody) -> None:
    index = body.model.index_of(called(body, "办好集市"), 4)
    assert "Commitment" in str(index.data()) and "work that a department can take" in str(index.data())


def test_clicking_a_sentence_chooses_its_row(body: ReviewBody) -> None:
    text = body.source.toPlainText()
    cursor = body.source.textCursor()
    cursor.setPosition(text.index("帮办"))
    body.source.setTextCursor(cursor)
    body.source.ensureCursorVisible()
    at = body.source.cursorRect().center()
    cursor.setPosition(0)
    body.source.setTextCursor(cursor)
    QTest.mouseClick(body.source.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert current_title(body) == "帮办代办"
    assert lit(body) == "帮办代办"


def test_characters_beyond_the_basic_plane_do_not_shift_the_light(qtbot: QtBot) -> None:
    moved = shifted(a_draft(), "𠮷𠮷")
    page = opened(qtbot, moved)
    assert page.body is not None
    page.body.show_item(called(page.body, "帮办代办"))
    selections = page.body.source.extraSelections()
    assert selections[0].cursor.selectedText() == "帮办代办"
    assert page.body.source.offset == moved.source_text.index("帮办代办")


def test_ctrl_digits_give_the_line_another_level(body: ReviewBody) -> None:
    body.show_item(called(body, "办好集市"))
    press(body, Qt.Key.Key_3, CONTROL)
    item = body.review.session.ledger.item(called(body, "办好集市"))
    assert isinstance(item, Group)
    press(body, Qt.Key.Key_2, CONTROL)
    assert isinstance(body.review.session.ledger.item(called(body, "办好集市")), Section)
    press(body, Qt.Key.Key_4, CONTROL)
    assert isinstance(body.review.session.ledger.item(called(body, "办好集市")), Commitment)
    assert current_title(body) == "办好集市"


def test_join_split_drop_move_and_undo_by_key(body: ReviewBody) -> None:
    before = body.review.session.ledger
    body.show_item(called(body, "办好集市"))
    press(body, Qt.Key.Key_Up, CONTROL)
    assert titles(body)[2] == "办好集市"
    press(body, Qt.Key.Key_Down, CONTROL)
    press(body, Qt.Key.Key_M, CONTROL)
    assert FIRST + "办好集市" in titles(body)
    press(body, Qt.Key.Key_Z, CONTROL)
    body.show_item(called(body, "帮办代办"))
    press(body, Qt.Key.Key_Delete)
    assert "帮办代办" not in titles(body)
    press(body, Qt.Key.Key_Z, CONTROL)
    assert titles(body) == [before.item(key).title for key in before.plans[2024].order]


def test_splits_where_the_cursor_stands_in_the_source(body: ReviewBody) -> None:
    body.show_item(called(body, FIRST))
    cursor = body.source.textCursor()
    cursor.setPosition(body.source.toPlainText().index("完成投资"))
    body.source.setTextCursor(cursor)
    body.source.setFocus()
    QTest.keyClick(body.source, Qt.Key.Key_Return, CONTROL)
    assert titles(body)[2:4] == ["新增企业20家", "完成投资30亿元"]
    assert current_title(body) == "完成投资30亿元"


def test_splits_where_the_cursor_stands_in_the_wording(body: ReviewBody) -> None:
    body.tabs.setCurrentIndex(0)
    body.show_item(called(body, FIRST))
    wording = body.box.wording
    wording.setFocus()
    cursor = wording.textCursor()
    cursor.setPosition(7)
    wording.setTextCursor(cursor)
    QTest.keyClick(wording, Qt.Key.Key_Return, CONTROL)
    assert titles(body)[2:4] == ["新增企业20家", "完成投资30亿元"]


def test_the_row_is_retitled_in_place(body: ReviewBody) -> None:
    body.show_item(called(body, "办好集市"))
    press(body, Qt.Key.Key_Return)
    editor = QApplication.focusWidget()
    assert editor is not None and body.tree.isAncestorOf(editor)
    QTest.keyClick(editor, Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(editor, "fair")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert "fair" in titles(body)


def test_a_refusal_is_said_on_the_page_and_goes_with_the_next_step(page: ReviewPage, body: ReviewBody) -> None:
    body.show_item(called(body, FIRST))
    press(body, Qt.Key.Key_M, CONTROL)
    assert page.problem.isVisible() and "no item of the same kind" in page.problem.text()
    body.show_item(called(body, "办好集市"))
    press(body, Qt.Key.Key_M, CONTROL)
    assert not page.problem.isVisible()


def test_a_framing_sentence_is_made_a_commitment(body: ReviewBody) -> None:
    body.tabs.setCurrentWidget(body.framing)
    body.framing.list.setCurrentRow(0)
    body.framing.list.setFocus()
    QTest.keyClick(body.framing.list, Qt.Key.Key_Return)
    assert titles(body)[2] == FRAMING
    assert current_title(body) == FRAMING


def test_a_figure_no_target_took_is_made_one(qtbot: QtBot) -> None:
    draft = a_draft()

    def without_targets(node: DraftNode) -> DraftNode:
        return replace(node, targets=node.targets[:1], children=tuple(map(without_targets, node.children)))

    page = opened(qtbot, replace(draft, areas=tuple(map(without_targets, draft.areas))))
    body = page.body
    assert body is not None
    body.tabs.setCurrentWidget(body.figures)
    body.figures.setCurrentRow(0)
    body.figures.setFocus()
    QTest.keyClick(body.figures, Qt.Key.Key_Return)
    form = body.box.targets.forms[""]
    assert (form.value.text(), form.unit.text()) == ("30", "亿元")
    QTest.keyClicks(form.indicator, "investment")
    QTest.keyClick(form.indicator, Qt.Key.Key_Return)
    ledger = body.review.session.ledger
    assert [target.indicator for target in ledger.targets.owned_by(called(body, FIRST))] == ["企业", "investment"]
    assert body.figures.count() == 0
    assert "Enter would make a target of it" in body.figures.accessibleDescription()
    written = body.figures.viewport().grab().toImage()
    assert len({written.pixel(x, y) for x in range(40) for y in range(40)}) > 1, "an empty list says what belongs there"


def test_headline_indicators_are_listed(body: ReviewBody) -> None:
    assert body.tabs.headline.rowCount() == 1
    assert body.tabs.headline.item(0, 0).text() == "生产总值"


def test_adopting_hands_over_one_step_for_the_year_in_the_field(qtbot: QtBot, page: ReviewPage) -> None:
    page.year.setFocus()
    page.year.selectAll()
    QTest.keyClicks(page.year, "2027")
    with qtbot.waitSignal(page.adopted) as handed:
        page.adopt_button.click()
    changes = handed.args[0]
    assert isinstance(changes, ChangeSet) and changes.params == {"year": "2027"}
    after = changes.apply_to(Ledger())
    assert len(after.plans[2027].items) == len(titles(page.body))  # type: ignore[arg-type]


def test_wording_still_being_typed_is_adopted_too(qtbot: QtBot, page: ReviewPage, body: ReviewBody) -> None:
    body.show_item(called(body, "办好集市"))
    body.box.wording.setFocus()
    QTest.keyClicks(body.box.wording, "x")
    with qtbot.waitSignal(page.adopted) as handed:
        page.adopt()
    after = handed.args[0].apply_to(Ledger())
    assert any("x" in item.title for item in after.plans[2024].items.values())


def test_a_year_that_has_a_plan_is_compared_with_it_and_never_adopted_over_it(qtbot: QtBot) -> None:
    page = opened(qtbot, a_doubtful_draft(), a_small_ledger())
    page.year.setFocus()
    page.year.selectAll()
    QTest.keyClicks(page.year, "2024")
    assert page.adopt_button.text() == "Compare with 2024…"
    with qtbot.assertNotEmitted(page.adopted), qtbot.waitSignal(page.comparison_requested) as asked:
        page.adopt_button.click()
    assert asked.args == [2024]
    page.year.selectAll()
    QTest.keyClicks(page.year, "2028")
    assert page.adopt_button.text() == "Adopt"
    with qtbot.waitSignal(page.adopted):
        page.adopt_button.click()


def test_a_file_that_was_adopted_before_is_known_at_once_and_may_be_closed(qtbot: QtBot) -> None:
    draft = replace(a_doubtful_draft(), source_sha256="ab12")
    ledger = adopt(Ledger(), draft, year=2024, new_id=counting_ids("old")).apply_to(Ledger())
    page = opened(qtbot, draft, ledger)
    assert page.known.isVisible()
    assert page.known.text.text() == "The same as the report adopted for 2024: nothing has changed."
    with qtbot.waitSignal(page.discarded):
        page.known.action.click()
    assert not opened(qtbot, replace(draft, source_sha256="cd34"), ledger).known.isVisible()


def test_giving_up_asks_nothing_of_the_file(qtbot: QtBot, page: ReviewPage) -> None:
    with qtbot.waitSignal(page.discarded):
        page.discard_button.click()


def test_giving_up_corrections_asks_once_more_in_place(qtbot: QtBot, page: ReviewPage, body: ReviewBody) -> None:
    body.show_item(called(body, "办好集市"))
    press(body, Qt.Key.Key_M, CONTROL)
    with qtbot.assertNotEmitted(page.discarded):
        page.discard_button.click()
    assert "would be lost" in page.problem.text()
    press(body, Qt.Key.Key_Z, CONTROL)
    body.show_item(called(body, "办好集市"))
    press(body, Qt.Key.Key_M, CONTROL)
    with qtbot.assertNotEmitted(page.discarded):
        page.discard_button.click()
    with qtbot.waitSignal(page.discarded):
        page.discard_button.click()


def test_the_first_doubtful_place_is_in_sight_however_long_the_report(qtbot: QtBot) -> None:
    draft = a_doubtful_draft()
    before = "工作回顾。\n" * 400
    moved = shifted(draft, before)
    page = opened(qtbot, moved)
    assert page.body is not None
    view = page.body.source
    assert view.viewport().rect().contains(view.cursorRect())
    assert view.offset == draft.source_text.index(FRAMING) + len(before)


def test_what_gives_way_to_a_changed_heading_stays_to_be_looked_at(page: ReviewPage, body: ReviewBody) -> None:
    left = {place.item_id for place in body.review.marks.left}
    heading = called(body, "做强平台")
    body.show_item(heading)
    press(body, Qt.Key.Key_3, CONTROL)
    assert left - {place.item_id for place in body.review.marks.left} <= {heading}


def test_a_clicked_tab_takes_the_keys(qtbot: QtBot, body: ReviewBody) -> None:
    bar = body.tabs.tabBar()
    for tab, taker in ((body.framing, body.framing), (body.box, body.tree)):
        place = bar.tabRect(body.tabs.indexOf(tab)).center()
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=place)
        qtbot.waitUntil(lambda taker=taker: taker.isAncestorOf(body.focusWidget()) or taker is body.focusWidget())


def test_no_button_of_the_head_is_cut_on_a_narrow_screen(page: ReviewPage) -> None:
    tools = (page.year_caption, page.discard_button, page.adopt_button)
    assert page.title.geometry().center().y() == page.adopt_button.geometry().center().y()
    page.resize(640, 500)
    QApplication.sendPostedEvents()
    assert page.title.geometry().bottom() < page.adopt_button.geometry().top()
    assert all(tool.width() >= tool.sizeHint().width() for tool in tools)


def test_f6_carries_the_focus_round(body: ReviewBody) -> None:
    body.tabs.setCurrentIndex(0)
    press(body, Qt.Key.Key_F6)
    assert body.box.wording.hasFocus()
    QTest.keyClick(body.box.wording, Qt.Key.Key_F6)
    assert body.source.hasFocus()
    QTest.keyClick(body.source, Qt.Key.Key_F6)
    assert body.tree.hasFocus()


def test_a_report_without_work_areas_says_what_to_do(qtbot: QtBot) -> None:
    note = "No numbered work areas were found in this text."
    page = opened(qtbot, DraftPlan(source_name="通知.txt", source_text="无", notes=(Note(msgid=note),)))
    assert page.body is None and not page.adopt_button.isVisible()
    assert note in page.empty.text() and "通知.txt" in page.empty.text()
    page.adopt()


def test_the_main_plan_is_untouched_by_the_review(page: ReviewPage, body: ReviewBody) -> None:
    press(body, Qt.Key.Key_M, CONTROL)
    body.corrections.remove()
    assert page._session.ledger == Ledger()


def test_speaks_another_language_when_it_is_switched(page: ReviewPage) -> None:
    words = page._session.words
    words.switch("zh_CN")
    page._session.replaced.emit()
    assert page.adopt_button.text() == words.gettext("Adopt")
