"""Four thousand items laid beside four thousand: the next year's plan, and a second reading of this one."""

from collections.abc import Iterator
from dataclasses import replace

from rongchang_desktop.domain.intake.adoption import adopt
from rongchang_desktop.domain.intake.draft import DraftPlan
from rongchang_desktop.domain.intake.matching import match_items
from rongchang_desktop.domain.intake.rereading.comparison import compare_reading
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.foundation.identity import counting_ids
from tests.benchmarks.measuring import Row, interleaved, scaled, timed
from tests.builders import YEAR, a_draft, big_records, with_records
from tests.second_readings import laid_out
from tests.two_years import NEW, OLD

BAR_SECONDS = 3.0


def rows() -> Iterator[Row]:
    """The group `years`."""
    yield _row("match 4,000 items of two years", _matching())
    yield _row("compare 4,000 reworded items", _comparing())


def _matching() -> float:
    years = {OLD: counting_ids("a"), NEW: counting_ids("b")}
    ledger = with_records(
        Ledger(), [record for year, ids in years.items() for record in big_records(year=year, ids=ids)]
    )
    (seconds,) = interleaved(lambda: timed(lambda: match_items(ledger.plans[OLD], ledger.plans[NEW], ledger)), runs=3)
    return seconds


def _comparing() -> float:
    ledger = adopt(Ledger(), _draft("建成"), year=YEAR, new_id=counting_ids("old")).apply_to(Ledger())
    fresh = laid_out(ledger, _draft("推进"))
    (seconds,) = interleaved(lambda: timed(lambda: compare_reading(ledger, fresh, year=YEAR)), runs=3)
    return seconds


def _draft(verb: str) -> DraftPlan:
    """Forty sections of a hundred commitments."""
    (top,) = a_draft().areas
    section = top.children[0]
    fair = section.children[-1]
    sections = []
    for number in range(40):
        places = [f"{chr(0x4E00 + number * 100 + each)}路{chr(0x5E00 + each)}村" for each in range(100)]
        held = tuple(replace(fair, text=f"{verb}第{number}片区{place}项目，投入使用") for place in places)
        sections.append(replace(section, text=f"做强平台{number}", children=held))
    return a_draft(areas=(replace(top, children=tuple(sections)),))


def _row(name: str, seconds: float) -> Row:
    limit = scaled(BAR_SECONDS)
    return Row(
        group="years",
        name=name,
        value=seconds,
        unit="s",
        floor=None,
        bar=f"<= {BAR_SECONDS} s (here {limit:.3f} s)",
        holds=seconds <= limit,
    )
