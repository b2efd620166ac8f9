"""A light is the same before closing a file and after opening it again, though older progress stays on the disk."""

import tempfile
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.pacing.tally import Scoreboard
from rongchang_desktop.domain.progress.stage import Stage
from rongchang_desktop.domain.progress.update import Layer, ProgressUpdate, ProgressWord
from rongchang_desktop.storage.store import Store
from tests.builders import (
    YEAR,
    a_milestone,
    an_update,
    area,
    commitment,
    founding,
    plan_records,
    section,
    target,
    with_records,
)

from .ledgers import take

PLAN = plan_records(
    area(section(commitment(), commitment(target("企业", 20)), commitment(target("企业", 20), target("投资", 90))))
)
STAGED = [a_milestone("c1", date(YEAR, 4, month), stage=stage) for month, stage in enumerate(Stage, start=1)]
FIGURES = ((), (), ("t1",), ("t2",), ("t3",), ("t2", "t3"))


@st.composite
def reports(draw: st.DrawFn) -> ProgressUpdate:
    """Progress as it comes in: sometimes a percentage, sometimes a figure or a word, sometimes only text."""
    said = draw(st.sampled_from(["percent", "figures", "word", "stage", "text"]))
    number = draw(st.integers(0, 10_000))
    values = {
        "percent": {"percent": number % 120},
        "figures": {"figures": dict.fromkeys(draw(st.sampled_from(FIGURES)), number % 90)},
        "word": {"word": list(ProgressWord)[number % 4]},
        "stage": {"stage": list(Stage)[number % 5]},
        "text": {"text": "继续推进"},
    }[said]
    return an_update(
        draw(st.sampled_from(["c1", "c2", "c3"])),
        date(YEAR, 1, 31) + timedelta(days=draw(st.integers(0, 240))),
        id=f"u{number}",
        layer=draw(st.sampled_from(list(Layer))),
        **values,
    )


def loaded(updates: Sequence[ProgressUpdate]) -> tuple[Ledger, Ledger]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan.rcplan"
        with Store.create(path, ledger_id="l") as store:
            take(store, founding([*PLAN, *STAGED, *updates]))
            return store.load(), store.load(updates="all")


@settings(max_examples=10)
@given(st.lists(reports(), min_size=3, max_size=25, unique_by=lambda update: update.id))
def test_lights_rest_on_what_is_loaded(updates: list[ProgressUpdate]) -> None:
    opened, whole = loaded(updates)
    today = date(YEAR, 9, 30)
    assert Scoreboard(opened, YEAR, today=today).assessments == Scoreboard(whole, YEAR, today=today).assessments


def test_a_months_text_does_not_hide_the_figure_of_the_month_before() -> None:
    june = an_update("c2", date(YEAR, 8, 31), id="u1", figures={"t1": 12})
    september = an_update("c2", date(YEAR, 9, 28), id="u2", text="继续推进")
    opened, whole = loaded([june, september])
    assert with_records(Ledger(), [*PLAN, *STAGED, june, september]) == whole
    assert set(opened.updates) == {"u1", "u2"}
