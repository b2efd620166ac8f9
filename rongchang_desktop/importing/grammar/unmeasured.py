"""What a sentence wants reached without a figure: a stage, another indicator, an upper level's demand, coverage."""

import re

from rongchang_desktop.domain.intake.draft import DraftTarget
from rongchang_desktop.domain.ledger.target import Comparator, Pacing
from rongchang_desktop.importing.grammar.unmeasured_words import UnmeasuredWords
from rongchang_desktop.importing.sentences import Sentence
from rongchang_desktop.importing.vocabulary import Vocabulary

_CLAUSE = re.compile("[^，；。：！？]+")
_LISTED = re.compile("、|以及|及")
_LONGEST_SENTENCE = 6000
_LONGEST_CLAUSE = 120
_SHORTEST_NAME = 2
_CONFIDENCE = 0.8
_DATED = re.compile(
    r"^(?:(?:20\d\d年|今年)(?:\d{1,2}月|年)?|\d{1,2}月|年|上半年|下半年|[一二三四]季度)(?:底|末|内)?(?:之前|以前|前)?(?=.{4})"
)
_DATE_BEHIND = re.compile(r"(?:年底|年内|\d{1,2}月底?|上半年|[一二三四]季度)(?:之前|前)?(?:实现|力争|全面)?$")
_JOINING = re.compile(
    "^(?:与|同|和|保持|达到|实现|基本|力争|确保|推进|推动|加快|完成|实施|做好|抓好|全面|圆满)+|(?:与|同|和|保持|达到|实现|增速|基本|的)+$"
)


def unmeasured(
    sentence: Sentence, measured: tuple[DraftTarget, ...], vocabulary: Vocabulary
) -> tuple[DraftTarget, ...]:
    """What is to be reached without a figure, in order; a clause with a figure to reach says nothing more."""
    if len(sentence.text) > _LONGEST_SENTENCE:
        return ()
    taken = [target.span.start for target in measured if target.span]
    found: list[DraftTarget] = []
    subject = ""
    for clause in _CLAUSE.finditer(sentence.text):
        piece = sentence.part(clause.start(), clause.end())
        if len(piece.text) <= _LONGEST_CLAUSE and not any(piece.span.start <= at < piece.span.end for at in taken):
            found += _of_clause(piece, subject, vocabulary)
        subject = piece.text
    return tuple(found)


def _of_clause(piece: Sentence, subject: str, vocabulary: Vocabulary) -> list[DraftTarget]:
    words, leading = vocabulary.unmeasured, vocabulary.targets.lists["leading"]
    text = _without_leading(piece.text, tuple(word for word in leading if word not in words.openings))
    start = len(piece.text) - len(text)
    part = piece.part(start)
    soft = any(word in piece.text for word in vocabulary.targets.lists["soft"])
    for names, pacing in (
        (_relative(text, subject, words), Pacing.RELATIVE),
        (_upper(text, subject, words), Pacing.TEXT),
        (_coverage(text, words), Pacing.TEXT),
        (_stages(text, words), Pacing.STAGE),
    ):
        if names:
            return [_target(name, part, pacing, soft=soft) for name in names]
    return []


def _without_leading(text: str, leading: tuple[str, ...]) -> str:
    changed = True
    while changed:
        shorter = _DATED.sub("", text.removeprefix("，"), count=1)
        for word in leading:
            if shorter.startswith(word) and len(shorter) > len(word) + 1:
                shorter = shorter[len(word) :]
        changed, text = shorter != text, shorter
    return text


def _relative(text: str, subject: str, words: UnmeasuredWords) -> tuple[str, ...]:
    """高于GDP增速, 与经济增长同步: the name is what stands before, or in the clause before."""
    for word in words.relative:
        head, said, tail = text.partition(word)
        near = tail[:12] if word != "同步" else f"{head[-14:]}{tail[:6]}"
        if said and any(other in near for other in words.relative_to) and not tail.startswith(("推进", "建设", "实施")):
            own = re.split("[与同和]", head)[0] if word in ("同步", "持平") else head
            return _named(own, subject)
    return ()


def _upper(text: str, subject: str, words: UnmeasuredWords) -> tuple[str, ...]:
    """完成市下达任务, 达到“十四五”目标要求."""
    if not text.endswith(words.demands):
        return ()
    for word in words.upper:
        head, said, tail = text.rpartition(word)
        if said and len(tail) <= 16 and _is_above(tail, words):
            return _named(head, subject) or (tail,)
    return ()


def _is_above(text: str, words: UnmeasuredWords) -> bool:
    """Whether an upper level is named; 市 and 省 alone only at the start, for 全省 names the place."""
    return any(level in text if len(level) > 1 else text.startswith(level) for level in words.levels)


def _coverage(text: str, words: UnmeasuredWords) -> tuple[str, ...]:
    if not text.endswith(words.coverage):
        return ()
    word = next(word for word in words.coverage if text.endswith(word))
    return _named(text[: len(text) - len(word)], "")


def _stages(text: str, words: UnmeasuredWords) -> tuple[str, ...]:
    """X项目开工建设, 建成投用X、Y, 推进X前期工作: the things named."""
    if not (text.endswith(words.stage_behind) or text.startswith(words.stage_before)):
        return ()
    behind = next((word for word in words.stage_behind if text.endswith(word)), "")
    before = next((word for word in words.stage_before if text.startswith(word)), "")
    rest = text[len(before) : len(text) - len(behind)] if len(before) + len(behind) < len(text) else ""
    if behind and not before:
        return _things(rest, words, must_be_built=behind in words.weak_behind)
    if before in words.stage_weak:
        ending = behind or next((word for word in words.weak_behind if text.endswith(word)), "")
        return _things(text[len(before) :].removesuffix(ending), words, must_be_built=True) if ending else ()
    return _things(rest if behind else text[len(before) :], words, must_be_built=True) if before else ()


def _things(text: str, words: UnmeasuredWords, *, must_be_built: bool) -> tuple[str, ...]:
    names = tuple(_bare(name) for name in _LISTED.split(text))
    whole = tuple(name for name in names if len(name) > _SHORTEST_NAME)
    if not whole or names[-1].endswith((*words.ideas, *words.unfinished)):
        return ()
    return whole if not must_be_built or whole[-1].endswith(words.things) else ()


def _bare(name: str) -> str:
    return _DATE_BEHIND.sub("", _JOINING.sub("", name)).removesuffix("建设").removesuffix("等")


def _named(text: str, subject: str) -> tuple[str, ...]:
    name = _JOINING.sub("", text) or _JOINING.sub("", subject)
    return (name,) if len(name) >= _SHORTEST_NAME else ()


def _target(name: str, part: Sentence, pacing: Pacing, *, soft: bool) -> DraftTarget:
    return DraftTarget(
        quote=part.text,
        indicator=name,
        comparator=Comparator.QUALITATIVE,
        value=None,
        pacing=pacing,
        soft=soft,
        span=part.span,
        confidence=_CONFIDENCE,
    )
