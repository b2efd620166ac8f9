"""Posts in other hands: the successor takes over on a day, mistakes are taken back, and tenures never overlap."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from rongchang_desktop.domain.editing.directory import strike_tenure, succeed
from rongchang_desktop.domain.ledger.identifiers import PostId
from rongchang_desktop.domain.ledger.post import Post, Tenure
from tests.builders import a_post, a_small_ledger

FIRST = Tenure(holder="张三", since=date(2022, 1, 1))
POST = a_post("分管副区长", FIRST)
JUNE = date(2024, 6, 10)
DAYS = st.dates(date(2020, 1, 1), date(2026, 12, 31))


def holders(post: Post) -> list[tuple[str, date, date | None]]:
    return [(held.holder, held.since, held.until) for held in post.tenures]


def test_who_held_it_leaves_the_day_before() -> None:
    after = POST.succeeded_by("李四", JUNE)
    assert holders(after) == [("张三", date(2022, 1, 1), date(2024, 6, 9)), ("李四", JUNE, None)]
    assert (after.holder_on(date(2024, 6, 9)), after.holder_on(JUNE)) == ("张三", "李四")


def test_a_successor_entered_late_still_stands_before_the_next_one() -> None:
    after = POST.succeeded_by("王五", date(2025, 1, 1)).succeeded_by("李四", JUNE)
    assert holders(after)[1:] == [("李四", JUNE, date(2024, 12, 31)), ("王五", date(2025, 1, 1), None)]


def test_on_the_day_a_tenure_began_its_name_is_corrected() -> None:
    after = POST.succeeded_by("李泗", JUNE).succeeded_by("李四", JUNE)
    assert [held.holder for held in after.tenures] == ["张三", "李四"]


def test_nobody_takes_over_a_post_that_falls_vacant() -> None:
    after = POST.succeeded_by("", JUNE)
    assert holders(after) == [("张三", date(2022, 1, 1), date(2024, 6, 9))]
    assert after.holder_on(JUNE) == ""
    assert after.succeeded_by("", JUNE) is after


def test_a_succession_entered_by_mistake_is_struck_and_the_one_before_stays() -> None:
    assert POST.succeeded_by("李四", JUNE).without(Tenure(holder="李四", since=JUNE)) == POST


def test_the_step_names_the_post_and_the_same_again_is_no_step() -> None:
    ledger = a_small_ledger()
    post_id = PostId("p1")
    step = succeed(ledger, post_id, holder=" 李 四 ", since=JUNE)
    assert step.params == {"post": "分管副区长"}
    after = step.apply_to(ledger)
    assert after.posts[post_id].holder_on(JUNE) == "李 四"
    assert not succeed(after, post_id, holder="李 四", since=JUNE)
    struck = strike_tenure(after, post_id, after.posts[post_id].tenures[0]).apply_to(after)
    assert struck.posts[post_id].tenures == ()


@given(
    st.lists(
        st.tuples(st.sampled_from(["succeed", "strike", "leave"]), st.sampled_from("甲乙丙丁"), DAYS), max_size=14
    ),
    DAYS,
)
def test_tenures_never_overlap_and_the_successor_holds_it_from_his_day(
    wishes: list[tuple[str, str, date]], day: date
) -> None:
    post = POST
    for kind, name, since in wishes:
        before = post
        if kind == "strike" and post.tenures:
            post = post.without(post.tenures[since.day % len(post.tenures)])
        elif kind != "strike":
            holder = name if kind == "succeed" else ""
            post = post.succeeded_by(holder, since)
            assert post.holder_on(since) == holder
            if since not in [held.since for held in before.tenures]:
                yesterday = since - timedelta(days=1)
                assert post.holder_on(yesterday) == before.holder_on(yesterday)
        for earlier, later in pairwise(post.tenures):
            assert earlier.until is not None and earlier.since <= earlier.until < later.since
    assert sum(held.since <= day and (held.until is None or day <= held.until) for held in post.tenures) <= 1
