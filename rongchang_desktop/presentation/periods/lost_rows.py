"""回收站: what was taken out, by whom and when, and what hung below."""

from rongchang_desktop.domain.editing.plans.restoring import Branch, places_for
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Heading
from rongchang_desktop.domain.ledger.plan import Plan
from rongchang_desktop.domain.ledger.target import Target
from rongchang_desktop.domain.progress.update import ProgressUpdate
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.labels import kind_label
from rongchang_desktop.presentation.periods.text_table_model import TextRow
from rongchang_desktop.services.recovery.recycle_bin import Lost

LOST_HEADERS = (N_("Taken out"), N_("By"), N_("Kind"), N_("No."), N_("Wording"), N_("What hung below"))


def lost_row(lost: Lost, words: Localizer) -> TextRow:
    """One branch that is gone; its key is that of its topmost item."""
    root, entry = lost.branch.root, lost.entry
    at = entry.at.astimezone()
    moment = words.gettext(
        "{day} {time}", day=formats.day_beside(at.date(), root.year, words), time=formats.clock(at, words)
    )
    number = root.number if isinstance(root, Heading) else str(root.number or "")
    return TextRow(
        key=root.id,
        cells=(moment, entry.actor, kind_label(type(root), words), number, root.title, below(lost.branch, words)),
    )


def below(branch: Branch, words: Localizer) -> str:
    """What comes back with the item: tasks, targets and reports."""
    targets = sum(isinstance(record, Target) for record in branch.records)
    updates = sum(isinstance(record, ProgressUpdate) for record in branch.records)
    parts = []
    if len(branch.items) > 1:
        parts.append(words.ngettext("{count} item", "{count} items", len(branch.items) - 1))
    if targets:
        parts.append(words.ngettext("{count} target", "{count} targets", targets))
    if updates:
        parts.append(words.ngettext("{count} report", "{count} reports", updates))
    return words.enumeration(parts)


def place_choices(plan: Plan, branch: Branch, words: Localizer) -> list[tuple[ItemId | None, str]]:
    """Where the branch may come back to, with words; one alone where its old place is still there."""
    found: list[tuple[ItemId | None, str]] = []
    for item_id in places_for(plan, branch):
        name = (
            f"{plan.number_of(item_id)} {plan.items[item_id].title}".strip() if item_id else words.gettext("the plan")
        )
        found.append((item_id, name))
    return found
