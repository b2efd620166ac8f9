"""Single commitments as the overview lists them: number, wording, unit, and how many working days are left."""

from collections.abc import Iterable
from dataclasses import dataclass

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Task
from rongchang_desktop.domain.overview.overview import DueItem
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.labels import label
from rongchang_desktop.presentation.session import PlanSession


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemLine:
    """One line: `note` stands at its end, `spoken` is the whole of it for those who cannot see it."""

    id: ItemId
    number: str
    title: str
    unit: str
    note: str
    is_late: bool = False
    spoken: str = ""


def due_lines(session: PlanSession, due: Iterable[DueItem], *, is_late: bool) -> tuple[ItemLine, ...]:
    """The commitments that are due, with the day and the working days until or since."""
    words = session.words

    def note(item: DueItem) -> str:
        day = formats.deadline(item.deadline, session.year, words)
        return words.gettext("{day} · {rest}", day=day, rest=_days(item.working_days, is_late=is_late, words=words))

    return tuple(_line(session, item.id, note(item), is_late=is_late) for item in due)


def doubtful_lines(session: PlanSession, item_ids: Iterable[ItemId]) -> tuple[ItemLine, ...]:
    """Green commitments with the judgement that speaks against them."""
    plan, words = session.plan, session.words
    assert plan is not None
    items = [item for item_id in item_ids if isinstance(item := plan.items[item_id], Task) and item.outlook]
    return tuple(_line(session, item.id, label(item.outlook, words)) for item in items if item.outlook is not None)


def in_order(session: PlanSession, item_ids: Iterable[ItemId]) -> list[ItemId]:
    """The items by number, 9 before 10."""
    plan = session.plan
    assert plan is not None
    numbers = {item_id: plan.number_of(item_id) for item_id in item_ids}
    return sorted(numbers, key=lambda item_id: (len(numbers[item_id]), numbers[item_id]))


def _days(count: int, *, is_late: bool, words: Localizer) -> str:
    if is_late and count == 0:
        return words.gettext("due now")
    if is_late:
        return words.ngettext("{count} working day late", "{count} working days late", count)
    return words.ngettext("{count} working day left", "{count} working days left", count)


def _line(session: PlanSession, item_id: ItemId, note: str, *, is_late: bool = False) -> ItemLine:
    plan, words = session.plan, session.words
    assert plan is not None
    lead = session.ledger.lead(item_id)
    number, title, unit = plan.number_of(item_id), plan.items[item_id].title, lead.name if lead else ""
    spoken = words.enumeration(filter(None, (words.gettext("No. {number}", number=number), title, unit, note)))
    return ItemLine(id=item_id, number=number, title=title, unit=unit, note=note, is_late=is_late, spoken=spoken)
