"""Doubts about wording, order and days: said twice, cut off, too long, empty, out of sequence, out of the year."""

import re
from collections.abc import Iterator, Sequence

from rongchang_desktop.domain.intake.lint_finding import LintFinding, LintKind, told_once
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Area, Commitment, Heading, PlanItem, Recurrence, Section, Task
from rongchang_desktop.domain.ledger.plan import Plan
from rongchang_desktop.foundation.clean_text import folded

OVERLONG = 200
SHORTEST_DOUBLE = 6
END_MARKS = "。！？!?.；;…”』」）)"
MIDWAY = "，、：:,（(“《—"
CLOSING = "，、；。：:,;）)”》！？"
PAIRS = (("（", "）"), ("“", "”"), ("《", "》"))
WELL_ENDED = 0.8
"""Where so many sentences of a plan have an end mark, one that has none was cut off; tables are written without."""
_NO_LETTERS = re.compile(r"[\W_]+")
_DIGITS = "零一二三四五六七八九"


def findings(plan: Plan) -> Iterator[LintFinding]:
    """In document order within each kind."""
    tasks = [item for item_id in plan.order if isinstance(item := plan.items[item_id], Task)]
    yield from _doubles(plan, tasks)
    yield from _wordings(tasks)
    yield from _days(plan, tasks)
    for item_id in plan.order:
        item = plan.items[item_id]
        if isinstance(item, Heading) and not plan.items.owns_any(item_id):
            yield LintFinding(item_id=item_id, kind=LintKind.EMPTY_HEADING)
    yield from _gaps(plan.children(None), Area)
    for area in plan.children(None):
        yield from _gaps(plan.children(area.id), Section)


def _doubles(plan: Plan, tasks: Sequence[Task]) -> Iterator[LintFinding]:
    first: dict[str, ItemId] = {}
    for task in tasks:
        wording = _NO_LETTERS.sub("", folded(task.title))
        if len(wording) < SHORTEST_DOUBLE:
            continue
        earlier = first.setdefault(wording, task.id)
        if earlier != task.id:
            yield LintFinding(item_id=task.id, kind=LintKind.DUPLICATE, params={"number": plan.number_of(earlier)})


def _wordings(tasks: Sequence[Task]) -> Iterator[LintFinding]:
    ended = sum(task.title.endswith(tuple(END_MARKS)) for task in tasks)
    ends_count = ended >= WELL_ENDED * len(tasks)
    for task in tasks:
        if len(task.title) > OVERLONG:
            yield LintFinding(item_id=task.id, kind=LintKind.OVERLONG, params={"count": len(task.title)})
        if is_cut_off(task.title) or (ends_count and not task.title.endswith(tuple(END_MARKS))):
            yield LintFinding(item_id=task.id, kind=LintKind.CUT_OFF)


def is_cut_off(text: str) -> bool:
    """Whether the words begin or end midway, or open what they do not close."""
    if text.startswith(tuple(CLOSING)) or text.endswith(tuple(MIDWAY)):
        return True
    return any(text.count(opening) != text.count(closing) for opening, closing in PAIRS)


def _days(plan: Plan, tasks: Sequence[Task]) -> Iterator[LintFinding]:
    without: list[ItemId] = []
    total = 0
    for task in tasks:
        if task.deadline is not None and task.deadline.year != plan.year:
            day = task.deadline.isoformat()
            yield LintFinding(item_id=task.id, kind=LintKind.DEADLINE_OUTSIDE, params={"day": day})
        if isinstance(task, Commitment) and task.recurrence is Recurrence.ONCE:
            total += 1
            if task.deadline is None:
                without.append(task.id)
    yield from told_once(LintKind.NO_DEADLINE, without, total)


def _gaps(siblings: tuple[PlanItem, ...], kind: type[Heading]) -> Iterator[LintFinding]:
    last = 0
    for item in siblings:
        number = number_value(item.number) if isinstance(item, kind) else 0
        if not number or not isinstance(item, kind):
            continue
        if last and number != last + 1:
            yield LintFinding(
                item_id=item.id,
                kind=LintKind.NUMBERING_GAP,
                params={"number": item.number, "expected": last + 1, "found": number},
            )
        last = number


def number_value(text: str) -> int:
    """What a heading's number counts to: 一 1, （十二） 12, 3. 3; 0 where it is none."""
    text = text.strip("（）()第、.．, 部分章节")
    if text.isdecimal():
        return int(text)
    tens, ten, ones = text.partition("十")
    if ten:
        return (_DIGITS.find(tens) if tens else 1) * 10 + (_DIGITS.find(ones) if ones else 0)
    return max(0, _DIGITS.find(text)) if len(text) == 1 else 0
