"""What a step changed of an item's progress, in words: reports, nodes, evidence, and how it stands done."""

from collections.abc import Iterator

from rongchang_desktop.domain.editing.change import Change
from rongchang_desktop.domain.ledger.done import Done, DoneState
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.milestone import Milestone
from rongchang_desktop.domain.progress.evidence import Evidence
from rongchang_desktop.domain.progress.update import ProgressUpdate
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.labels import label
from rongchang_desktop.localization.update_words import sentences_said, values_said


def progress_difference(change: Change, ledger: Ledger, words: Localizer) -> Iterator[str]:
    """Lines for a report, a node or a file that came, went or became another; none for other records."""
    record = change.record
    if isinstance(record, ProgressUpdate):
        yield from _of_report(record, change.after is None, ledger, words)
    elif isinstance(record, Milestone):
        yield from _of_node(change.before, change.after, words)
    elif isinstance(record, Evidence):
        if change.after is None:
            yield words.gettext("Evidence taken away: {name}", name=record.name)
        else:
            yield words.gettext("Evidence added: {name}", name=record.name)


def done_difference(before: Done, after: Done, words: Localizer) -> Iterator[str]:
    """How an item's state of done became another, with who checked it; on reopening with what is taken back."""
    if before == after:
        return
    yield _pair(words, words.gettext("State"), label(before.state, words), label(after.state, words))
    checked = after if after.state is DoneState.VERIFIED else before
    if checked.state is DoneState.VERIFIED:
        day = formats.day(checked.checked_on, words) if checked.checked_on else ""
        said = {"name": checked.checked_by, "day": day, "basis": checked.basis}
        if checked is after:
            yield words.gettext("Checked by {name} on {day}: {basis}", **said)
        else:
            yield words.gettext("Until then checked by {name} on {day}: {basis}", **said)


def _of_report(update: ProgressUpdate, gone: bool, ledger: Ledger, words: Localizer) -> Iterator[str]:
    values = words.enumeration(values_said(update, ledger, words))
    said = [words.gettext("no change")] if update.unchanged else []
    said += [each for each in (values or update.text,) if each]
    source, day = label(update.layer, words), formats.short_day(update.as_of, words)
    line = words.gettext("{source} {day}: {said}", source=source, day=day, said=words.enumeration(said))
    yield words.gettext("Taken away: {text}", text=line) if gone else line
    if not gone:
        if values and update.text:
            yield update.text
        yield from sentences_said(update, words)


def _of_node(before: object, after: object, words: Localizer) -> Iterator[str]:
    old, new = (node if isinstance(node, Milestone) else None for node in (before, after))
    named = next(node for node in (new, old) if node is not None)
    name = words.gettext("Node of {day}", day=formats.short_day(named.due, words))
    yield _pair(words, name, _standing(old, words), _standing(new, words))


def _standing(node: Milestone | None, words: Localizer) -> str:
    if node is None:
        return "—"
    reached = (
        words.gettext("reached {day}", day=formats.short_day(node.done_on, words))
        if node.done_on
        else words.gettext("not reached")
    )
    return words.enumeration(part for part in (node.text, reached) if part)


def _pair(words: Localizer, name: str, old: str, new: str) -> str:
    return words.gettext("{name}: {old} → {new}", name=name, old=old, new=new)
