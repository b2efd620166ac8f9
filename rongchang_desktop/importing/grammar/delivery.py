"""Which counts in words are counts of things to be delivered: 新建三所小学, but no 三大行动, 一批, 四个自信."""

import re
from collections.abc import Mapping

from rongchang_desktop.domain.ledger.target import Comparator
from rongchang_desktop.importing.grammar.figures import Figure
from rongchang_desktop.importing.vocabulary import Vocabulary

_CLAUSE_MARK = re.compile("[，；。：！？（）]")
_PIECE_MARK = re.compile("[，；。：！？、（）]")
_WITH_MONEY = re.compile(r"投资[\d.,]{1,12}[万亿]{0,2}元的$")
_BACK = 40
_JOINTS = ("、", "和", "及", "与", "以及")


def delivered(found: list[Figure], text: str, vocabulary: Vocabulary) -> list[Figure]:
    """The figures in digits, and of those in words the ones that a verb of delivery or a comparator makes a count."""
    kept: list[Figure] = []
    for figure in found:
        if not figure.in_words or _is_count(figure, text, kept[-1] if kept else None, vocabulary):
            kept.append(figure)
    return kept


def _is_count(figure: Figure, text: str, before: Figure | None, vocabulary: Vocabulary) -> bool:
    word = text[figure.start : figure.number_end]
    lists, thing = vocabulary.targets.lists, figure.unit.lstrip("万亿")
    said = bool(figure.suffix or (figure.cue and figure.comparator is not Comparator.EXACTLY))
    if thing not in vocabulary.units.in_words and (thing or not said or "亿" not in figure.unit):
        return False
    closed = not text[figure.end : figure.end + 1].strip() or bool(_PIECE_MARK.match(text, figure.end))
    if word[0] in "百千万亿" and not (figure.cue and said and closed):
        return False
    if thing == "倍":
        return text.endswith(lists["pacing_growth"], 0, figure.start - len(figure.cue))
    if word[0] == "一" and figure.value == 1 and thing == figure.unit:
        return False
    tail = text[figure.end : figure.end + _BACK]
    mark = _PIECE_MARK.search(tail)
    if tail[: mark.start() if mark else None].endswith(lists["counted_ideas"]):
        return False
    return said or _has_a_verb(figure, text, before, closed=closed, lists=lists)


def _has_a_verb(
    figure: Figure, text: str, before: Figure | None, *, closed: bool, lists: Mapping[str, tuple[str, ...]]
) -> bool:
    """A verb right before the count, or before the thing when the count closes its piece; 、 hands the verb on."""
    start = max(0, figure.start - _BACK)
    head = _CLAUSE_MARK.split(text[start : figure.start])[-1]
    head = _WITH_MONEY.sub("", head)
    follows = before is not None and before.end > figure.start - len(head)
    if head.endswith(lists["count_verbs"]) or (follows and head.endswith(_JOINTS)):
        return True
    if not closed:
        return False
    first, *others = head.split("、")
    return any(verb in first for verb in lists["count_verbs"]) and (not others or follows)
