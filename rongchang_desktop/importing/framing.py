"""Tells framing and exhortation from work that a department can take."""

import re
from dataclasses import dataclass

from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.importing.vocabulary import WeighedWords

_AT_ODDS = 0.54
_COPULA = re.compile("[^，是]{1,14}是[^，否]{2,30}")
_MANNER = re.compile("以[^，。]{2,20}为([^，。]{2,6})，")


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """Whether a sentence states work to be done, how sure, and why."""

    is_work: bool
    confidence: float
    reason: str


def judged(text: str, words: WeighedWords, *, has_target: bool, before_groups: bool = False) -> Judgement:
    """Work or preamble; a sentence with a figure to reach is always work."""
    if has_target:
        return Judgement(is_work=True, confidence=0.99, reason=N_("It holds a figure to be reached."))
    score = _score(text, words) + (words.weights["before_groups"] if before_groups else 0.0)
    confidence = min(0.97, _AT_ODDS + abs(score) / 3)
    if score >= 0:
        return Judgement(is_work=True, confidence=confidence, reason=N_("It names work that a department can take."))
    return Judgement(
        is_work=False, confidence=confidence, reason=N_("It frames or exhorts and names no work of its own.")
    )


def _score(text: str, words: WeighedWords) -> float:
    lists, weights = words.words, words.weights
    manner = _MANNER.match(text)
    if manner and manner.group(1).endswith(lists["manners"]):
        text = text[manner.end() :]
    score = weights["base"]
    score += weights["address"] if text.startswith(lists["address"]) and len(text) < 12 else 0.0
    score += weights["framing_opening"] if text.startswith(lists["framing_openings"]) else 0.0
    score += weights["framing_word"] * _hits(text, lists["framing_words"], 2)
    score += weights["rhetoric"] * _hits(text, lists["rhetoric"], 2)
    states = _hits(text, lists["statements"], 1) or (
        _COPULA.fullmatch(text) and not _hits(text, lists["work_verbs"], 1)
    )
    score += weights["statement"] if states else 0.0
    named = (
        _hits(text, lists["instruments"], 1)
        or _hits(text, lists["work_verbs"], 1)
        or _hits(text, lists["task_verbs"], 1)
    )
    score += 0.0 if named else weights["no_work_named"]
    score += weights["instrument"] * _hits(text, lists["instruments"], int(weights["most_instruments"]))
    score += weights["work_verb"] * _hits(text, lists["work_verbs"], int(weights["most_work_verbs"]))
    return score


def _hits(text: str, words: tuple[str, ...], most: int) -> int:
    return min(most, len([word for word in words if word in text]))
