"""Saved views: kept, renamed, put in order, taken away; each undone by its inverse."""

from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.editing.views import move_view, put_view, remove_view, rename_view
from rongchang_desktop.domain.ledger.identifiers import SavedViewId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.saved_view import Criterion, SavedView
from tests.builders import a_small_ledger


def a_view(key: str, name: str = "重点") -> SavedView:
    return SavedView(id=SavedViewId(key), position=0, name=name, criteria=(Criterion(field="text", value="企业"),))


def after(ledger: Ledger, *keys: str) -> Ledger:
    for key in keys:
        ledger = put_view(ledger, a_view(key, f"视图{key}")).apply_to(ledger)
    return ledger


def names(ledger: Ledger) -> list[str]:
    return [view.name for view in ledger.saved_views.in_order()]


def undone(step: ChangeSet, ledger: Ledger) -> Ledger:
    return step.inverted().apply_to(step.apply_to(ledger))


def test_a_new_view_stands_last_and_a_known_one_keeps_its_place() -> None:
    ledger = after(a_small_ledger(), "1", "2")
    assert names(ledger) == ["视图1", "视图2"]
    again = put_view(ledger, a_view("1", " 重点 ")).apply_to(ledger)
    assert names(again) == ["重点", "视图2"]


def test_views_change_places_with_their_neighbours_and_stop_at_the_ends() -> None:
    ledger = after(a_small_ledger(), "1", "2", "3")
    moved = move_view(ledger, SavedViewId("1"), down=True).apply_to(ledger)
    assert names(moved) == ["视图2", "视图1", "视图3"]
    assert not move_view(ledger, SavedViewId("1"), down=False)
    assert not move_view(ledger, SavedViewId("3"), down=True)


def test_a_view_is_renamed_and_taken_away_and_comes_back() -> None:
    ledger = after(a_small_ledger(), "1", "2")
    assert names(rename_view(ledger, SavedViewId("1"), "新名").apply_to(ledger)) == ["新名", "视图2"]
    assert not rename_view(ledger, SavedViewId("1"), "  ")
    gone = remove_view(ledger, SavedViewId("1"))
    assert names(gone.apply_to(ledger)) == ["视图2"]
    assert undone(gone, ledger) == ledger
