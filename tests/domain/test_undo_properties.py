"""Whatever is done can be taken back record for record, and done again."""

import inspect
from importlib import import_module
from pkgutil import walk_packages

from hypothesis import given

from rongchang_desktop.domain import editing
from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.plan import Plan, plan_items
from rongchang_desktop.foundation.identity import counting_ids
from tests.builders import YEAR, a_small_ledger
from tests.strategies import EDITS, Edit, edits, steps

FIRST = a_small_ledger()
NOTHING_YET = ("untick", "reopen_item", "remove_evidence", "rename_view", "move_view", "remove_view")
"""Edits of what other edits must have brought first."""


def assert_indexes_fit(ledger: Ledger) -> None:
    """Every index kept from step to step is what it would be if it were made anew."""
    fresh = Ledger()
    for name in ("targets", "ownerships", "milestones", "updates", "departments", "adjustments"):
        kept = getattr(ledger, name)
        made = getattr(fresh, name).holding(kept.values())
        assert kept._by_owner == made._by_owner, name
    for plan in ledger.plans.values():
        made_plan = Plan(plan.record, plan_items(tuple(plan.items.values())))
        assert plan.order == made_plan.order
        assert {key: plan.number_of(key) for key in plan.order} == {key: made_plan.number_of(key) for key in plan.order}


@given(edits())
def test_undone_gives_the_first_ledger_and_redone_the_last(wishes: list[Edit]) -> None:
    taken = list(steps(FIRST, wishes, counting_ids("new")))
    last = taken[-1][2]
    ledger = last
    for changes, before, _ in reversed(taken):
        ledger = changes.inverted().apply_to(ledger)
        assert ledger == before
    assert ledger == FIRST
    assert_indexes_fit(ledger)
    for changes, _, after in taken:
        ledger = changes.apply_to(ledger)
        assert ledger == after
    assert ledger == last
    assert_indexes_fit(ledger)


@given(edits())
def test_inverted_twice_is_the_step_itself(wishes: list[Edit]) -> None:
    for changes, _, _ in steps(FIRST, wishes, counting_ids("new")):
        assert changes.inverted().inverted() == changes


@given(edits())
def test_every_index_fits_after_every_edit(wishes: list[Edit]) -> None:
    for _, _, after in steps(FIRST, wishes, counting_ids("new")):
        assert_indexes_fit(after)


def test_the_properties_know_every_editing_function() -> None:
    modules = [import_module(found.name) for found in walk_packages(editing.__path__, f"{editing.__name__}.")]
    functions = {name: found for module in modules for name, found in inspect.getmembers(module, inspect.isfunction)}
    wishes = {name for name, found in functions.items() if found.__annotations__.get("return") is ChangeSet}
    assert {name for name in wishes if not name.startswith("_")} - {"adjusted"} <= set(EDITS)


def test_every_edit_of_the_strategy_changes_the_ledger_somehow() -> None:
    for name in EDITS:
        found = any(
            Edit(name, (place, other, 3, mark)).wish(FIRST, counting_ids("new"))
            for place in range(14)
            for other in range(5)
            for mark in (1, 2)
        )
        assert found or name in NOTHING_YET, name


def test_the_first_ledger_has_a_plan_of_some_depth() -> None:
    assert len(FIRST.plans[YEAR].order) == 14
