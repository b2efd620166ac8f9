"""Freezing a 期: what was not known on its day is not in it, and its paper comes back as it was or not at all."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from rongchang_desktop.domain.ledger.identifiers import ItemId, PaperKindId, PeriodId
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.papers.settings import PaperSettings
from rongchang_desktop.domain.periods.period import Period
from rongchang_desktop.domain.periods.snapshot_json import snapshot_from_json
from rongchang_desktop.foundation.identity import counting_ids
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.foundation.task_progress import Cancelled, ProgressSink
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.services.content_store import store_beside
from rongchang_desktop.services.papers.kinds import KEPT, kept_kinds
from rongchang_desktop.services.periods.freezing import FrozenState, freeze, reprint, take_snapshot
from tests.builders import CLOSED, MID_YEAR, YEAR, a_small_ledger, an_update, task, with_records

PERIOD = Period(id=PeriodId("p1"), year=YEAR, number=2, as_of=MID_YEAR)


def frozen(folder: Path, language: str = "zh_CN") -> FrozenState:
    return freeze(
        a_small_ledger(),
        PERIOD,
        store=store_beside(folder / "台账.rcplan"),
        words=Localizer(language),
        new_id=counting_ids("paper"),
        today=date(YEAR, 7, 3),
    )


def test_what_was_said_or_closed_after_its_day_is_not_in_it() -> None:
    ledger = with_records(a_small_ledger(), [an_update("c5", date(YEAR, 7, 2), id="late", percent=99, text="补报")])
    closed = replace(task(ledger, "c2"), done=CLOSED)
    plan = ledger.plans[YEAR]
    plan = plan.with_items(plan.items.changed({closed.id: closed}), structure_changed=False)
    ledger = replace(ledger, plans={**ledger.plans, YEAR: plan})
    rows = {row.id: row for row in take_snapshot(ledger, PERIOD).commitments}
    assert rows[ItemId("c5")].progress != "补报"
    assert rows[ItemId("c2")].light is not Light.CLOSED


def test_the_reasons_are_kept_in_both_languages_and_the_paper_under_its_name(tmp_path: Path) -> None:
    state = frozen(tmp_path)
    row = snapshot_from_json(state.snapshot).commitments[0]
    assert row.why_in("zh_CN").startswith("偏慢") and row.why_in("en").startswith("Slow")
    assert [paper.kind for paper in state.papers] == ["status-report", "briefing", "progress-table"]
    assert all("第2期" in paper.name and paper.printed_on == date(YEAR, 7, 3) for paper in state.papers)
    assert len({paper.name for paper in state.papers}) == len({paper.sha256 for paper in state.papers}) == 3


def test_the_office_chooses_what_is_kept() -> None:
    chosen = {"status-report": "no", "briefing": "no", "checklist": "yes"}
    records = [PaperSettings(id=PaperKindId(key), options=((KEPT, value),)) for key, value in chosen.items()]
    ledger = with_records(a_small_ledger(), records)
    assert [kind.key for kind in kept_kinds(ledger)] == ["progress-table", "checklist"]


def test_a_paper_that_was_altered_or_lost_is_not_printed_again(tmp_path: Path) -> None:
    paper = frozen(tmp_path).papers[-1]
    store = store_beside(tmp_path / "台账.rcplan")
    target = tmp_path / "重印.pdf"
    reprint(store, paper, target)
    kept = store.path(paper.sha256)
    assert target.read_bytes() == kept.read_bytes()
    kept.chmod(0o600)
    kept.write_bytes(kept.read_bytes() + b"x")
    with pytest.raises(UserFacingError, match="altered"):
        reprint(store, paper, tmp_path / "again.pdf")
    kept.unlink()
    with pytest.raises(UserFacingError, match="missing"):
        reprint(store, paper, tmp_path / "again.pdf")
    assert not (tmp_path / "again.pdf").exists()


def test_without_a_store_only_the_snapshot_is_kept() -> None:
    state = freeze(
        a_small_ledger(), PERIOD, store=None, words=Localizer("en"), new_id=counting_ids("p"), today=date(YEAR, 7, 3)
    )
    assert state.papers == ()
    assert snapshot_from_json(state.snapshot).number == 2


def test_cancelled_at_any_step_it_leaves_nothing_in_the_store(tmp_path: Path) -> None:
    told: list[tuple[int, int | None]] = []
    freeze(
        a_small_ledger(),
        PERIOD,
        store=store_beside(tmp_path / "甲.rcplan"),
        progress=sink(told, None),
        words=Localizer("en"),
        new_id=counting_ids("p"),
        today=date(YEAR, 7, 3),
    )
    assert told == sorted(told) and len(told) > 3
    for stop in range(1, len(told) + 1):
        file = tmp_path / f"{stop}.rcplan"
        with pytest.raises(Cancelled):
            freeze(
                a_small_ledger(),
                PERIOD,
                store=store_beside(file),
                progress=sink([], stop),
                words=Localizer("en"),
                new_id=counting_ids("p"),
                today=date(YEAR, 7, 3),
            )
        assert not [each for each in tmp_path.rglob("*") if each.is_file() and f"{stop}.rcplan" in str(each)]


def sink(told: list[tuple[int, int | None]], stop: int | None) -> ProgressSink:
    def tell(done: int, total: int | None = None, message: str = "") -> None:
        told.append((done, total))
        if stop is not None and len(told) == stop:
            raise Cancelled

    return tell
