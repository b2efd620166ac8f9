"""Figures that may be slips are asked about, others are not."""

from dataclasses import replace
from datetime import date

import pytest

from rongchang_desktop.domain.editing.targets import put_target
from rongchang_desktop.domain.ledger.target import Pacing
from rongchang_desktop.domain.progress.update import Layer
from rongchang_desktop.presentation.editors.figure_doubts import figure_doubts
from rongchang_desktop.presentation.editors.progress_draft import fresh_progress_draft
from rongchang_desktop.presentation.editors.progress_editor import ProgressEditor
from tests.builders import a_ledger, area, commitment, section, target, task, update

LEDGER = a_ledger(
    area(section(commitment("新增企业20家", target("企业", 20), updates=(update(figures=(9,), percent=55),))))
)
DRAFT = fresh_progress_draft(LEDGER, task(LEDGER, "c1"), today=date(2024, 9, 30))
T1 = next(iter(DRAFT.figures))


def asked(text: str, **values: object) -> int:
    return len(tuple(figure_doubts(LEDGER, replace(DRAFT, figures={T1: text}, **values))))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("typed", "doubts"), [("9", 0), ("15", 0), ("30", 0), ("8", 1), ("1500", 1), ("0.5", 1), ("", 0)]
)
def test_a_value_far_from_the_last_one_is_asked_about(typed: str, doubts: int) -> None:
    assert asked(typed) == doubts


def test_a_verified_value_below_what_the_unit_says_is_no_slip() -> None:
    assert asked("8", layer=Layer.VERIFIED) == 0


def test_a_level_may_fall() -> None:
    level = replace(LEDGER.targets[T1], pacing=Pacing.LEVEL)
    ledger = put_target(LEDGER, level).apply_to(LEDGER)
    assert not tuple(figure_doubts(ledger, replace(DRAFT, figures={T1: "8"})))


@pytest.mark.parametrize(("percent", "doubts"), [("60", 0), ("40", 1), ("130", 1), ("55%", 0)])
def test_a_percentage_is_asked_about_when_it_falls_or_passes_all(percent: str, doubts: int) -> None:
    assert asked("", percent=percent) == doubts


def test_all_doubts_are_told_at_once_and_the_same_values_are_then_taken() -> None:
    taken = []
    editor = ProgressEditor(
        DRAFT, save=lambda draft: not taken.append(draft), doubts=lambda draft: figure_doubts(LEDGER, draft)
    )
    editor.set(figures={T1: "8"}, percent="40")
    assert not editor.save() and editor.is_asking
    assert "8" in str(editor.error) and "40" in str(editor.error)
    editor.set(figures={T1: "7"})
    assert not editor.save(), "another doubtful value is another question"
    assert editor.save() and taken
