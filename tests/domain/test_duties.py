"""The table of duties is edited one row at a time, and becomes the office's own with the first edit."""

from dataclasses import replace

from rongchang_desktop.domain.editing.duties import put_duty, remove_duty, set_duties, split_words
from rongchang_desktop.domain.ledger.duty import Duty
from rongchang_desktop.domain.ledger.identifiers import DutyId
from rongchang_desktop.domain.ledger.ledger import Ledger

SHIPPED = tuple(
    Duty(id=DutyId(f"shipped-{row}"), position=row, unit=unit, words=("词一", "词二"))
    for row, unit in enumerate(("区科技局", "区教委", "区商务委"), start=1)
)


def units(ledger: Ledger) -> list[str]:
    return [duty.unit for duty in ledger.duties.in_order()]


def test_the_first_edit_takes_the_whole_table_over_in_one_step() -> None:
    step = put_duty(Ledger(), replace(SHIPPED[1], words=("学 校", "学校", "")), in_force=SHIPPED)
    after = step.apply_to(Ledger())
    assert units(after) == ["区科技局", "区教委", "区商务委"]
    assert after.duties[SHIPPED[1].id].words == ("学校",)
    assert step.inverted().apply_to(after) == Ledger()


def test_a_later_edit_touches_its_row_alone() -> None:
    ledger = set_duties(Ledger(), SHIPPED).apply_to(Ledger())
    own = ledger.duties.in_order()
    assert len(put_duty(ledger, replace(own[0], unit="区科学技术局"), in_force=own).changes) == 1
    assert not put_duty(ledger, own[0], in_force=own)


def test_a_new_row_comes_last_and_a_row_without_a_unit_is_no_edit() -> None:
    new = Duty(id=DutyId("n1"), position=0, unit=" 区林业局 ", words=("林长制",))
    after = put_duty(Ledger(), new, in_force=SHIPPED).apply_to(Ledger())
    assert units(after)[-1] == "区林业局"
    assert not put_duty(Ledger(), replace(new, unit=" "), in_force=SHIPPED)


def test_a_struck_row_is_gone_and_without_any_the_shipped_table_holds_again() -> None:
    ledger = set_duties(Ledger(), SHIPPED).apply_to(Ledger())
    for duty in SHIPPED:
        ledger = remove_duty(ledger, duty.id, in_force=ledger.duties.in_order()).apply_to(ledger)
    assert len(ledger.duties) == 0
    assert not remove_duty(ledger, DutyId("nobody"), in_force=SHIPPED)


def test_words_are_typed_in_one_line() -> None:
    assert split_words("高新技术企业、研发投入，创新平台  研发投入;") == ("高新技术企业", "研发投入", "创新平台")
