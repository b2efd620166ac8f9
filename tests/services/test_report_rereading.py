"""Reading a report again: what is chosen at first, what a click changes, and what an issued plan asks for."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from rongchang_desktop.domain.editing.adjustment import issue_plan, require_adjustments
from rongchang_desktop.domain.editing.change import ChangeSet, removed
from rongchang_desktop.domain.editing.grounds import Grounds
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.editing.progress import tick
from rongchang_desktop.domain.errors import AdjustmentRequiredError
from rongchang_desktop.domain.intake.adoption import adopt
from rongchang_desktop.domain.intake.draft import DraftKind, DraftNode, DraftPlan, DraftTarget
from rongchang_desktop.domain.intake.rereading.difference import DifferenceKind
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.target import Comparator
from rongchang_desktop.foundation.identity import counting_ids
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.services.grounded_step import grounded
from rongchang_desktop.services.plan_status import MissingPlanError
from rongchang_desktop.services.report_rereading import reread
from tests.builders import YEAR, a_draft
from tests.second_readings import read_again

TODAY = date(2024, 3, 1)


def adopted() -> Ledger:
    draft = a_draft(source_sha256="ab12")
    return adopt(Ledger(), draft, year=YEAR, new_id=counting_ids("old")).apply_to(Ledger())


def shortened() -> DraftPlan:
    """The same report without its second commitment, under another first heading."""
    (top,) = a_draft().areas
    platform, service = top.children
    platform = replace(platform, text="做大平台", children=platform.children[:2])
    return a_draft(areas=(replace(top, children=(platform, service)),))


def test_the_same_file_is_known_and_changes_nothing() -> None:
    reading = read_again(adopted(), replace(shortened(), source_sha256="ab12"))
    assert reading.is_known_file and reading.differences and not reading.chosen
    assert not reading.changes(adopted())


def test_what_would_lose_something_is_left_out_even_when_all_is_taken() -> None:
    ledger = adopted()
    fair = next(item for item in ledger.plans[YEAR].commitments() if item.title == "办好集市")
    ledger = tick(ledger, [fair.id], today=TODAY, by="区商务委").apply_to(ledger)
    reading = read_again(ledger, shortened())
    removed = (DifferenceKind.REMOVED, fair.id)
    assert {known.kind for known in reading.differences} == {DifferenceKind.REMOVED, DifferenceKind.HEADING}
    assert removed not in reading.chosen | reading.with_all(True).chosen
    after = reading.with_choice(removed, True).changes(ledger).apply_to(ledger)
    assert fair.id not in after.plans[YEAR].items
    assert not reading.with_all(False).chosen


def test_an_issued_plan_takes_a_correction_with_grounds_only() -> None:
    ledger = adopted()
    ledger = issue_plan(ledger, YEAR, on=TODAY, document_number="1号").apply_to(ledger)
    reading = read_again(ledger, shortened())
    with pytest.raises(AdjustmentRequiredError):
        require_adjustments(ledger, reading.changes(ledger))
    grounds = Grounds(what="更正", basis="区政府常务会议纪要", approved_by="区长")
    step = grounded(ledger, reading.changes(ledger), grounds, Localizer("en"), on=TODAY, new_id=counting_ids("a"))
    require_adjustments(ledger, step)
    adjustments = step.apply_to(ledger).adjustments.values()
    assert {(each.basis, each.approved_by, each.on) for each in adjustments} == {(grounds.basis, "区长", TODAY)}
    told = [(value.field, value.before, value.after) for each in adjustments for value in each.values]
    assert ("Removed", "2 办好集市", "—") in told
    assert ("Wording", "做强平台", "做大平台") in told


def test_a_reviewed_draft_is_laid_beside_the_plan_as_it_was_corrected() -> None:
    reviewed = adopt(Ledger(), shortened(), year=2023, new_id=counting_ids("review")).apply_to(Ledger())
    reading = reread(adopted(), reviewed, 2023, year=YEAR, today=TODAY)
    assert {known.kind for known in reading.differences} == {DifferenceKind.REMOVED, DifferenceKind.HEADING}


def test_a_year_without_a_plan_cannot_be_read_again() -> None:
    with pytest.raises(MissingPlanError):
        read_again(adopted(), a_draft(), year=2031)


def test_progress_that_a_reading_adds_was_told_by_the_day_of_the_reading() -> None:
    (top,) = a_draft().areas
    platform, service = top.children
    told = DraftNode(kind=DraftKind.COMMITMENT, text="修建环湖路", progress="路基已开工")
    draft = a_draft(areas=(replace(top, children=(replace(platform, children=(*platform.children, told)), service)),))
    reading = read_again(adopted(), draft, today=TODAY)
    after = reading.changes(adopted()).apply_to(adopted())
    assert [update.as_of for update in after.updates.values()] == [TODAY]


def test_an_indicator_that_was_removed_meanwhile_needs_no_second_removal() -> None:
    ledger = adopted()
    other = DraftTarget(quote="粮食产量29万吨", indicator="粮食产量", comparator=Comparator.EXACTLY, value=Decimal(29))
    reading = read_again(ledger, a_draft(headline=(other,)))
    (indicator,) = ledger.indicators.values()
    assert (DifferenceKind.INDICATOR, indicator.id) in reading.chosen
    gone = ChangeSet(operation=Operation.REREAD_REPORT, changes=removed([indicator])).apply_to(ledger)
    after = reading.changes(gone).apply_to(gone)
    assert [row.name for row in after.indicators.values()] == ["粮食产量"]
