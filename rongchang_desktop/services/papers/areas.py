"""How papers go through a plan, area by area, and how the office signs."""

from collections.abc import Iterator

from rongchang_desktop.domain.ledger.item import Area, Commitment
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.plan import Plan
from rongchang_desktop.localization.catalog import Localizer


def by_area(plan: Plan) -> Iterator[tuple[Area, tuple[Commitment, ...]]]:
    """The areas in order, each with its commitments in order."""
    for area in plan.children(None):
        assert isinstance(area, Area)
        yield area, tuple(item for item in plan.subtree(area.id) if isinstance(item, Commitment))


def ordinal(number: str) -> str:
    """一 stands before a title as 一、; a number that brings its own mark stays as it is."""
    return f"{number}、" if number and number[-1].isalnum() else number


def office_name(ledger: Ledger, words: Localizer) -> str:
    """The office as it signs; a sample says that it is one."""
    office = ledger.office
    return words.gettext("{office} (fictional sample)", office=office.name) if office.fictional else office.name
