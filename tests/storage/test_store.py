"""A store keeps what it was given, whole or not at all, and knows how it came about."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rongchang_desktop.domain.editing.change import Change, ChangeSet, created, removed
from rongchang_desktop.domain.editing.journal_entry import StepKind
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.errors import StaleChangeError
from rongchang_desktop.domain.ledger.department import Department
from rongchang_desktop.domain.ledger.item import Group
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.ownership import Ownership, Role
from rongchang_desktop.domain.ledger.plan import PlanRecord
from rongchang_desktop.domain.progress.update import Layer, ProgressUpdate
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.storage.refusals import UnreachableLedgerError
from rongchang_desktop.storage.store import Store

from .ledgers import ROAD, STARTED, adoption, filled_file, ledger_of, one_of_everything, retitled, take


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return filled_file(tmp_path)


@pytest.fixture
def store(path: Path):
    with Store.open(path) as opened:
        yield opened


def test_what_was_saved_is_there_again_record_for_record(store: Store) -> None:
    assert store.load(updates="all") == ledger_of(one_of_everything())
    assert store.ledger_id == "ledger-1"


def test_a_path_with_signs_that_mean_something_in_addresses_is_a_path_like_any_other(tmp_path: Path) -> None:
    path = tmp_path / "a#b?c%20 d&mode=ro" / "50%#1?.rcplan"
    path.parent.mkdir()
    with Store.create(path, ledger_id="odd") as made:
        take(made, adoption())
    with Store.open(path) as opened:
        assert opened.ledger_id == "odd"
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_only_what_counts_of_each_layer_is_loaded_and_older_updates_are_had_for_the_asking(store: Store) -> None:
    verified = replace(STARTED, id="update-0", layer=Layer.VERIFIED)
    older = replace(STARTED, id="update-older", as_of=date(2024, 1, 31))
    take(store, ChangeSet(operation=Operation.REPORT_PROGRESS, changes=created([verified, older])))
    assert set(store.load().updates) == {"update-0", "update-1", "update-2"}, "the newest percentage, figure and layer"
    assert [update.id for update in store.updates_of(["road"])] == ["update-older", "update-0", "update-1", "update-2"]
    assert store.updates_of(["survey"]) == ()


def test_the_newest_words_are_loaded_though_a_bare_figure_came_after_them(store: Store) -> None:
    said = replace(STARTED, id="update-said", as_of=date(2024, 11, 1), problem="资金不足")
    bare = replace(said, id="update-bare", as_of=date(2024, 11, 2), text="", problem="", percent=Decimal(40))
    take(store, ChangeSet(operation=Operation.REPORT_PROGRESS, changes=created([said, bare])))
    assert {"update-said", "update-bare"} <= set(store.load().updates)


def test_of_two_updates_of_one_day_the_later_born_is_the_newest(store: Store) -> None:
    twins = [replace(STARTED, id=f"update-{n}", as_of=date(2024, 5, 1)) for n in (8, 9, 7)]
    take(store, ChangeSet(operation=Operation.REPORT_PROGRESS, changes=created(twins)))
    assert set(store.load().updates) == {"update-2", "update-9"}


def test_a_step_and_its_inverse_leave_every_record_as_it_was(store: Store) -> None:
    before = store.load(updates="all")
    step = ChangeSet(
        operation=Operation.REMOVE_ITEM,
        changes=removed(record for record in one_of_everything() if getattr(record, "item_id", "") == "road")
        + removed(record for record in one_of_everything() if record.id in ("survey", "road")),
    )
    take(store, step)
    assert "road" not in store.load().plans[2024].items
    take(store, step.inverted(), kind=StepKind.UNDO, of=2)
    assert store.load(updates="all") == before


def test_undoing_the_adoption_leaves_an_empty_file_and_redoing_fills_it(store: Store) -> None:
    full = store.load(updates="all")
    take(store, store.changes_of(1).inverted(), kind=StepKind.UNDO, of=1)
    assert store.load() == Ledger()
    take(store, store.changes_of(1), kind=StepKind.REDO, of=1)
    assert store.load(updates="all") == full


def test_a_record_may_change_its_kind_and_change_more_than_once_in_a_step(store: Store) -> None:
    group = Group(id="road", year=2024, parent_id="section", position=1, title="修路")
    step = ChangeSet(
        operation=Operation.CHANGE_KIND,
        changes=(
            Change(before=ROAD, after=replace(ROAD, title="修路")),
            Change(before=replace(ROAD, title="修路"), after=group),
            *created([PlanRecord(id="next", year=2025)]),
            *removed([PlanRecord(id="next", year=2025)]),
        ),
    )
    take(store, step)
    assert store.load().plans[2024].items["road"] == group
    assert set(store.load().plans) == {2024}


@pytest.mark.parametrize(
    "step",
    [
        retitled(replace(ROAD, title="别的题目"), "新题目"),
        ChangeSet(operation=Operation.ADD_ITEM, changes=created([ROAD])),
        ChangeSet(operation=Operation.REMOVE_ITEM, changes=removed([replace(ROAD, id="nobody")])),
    ],
    ids=["changed since", "already there", "gone"],
)
def test_a_step_that_expects_another_record_writes_nothing(store: Store, step: ChangeSet) -> None:
    before = store.load(updates="all")
    fine = created([Department(id="new", position=9, name="新局")])
    with pytest.raises(StaleChangeError):
        take(store, replace(step, changes=(*fine, *step.changes)))
    assert store.load(updates="all") == before
    assert len(store.steps()) == 1
    take(store, retitled(ROAD, "还能继续写"))


@pytest.mark.parametrize(
    "orphan",
    [
        replace(STARTED, id="u", item_id="nobody"),
        Ownership(id="o", item_id="road", role=Role.LEAD, position=1, department_id="nobody"),
        Ownership(id="o", item_id="road", role=Role.LEADING_POST, position=1, post_id="nobody"),
        replace(ROAD, id="r", parent_id="nobody"),
        replace(ROAD, id="r", year=1999),
    ],
    ids=["update", "department", "post", "parent", "plan"],
)
def test_a_record_that_belongs_to_nothing_is_refused(store: Store, orphan: ProgressUpdate) -> None:
    before = store.load(updates="all")
    with pytest.raises(StaleChangeError, match="FOREIGN KEY"):
        take(store, ChangeSet(operation=Operation.ADD_ITEM, changes=created([orphan])))
    assert store.load(updates="all") == before
    take(store, retitled(ROAD, "还能继续写"))


def test_a_department_that_still_owns_something_cannot_go(store: Store) -> None:
    unit = store.load().departments["roads"]
    with pytest.raises(StaleChangeError, match="FOREIGN KEY"):
        take(store, ChangeSet(operation=Operation.EDIT_DIRECTORY, changes=removed([unit])))


def test_a_step_out_of_turn_is_refused(store: Store) -> None:
    entry = take(store, retitled(ROAD, "第一次"))
    again = retitled(replace(ROAD, title="第一次"), "第二次")
    for sequence in (entry.sequence, entry.sequence + 2):
        with pytest.raises(StaleChangeError), store.unit_of_work() as unit:
            unit.apply(again, replace(entry, id="other", sequence=sequence))


def test_an_exception_in_the_block_takes_everything_back(store: Store) -> None:
    before = store.load()
    entry = store.steps()[0]
    with pytest.raises(ZeroDivisionError), store.unit_of_work() as unit:
        unit.apply(retitled(ROAD, "不算"), replace(entry, id="x", sequence=2))
        raise ZeroDivisionError
    assert store.load() == before


def test_the_journal_holds_every_step_and_its_changes(store: Store) -> None:
    step = retitled(ROAD, "修好两条路")
    first, done = store.steps()[0], take(store, step)
    undone = take(store, step.inverted(), kind=StepKind.UNDO, of=2)
    assert store.steps() == (first, done, undone)
    assert store.changes_of(1) == adoption()
    assert store.changes_of(2) == step
    with pytest.raises(KeyError):
        store.changes_of(99)


def test_a_long_step_is_packed_and_comes_back_the_same(store: Store) -> None:
    many = [replace(STARTED, id=f"many-{n:04}", text=f"第{n}次报送：进展顺利" * 4) for n in range(400)]
    step = ChangeSet(operation=Operation.REPORT_PROGRESS, changes=created(many))
    size = store.path.stat().st_size
    take(store, step)
    assert store.changes_of(2) == step
    assert store.path.stat().st_size - size < 2 * sum(len(update.text.encode()) for update in many) + 200_000


def test_the_history_of_an_item_tells_what_touched_it_newest_first(store: Store) -> None:
    take(
        store,
        ChangeSet(operation=Operation.EDIT_DIRECTORY, changes=created([Department(id="n", position=1, name="新")])),
    )
    take(store, retitled(ROAD, "修好两条路"))
    lines = store.history_of("road")
    assert [line.entry.sequence for line in lines] == [3, 1]
    assert [type(change.record).__name__ for change in lines[0].changes] == ["Commitment"]
    assert {change.record.id for change in lines[1].changes} == {
        *("update-1", "update-2", "half", "lead", "boss", "length", "road"),
        *("light", "photo", "reply", "agreed", "out"),
    }
    assert [line.entry.sequence for line in store.history_of("road", limit=1)] == [3]


def test_a_file_moved_away_while_it_is_open_is_written_no_more(store: Store, tmp_path: Path) -> None:
    moved = store.path.rename(tmp_path / "moved.rcplan")
    with pytest.raises(UnreachableLedgerError):
        take(store, retitled(ROAD, "丢失"))
    moved.rename(store.path)
    take(store, retitled(ROAD, "找回"))


def test_leaving_the_file_leaves_nothing_beside_it(path: Path) -> None:
    with Store.open(path) as opened:
        take(opened, retitled(ROAD, "修好两条路"))
        assert {each.name for each in path.parent.iterdir()} >= {path.name, f"{path.name}.lock"}
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_a_write_that_the_database_refuses_for_want_of_room_is_a_sentence_and_loses_nothing(store: Store) -> None:
    before = store.load(updates="all")
    _limit_pages(store)
    big = [replace(STARTED, id=f"big-{n}", text="满" * 5000) for n in range(200)]
    with pytest.raises(UserFacingError, match="disk is full"):
        take(store, ChangeSet(operation=Operation.REPORT_PROGRESS, changes=created(big)))
    assert store.load(updates="all") == before
    take(store, retitled(ROAD, "还能继续写"))


def _limit_pages(store: Store) -> None:
    (pages,) = store._driver.execute("PRAGMA page_count").fetchone()
    store._driver.execute(f"PRAGMA max_page_count={pages + 20}").fetchone()


_TITLES = st.lists(st.sampled_from("甲乙丙丁"), min_size=1, max_size=8)


@settings(max_examples=15, deadline=None)
@given(titles=_TITLES)
def test_any_run_of_edits_undone_gives_the_first_state_and_redone_the_last(tmp_path_factory, titles) -> None:
    path = filled_file(tmp_path_factory.mktemp("edits"))
    with Store.open(path) as store:
        first = store.load(updates="all")
        item = ROAD
        for title in titles:
            take(store, retitled(item, title))
            item = replace(item, title=title)
        last = store.load(updates="all")
        done = list(range(2, 2 + len(titles)))
        for sequence in reversed(done):
            take(store, store.changes_of(sequence).inverted(), kind=StepKind.UNDO, of=sequence)
    with Store.open(path) as store:
        assert store.load(updates="all") == first
        for sequence in done:
            take(store, store.changes_of(sequence), kind=StepKind.REDO, of=sequence)
        assert store.load(updates="all") == last
        assert len(store.steps()) == 1 + 3 * len(titles)
