"""Every value a person sees has its word, in both languages."""

from collections.abc import Callable
from enum import Enum

import pytest

from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.indicators.indicator import Frequency
from rongchang_desktop.domain.ledger.department import DepartmentKind
from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.item import RANK, AnswersTo, Commitment, ItemType, Outlook, Recurrence
from rongchang_desktop.domain.ledger.ownership import Role
from rongchang_desktop.domain.ledger.plan import PlanState
from rongchang_desktop.domain.ledger.target import Pacing
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.progress.stage import Stage
from rongchang_desktop.domain.progress.update import Layer, ProgressWord
from rongchang_desktop.localization.catalog import LANGUAGES, Localizer
from rongchang_desktop.localization.labels import SHAPES, kind_label, label, operation_label
from rongchang_desktop.localization.record_labels import record_label

STEP = {"year": "2024", "from_year": "2023", "department": "区科技局"}
SHOWN: tuple[type[Enum], ...] = (
    Light,
    DoneState,
    Layer,
    ProgressWord,
    Stage,
    Outlook,
    Role,
    ItemType,
    AnswersTo,
    Recurrence,
    PlanState,
)
RARER: tuple[type[Enum], ...] = (Pacing, Frequency, DepartmentKind)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("kind", "worded"), [*((kind, label) for kind in SHOWN), *((kind, record_label) for kind in RARER)]
)
def test_every_value_has_a_word_of_its_own(
    kind: type[Enum], worded: Callable[[Enum, Localizer], str], language: str
) -> None:
    words = [worded(value, Localizer(language)) for value in kind]
    assert all(words)
    assert len(set(words)) == len(words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_and_every_step_has_a_name(language: str) -> None:
    words = Localizer(language)
    assert len({kind_label(kind, words) for kind in RANK}) == len(RANK)
    names = [operation_label(operation, words, **STEP) for operation in Operation]
    assert all(names) and len(set(names)) == len(names)
    assert "{" not in "".join(names)


def test_a_light_is_also_a_shape() -> None:
    assert len(set(SHAPES.values())) == len(Light)


def test_the_office_reads_its_own_terms() -> None:
    words = Localizer("zh_CN")
    assert [label(light, words) for light in Light] == ["达序时", "偏慢", "滞后", "已办结", "未启动"]
    assert [label(role, words) for role in Role] == ["牵头领导", "牵头单位", "责任单位", "配合单位"]
    assert [label(state, words) for state in PlanState] == ["草稿", "征求意见", "已印发"]
    assert "2024" in operation_label(Operation.ADOPT_REPORT, words, year="2024")
    assert kind_label(Commitment, words)


def test_languages_are_switched_at_run_time() -> None:
    words = Localizer("zh_CN")
    assert label(Light.SLOW, words) == "偏慢"
    words.switch("en")
    assert label(Light.SLOW, words) == "Slow"
