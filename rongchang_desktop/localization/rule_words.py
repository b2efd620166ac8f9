"""A rule for the lights in words: its name, its one sentence, and the band that a light fell into."""

from decimal import Decimal
from enum import Enum, auto

from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.pacing.rule import LagMeasure, RuleSet
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer


class _Shape(Enum):
    """How the bounds of a rule lie, which decides how it is told."""

    BOUND = auto()
    ZERO = auto()
    UP_TO = auto()
    STRICT = auto()
    SINGLE = auto()
    NODES = auto()


_POINTS = {
    _Shape.BOUND: N_(
        "fewer than {low} points behind schedule is on pace, {low} to {high} slow, more than {high} lagging"
    ),
    _Shape.ZERO: N_("level with schedule is on pace, up to {high} points behind slow, more lagging"),
    _Shape.UP_TO: N_("up to {low} points behind schedule is on pace, up to {high} slow, more lagging"),
    _Shape.SINGLE: N_("up to {low} points behind schedule is on pace, more is lagging"),
    _Shape.STRICT: N_("level with schedule is on pace, behind it lagging"),
    _Shape.NODES: N_("figures alone turn no light"),
}
_SHARE = {
    **_POINTS,
    _Shape.BOUND: N_(
        "less than {low}% short of schedule is on pace, {low}% to {high}% slow, more than {high}% lagging"
    ),
    _Shape.ZERO: N_("level with schedule is on pace, up to {high}% short of schedule slow, more lagging"),
    _Shape.UP_TO: N_("up to {low}% short of schedule is on pace, up to {high}% slow, more lagging"),
    _Shape.SINGLE: N_("up to {low}% short of schedule is on pace, more is lagging"),
}
_ON_PACE = {
    _Shape.BOUND: N_("fewer than {low} is on pace"),
    _Shape.ZERO: N_("level with schedule is on pace"),
    _Shape.STRICT: N_("level with schedule is on pace"),
    _Shape.NODES: N_("figures alone turn no light"),
    _Shape.UP_TO: N_("up to {low} is on pace"),
    _Shape.SINGLE: N_("up to {low} is on pace"),
}


def rule_name(rule: RuleSet, words: Localizer) -> str:
    """What the rule is called: as somebody named it, else the office's rule."""
    return rule.name or words.gettext("The office's rule")


def rule_title(rule: RuleSet, words: Localizer) -> str:
    """A rule told in a few words, to be chosen from a list."""
    shape = _shape(rule)
    if shape is _Shape.NODES:
        title = words.gettext("By nodes alone")
    elif shape is _Shape.STRICT:
        title = words.gettext("On schedule or lagging, no slow")
    elif rule.measure is LagMeasure.POINTS:
        title = words.gettext("Points behind: {low} / {high}", **_numbers(rule, words))
    else:
        title = words.gettext("Share short of schedule: {low}% / {high}%", **_numbers(rule, words))
    return words.gettext("{title}, late repair stays slow", title=title) if rule.late_repair else title


def rule_sentence(rule: RuleSet, words: Localizer) -> str:
    """The whole rule in one sentence, with its name."""
    return words.gettext("{name}: {rule}", name=rule_name(rule, words), rule=rule_told(rule, words))


def rule_told(rule: RuleSet, words: Localizer) -> str:
    """The whole rule in one sentence, without its name."""
    bands = _POINTS if rule.measure is LagMeasure.POINTS else _SHARE
    parts = [words.gettext(bands[_shape(rule)], **_numbers(rule, words)), _nodes_told(rule, words)]
    if rule.late_repair:
        parts.append(words.gettext("what lagged in an earlier period and caught up stays slow"))
    parts.append(words.gettext("due and not done is lagging"))
    return words.gettext("; ").join(parts)


def band(light: Light, rule: RuleSet, words: Localizer) -> str:
    """The band of the rule that gave a measured item its light."""
    shape, numbers = _shape(rule), _spans(rule, words)
    if light is Light.LAGGING:
        return words.gettext("more than {high} is lagging", **numbers)
    if light is Light.SLOW and shape is _Shape.BOUND:
        return words.gettext("{bare} to {high} is slow", **numbers)
    if light is Light.SLOW:
        msgid = N_("up to {high} is slow") if shape is _Shape.ZERO else N_("more than {low} up to {high} is slow")
        return words.gettext(msgid, **numbers)
    return words.gettext(_ON_PACE[shape], **numbers)


def node_band(light: Light, rule: RuleSet, words: Localizer) -> str:
    """The band of the rule that gave an item judged by its nodes its light."""
    if light is Light.LAGGING:
        return words.gettext("{count} missed is lagging", count=rule.missed_lagging)
    return words.gettext("{count} missed is slow", count=rule.missed_slow) if light is Light.SLOW else ""


def _nodes_told(rule: RuleSet, words: Localizer) -> str:
    if rule.missed_slow >= rule.missed_lagging:
        return words.gettext("of the nodes due, {count} missed is lagging", count=rule.missed_lagging)
    return words.gettext(
        "of the nodes due, {slow} missed is slow, {lagging} lagging", slow=rule.missed_slow, lagging=rule.missed_lagging
    )


def _shape(rule: RuleSet) -> _Shape:
    if rule.slow_from >= 100:
        return _Shape.NODES
    if rule.slow_at_bound:
        return _Shape.BOUND
    if rule.has_yellow:
        return _Shape.ZERO if rule.slow_from == 0 else _Shape.UP_TO
    return _Shape.STRICT if rule.slow_from == 0 else _Shape.SINGLE


def _numbers(rule: RuleSet, words: Localizer) -> dict[str, str]:
    return {"low": formats.number(rule.slow_from, words), "high": formats.number(rule.lagging_from, words)}


def _spans(rule: RuleSet, words: Localizer) -> dict[str, str]:
    """The bounds with their unit; `bare` is the lower one without."""
    return {
        "low": span(rule.slow_from, rule.measure, words),
        "high": span(rule.lagging_from, rule.measure, words),
        "bare": formats.number(rule.slow_from, words) + ("%" if rule.measure is LagMeasure.SHARE else ""),
    }


def span(lag: Decimal, measure: LagMeasure, words: Localizer) -> str:
    """A distance behind, in the measure of the rule: 10点, 10%."""
    figure = formats.number(lag, words)
    return words.gettext("{figure} points", figure=figure) if measure is LagMeasure.POINTS else f"{figure}%"
