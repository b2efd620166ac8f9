"""A report of progress in words: its figures, percentage, stage and word, its sentences, its problem and next step."""

from collections.abc import Iterator

from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.progress.update import ProgressUpdate
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.figures import amount
from rongchang_desktop.localization.labels import label


def values_said(update: ProgressUpdate, ledger: Ledger, words: Localizer) -> Iterator[str]:
    """Each figure with its indicator, then percentage, stage and word."""
    for figure in update.figures:
        target = ledger.targets.get(figure.target_id)
        if target is not None:
            value = amount(figure.value, target.unit, words)
            yield words.gettext("{name} {value}", name=target.indicator, value=value)
    if update.percent is not None:
        yield formats.exact_percent(update.percent / 100, words)
    if update.stage is not None:
        yield label(update.stage, words)
    if update.word is not None:
        yield label(update.word, words)


def sentences_said(update: ProgressUpdate, words: Localizer) -> Iterator[str]:
    """Problem, cause and next step, each with its name."""
    if update.problem:
        yield words.gettext("Problem: {text}", text=update.problem)
    if update.cause:
        yield words.gettext("Cause: {text}", text=update.cause)
    if update.next_step:
        yield words.gettext("Next step: {text}", text=update.next_step)
