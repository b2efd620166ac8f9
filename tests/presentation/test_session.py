"""The open plan as the screens see it: what is signalled, what is judged again, what is refused."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date

import pytest
from hypothesis import given

from rongchang_desktop.domain.editing.adjustment import issue_plan
from rongchang_desktop.domain.editing.change import Change, ChangeSet
from rongchang_desktop.domain.editing.items import add_item, edit_text, move_item, remove_items
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.editing.owners import add_department, assign_lead
from rongchang_desktop.domain.editing.progress import report_progress, tick
from rongchang_desktop.domain.editing.targets import set_as_of
from rongchang_desktop.domain.intake.adoption import adopt
from rongchang_desktop.domain.ledger.identifiers import DepartmentId, ItemId
from rongchang_desktop.domain.ledger.item import Commitment, Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.pacing.assessment import Reason
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.pacing.tally import Scoreboard, Tally
from rongchang_desktop.foundation.identity import counting_ids
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.presentation.session import PlanChanged, PlanSession
from rongchang_desktop.services.change_feed import SaveState, SaveStateChanged
from tests.builders import (
    END_OF_SEPTEMBER,
    MID_YEAR,
    YEAR,
    a_draft,
    a_ledger,
    a_rule,
    a_small_ledger,
    an_update,
    area,
    commitment,
    founding,
    section,
    update,
)
from tests.services.memory_journal import MemoryJournal, Office
from tests.strategies import Edit, edits

C1, C2, C4, S1, S2, S3 = (ItemId(key) for key in ("c1", "c2", "c4", "s1", "s2", "s3"))
FIRST = a_small_ledger()


@dataclass
class Heard:
    """A session with everything its signals said."""

    session: PlanSession
    office: Office
    changed: list[PlanChanged] = field(default_factory=list)
    replaced: list[None] = field(default_factory=list)
    failed: list[UserFacingError] = field(default_factory=list)
    asked: list[ChangeSet] = field(default_factory=list)
    saved: list[SaveStateChanged] = field(default_factory=list)

    def forget(self) -> None:
        for heard in (self.changed, self.replaced, self.failed, self.asked, self.saved):
            heard.clear()


def opened(ledger: Ledger, *, journal: MemoryJournal | None = None, today: date = END_OF_SEPTEMBER) -> Heard:
    office = Office(ledger, journal=journal)
    session = PlanSession(office.editor, office.feed, year=YEAR, words=Localizer("en"), today=lambda: today)
    heard = Heard(session, office)
    session.changed.connect(heard.changed.append)
    session.replaced.connect(lambda: heard.replaced.append(None))
    session.failed.connect(heard.failed.append)
    session.adjustment_requested.connect(heard.asked.append)
    session.save_state_changed.connect(heard.saved.append)
    return heard


@pytest.fixture
def heard() -> Heard:
    return opened(FIRST)


def issued(ledger: Ledger = FIRST) -> Ledger:
    return issue_plan(ledger, YEAR, on=date(2024, 2, 1), document_number="").apply_to(ledger)


def edited(wish: Callable[[Ledger], ChangeSet], ledger: Ledger = FIRST) -> PlanChanged:
    heard = opened(ledger)
    assert heard.session.edit(wish)
    (said,) = heard.changed
    assert heard.replaced == []
    return said


class TestEdits:
    def test_an_edit_is_told_with_the_headings_whose_counts_it_changed(self) -> None:
        said = edited(lambda ledger: tick(ledger, [C1], today=MID_YEAR, by=""))
        assert set(said.items) == {"c1", "s1", "a1"}
        assert not said.structural

    def test_counts_follow_at_once(self, heard: Heard) -> None:
        before = heard.session.tally(S1).reported
        heard.session.edit(lambda ledger: tick(ledger, [C1, C2], today=MID_YEAR, by=""), origin=self)
        assert heard.session.tally(S1).reported == before + 2
        assert heard.session.tally(None).total == 6
        assert heard.changed[0].origin is self
        judged = heard.session.assessment(C1)
        assert judged is not None and judged.reason is Reason.REPORTED_DONE

    def test_a_move_tells_the_headings_it_left_and_came_under(self) -> None:
        said = edited(lambda ledger: move_item(ledger, C1, parent_id=S3, row=0))
        assert set(said.items) == {"c1", "s1", "a1", "s3", "a2"}
        assert said.structural

    def test_a_removal_tells_the_headings_that_lost_an_item(self) -> None:
        said = edited(lambda ledger: remove_items(ledger, [C1]))
        assert set(said.items) == {"s1", "a1"}
        assert said.structural

    def test_an_edit_that_changes_nothing_says_nothing(self, heard: Heard) -> None:
        assert heard.session.edit(lambda ledger: edit_text(ledger, C1, ledger.item(C1).title))
        assert (heard.changed, heard.replaced, heard.saved) == ([], [], [])

    def test_a_refusal_is_told_and_nothing_changed(self, heard: Heard) -> None:
        assert not heard.session.edit(lambda ledger: move_item(ledger, S1, parent_id=C1, row=0))
        assert len(heard.failed) == 1 and heard.changed == []
        assert heard.session.ledger == FIRST

    def test_undo_and_redo_are_told_like_edits(self, heard: Heard) -> None:
        heard.session.edit(lambda ledger: tick(ledger, [C1], today=MID_YEAR, by=""))
        heard.session.editor.undo()
        heard.session.editor.redo()
        assert [set(said.items) for said in heard.changed] == [{"c1", "s1", "a1"}] * 3

    def test_saving_is_told(self, heard: Heard) -> None:
        heard.session.edit(lambda ledger: edit_text(ledger, C1, "改写"))
        assert [event.state for event in heard.saved] == [SaveState.SAVING, SaveState.SAVED]


class TestIssuedPlan:
    def test_what_is_fixed_asks_for_an_adjustment_and_is_done_with_it(self) -> None:
        heard = opened(issued())
        assert not heard.session.edit(lambda ledger: edit_text(ledger, C1, "改写"))
        assert heard.changed == []
        assert heard.session.adjust(heard.asked[0], on=MID_YEAR, basis="会议纪要", approved_by="区长")
        assert heard.session.ledger.item(C1).title == "改写"
        (record,) = heard.session.ledger.adjustments.values()
        assert (record.year, record.item_id, record.on, record.basis) == (YEAR, C1, MID_YEAR, "会议纪要")
        heard.session.editor.undo()
        assert heard.session.ledger == heard.office.journal.ledger == issued()

    def test_a_new_area_is_an_adjustment_of_the_plan_as_a_whole(self) -> None:
        heard = opened(issued())
        new = replace(FIRST.item(ItemId("a1")), id=ItemId("a9"), title="新领域")
        heard.session.edit(lambda ledger: add_item(ledger, new, row=0))
        assert heard.session.adjust(heard.asked[0], on=MID_YEAR, basis="会议纪要", approved_by="区长")
        assert [record.item_id for record in heard.session.ledger.adjustments.values()] == [None]

    def test_giving_out_a_number_is_no_reason_to_draw_everything_anew(self) -> None:
        heard = opened(issued())
        new = Commitment(id=ItemId("new"), year=YEAR, parent_id=S1, position=0, title="新事项")
        heard.session.edit(lambda ledger: add_item(ledger, new, row=0))
        heard.session.adjust(heard.asked[0], on=MID_YEAR, basis="会议纪要", approved_by="区长")
        (said,) = heard.changed
        assert said.structural and {"new", "s1", "a1"} <= set(said.items)
        assert heard.replaced == []


class TestEverythingAnew:
    def steps(self) -> dict[str, Callable[[Ledger], ChangeSet]]:
        def renamed(ledger: Ledger) -> ChangeSet:
            unit = ledger.departments["d1"]
            change = Change(before=unit, after=replace(unit, name="区科委"))
            return ChangeSet(operation=Operation.EDIT_DIRECTORY, changes=(change,))

        return {
            "the day": lambda ledger: set_as_of(ledger, YEAR, MID_YEAR),
            "the rule": lambda ledger: founding([a_rule(1, 2)]),
            "a unit's name": renamed,
            "issuing": lambda ledger: issue_plan(ledger, YEAR, on=MID_YEAR, document_number=""),
        }

    @pytest.mark.parametrize("name", ["the day", "the rule", "a unit's name", "issuing"])
    def test_what_concerns_every_row(self, name: str, heard: Heard) -> None:
        assert heard.session.edit(self.steps()[name])
        assert (len(heard.replaced), heard.changed) == (1, [])

    def test_a_new_unit_concerns_no_row_until_it_is_given_one(self, heard: Heard) -> None:
        heard.session.edit(lambda ledger: add_department(ledger, "区审计局", new_id=counting_ids()))
        assert heard.replaced == [] and heard.changed[0].items == ()
        heard.session.edit(
            lambda ledger: assign_lead(ledger, [C4], DepartmentId("id-000001"), new_id=counting_ids("o"))
        )
        assert set(heard.changed[1].items) == {"c4", "s2", "a1"}

    def test_another_years_plan_concerns_nothing_here(self, heard: Heard) -> None:
        heard.session.edit(lambda ledger: adopt(ledger, a_draft(), year=2025, new_id=counting_ids()))
        assert heard.replaced == [] and heard.changed[0].items == ()

    def test_a_refused_save_shows_the_last_saved_plan(self, heard: Heard) -> None:
        heard.office.journal.refusals = 1
        heard.session.edit(lambda ledger: tick(ledger, [C1], today=MID_YEAR, by=""))
        assert len(heard.replaced) == 1
        assert heard.session.ledger == FIRST
        assert heard.session.tally(None).reported == 0
        assert heard.saved[-1].state is SaveState.REFUSED

    def test_another_year_is_judged_for_itself(self, heard: Heard) -> None:
        heard.session.edit(lambda ledger: adopt(ledger, a_draft(), year=2025, new_id=counting_ids()))
        heard.session.switch_year(2025)
        assert heard.session.plan is heard.session.ledger.plans[2025]
        assert heard.session.tally(None).total == 3
        assert len(heard.replaced) == 1

    def test_an_undone_adoption_leaves_a_session_without_plan(self) -> None:
        heard = opened(Ledger())
        assert (heard.session.plan, heard.session.tally(None), heard.session.scores) == (None, Tally(), None)
        heard.session.edit(lambda ledger: adopt(ledger, a_draft(), year=YEAR, new_id=counting_ids()))
        assert heard.session.tally(None).total == 3
        heard.session.editor.undo()
        assert (heard.session.plan, heard.session.tally(None)) == (None, Tally())
        assert heard.session.judging_day() == END_OF_SEPTEMBER
        heard.session.editor.redo()
        assert heard.session.tally(None).total == 3


class TestOlderProgressOnDisk:
    REPORTS = tuple(update(date(2024, month, 28), percent=month * 8) for month in range(1, 9))
    LEDGER = a_ledger(area(section(commitment(updates=REPORTS), commitment())))

    def heard(self) -> Heard:
        journal = MemoryJournal(self.LEDGER)
        return opened(journal.loaded(), journal=journal)

    def test_a_removed_item_takes_all_its_progress_with_it_and_undo_brings_all_back(self) -> None:
        heard = self.heard()
        assert len(heard.session.ledger.updates) == 1
        heard.session.edit(lambda ledger: remove_items(ledger, [S1]))
        assert not heard.office.journal.ledger.updates
        heard.session.editor.undo()
        assert heard.office.journal.ledger == self.LEDGER

    def test_judged_on_an_earlier_day_it_is_judged_by_what_was_known_then(self) -> None:
        heard = self.heard()
        heard.session.edit(lambda ledger: set_as_of(ledger, YEAR, MID_YEAR))
        judged = heard.session.assessment(C1)
        assert judged is not None and judged.basis is not None
        assert judged.basis.as_of == date(2024, 6, 28)
        heard.session.edit(lambda ledger: set_as_of(ledger, YEAR, None))
        judged = heard.session.assessment(C1)
        assert judged is not None and judged.basis is not None and judged.basis.as_of == date(2024, 8, 28)


def test_a_closed_session_hears_nothing(heard: Heard) -> None:
    heard.session.close()
    heard.office.editor.commit(edit_text(FIRST, C1, "改写"))
    assert (heard.changed, heard.saved) == ([], [])


def test_progress_turns_the_light(heard: Heard) -> None:
    assert heard.session.tally(S2).lights[Light.SLOW] == 1, "55 % at the end of September"
    heard.session.edit(lambda ledger: report_progress(ledger, an_update(C4, END_OF_SEPTEMBER, id="u9", percent=75)))
    assert heard.session.tally(S2).lights[Light.SLOW] == 0


@given(edits(max_size=10))
def test_whatever_is_edited_and_undone_the_scores_are_as_judged_anew(wishes: list[Edit]) -> None:
    heard = opened(FIRST)
    new_id = counting_ids("new")

    def check() -> None:
        session = heard.session
        fresh = Scoreboard(session.ledger, YEAR, today=END_OF_SEPTEMBER)
        assert session.scores is not None and session.scores.assessments == fresh.assessments
        for item_id in (None, *session.ledger.plans[YEAR].order):
            assert session.tally(item_id) == fresh.tally(item_id)

    taken = 0
    for wish in wishes:
        if any(isinstance(item, Task) for item in heard.session.ledger.plans[YEAR].items.values()):
            before = heard.session.ledger
            assert heard.session.edit(lambda ledger, wish=wish: wish.wish(ledger, new_id))
            taken += heard.session.ledger is not before
            check()
    for _ in range(taken):
        heard.session.editor.undo()
        check()
    assert heard.session.ledger == FIRST
