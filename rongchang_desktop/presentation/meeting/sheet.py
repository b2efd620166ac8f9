"""Everything a meeting sees of one item, in words: a value, worked out when the item is shown."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from rongchang_desktop.domain.ledger.agreement import Agreement
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Area, Heading, Task
from rongchang_desktop.domain.ledger.ownership import Role
from rongchang_desktop.domain.ledger.target import Comparator
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.progress.counting import known_on, newest_words
from rongchang_desktop.domain.progress.update import ProgressUpdate
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.figures import amount, target_figure
from rongchang_desktop.localization.labels import SHAPES, label
from rongchang_desktop.localization.reasons import layer_and_day, why
from rongchang_desktop.presentation.editors.target_reading import TargetReading, target_readings
from rongchang_desktop.presentation.session import PlanSession


@dataclass(frozen=True, slots=True, kw_only=True)
class BarLine:
    """One target: its words, and the shares (1 = all) of its bar; `has_bar` is False where it has no figure."""

    text: str
    reached: Decimal | None
    expected: Decimal | None
    light: Light
    has_bar: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetLine:
    """A line of words under a caption."""

    caption: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingSheet:
    """One item as the screen shows it; parts that it lacks are empty."""

    path: str
    number: str
    title: str
    light: Light
    why: str
    bars: tuple[BarLine, ...]
    facts: tuple[SheetLine, ...]
    owners: tuple[SheetLine, ...]
    agreements: tuple[Agreement, ...]


def meeting_sheet(session: PlanSession, item_id: ItemId) -> MeetingSheet | None:
    """The sheet of an item that can be ticked; None for anything else."""
    plan, scores = session.plan, session.scores
    item = plan.items.get(item_id) if plan is not None else None
    judged = session.assessment(item_id)
    if plan is None or scores is None or judged is None or not isinstance(item, Task):
        return None
    above = [
        _heading(heading, plan.number_of(ItemId(heading.id)))
        for heading in plan.ancestors(item_id)
        if isinstance(heading, Heading)
    ]
    reason = why(item, judged, session.ledger, scores.rule, session.words)
    readings = target_readings(session.ledger, item, scores.rule, today=session.judging_day())
    return MeetingSheet(
        path=" › ".join(reversed(above)),
        number=plan.number_of(item_id),
        title=item.title,
        light=judged.light,
        why=f"{SHAPES[judged.light]} {reason}",
        bars=tuple(_bar(reading, session.words) for reading in readings),
        facts=tuple(_facts(session, item)),
        owners=tuple(_owners(session, item_id)),
        agreements=tuple(reversed(session.ledger.agreements.owned_by(item_id))),
    )


def _heading(heading: Heading, number: str) -> str:
    return f"{number} {heading.title}" if isinstance(heading, Area) and number else heading.title


def _bar(reading: TargetReading, words: Localizer) -> BarLine:
    target = reading.target
    figure = target_figure(target, words) or target.quote
    if reading.actual is not None:
        figure = words.gettext("{actual} / {target}", actual=formats.number(reading.actual, words), target=figure)
    return BarLine(
        text=f"{target.indicator}  {figure}",
        reached=reading.reached,
        expected=reading.expected,
        light=reading.light,
        has_bar=target.value is not None and target.comparator is not Comparator.QUALITATIVE,
    )


def _facts(session: PlanSession, item: Task) -> Iterator[SheetLine]:
    words, ledger = session.words, session.ledger
    updates = known_on(ledger.updates.owned_by(item.id), session.judging_day())
    said = [update for update in updates if update.text or update.problem or update.next_step or update.figures]
    newest = said[-1] if said else None
    if newest is not None:
        source = words.enumeration(filter(None, (layer_and_day(newest, words), newest.by)))
        yield SheetLine(
            caption=words.gettext("Newest progress ({source})", source=source), text=_progress(session, newest)
        )
    told = newest_words(updates)
    if told is not None:
        for caption, text in (
            (words.gettext("Problem"), told.problem),
            (words.gettext("Cause"), told.cause),
            (words.gettext("Next step"), told.next_step),
        ):
            if text:
                yield SheetLine(caption=caption, text=text)
    parts = tuple(_parts(session, ItemId(item.id)))
    if parts:
        yield SheetLine(caption=words.gettext("Parts of the task"), text=words.enumeration(parts))
    nodes = ledger.milestones.owned_by(item.id)
    if nodes:
        reached = sum(node.done_on is not None for node in nodes)
        caption = words.gettext("Nodes {reached}/{count}", reached=reached, count=len(nodes))
        yield SheetLine(
            caption=caption,
            text=words.enumeration(_node(session, node.due, node.text, node.done_on is not None) for node in nodes),
        )
    if item.outlook is not None:
        expected = formats.day_beside(item.expected, item.year, words) if item.expected else ""
        judged = label(item.outlook, words)
        text = words.gettext("{outlook}, expected {day}", outlook=judged, day=expected) if expected else judged
        yield SheetLine(caption=words.gettext("Outlook for the year"), text=text)


def _parts(session: PlanSession, item_id: ItemId) -> Iterator[str]:
    assert session.plan is not None
    for part in session.plan.children(item_id):
        judged = session.assessment(ItemId(part.id))
        if judged is not None:
            yield f"{SHAPES[judged.light]} {session.plan.number_of(ItemId(part.id))} {part.title}"


def _node(session: PlanSession, due: date, text: str, reached: bool) -> str:
    day = formats.short_day(due, session.words)
    return f"{'✓' if reached else '○'} {day} {text}".strip()


def _progress(session: PlanSession, update: ProgressUpdate) -> str:
    """The words of an update; where it has none, its figures, percentage, stage and word."""
    if update.text:
        return update.text
    words, targets = session.words, session.ledger.targets
    parts = []
    for figure in update.figures:
        target = targets.get(figure.target_id)
        if target is not None:
            parts.append(f"{target.indicator} {amount(figure.value, target.unit, words)}")
    if update.percent is not None:
        parts.append(formats.percent(update.percent / 100, words))
    parts += [label(value, words) for value in (update.stage, update.word) if value is not None]
    return words.enumeration(parts)


def _owners(session: PlanSession, item_id: ItemId) -> Iterator[SheetLine]:
    ledger, words, day = session.ledger, session.words, session.judging_day()
    for role in Role:
        named = []
        for owned in ledger.owners(item_id, role):
            if owned.post_id is not None:
                post = ledger.posts[owned.post_id]
                named.append(f"{post.title} {post.holder_on(day)}".strip())
            elif owned.department_id is not None:
                unit = ledger.departments[owned.department_id]
                contact = f"{unit.contact} {unit.phone}".strip() if role is Role.LEAD else ""
                named.append(
                    words.gettext("{name} ({contact})", name=unit.name, contact=contact) if contact else unit.name
                )
        if named:
            yield SheetLine(caption=label(role, words), text=words.enumeration(named))
