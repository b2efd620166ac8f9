"""What decides how a target is judged, and a light set by hand, as history and adjustments tell them."""

from calendar import monthrange
from collections.abc import Iterator

from rongchang_desktop.domain.ledger.target import CurvePoint, Target
from rongchang_desktop.domain.pacing.manual_light import ManualLight
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.figures import amount
from rongchang_desktop.localization.labels import label
from rongchang_desktop.localization.record_labels import record_label


def ways(before: Target, after: Target, words: Localizer) -> Iterator[tuple[str, str, str]]:
    """What each thing that decides the pace of a target is called, was and became."""
    pairs = ((_way(target, words)) for target in (before, after))
    for (name, old), (_, new) in zip(*pairs, strict=True):
        yield name, old, new


def curve_words(curve: tuple[CurvePoint, ...], words: Localizer) -> str:
    """A planned way as it is typed: 3月20%、6月45%."""
    return words.enumeration(_point(point, words) for point in curve)


def light_put(put: ManualLight, words: Localizer) -> str:
    """A light set by hand with its reason."""
    return words.gettext("{light} ({reason})", light=label(put.light, words), reason=put.reason)


def _way(target: Target, words: Localizer) -> tuple[tuple[str, str], ...]:
    baseline = "" if target.baseline is None else amount(target.baseline, target.unit, words)
    return (
        (words.gettext("Pacing"), record_label(target.pacing, words)),
        (words.gettext("Baseline"), baseline),
        (words.gettext("Planned way"), curve_words(target.curve, words)),
        (words.gettext("Held against"), target.relative_to),
    )


def _point(point: CurvePoint, words: Localizer) -> str:
    share = formats.exact_percent(point.share, words)
    if point.day.day == monthrange(point.day.year, point.day.month)[1]:
        return words.gettext("{month}: {share}", month=point.day.month, share=share)
    return words.gettext("{month}/{day}: {share}", month=point.day.month, day=point.day.day, share=share)
