"""Saved questions: written in plain text and read back, whatever a newer program may have asked."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rongchang_desktop.domain.ledger.item import AnswersTo, Outlook
from rongchang_desktop.domain.ledger.saved_view import Criterion
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.progress.submission import Submission
from rongchang_desktop.domain.selection.criteria import read, written
from rongchang_desktop.domain.selection.selection import Due, Selection

IDS = st.frozensets(st.text("0123456789abcdef-", min_size=1, max_size=8), max_size=3)
SELECTIONS = st.builds(
    Selection,
    text=st.text(max_size=12),
    item_ids=st.none() | IDS,
    heading_ids=IDS,
    lights=st.frozensets(st.sampled_from(Light)),
    department_ids=IDS,
    leads_only=st.booleans(),
    post_ids=IDS,
    submissions=st.frozensets(st.sampled_from(Submission)),
    due=st.none() | st.sampled_from(Due),
    due_within=st.none() | st.integers(0, 400),
    answers_to=st.frozensets(st.sampled_from(AnswersTo)),
    outlooks=st.frozensets(st.sampled_from(Outlook)),
    changed_since=st.none() | st.dates(),
    awaiting_check=st.booleans(),
    without_lead=st.booleans(),
    has_problem=st.booleans(),
)
FOREIGN = st.lists(st.builds(Criterion, field=st.text(min_size=1, max_size=6).map("x_{}".format), value=st.text()))


@given(SELECTIONS, FOREIGN)
def test_a_question_is_read_as_it_was_written_and_what_is_unknown_is_kept(
    asked: Selection, foreign: list[Criterion]
) -> None:
    again = read(written(asked, unknown=foreign))
    assert again.selection == asked
    assert again.unknown == tuple(foreign)


@given(SELECTIONS)
def test_every_question_that_asks_something_leaves_a_trace(asked: Selection) -> None:
    assert bool(written(asked)) == (asked != Selection())


@pytest.mark.parametrize(
    ("field", "value"),
    [("lights", "purple"), ("due_within", "soon"), ("changed_since", "2024-02-30"), ("has_problem", "perhaps")],
)
def test_a_value_of_a_newer_program_is_kept_aside(field: str, value: str) -> None:
    strange = Criterion(field=field, value=value)
    again = read((Criterion(field="text", value="企业"), strange))
    assert again.selection == Selection(text="企业")
    assert again.unknown == (strange,)


def test_criteria_read_like_the_question() -> None:
    asked = Selection(text="企业", lights=frozenset({Light.SLOW, Light.LAGGING}), changed_since=date(2024, 6, 1))
    assert [(criterion.field, criterion.value) for criterion in written(asked)] == [
        ("text", "企业"),
        ("lights", Light.LAGGING.value),
        ("lights", Light.SLOW.value),
        ("changed_since", "2024-06-01"),
    ]
