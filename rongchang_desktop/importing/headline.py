"""The expected figures of the year that stand together before the first work area."""

import re
from dataclasses import replace

from rongchang_desktop.domain.intake.draft import DraftTarget
from rongchang_desktop.domain.ledger.target import Comparator, Pacing
from rongchang_desktop.importing.numbering import list_number
from rongchang_desktop.importing.paragraph import Passage
from rongchang_desktop.importing.sentences import Sentence, sentences
from rongchang_desktop.importing.target_grammar import targets
from rongchang_desktop.importing.vocabulary import Vocabulary

_ANNOUNCED = re.compile("(?:目标|指标)[^，。：；]{0,6}?(?:是|为|：|:)[：:]?")
_CLAUSE = re.compile("[^，；。！]+")
_PREDICATE = re.compile("达到|完成|保持|高于|不低于|控制|与|同步|确保|稳定|基本|，")
_COMMENTARY = re.compile("目标|指标|综合考虑|统筹考虑|兼顾|体现|我们|工作中|必须|要求")
_LISTED = re.compile("([^，、]{2,16}(?:、[^，、]{2,16})+)等[^，、]{0,6}指标")
_PROMISES = ("确保", "力争", "完成", "达到", "控制")
_FEWEST = 2


def headline(passages: tuple[Passage, ...], vocabulary: Vocabulary) -> tuple[DraftTarget, ...]:
    """The headline indicators in order; none when no paragraph announces them."""
    best: tuple[DraftTarget, ...] = ()
    for index, passage in enumerate(passages):
        if any(word in passage.text for word in vocabulary.parts.headline_words):
            found = _announced(passages, index, vocabulary)
            if sum(target.value is not None for target in found) > sum(target.value is not None for target in best):
                best = found
    return best if len(best) >= _FEWEST else ()


def _announced(passages: tuple[Passage, ...], index: int, vocabulary: Vocabulary) -> tuple[DraftTarget, ...]:
    found: list[DraftTarget] = []
    running = False
    for sentence in sentences(passages[index]):
        announced = _ANNOUNCED.search(sentence.text)
        if announced:
            rest = sentence.part(announced.end()) if announced.end() < len(sentence.text) else None
            here = indicators(rest, vocabulary) if rest else _listed_below(passages[index + 1 :], vocabulary)
        else:
            here = _continued(sentence, vocabulary) if running else []
        running = bool(here)
        found += here
    return tuple(found)


def _continued(sentence: Sentence, vocabulary: Vocabulary) -> list[DraftTarget]:
    """The figures of a sentence behind the announcing one, unless it talks about the goals themselves."""
    if _COMMENTARY.search(sentence.text):
        return []
    found = indicators(sentence, vocabulary)
    return found if any(target.value is not None for target in found) else []


def _listed_below(passages: tuple[Passage, ...], vocabulary: Vocabulary) -> list[DraftTarget]:
    """Indicators set one to a line under the announcement."""
    found: list[DraftTarget] = []
    for passage in passages:
        number = list_number(passage.text)
        items = [_without_dash(sentence) for sentence in sentences(passage)]
        if number:
            items[0] = items[0].part(number.end)
        here = [target for item in items for target in indicators(item, vocabulary)]
        if not here:
            break
        found += here
    return found


def _without_dash(sentence: Sentence) -> Sentence:
    return sentence.part(len(sentence.text) - len(sentence.text.lstrip("—-–·● ")))


def indicators(sentence: Sentence, vocabulary: Vocabulary) -> list[DraftTarget]:
    """The figures that the sentence announces one after the other, those told in words alone too."""
    found: list[DraftTarget] = []
    waiting: int | None = None
    for clause in _CLAUSE.finditer(sentence.text):
        start = clause.start() if waiting is None or not clause.group().startswith(_PROMISES) else waiting
        piece = sentence.part(start, clause.end())
        measured = targets(piece, vocabulary)
        if measured:
            found += measured
        elif _tells_in_words(piece.text, vocabulary):
            found += _qualitative(piece, vocabulary)
            waiting = None
            continue
        waiting = None if measured or len(piece.text) < 4 else clause.start()
    return [replace(target, confidence=0.97 if target.value is not None else 0.8) for target in found]


def _tells_in_words(text: str, vocabulary: Vocabulary) -> bool:
    words = vocabulary.targets.lists["qualitative_words"]
    return len(text) > 4 and not text.startswith("为") and any(word in text for word in words)


def _qualitative(piece: Sentence, vocabulary: Vocabulary) -> list[DraftTarget]:
    predicate = _PREDICATE.search(piece.text, 2)
    name = piece.text[: predicate.start()] if predicate else piece.text
    relative = any(word in piece.text for word in ("高于", "同步", "不低于", "快于"))
    return [
        DraftTarget(
            quote=piece.text,
            indicator=each.removeprefix("其他") or piece.text,
            comparator=Comparator.QUALITATIVE,
            value=None,
            pacing=Pacing.RELATIVE if relative else Pacing.TEXT,
            span=piece.span,
            soft=any(word in piece.text for word in vocabulary.targets.lists["soft"]),
        )
        for each in _listed_names(name)
    ]


def _listed_names(name: str) -> list[str]:
    """The indicators that 甲、乙、丙等指标 names; the name itself where it is no such list."""
    listed = _LISTED.fullmatch(name)
    return listed.group(1).split("、") if listed else [name]
