"""What was chosen for a paper may be gone or broken: a ledger from elsewhere is printed all the same."""

from pathlib import Path

import pytest

from rongchang_desktop.domain.editing.change import Change, ChangeSet
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.ledger.identifiers import PaperKindId, PeriodId
from rongchang_desktop.domain.papers.consistency import checked
from rongchang_desktop.domain.papers.content import Band, Table
from rongchang_desktop.domain.papers.settings import PaperSettings
from rongchang_desktop.domain.periods.period import Period
from rongchang_desktop.services.papers.exporting import export
from rongchang_desktop.services.papers.kind import OptionType, PaperFormat, PaperKind
from rongchang_desktop.services.papers.kinds import KIND_BY_KEY, KINDS
from rongchang_desktop.services.papers.owner_sheets import unit_sheets
from rongchang_desktop.services.papers.request import PERIOD
from tests.builders import END_OF_SEPTEMBER
from tests.services.papers.plans import demo_plan, request_for

BROKEN = ("2024-02-31", "12a", "-1", "²", "99999999999999999999", "2.5", "no-such\nid", "", "\0")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_a_choice_that_means_nothing_falls_back_to_the_default(kind: PaperKind) -> None:
    plain = kind.settled(request_for(demo_plan(), kind.key))
    for broken in BROKEN:
        settled = kind.settled(request_for(demo_plan(), kind.key, **{option.key: broken for option in kind.options}))
        for option in kind.options:
            if option.type not in (OptionType.TEXT, OptionType.LINES) and broken:
                assert settled.option(option.key, option.default) == plain.option(option.key, option.default)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.options], ids=lambda kind: kind.key)
def test_every_paper_is_written_with_broken_choices(kind: PaperKind, tmp_path: Path) -> None:
    request = request_for(demo_plan(), kind.key, **{option.key: "no-such {x}\v\0" for option in kind.options})
    for format in (PaperFormat.DOCX, PaperFormat.XLSX):
        assert export(kind, request, tmp_path / "paper", format=format).path.stat().st_size


def test_a_unit_that_is_gone_is_left_out_and_none_left_stands_for_all() -> None:
    kind, ledger = KIND_BY_KEY["unit-sheet"], demo_plan()
    assert kind.parts is not None
    known = next(unit.id for unit in ledger.departments.in_order() if unit.name == "区商务委")
    some = kind.settled(request_for(ledger, kind.key, units=f"gone\n{known}"))
    assert [name for name, _ in kind.parts(some)] == ["区商务委"]
    none = kind.settled(request_for(ledger, kind.key, units="gone"))
    assert len(list(kind.parts(none))) > 1


def test_a_period_of_another_year_is_not_printed_for_this_one() -> None:
    period = Period(id=PeriodId("p"), year=2023, number=1, as_of=END_OF_SEPTEMBER)
    chosen = PaperSettings(id=PaperKindId("briefing"), options=((PERIOD, "p"),))
    changes = [Change(before=None, after=record) for record in (period, chosen)]
    ledger = ChangeSet(operation=Operation.SET_PAPER, changes=tuple(changes)).apply_to(demo_plan())
    assert request_for(ledger, "briefing").period is None


def test_sheets_without_the_tasks_of_others_still_count_them() -> None:
    request = request_for(demo_plan(), "unit-sheet", helping="no")
    for _, sheet in unit_sheets(request):
        (table,) = (block for block in checked(sheet).blocks if isinstance(block, Table))
        figures = {figure.key: figure.text for figure in sheet.figures}
        assert not any(isinstance(line, Band) for line in table.rows) and {"responsible", "supporting"} <= set(figures)
