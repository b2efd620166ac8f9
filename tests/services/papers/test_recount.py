"""Every count that the printed papers of the demo say is counted again from the ledger, and they say no other."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

import pytest

from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.item import Commitment, Heading, Outlook, Rhythm
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.pacing.tally import Scoreboard
from rongchang_desktop.domain.progress.update import Layer
from tests.builders import END_OF_SEPTEMBER
from tests.printing.drawn import joined, without_space
from tests.services.papers.plans import LIGHT_WORDS, demo_plan
from tests.services.papers.printed import Print, pages_of

OPEN = [light for light in LIGHT_WORDS if light is not Light.CLOSED]
FIRST_DAYS = {
    Rhythm.MONTHLY: date(2024, 9, 1),
    Rhythm.QUARTERLY: date(2024, 7, 1),
    Rhythm.HALF_YEARLY: date(2024, 7, 1),
}
COUNT = re.compile(r"共\d+|(?<![第\d、])\d+项|(?<!已)办结\d+|已核实办结\d+|\d+\.\d%）")


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A task, and all that it may be counted as."""

    number: str
    area: str
    light: Light
    reported: bool
    closed: bool
    missing: bool
    unverified: bool
    ahead: bool
    doubtful: bool
    cause: bool
    next_step: bool


@cache
def counted() -> tuple[Counted, ...]:
    """The tasks of the demo in the order of their numbers, looked at one by one."""
    ledger = demo_plan()
    plan, judged = ledger.plans[2024], Scoreboard(ledger, 2024, today=END_OF_SEPTEMBER).assessments
    areas = [item for item in plan.items.in_order() if isinstance(item, Heading) and item.parent_id is None]
    found = []
    for item in plan.items.in_order():
        if not isinstance(item, Commitment):
            continue
        top, said, state = item.parent_id, judged[item.id], item.done.state
        while top is not None and top not in {area.id for area in areas}:
            top = plan.items[top].parent_id
        told = sorted((u for u in ledger.updates.values() if u.item_id == item.id), key=lambda u: u.as_of)
        own = [u for u in told if u.layer is Layer.REPORTED]
        by_word = said.manual is None and said.basis is not None and said.basis.layer is Layer.REPORTED
        known = said.reached is not None and said.expected is not None
        found.append(
            Counted(
                number=plan.number_of(item.id),
                area=next(area.title for area in areas if area.id == top),
                light=said.light,
                reported=state is not DoneState.OPEN,
                closed=state is DoneState.VERIFIED,
                missing=state is DoneState.OPEN
                and not [u for u in own if u.as_of >= FIRST_DAYS[item.reporting_rhythm]],
                unverified=state is DoneState.REPORTED or (state is DoneState.OPEN and by_word),
                ahead=said.light is Light.ON_PACE and known and said.reached - said.expected >= Decimal("0.05"),
                doubtful=item.outlook in (Outlook.HARD, Outlook.UNABLE)
                and said.light in (Light.ON_PACE, Light.NOT_STARTED),
                cause=any(u.cause or u.problem for u in told),
                next_step=any(u.next_step for u in told),
            )
        )
    return tuple(sorted(found, key=lambda task: int(task.number)))


def areas() -> list[str]:
    return list(dict.fromkeys(task.area for task in counted()))


def within(area: str = "") -> list[Counted]:
    return [task for task in counted() if area in ("", task.area)]


def at(light: Light, area: str = "") -> list[Counted]:
    return [task for task in within(area) if task.light is light]


def having(name: str, area: str = "") -> list[Counted]:
    return [task for task in within(area) if getattr(task, name)]


def numbers(tasks: list[Counted]) -> str:
    return f"第{'、'.join(task.number for task in tasks)}项"


def share(count: int) -> str:
    return f"{Decimal(count) * 100 / len(counted()):.1f}%"


def both_counts() -> str:
    closed = len(having("closed"))
    return f"单位报完成{len(having('reported'))}项，其中已核实办结{closed}项，办结率{share(closed)}"


def lights_in_words() -> str:
    return "、".join(f"{word}{len(at(light))}项（{share(len(at(light)))}）" for light, word in LIGHT_WORDS.items())


def bands() -> Iterator[str]:
    for area in areas():
        lights = "".join(f"{LIGHT_WORDS[light]}{len(at(light, area))}" for light in OPEN if at(light, area))
        done = f"单位报完成{len(having('reported', area))}已核实办结{len(having('closed', area))}/{len(within(area))}"
        yield f"{area}共{len(within(area))}项{lights}{done}"


def status_report() -> Iterator[str]:
    yield f"共{len(counted())}项：{lights_in_words()}。"
    yield both_counts()
    for light, word in LIGHT_WORDS.items():
        yield f"{word}{len(at(light))}{share(len(at(light)))}"
    yield f"合计{len(counted())}100.0%"
    for area in areas():
        bars = "".join(str(len(at(light, area))) for light in LIGHT_WORDS if at(light, area))
        yield f"{area}{bars}办结{len(having('closed', area))}/{len(within(area))}"
    for light in (Light.LAGGING, Light.SLOW):
        yield f"{LIGHT_WORDS[light]}{len(at(light))}项：{numbers(at(light))}。"
    yield f"{len(having('doubtful'))}项：{numbers(having('doubtful'))}。"
    yield from bands()


def briefing() -> Iterator[str]:
    lagging, slow = at(Light.LAGGING), at(Light.SLOW)
    yield f"确定的{len(counted())}项目标任务中，{lights_in_words()}。"
    yield both_counts()
    yield f"未核实的有{len(having('unverified'))}项。"
    yield f"本期未报送进展的有{len(having('missing'))}项。"
    yield f"已核实办结{len(having('closed'))}项，分别是{numbers(having('closed'))}。"
    yield f"超过序时进度5个百分点以上的有{len(having('ahead'))}项"
    yield f"进展较慢的有{len(lagging) + len(slow)}项，其中滞后{len(lagging)}项、偏慢{len(slow)}项。"
    yield f"滞后的{len(lagging)}项"
    yield f"偏慢的{len(slow)}项"
    yield f"有难度的{len(having('doubtful'))}项，分别是{numbers(having('doubtful'))}。"
    without_cause = [task for task in [*lagging, *slow] if not task.cause]
    yield f"{numbers(without_cause)}，牵头单位未说明原因"
    yield f"{numbers([task for task in [*lagging, *slow] if not task.next_step])}未提出下一步措施"
    yield f"待核实的{len(having('reported')) - len(having('closed'))}项"
    yield from bands()


def progress_table() -> Iterator[str]:
    lights = "，".join(f"{LIGHT_WORDS[light]}{len(at(light))}项" for light in OPEN)
    yield f"共{len(counted())}项：{lights}，办结{len(having('closed'))}项。"
    yield from bands()
    closed, reported = len(having("closed")), len(having("reported"))
    yield f"在{len(counted())}项任务中，单位报完成{reported}项"
    yield f"已核实办结{closed}项，办结率{share(closed)}"
    yield f"标“未核实”的{len(having('unverified'))}项"


def printed_counts(key: str) -> str:
    """What the PDF says, without signs of lights and without the words that the ledger itself holds of its tasks."""
    text = "".join(joined(page.text) for page in pages_of(Print("demo", key)))
    text = re.sub("[●▲■✓○]", "", text).replace("‘", "“").replace("’", "”")
    for words in sorted(_own_words(), key=len, reverse=True):
        text = text.replace(words, "§")
    return text


def _own_words() -> set[str]:
    ledger = demo_plan()
    found = {item.title for item in ledger.plans[2024].items.in_order() if not isinstance(item, Heading)}
    targets = {target.id: target for target in ledger.targets.values()}
    found |= {f"{target.indicator}{target.value}{target.unit}" for target in targets.values()}
    for update in ledger.updates.values():
        found |= {update.text, update.problem, update.cause, update.next_step}
        found |= {f"）{figure.value}{targets[figure.target_id].unit}" for figure in update.figures}
    said = {without_space(text).removesuffix("。").replace("‘", "“").replace("’", "”") for text in found}
    return {text for text in said if len(text) > 3}


EXPECTED = {"status-report": status_report, "briefing": briefing, "progress-table": progress_table}


@pytest.mark.parametrize(("key", "expected"), EXPECTED.items(), ids=EXPECTED)
def test_every_count_on_paper_is_that_of_the_ledger(key: str, expected: Callable[[], Iterator[str]]) -> None:
    text, rest, place = printed_counts(key), "", 0
    for said in expected():
        found = text.find(said, place)
        assert found >= 0, said
        rest, place = f"{rest}{text[place:found]}§", found + len(said)
    rest += text[place:]
    rest = re.sub(r"涉及(\d+)项。((?:第\d+项：[^（]*?[；。])+)", _counted_causes, rest)
    assert not [match.group() for match in COUNT.finditer(rest)]


def _counted_causes(found: re.Match[str]) -> str:
    assert int(found[1]) == len(re.findall(r"第\d+项：", found[2]))
    return "§"
