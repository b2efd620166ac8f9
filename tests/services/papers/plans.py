"""The plans that every kind of paper is printed from: the demo, the district's own, empty, large and awkward ones."""

from dataclasses import replace
from datetime import date
from functools import cache

from rongchang_desktop.domain.ledger.item import AnswersTo
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.office import Office
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.papers.content import Document
from rongchang_desktop.foundation.identity import counting_ids
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.services.papers.kinds import KIND_BY_KEY
from rongchang_desktop.services.papers.request import PaperRequest
from rongchang_desktop.services.starter_plan import DEMO_PLAN, STARTER_PLAN, load_plan_file, shipped_plan
from tests.builders import END_OF_SEPTEMBER, a_ledger, area, big_ledger, commitment, section, target, update

CHINESE, ENGLISH = Localizer("zh_CN"), Localizer("en")
LIGHT_WORDS = {
    Light.ON_PACE: "达序时",
    Light.SLOW: "偏慢",
    Light.LAGGING: "滞后",
    Light.CLOSED: "已办结",
    Light.NOT_STARTED: "未启动",
}
RARE = "㐂𠮷䶮"
LONG = "建设内容包括道路、管网和绿化；" * 200


@cache
def demo_plan() -> Ledger:
    """The sample of the invented district."""
    return load_plan_file(shipped_plan(DEMO_PLAN), new_id=counting_ids()).apply_to(Ledger())


@cache
def starter_plan() -> Ledger:
    """The plan of 2024 as shipped, without owners and progress."""
    return load_plan_file(shipped_plan(STARTER_PLAN), new_id=counting_ids()).apply_to(Ledger())


def empty_plan() -> Ledger:
    """A plan without anything in it."""
    return a_ledger()


@cache
def large_plan() -> Ledger:
    """Four hundred commitments, each with owners and reports."""
    return big_ledger(400)


def awkward_plan() -> Ledger:
    """Cells of three thousand characters and characters that few fonts have."""
    return a_ledger(
        area(
            f"{RARE}建设",
            section(
                f"{RARE}平台",
                commitment(
                    f"修复{RARE}河{LONG}",
                    target(f"{RARE}家数", 20),
                    lead=f"区{RARE}局",
                    responsible=(f"{RARE}镇",),
                    posts=(f"分管{RARE}副区长",),
                    answers_to=(AnswersTo.DISTRICT_REPORT, AnswersTo.LIVELIHOOD),
                    updates=(
                        update(END_OF_SEPTEMBER, figures=(4,), text=LONG, problem=LONG, cause=RARE, next_step=LONG),
                    ),
                ),
            ),
        ),
        records=[Office(district=f"{RARE}区", name=f"{RARE}区政府办公室")],
    )


PLANS = {
    "demo": demo_plan,
    "2024": starter_plan,
    "empty": empty_plan,
    "400 rows": large_plan,
    "awkward": awkward_plan,
}


def request_for(
    ledger: Ledger, key: str, words: Localizer = CHINESE, *, today: date = END_OF_SEPTEMBER, **options: str
) -> PaperRequest:
    """A request for a paper of that kind with those options."""
    request = PaperRequest.of(ledger, 2024, key, words=words, today=today)
    return replace(request, settings=request.settings.with_options(options))


def paper(ledger: Ledger, key: str, words: Localizer = CHINESE, **options: str) -> Document:
    """The paper of that kind, its blocks made once."""
    document = KIND_BY_KEY[key].make(request_for(ledger, key, words, **options))
    return replace(document, blocks=tuple(document.blocks))
