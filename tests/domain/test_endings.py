"""年终认定: judged once, changed at will."""

from datetime import date

from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.editing.endings import Judgement, end_items, ending_of
from rongchang_desktop.domain.ledger.ending import Outcome
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.foundation.identity import counting_ids
from tests.builders import CLOSED, a_ledger, area, commitment, work_item

YEARS_END = date(2025, 1, 10)


def judged(ledger: Ledger, outcome: Outcome, reason: str = "", ids: str = "e") -> ChangeSet:
    judgement = Judgement(item_id=ItemId("c1"), outcome=outcome, reason=reason)
    return end_items(ledger, [judgement], on=YEARS_END, checked_by=" 王敏 ", new_id=counting_ids(ids))


def a_year() -> Ledger:
    return a_ledger(
        area(commitment("建设大桥", work_item("选址", done=CLOSED), work_item("施工")), commitment("办好集市"))
    )


def test_a_judgement_holds_for_the_open_work_items_too() -> None:
    after = judged(a_year(), Outcome.UNFINISHED, "汛期停工").apply_to(a_year())
    endings = [ending_of(after, ItemId(key)) for key in ("c1", "w1", "w2", "c2")]
    assert [ending and ending.outcome for ending in endings] == [
        Outcome.UNFINISHED,
        Outcome.COMPLETED,
        Outcome.UNFINISHED,
        None,
    ]
    assert endings[0] is not None and (endings[0].reason, endings[0].checked_by) == ("汛期停工", "王敏")


def test_judging_again_replaces_and_judging_the_same_changes_nothing() -> None:
    after = judged(a_year(), Outcome.UNFINISHED).apply_to(a_year())
    assert not judged(after, Outcome.UNFINISHED, ids="f")
    again = judged(after, Outcome.MOSTLY, ids="g").apply_to(after)
    assert [ending.outcome for ending in again.endings.owned_by(ItemId("c1"))] == [Outcome.MOSTLY]
    assert len(again.endings) == 3
