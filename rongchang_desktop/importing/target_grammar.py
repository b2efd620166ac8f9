"""From figures to targets: which figures are to be reached, what each is about, and how it grows over the year."""

import re
from dataclasses import replace
from functools import lru_cache

from rongchang_desktop.domain.intake.draft import DraftTarget, Span
from rongchang_desktop.domain.ledger.target import Comparator, Pacing
from rongchang_desktop.foundation.chinese_number import NUMERALS
from rongchang_desktop.importing.grammar.attributes import JOINT, PIECE_END, describes
from rongchang_desktop.importing.grammar.clauses import Clause, clauses
from rongchang_desktop.importing.grammar.figures import Figure
from rongchang_desktop.importing.sentences import Sentence
from rongchang_desktop.importing.vocabulary import Vocabulary

_MAY_HOLD_FIGURES = re.compile(f"[\\d{NUMERALS}万亿]")
_LONGEST_SENTENCE = 6000
_SHORT = 8
_WORK = ("shared_verbs", "count_verbs", "plain_verbs", "leading")
_DATE = re.compile(r"^(?:到)?20\d\d年(?:底前|年底|底|末)?|在[^，]*?的?基础上")
_ORIGIN = re.compile(r"[由从][^，、]{0,16}\d[^，、]{0,8}$")
_COUNTED_FIELDS = re.compile(r"\d+个[^，。]{0,8}(?:产业|行业|领域|集群|方面)$")
_IN_DIGITS = re.compile(r"\d|分之")


def targets(sentence: Sentence, vocabulary: Vocabulary) -> tuple[DraftTarget, ...]:
    """The targets of the sentence in order; none for a sentence without a figure to reach."""
    if not _MAY_HOLD_FIGURES.search(sentence.text) or len(sentence.text) > _LONGEST_SENTENCE:
        return ()
    return tuple(
        replace(found, span=sentence.part(found.span.start, found.span.end).span if found.span else None)
        for found in _found_in(sentence.text, vocabulary)
    )


def has_figure(sentence: Sentence, vocabulary: Vocabulary) -> bool:
    """Whether the sentence holds a figure to be reached; 2个主导产业 and 三个产业 in a heading are none."""
    return any(
        target.comparator is not Comparator.EXACTLY
        or (_IN_DIGITS.search(target.quote) and not _COUNTED_FIELDS.search(target.quote))
        for target in targets(sentence, vocabulary)
    )


@lru_cache(maxsize=2048)
def _found_in(text: str, vocabulary: Vocabulary) -> tuple[DraftTarget, ...]:
    """The targets of the text, their spans counted within it; sentences are asked about again and again."""
    return tuple(target for clause in clauses(text, vocabulary) for target in _of_clause(clause, text, vocabulary))


def _of_clause(clause: Clause, text: str, vocabulary: Vocabulary) -> list[DraftTarget]:
    laters = (*clause.figures[1:], None)
    reached = [
        figure
        for figure, later in zip(clause.figures, laters, strict=True)
        if not describes(figure, later, clause, vocabulary)
    ]
    shared = _shared_names(clause, reached, vocabulary)
    if len(shared) > 1:
        reached = _alike(reached)
    found: list[DraftTarget] = []
    verb = ""
    for position, figure in enumerate(reached):
        start = _quote_start(clause, reached[position - 1] if position else None, figure)
        head = text[start : figure.start]
        following = reached[position + 1].start if position + 1 < len(reached) else len(text)
        end = _quote_end(text, figure, following)
        name = _indicator(head, text[figure.end : end], figure, vocabulary)
        if position and not head and figure.comparator is Comparator.EXACTLY:
            figure = _compared_as(figure, reached[position - 1].comparator)
        if position == 0:
            verb = next((word for word in vocabulary.targets.lists["shared_verbs"] if name.startswith(word)), "")
        names = shared.get(position) or (_with_verb(name, verb, figure, vocabulary),)
        found += [_target(text, start, end, each, figure, vocabulary) for each in names]
    return found


def _alike(reached: list[Figure]) -> list[Figure]:
    """Figures handed out by 分别 share the comparator that only the first or the last of them says."""
    said = [figure.comparator for figure in (reached[0], reached[-1]) if figure.comparator is not Comparator.EXACTLY]
    return [
        _compared_as(figure, said[0]) if said and figure.comparator is Comparator.EXACTLY else figure
        for figure in reached
    ]


def _compared_as(figure: Figure, comparator: Comparator) -> Figure:
    """The figure with another's comparator; a range stands for its own two figures alone."""
    return figure if comparator is Comparator.RANGE else replace(figure, comparator=comparator)


def _quote_start(clause: Clause, before: Figure | None, figure: Figure) -> int:
    """Quotes begin at the clause, or after the mark between the figure before and this one."""
    if before is None:
        return clause.start
    between = clause.between(before, figure)
    mark = PIECE_END.search(between) or JOINT.search(between)
    return before.end + mark.end() if mark else before.end


def _quote_end(text: str, figure: Figure, following: int) -> int:
    """After the noun that the figure counts, where it stands behind it: 建设100个口袋公园."""
    mark = PIECE_END.search(text, figure.end, following)
    if mark or following == len(text):
        return mark.start() if mark else following
    joint = JOINT.search(text, figure.end, following)
    return joint.start() if joint else figure.end


def _indicator(head: str, tail: str, figure: Figure, vocabulary: Vocabulary) -> str:
    name = head[: len(head) - len(figure.cue)] if figure.cue else head
    name = _ORIGIN.sub("", name) if figure.cue.endswith(("到", "至")) else name
    for word in vocabulary.targets.lists["distributing"]:
        name = name if name.endswith("平均") else name.removesuffix(word)
    leading, whole = vocabulary.targets.lists["leading"], ""
    while name != whole and name.startswith(leading):
        whole = name
        for word in leading:
            if name.startswith(word) and len(name + tail) > len(word) + 1:
                name = name[len(word) :]
    name = _DATE.sub("", name + tail).strip("，、；。 及与的").removesuffix("和")
    return name if name.startswith(vocabulary.targets.lists["not_joined"]) else name.removeprefix("和")


def _with_verb(name: str, verb: str, figure: Figure, vocabulary: Vocabulary) -> str:
    if not verb or name.startswith(verb) or figure.unit in vocabulary.units.rates or figure.cue:
        return name
    return name if name.startswith(vocabulary.targets.lists["shared_verbs"]) else verb + name


def _shared_names(clause: Clause, reached: list[Figure], vocabulary: Vocabulary) -> dict[int, tuple[str, ...]]:
    """Names for figures that 分别 or 均 hands out to several indicators named before."""
    if not reached:
        return {}
    head = clause.text[: reached[0].start - clause.start]
    for word in vocabulary.targets.lists["distributing"]:
        subjects, found, predicate = head.rpartition(word)
        names = _split_subjects(subjects, vocabulary) if found else ()
        plain = predicate.removesuffix(reached[0].cue)
        hands_out = plain in ("", *vocabulary.targets.lists["predicates"]) or (word == "分别" and len(plain) <= _SHORT)
        if len(names) < 2 or not hands_out:
            continue
        growth = predicate if predicate in vocabulary.targets.lists["pacing_growth"] else ""
        full = [name + growth for name in names]
        if len(reached) == 1:
            return {0: tuple(full)}
        return {place: (full[place],) for place in range(min(len(full), len(reached)))}
    return {}


def _split_subjects(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The things named by 甲、乙和丙; what only the last says in full is lent to the others (城镇和农村居民收入)."""
    for word in vocabulary.targets.lists["leading"]:
        text = text.removeprefix(word)
    if text.startswith("城乡"):
        return (f"城镇{text[2:]}", f"农村{text[2:]}")
    pieces = [piece for piece in re.split("、|和|与|及", text) if piece]
    if len(pieces) < 2:
        return tuple(pieces)
    last = pieces[-1]
    if all(len(piece) <= 2 for piece in pieces[:-1]) and len(last) > 4:
        return (*(piece + last[len(pieces[0]) :] for piece in pieces[:-1]), last)
    return tuple(pieces)


def _target(text: str, start: int, end: int, name: str, figure: Figure, vocabulary: Vocabulary) -> DraftTarget:
    said_from = start  # 完成 in 完成投资2亿元 is no part of the quote, but it says that the sum is to be reached
    start += _leading_length(text[start : figure.start], vocabulary)
    before = text[max(0, start - 12) : figure.start]
    return DraftTarget(
        quote=text[start:end],
        indicator=name,
        comparator=figure.comparator,
        value=figure.value,
        value_max=figure.value_max,
        unit=figure.unit,
        pacing=pacing(name, figure, vocabulary),
        soft=any(word in before for word in vocabulary.targets.lists["soft"]),
        span=Span(start=start, end=end),
        confidence=_confidence(text[said_from:end], name, figure, vocabulary),
    )


def _confidence(said: str, name: str, figure: Figure, vocabulary: Vocabulary) -> float:
    """Low where neither a comparator nor a verb says that the figure is to be reached."""
    lists = vocabulary.targets.lists
    if not name:
        return 0.6
    if figure.in_words:
        return 0.8
    if figure.cue or figure.suffix or figure.unit in vocabulary.units.rates:
        return 0.95
    words = said + name
    return 0.9 if any(verb in words for key in _WORK for verb in lists[key]) else 0.7


def _leading_length(head: str, vocabulary: Vocabulary) -> int:
    words = vocabulary.targets.lists["leading"]
    if not head.startswith(words):
        return 0
    return next((len(word) for word in words if head.startswith(word) and len(head) > len(word) + 1), 0)


def pacing(name: str, figure: Figure, vocabulary: Vocabulary) -> Pacing:
    """How the figure grows over the year, judged by its name, unit and comparator."""
    lists, rate = vocabulary.targets.lists, figure.unit in vocabulary.units.rates
    if any(word in name for word in lists["pacing_annual_only"]):
        return Pacing.ANNUAL_ONLY
    if figure.comparator is Comparator.AT_MOST:
        return Pacing.CEILING
    grows = name.endswith(lists["pacing_growth"]) or figure.cue in lists["pacing_growth"]
    if rate:
        return Pacing.GROWTH if grows else Pacing.SHARE
    if any(word in name for word in lists["pacing_flow"]) and figure.cue not in lists["pacing_steady"]:
        return Pacing.ADDITIVE
    if name.startswith((*lists["shared_verbs"], *lists["count_verbs"])) and not figure.cue.endswith(("到", "至", "在")):
        return Pacing.ADDITIVE
    stands = figure.cue in (*lists["pacing_level_before"], *lists["pacing_steady"])
    return Pacing.LEVEL if stands or any(word in name for word in lists["pacing_stock"]) else Pacing.ADDITIVE
