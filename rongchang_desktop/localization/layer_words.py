"""The layers of a value in words: whose, of which day, which one counts and why."""

from rongchang_desktop.domain.progress.layers import Ground, Layers, LayerValue
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.figures import amount
from rongchang_desktop.localization.labels import label

GROUNDS = {
    Ground.ONLY: "",
    Ground.MOST_TRUSTED: N_("The most trusted source counts."),
    Ground.IN_DATE: N_("A more trusted value is older than the last period, so the newer one counts."),
}


def layer_line(each: LayerValue, unit: str, words: Localizer) -> str:
    """One layer: verified 28 Sep: 66 个."""
    return words.gettext(
        "{layer} {day}: {value}",
        layer=label(each.update.layer, words),
        day=formats.short_day(each.update.as_of, words),
        value=amount(each.value, unit, words),
    )


def ground_words(layers: Layers, unit: str, words: Localizer) -> str:
    """Why one of several values counts, and how far the unit's own lies from the verified one; empty for one alone."""
    why, gap = words.gettext(GROUNDS[layers.ground]), layers.gap
    if gap is None or not gap:
        return why
    msgid = (
        N_("Self-reported is {gap} more than verified.")
        if gap > 0
        else N_("Self-reported is {gap} less than verified.")
    )
    return f"{why}{words.gettext(msgid, gap=amount(abs(gap), unit, words))}"


def last_known(layers: Layers, unit: str, words: Localizer) -> str:
    """The hint beside a field: the value that counts first, then what other sources say."""
    ordered = sorted(layers.values, key=lambda each: not each.counts)
    first, *others = [layer_line(each, unit, words) for each in ordered]
    if not others:
        return words.gettext("Last {value}", value=first)
    return words.gettext("Counts: {value}; also {others}", value=first, others=words.enumeration(others))
