"""Matching two years: what recurs is found, nothing is paired twice, the real reports pair as a person pairs them."""

import random

import pytest

from rongchang_desktop.domain.intake.matching import Certainty, Match, MatchReason, match_items
from rongchang_desktop.domain.intake.wording_difference import PieceKind
from rongchang_desktop.domain.ledger.continuation import Continuation, ContinuationKind
from rongchang_desktop.domain.ledger.identifiers import ContinuationId, ItemId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.foundation.identity import counting_ids
from tests.builders import area, big_records, commitment, section, target, with_records
from tests.domain.intake.real_reports import both_reports
from tests.two_years import NEW, OLD, two_years


def matched(ledger: Ledger) -> list[tuple[str, str, Certainty, MatchReason]]:
    return [(m.earlier_text, m.later_text, m.certainty, m.reason) for m in matches(ledger)]


def matches(ledger: Ledger) -> tuple[Match, ...]:
    return match_items(ledger.plans[OLD], ledger.plans[NEW], ledger)


def test_the_same_sentence_is_the_same_promise() -> None:
    ledger = two_years([area(commitment("加强网络安全"), commitment("办好集市"))], [area(commitment("办好集市"))])
    assert matched(ledger) == [("办好集市", "办好集市", Certainty.SURE, MatchReason.SAME_WORDS)]


def test_a_shared_indicator_joins_sentences_that_read_differently() -> None:
    old = commitment("完善培育库，高新技术企业达到230家", target("高新技术企业", 230))
    new = commitment("加快壮大创新主体，推动全年国家高新技术企业达到270家", target("国家高新技术企业", 270))
    (match,) = matches(two_years([area(old)], [area(new)]))
    assert (match.certainty, match.reason, match.indicators) == (
        Certainty.SURE,
        MatchReason.SAME_INDICATOR,
        ("国家高新技术企业",),
    )


def test_the_difference_shows_the_figure_as_one_change() -> None:
    (match,) = matches(
        two_years([area(commitment("高新技术企业达到230家"))], [area(commitment("高新技术企业达到270家"))])
    )
    changed = [(piece.kind, piece.text) for piece in match.difference if piece.kind is not PieceKind.SAME]
    assert changed == [(PieceKind.REMOVED, "230"), (PieceKind.ADDED, "270")]


def test_units_keep_indicators_of_one_name_apart() -> None:
    old = commitment("抓好有效投资，新增项目80个", target("新增项目", 80, unit="个"))
    new = commitment("全力扩大规模，新增项目350亿元", target("新增项目", 350, unit="亿元"))
    assert not any(match.certainty is Certainty.SURE for match in matches(two_years([area(old)], [area(new)])))


def test_nothing_in_common_is_no_match() -> None:
    assert not matched(two_years([area(commitment("整治河道"))], [area(commitment("举办招聘会"))]))


def test_no_item_stands_in_two_pairs_and_the_nearest_wins() -> None:
    old = [commitment("新建公园3个，改造步道"), commitment("新建公园3个")]
    new = [commitment("新建公园5个"), commitment("新建公园5个，改造步道和驿站")]
    assert [(m.earlier_text, m.later_text) for m in matches(two_years([area(*old)], [area(*new)]))] == [
        ("新建公园3个", "新建公园5个"),
        ("新建公园3个，改造步道", "新建公园5个，改造步道和驿站"),
    ]


def test_of_sentences_alike_those_with_the_same_figure_go_together() -> None:
    old = [commitment(f"完成第{number}项工程") for number in (7, 8, 9)]
    new = [commitment(f"完成第{number}项工程") for number in (9, 7, 8)]
    assert all(m.earlier_text == m.later_text for m in matches(two_years([area(*old)], [area(*new)])))


def test_what_is_linked_already_is_left_alone() -> None:
    ledger = two_years([area(commitment("办好集市"))], [area(commitment("办好集市"))])
    (match,) = matches(ledger)
    link = Continuation(
        id=ContinuationId("k1"),
        earlier_id=ItemId(match.earlier_id),
        later_id=match.later_id,
        kind=ContinuationKind.RECURS,
    )
    assert matches(with_records(ledger, [link])) == ()


def test_the_order_of_the_records_changes_nothing() -> None:
    names = ["粮库", "桥梁", "公园", "泵站", "学校", "医院"]
    old = [commitment(f"持续推进{name}建设") for name in names]
    first = matched(two_years([area(section(*old))], [area(section(*reversed(old)))]))
    random.Random(1).shuffle(old)
    assert sorted(map(str, first)) == sorted(map(str, matched(two_years([area(section(*old))], [area(section(*old))]))))


def test_four_thousand_find_their_like_among_four_thousand() -> None:
    ledger = with_records(
        Ledger(), [*big_records(year=OLD, ids=counting_ids("a")), *big_records(year=NEW, ids=counting_ids("b"))]
    )
    found = matches(ledger)
    assert len(found) == 4000
    assert all(match.earlier_text == match.later_text for match in found)


NAMED = ["高新技术企业", "科技型企业", "优良天数", "城镇新增就业", "雨污管网", "照明路灯"]


@pytest.mark.parametrize("name", NAMED)
def test_the_real_reports_pair_what_people_pair(name: str) -> None:
    found = [m for m in matches(both_reports()) if any(name in indicator for indicator in m.indicators)]
    assert [m.certainty for m in found] == [Certainty.SURE]
    assert name in found[0].earlier_text.replace("空气质量", "空气")


def test_in_the_real_reports_every_sure_match_is_about_one_thing() -> None:
    sure = [m for m in matches(both_reports()) if m.certainty is Certainty.SURE]
    assert len(sure) >= 12
    assert not any("建成投产工业项目" in match.indicators for match in sure)
    assert all(match.indicators or match.score >= 0.8 for match in sure)
