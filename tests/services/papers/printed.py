"""Papers drawn once for all tests that look at them."""

from functools import cache, lru_cache
from typing import NamedTuple

from rongchang_desktop.domain.papers.consistency import checked
from rongchang_desktop.domain.papers.content import Document
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.printing.rendering import Rendering, draw
from rongchang_desktop.services.papers.kinds import KIND_BY_KEY, KINDS
from tests.printing.drawn import Page, pages
from tests.printing.faces import shipped_fonts
from tests.services.papers.plans import PLANS, request_for

KEYS = [kind.key for kind in KINDS]


class Print(NamedTuple):
    """Which paper of which plan, in which language, with which options."""

    plan: str
    key: str
    language: str = "zh_CN"
    options: tuple[tuple[str, str], ...] = ()


def named(one: object) -> str:
    """How the paper is called in the list of tests."""
    return f"{one.plan}-{one.key}-{one.language}" if isinstance(one, Print) else str(one)


def sample_of(plan: str, key: str) -> Print:
    """The paper in Chinese; of the sheets of units in the demo those of two stand for all."""
    two_units = (("units", "id-000004\nid-000030"),)
    return Print(plan, key, options=two_units if (plan, key) == ("demo", "unit-sheet") else ())


@cache
def document_of(one: Print) -> Document:
    """The paper, its blocks made once, after its figures were checked."""
    request = request_for(PLANS[one.plan](), one.key, Localizer(one.language), **dict(one.options))
    return checked(KIND_BY_KEY[one.key].make(request))


@cache
def printed(one: Print) -> Rendering:
    """The paper as PDF, in the shipped faces."""
    return draw(document_of(one), fonts=shipped_fonts())


@lru_cache(maxsize=2)
def pages_of(one: Print) -> list[Page]:
    """The pages of that PDF; those of many papers are too much to keep."""
    return pages(printed(one).data)
