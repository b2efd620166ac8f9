"""January: last year's plan beside this year's report, reviewed, written and followed over the years."""

from datetime import date
from decimal import Decimal

from pytestqt.qtbot import QtBot

from rongchang_desktop.domain.editing.endings import ending_of
from rongchang_desktop.domain.editing.owners import add_department, assign_lead
from rongchang_desktop.domain.editing.progress import close_items, report_progress
from rongchang_desktop.domain.indicators.series import Series, indicator_series
from rongchang_desktop.domain.ledger.continuation import ContinuationKind
from rongchang_desktop.domain.ledger.item import Commitment
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.foundation.identity import counting_ids
from rongchang_desktop.services.new_year import propose_year_turn
from tests.builders import an_update
from tests.domain.intake.real_reports import both_reports
from tests.sessions import a_session
from tests.two_years import NEW, OLD

TODAY = date(2025, 1, 20)


def measuring(ledger: Ledger, year: int, indicator: str) -> Commitment:
    """The commitment of the year that measures the indicator."""
    return next(
        item
        for item in ledger.plans[year].commitments()
        if any(indicator in target.indicator for target in ledger.targets.owned_by(item.id))
    )


def a_year_of_progress(ledger: Ledger) -> Ledger:
    """Enterprises reported, sewers closed, a lead for both."""
    ledger = add_department(ledger, "区科技局", new_id=counting_ids("unit")).apply_to(ledger)
    enterprises, sewers = measuring(ledger, OLD, "高新技术企业"), measuring(ledger, OLD, "雨污管网")
    lead = next(iter(ledger.departments))
    ids = counting_ids("lead")
    ledger = assign_lead(ledger, [enterprises.id, sewers.id], ledger.departments[lead].id, new_id=ids).apply_to(ledger)
    target = ledger.targets.owned_by(enterprises.id)[0]
    said = an_update(enterprises.id, date(2024, 12, 20), figures={target.id: 231})
    ledger = report_progress(ledger, said).apply_to(ledger)
    closing = close_items(ledger, [sewers.id], checked_on=date(2024, 12, 30), checked_by="王敏", basis="现场核实")
    return closing.apply_to(ledger)


def followed(ledger: Ledger, indicator: str) -> Series:
    (found,) = [one for one in indicator_series(ledger) if one.is_continued and indicator in one.name]
    return found


def test_nothing_of_the_old_year_vanishes_and_what_recurs_is_followed(qtbot: QtBot) -> None:
    session = a_session(a_year_of_progress(both_reports()), language="zh_CN", today=TODAY)
    before = session.ledger
    turn = propose_year_turn(before, from_year=OLD, to_year=NEW, today=TODAY)
    assert [known.decision.item_id for known in turn.proposals] == [item.id for item in before.plans[OLD].commitments()]
    new_id, words = session.editor.new_id, session.words
    assert session.edit(lambda ledger: turn.changes(ledger, today=TODAY, actor="王敏", words=words, new_id=new_id))
    after = session.ledger
    assert all(ending_of(after, item.id) for item in after.plans[OLD].commitments())
    enterprises = measuring(after, NEW, "高新技术企业")
    lead = after.lead(enterprises.id)
    assert lead is not None and lead.name == "区科技局"
    carried = [link for link in after.continuations.values() if link.kind is ContinuationKind.CARRIED]
    assert carried and all(link.later_id in after.plans[NEW].items for link in carried)
    series = followed(after, "高新技术企业")
    assert [(one.year, one.value, one.actual) for one in series.points] == [
        (OLD, Decimal(230), Decimal(231)),
        (NEW, Decimal(270), None),
    ]
    assert [one.value for one in followed(after, "雨污管网").points] == [30, 30]
    session.editor.undo()
    assert session.ledger == before
