"""The inspector driven by keyboard and mouse; what counts is what the ledger says afterwards."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.editing.adjustment import issue_plan
from rongchang_desktop.domain.editing.change import Change, ChangeSet
from rongchang_desktop.domain.editing.journal_entry import JournalEntry, StepKind
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.identifiers import ItemId, SourceId
from rongchang_desktop.domain.ledger.item import AnswersTo, Outlook, Recurrence, SourceAnchor
from rongchang_desktop.domain.ledger.office import SourceDocument
from rongchang_desktop.domain.ledger.ownership import Role
from rongchang_desktop.domain.progress.update import Layer
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.afterwards import UNHURRIED
from rongchang_desktop.widgets.panels.inspector import InspectorPanel
from rongchang_desktop.widgets.panels.inspector_section import InspectorSupply
from tests.builders import MID_YEAR, a_small_ledger, an_update, task, with_records
from tests.sessions import a_session
from tests.widgets.windows import shown

FIRST, SECOND, AREA = ItemId("c1"), ItemId("c2"), ItemId("a1")


@pytest.fixture
def session(qtbot: QtBot) -> PlanSession:
    return a_session(a_small_ledger())


@pytest.fixture
def panel(qtbot: QtBot, session: PlanSession) -> Iterator[InspectorPanel]:
    yield opened(qtbot, session)


def opened(qtbot: QtBot, session: PlanSession, **loaders: Any) -> InspectorPanel:
    panel = shown(qtbot, InspectorPanel(session, InspectorSupply(**loaders)), size=(360, 800))
    panel.show_item(FIRST)
    return panel


def type_over(field: QWidget, text: str) -> None:
    """Replace what a field holds, as a person does."""
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, text) if text.isascii() else _compose(field, text)


def _compose(field: QWidget, text: str) -> None:

    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


def enter(field: QWidget) -> None:
    QTest.keyClick(field, Qt.Key.Key_Return)


def labels(widget: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def test_nothing_chosen_teaches_the_keys(panel: InspectorPanel) -> None:
    panel.show_item(None)
    assert panel.empty.isVisible() and not panel.content.isVisible() and not panel.foot.isVisible()
    assert "F2" in labels(panel.empty)


def test_shows_where_the_item_stands_and_why_it_has_its_light(panel: InspectorPanel) -> None:
    assert "建设创新高地" in panel.header.path.text() and "做强平台" in panel.header.path.text()
    assert panel.header.title.toPlainText() == "新增高新技术企业20家、科技型企业200家"
    assert "科技型企业 40%" in panel.header.light.text()


@pytest.mark.parametrize(("text", "number"), [("一句。\n二句。\n三句。", 3), ("一\n句。\n\n二\n句。三句。", 2)])
def test_the_paragraph_is_counted_as_the_report_has_them(qtbot: QtBot, text: str, number: int) -> None:
    anchor = SourceAnchor(source_id=SourceId("s"), start=text.index("三"), end=len(text), quote="三句。")
    ledger = a_small_ledger()
    read = SourceDocument(id=SourceId("s"), year=2024, name="报告.docx", sha256="", text=text)
    item = ledger.item(FIRST)
    changes = (Change(before=None, after=read), Change(before=item, after=replace(item, source=anchor)))
    session = a_session(ChangeSet(operation=Operation.EDIT_TEXT, changes=changes).apply_to(ledger))
    assert f"Paragraph {number}," in opened(qtbot, session).source.link.text()


def test_the_title_is_edited_in_place(qtbot: QtBot, panel: InspectorPanel, session: PlanSession) -> None:
    type_over(panel.header.title, "新增高企25家")
    enter(panel.header.title)
    assert session.ledger.item(FIRST).title == "新增高企25家"
    qtbot.wait(2 * UNHURRIED)  # nobody undoes before the pane has followed
    session.editor.undo()
    qtbot.waitUntil(lambda: panel.header.title.toPlainText() == "新增高新技术企业20家、科技型企业200家")


def test_escape_gives_the_old_title_back(panel: InspectorPanel, session: PlanSession) -> None:
    type_over(panel.header.title, "别的")
    QTest.keyClick(panel.header.title, Qt.Key.Key_Escape)
    assert panel.header.title.toPlainText() == session.ledger.item(FIRST).title


def test_a_title_typed_is_kept_by_going_to_another_item(panel: InspectorPanel, session: PlanSession) -> None:
    type_over(panel.header.title, "新增高企25家")
    panel.show_item(SECOND)
    assert session.ledger.item(FIRST).title == "新增高企25家"
    assert panel.header.title.toPlainText() == "办好科技集市"


def test_every_target_has_a_bar_with_its_own_light(panel: InspectorPanel) -> None:
    rows = list(panel.targets.rows.values())
    assert [row.name.text() for row in rows] == ["高新技术企业", "科技型企业"]
    assert "9 / 20" in rows[0].figure.text()
    assert "45%" in rows[0].bar.accessibleName()


def test_a_target_too_long_for_its_line_ends_in_an_ellipsis(qtbot: QtBot, panel: InspectorPanel) -> None:
    row = panel.targets.rows[next(iter(panel.targets.rows))]
    for width, is_whole in ((420, True), (150, False)):
        row.resize(width, row.sizeHint().height())
        qtbot.waitUntil(lambda is_whole=is_whole: (row.name.text() == "高新技术企业") is is_whole)
        assert row.name.fontMetrics().horizontalAdvance(row.name.text()) <= row.name.width()
    assert row.name.text().endswith("…") and "高新技术企业" in row.name.toolTip()


def test_the_deadline_is_typed_in_the_usual_ways(panel: InspectorPanel, session: PlanSession) -> None:
    for typed, day in (("11.30", date(2024, 11, 30)), ("10月底", date(2024, 10, 31)), ("", None)):
        type_over(panel.timing.deadline, typed) if typed else panel.timing.deadline.selectAll()
        if not typed:
            QTest.keyClick(panel.timing.deadline, Qt.Key.Key_Delete)
        enter(panel.timing.deadline)
        assert task(session.ledger, "c1").deadline == day


def test_a_day_that_is_none_is_marked_and_changes_nothing(panel: InspectorPanel, session: PlanSession) -> None:
    type_over(panel.timing.deadline, "13.45")
    enter(panel.timing.deadline)
    assert task(session.ledger, "c1").deadline is None
    assert panel.timing.deadline.text() == "13.45" and panel.timing.deadline.property("invalid")
    assert "13.45" in panel.timing.deadline.toolTip()


def test_recurrence_type_and_ledgers_answered_to(panel: InspectorPanel, session: PlanSession) -> None:
    choose(panel.timing.recurrence, 2)
    assert task(session.ledger, "c1").recurrence is Recurrence.QUARTERLY
    panel.timing.answers_to[AnswersTo.LIVELIHOOD].click()
    assert AnswersTo.LIVELIHOOD in task(session.ledger, "c1").answers_to


def test_the_outlook_and_the_expected_day(panel: InspectorPanel, session: PlanSession) -> None:
    choose(panel.outlook.outlook, 2)
    type_over(panel.outlook.expected, "12.20")
    enter(panel.outlook.expected)
    item = task(session.ledger, "c1")
    assert (item.outlook, item.expected) == (Outlook.HARD, date(2024, 12, 20))


def choose(combo: QComboBox, row: int) -> None:
    """Choose a row by the keyboard."""
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_Home)
    for _ in range(row):
        QTest.keyClick(combo, Qt.Key.Key_Down)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_lead_is_completed_from_the_directory(panel: InspectorPanel, session: PlanSession) -> None:
    field = panel.owners.names[Role.LEAD]
    type_over(field, "财政")
    QTest.keyClick(field, Qt.Key.Key_Down)
    popup = field._completer.popup()
    assert popup.isVisible()
    enter(popup)
    lead = session.ledger.lead(FIRST)
    assert lead is not None and lead.name == "区财政局"


def test_a_unit_the_directory_does_not_know_is_entered(panel: InspectorPanel, session: PlanSession) -> None:
    field = panel.owners.names[Role.SUPPORTING]
    type_over(field, "区财政局、区低空办")
    field._completer.popup().hide()
    enter(field)
    assert session.ledger.department_called("区低空办") is not None
    assert field.toPlainText() == "区财政局, 区低空办"


def test_the_contact_comes_with_the_unit(qtbot: QtBot) -> None:
    ledger = a_small_ledger()
    unit = ledger.lead(FIRST)
    assert unit is not None
    known = replace(
        ledger, departments=ledger.departments.changed({unit.id: replace(unit, contact="周某", phone="6000")})
    )
    panel = opened(qtbot, a_session(known))
    assert "周某 6000" in panel.owners.contact.text()


def test_nodes_are_made_by_quarter_and_ticked(qtbot: QtBot, panel: InspectorPanel, session: PlanSession) -> None:
    panel.nodes.link.click()
    nodes = session.ledger.milestones.owned_by(FIRST)
    assert [node.due.month for node in nodes] == [3, 6, 9, 12]
    qtbot.waitUntil(lambda: nodes[0].id in panel.nodes.boxes)
    panel.nodes.boxes[nodes[0].id].click()
    assert session.ledger.milestones[nodes[0].id].done_on == session.judging_day()
    qtbot.waitUntil(lambda: panel.nodes.caption.text().endswith("1/4"))


def test_older_updates_are_loaded_when_asked_for(qtbot: QtBot, session: PlanSession) -> None:
    older = an_update("c1", date(2024, 1, 31), id="u9", text="年初启动。")
    asked: list[ItemId] = []

    def load(item_id: ItemId) -> tuple[object, ...]:
        asked.append(item_id)
        return (*session.ledger.updates.owned_by(item_id), older)

    panel = opened(qtbot, session, load_updates=load)
    assert not asked and "年初启动" not in labels(panel.updates)
    panel.updates.link.click()
    assert asked == [FIRST] and "年初启动" in labels(panel.updates)


def test_progress_tells_problem_and_next_step(qtbot: QtBot) -> None:
    update = an_update(
        "c2", MID_YEAR, id="u9", text="已办两场。", problem="场地紧张。", next_step="协调场馆。", layer=Layer.VERIFIED
    )
    panel = opened(qtbot, a_session(with_records(a_small_ledger(), [update])))
    panel.show_item(SECOND)
    said = labels(panel.updates)
    assert all(words in said for words in ("已办两场。", "场地紧张。", "协调场馆。", "verified"))


def test_history_is_loaded_when_opened(qtbot: QtBot, session: PlanSession) -> None:
    entry = JournalEntry(
        id="j1",
        sequence=1,
        kind=StepKind.DO,
        operation=Operation.SET_DEADLINE,
        actor="李四",
        at=datetime(2024, 3, 1, 2, tzinfo=UTC),
    )
    panel = opened(qtbot, session, load_history=lambda item_id: [(entry, ChangeSet(operation=entry.operation))])
    assert "李四" not in labels(panel.history)
    panel.history.link.click()
    assert "李四" in labels(panel.history) and "set the deadline" in labels(panel.history)


def test_a_heading_shows_counts_and_no_tick(panel: InspectorPanel, session: PlanSession) -> None:
    panel.show_item(AREA)
    assert "Closed 0 of 4" in panel.counts.closed.text()
    assert panel.counts.isVisible() and not panel.targets.isVisible() and not panel.foot.isVisible()


def test_work_items_are_shown_ticked_and_gone_to(qtbot: QtBot, panel: InspectorPanel, session: PlanSession) -> None:
    plan = session.plan
    assert plan is not None
    split = next(ItemId(key) for key in plan.order if plan.items[key].title == "深化改革")
    panel.show_item(split)
    boxes = panel.work_items.findChildren(QAbstractButton)
    wanted = next(button for button in boxes if button.accessibleName() == "清理证明" and button.isCheckable())
    wanted.click()
    first = plan.children(split)[0]
    assert task(session.ledger, first.id).done.state is DoneState.REPORTED
    link = next(b for b in panel.work_items.findChildren(QAbstractButton) if b.text() == "清理证明")
    with qtbot.waitSignal(panel.item_requested) as asked:
        link.click()
    assert asked.args == [first.id]


def test_an_undone_adoption_leaves_an_empty_pane(panel: InspectorPanel, session: PlanSession) -> None:
    panel.show_item(ItemId("gone"))
    assert panel.empty.isVisible()


def test_every_field_has_a_name_for_those_who_hear_the_screen(panel: InspectorPanel) -> None:
    for kind in (QLineEdit, QTextEdit, QComboBox):
        for field in panel.content.findChildren(kind):
            if field.isVisibleTo(panel):
                assert field.accessibleName(), field
    for button in panel.findChildren(QAbstractButton):
        if button.isVisibleTo(panel):
            assert button.accessibleName() or button.text(), button


def test_speaks_another_language_when_it_is_switched(panel: InspectorPanel, session: PlanSession) -> None:
    session.words.switch("zh_CN")
    session.replaced.emit()
    assert panel.nodes.caption.text() == session.words.gettext("Nodes")
    assert panel.report_button.text().startswith(session.words.gettext("Report progress"))


def test_holds_at_its_narrowest(panel: InspectorPanel) -> None:
    panel.resize(320, 600)
    assert panel.scroll.widget().minimumSizeHint().width() <= panel.scroll.viewport().width()


def test_no_change_is_one_key(panel: InspectorPanel, session: PlanSession) -> None:
    panel.header.title.setFocus()
    QTest.keyClick(panel.header.title, Qt.Key.Key_F3)
    newest = session.ledger.updates.owned_by(FIRST)[-1]
    assert newest.unchanged and newest.as_of == session.judging_day()
    assert [figure.value for figure in newest.figures] == [Decimal(9), Decimal(80)]


def test_an_issued_plan_asks_for_the_basis_in_place(panel: InspectorPanel, session: PlanSession) -> None:
    session.edit(lambda ledger: issue_plan(ledger, 2024, on=date(2024, 2, 6), document_number="1号"))
    type_over(panel.header.title, "新增高企25家")
    enter(panel.header.title)
    form = panel.adjustment.form
    assert form is not None and form.isVisible()
    assert session.ledger.item(FIRST).title.startswith("新增高新技术企业")
    type_over(form.basis, "常务会议纪要")
    QTest.keyClick(form.basis, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert form.problem.isVisible(), "the approver is missing, and the form says so"
    type_over(form.approved_by, "区长")
    QTest.keyClick(form.approved_by, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert session.ledger.item(FIRST).title == "新增高企25家"
    (adjustment,) = session.ledger.adjustments.values()
    assert (adjustment.item_id, adjustment.basis, adjustment.approved_by) == (FIRST, "常务会议纪要", "区长")
    assert panel.adjustment.form is None


def test_giving_an_adjustment_up_shows_the_old_words(panel: InspectorPanel, session: PlanSession) -> None:
    session.edit(lambda ledger: issue_plan(ledger, 2024, on=date(2024, 2, 6), document_number="1号"))
    before = session.ledger.item(FIRST).title
    type_over(panel.header.title, "别的")
    enter(panel.header.title)
    form = panel.adjustment.form
    assert form is not None
    form.discard_button.click()
    assert panel.adjustment.form is None and panel.header.title.toPlainText() == before


def test_a_held_arrow_key_does_not_wait_for_the_pane(qtbot: QtBot, panel: InspectorPanel) -> None:
    for item_id in (SECOND, AREA, SECOND):
        panel.follow(item_id)
        assert panel.item_id == FIRST
    qtbot.waitUntil(lambda: panel.item_id == SECOND)
    panel.follow(FIRST)
    panel.report_progress()
    assert panel.item_id == FIRST, "a key pressed at once concerns the row that was just chosen"


def test_a_hidden_pane_shows_the_right_item_when_it_is_seen_again(panel: InspectorPanel) -> None:
    panel.hide()
    panel.show_item(SECOND)
    panel.show()
    assert panel.header.title.toPlainText() == "办好科技集市"
