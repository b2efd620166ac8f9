"""Tells the short sentence that heads the ones after it from the short sentence that is a task itself."""

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass

from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.importing.numbering import NumberStyle, list_number
from rongchang_desktop.importing.parallel_headings import parallel
from rongchang_desktop.importing.sentences import Sentence
from rongchang_desktop.importing.vocabulary import WeighedWords

_CLAUSE = re.compile("[，；：]")
_FIELDS_COUNTED = re.compile(r"[\d一二三四五六七八九十两]+(?:个|大)")
_NEIGHBOURS = 8
_ECHO = 3
_AT_ODDS, _DOUBTFUL = 0.48, 0.7
_SPEAKER = re.compile("(?:我们)?(?:要|将|必须)?(?:始终)?")
_AIM_ENDS = range(4, 9)
_STATES = re.compile("(?<=[^一二三四五六七八九十还要不就特凡])是(?![非否])")
_ENUMERATION = re.compile("[^、]{2}、[^、，]+等")
_NAMED = re.compile("[“《（]|[一二两三四五六七八九十\\d]年行动")
_QUOTED = re.compile("“[^”]*”")


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadingFound:
    """A sentence taken for a heading: its place among the sentences, how sure, and why."""

    index: int
    confidence: float
    reason: str


def opens_its_paragraph(sentences: list[Sentence], words: WeighedWords, figures: list[bool]) -> bool:
    """Whether the first sentence is the heading of the paragraph: short, without a figure, spelt out by the rest."""
    if len(sentences) < 2 or figures[0]:
        return False
    head = sentences[0].bare
    return reads_like_title(head, words, words.limits["longest"]) and sum(
        len(sentence.text) for sentence in sentences[1:]
    ) > len(head)


def inside(sentences: list[Sentence], words: WeighedWords, figures: list[bool]) -> list[HeadingFound]:
    """The headings among the sentences of one paragraph whose own heading is already taken off."""
    sentences = [_without_link(sentence, words) for sentence in sentences]
    listed = _listed(sentences, words, figures)
    if listed:
        return listed
    alike = _cut_alike(sentences, words, figures)
    if alike:
        return alike
    candidates = [
        index
        for index, sentence in enumerate(sentences[:-1])
        if not figures[index]
        and reads_like_title(sentence.bare, words, words.limits["longest_inside"])
        and (_is_twin(sentence.bare) or not _CLAUSE.search(sentence.bare))
    ]
    if sum(_is_twin(sentences[index].bare) for index in candidates) == 1:
        candidates = [index for index in candidates if not _is_twin(sentences[index].bare)]
    spelt_out = _spelt_out(candidates, sentences, words)
    scores = {index: _score(index, spelt_out, sentences, words) for index in spelt_out}
    good = _good(scores, words)
    most = _DOUBTFUL if len(good) == 1 and good[0] >= words.limits["late_from"] else 0.98
    return [
        HeadingFound(
            index=index,
            confidence=min(most, _AT_ODDS + scores[index] / 4),
            reason=N_("A short phrase that the next sentences spell out."),
        )
        for index in good
    ]


def _without_link(sentence: Sentence, words: WeighedWords) -> Sentence:
    """The sentence without the 同时， that links it to its neighbours: the last of several headings may wear it."""
    links = (link for link in words.words["heading_links"] if sentence.text.startswith(link))
    link = next((link for link in links if len(sentence.text) > len(link)), "")
    return sentence.part(len(link)) if link else sentence


def _spelt_out(candidates: list[int], sentences: list[Sentence], words: WeighedWords) -> list[int]:
    """The candidates no other follows at once; of two such neighbours the general one heads the named thing."""
    standing = {index for index in candidates if _verb_weight(sentences[index].bare, words) >= 0}
    found: list[int] = []
    below: set[int] = set()
    for index in candidates:
        named = _names_a_thing(sentences[index].bare)
        if named and (index - 1 in below or index - 1 in found):
            below.add(index)
        elif index + 1 not in standing or (not named and _names_a_thing(sentences[index + 1].bare)):
            found.append(index)
    return found


def _names_a_thing(text: str) -> bool:
    """Whether the phrase calls one undertaking by its name rather than a field of work."""
    return bool(_NAMED.search(text))


def _cut_alike(sentences: list[Sentence], words: WeighedWords, figures: list[bool]) -> list[HeadingFound]:
    """Headings that are cut alike, sentence for sentence: where there are such, they alone share out the paragraph."""
    longest = words.limits["longest"]
    may_head = [
        not figure and reads_like_title(sentence.bare, words, longest)
        for sentence, figure in zip(sentences, figures, strict=True)
    ]
    reason = N_("A short phrase cut like others of its paragraph, which the next sentences spell out.")
    return [HeadingFound(index=index, confidence=0.9, reason=reason) for index in parallel(sentences, may_head, words)]


def _good(scores: dict[int, float], words: WeighedWords) -> list[int]:
    """The places that score enough; less is needed beside a sure heading, more of one that stands alone."""
    needed = words.limits["needed"]
    sure = [index for index, score in scores.items() if score >= needed]
    good = [index for index, score in scores.items() if sure and score >= words.limits["needed_in_company"]]
    if good and good[0] >= words.limits["late_from"]:
        good = [index for index in good if scores[index] >= words.limits["needed_late"]]
    if len(good) == 1 and scores[good[0]] + words.weights["lone"] < needed:
        return []
    return good


def _listed(sentences: list[Sentence], words: WeighedWords, figures: list[bool]) -> list[HeadingFound]:
    """Headings that wear 一是, 二是 and the like."""
    numbers = [list_number(sentence.text) for sentence in sentences]
    wearing = [
        index
        for index, number in enumerate(numbers)
        if number is not None
        and number.style in (NumberStyle.SHI, NumberStyle.ARABIC, NumberStyle.ARABIC_PAREN, NumberStyle.CIRCLED)
    ]
    places = set(wearing)
    found = []
    for index in wearing:
        number = numbers[index]
        bare = sentences[index].bare[number.end if number else 0 :]
        followed = index + 1 < len(sentences) and index + 1 not in places
        if followed and not figures[index] and reads_like_title(bare, words, words.limits["longest"]):
            found.append(
                HeadingFound(
                    index=index, confidence=0.95, reason=N_("A numbered phrase that the next sentences spell out.")
                )
            )
    return found if len(found) >= 2 else []


def reads_like_title(text: str, words: WeighedWords, longest: float) -> bool:
    """Whether the words could be a heading: short, of few clauses, no talk about something else."""
    if not 3 <= len(text) <= longest or text.startswith(words.words["discourse_openings"]):
        return False
    for slogan in words.words["slogans"]:
        text = text.replace(slogan, "")
    if _STATES.search(text) or any(statement in text for statement in words.words["statements"]):
        return False
    clauses = _CLAUSE.split(text)
    quoted = len("".join(_QUOTED.findall(text)))
    return len(clauses) == 1 or max(map(len, clauses)) <= words.limits["longest_clause"] + quoted


def _score(index: int, candidates: list[int], sentences: list[Sentence], words: WeighedWords) -> float:
    text, weights = sentences[index].bare, words.weights
    place = bisect_left(candidates, index)
    later = (other for other in candidates[place + 1 :] if _verb_weight(sentences[other].bare, words) >= 0)
    stop = next(later, len(sentences))
    body = sum(len(sentence.text) for sentence in sentences[index + 1 : stop])
    first_body = len(sentences[index + 1].text)
    score = _verb_weight(text, words)
    score += weights["long_body"] if first_body >= 40 or body >= 80 else 0.0
    score += weights["short_body"] if body < 1.6 * len(text) else 0.0
    score += weights["thin_start"] if first_body < 18 and not _names_a_thing(sentences[index + 1].bare) else 0.0
    score += weights["result"] if text.endswith(words.words["result_endings"]) else 0.0
    score += weights["first_in_paragraph"] if index == 0 else 0.0
    score += weights["short"] if len(text) <= 10 else 0.0
    score += weights["long"] if len(text) > 16 else 0.0
    score += weights["concrete"] if text.endswith(words.words["concrete_endings"]) else 0.0
    score += (
        weights["quantity_of_fields"] if _FIELDS_COUNTED.search(text) and text.endswith(words.words["fields"]) else 0.0
    )
    score += weights["enumeration"] if _ENUMERATION.search(text) else 0.0
    near = candidates[max(0, place - _NEIGHBOURS) : place + _NEIGHBOURS + 1]
    others = [sentences[other].bare for other in near if other != index]
    echoed = _is_twin(text) or _echoes(text, sentences[index + 1 : index + 1 + _ECHO])
    score += 0.0 if echoed else weights["no_echo"]
    score += _company_weight(text, others, weights)
    return score + _clause_weight(text, words)


def _verb_weight(text: str, words: WeighedWords) -> float:
    text = _without_aim(_SPEAKER.sub("", text, count=1), words)
    adverb = next((word for word in words.words["adverbs"] if text.startswith(word)), "")
    best, weight = 0, words.weights["direction_verb"] if adverb else 0.0
    text = text[len(adverb) :]
    for kind in ("direction_verb", "plain_verb", "act_verb"):
        for verb in words.words[f"{kind}s"]:
            if len(verb) > best and text.startswith(verb):
                best, weight = len(verb), words.weights[kind]
    return weight + (words.weights["adverb"] if adverb else 0.0)


def _without_aim(text: str, words: WeighedWords) -> str:
    """The phrase from its verb on, where it begins with what it is done for: 围绕…优化…."""
    verbs = (*words.words["direction_verbs"], *words.words["plain_verbs"])
    ends = _AIM_ENDS if text.startswith(words.words["aims"]) else ()
    return next((text[end:] for end in ends if text.startswith(verbs, end)), text)


def _clause_weight(text: str, words: WeighedWords) -> float:
    return words.weights["twin_clauses"] if _is_twin(text) else 0.0


def _is_twin(text: str) -> bool:
    """Whether the phrase is a couplet: two short clauses of one length."""
    clauses = _CLAUSE.split(text)
    return len(clauses) == 2 and len(clauses[0]) == len(clauses[1]) <= 8


def _echoes(text: str, body: list[Sentence]) -> bool:
    """Whether a word of the phrase, its verb aside, comes back in the sentences it would head."""
    words = {text[place : place + 2] for place in range(2, len(text) - 1)}
    return any(word in sentence.text for word in words for sentence in body)


def _company_weight(text: str, others: list[str], weights: Mapping[str, float]) -> float:
    """More for a phrase cut like another one beside it: the same verb or noun, less for the same length alone."""
    if any(_alike(text, other) and abs(len(text) - len(other)) <= 8 for other in others):
        return weights["parallel"]
    return weights["same_length"] if any(len(text) == len(other) <= 10 for other in others) else 0.0


def _alike(text: str, other: str) -> bool:
    return text[:2] == other[:2] or text[-2:] == other[-2:] or text[-1] == other[-1]
