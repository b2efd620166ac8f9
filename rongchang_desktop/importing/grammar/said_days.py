"""Days that a sentence of a report sets for its work; where in doubt, a milestone of a part and no deadline of all."""

import re
from dataclasses import dataclass, replace
from datetime import date

from rongchang_desktop.domain.intake.draft import DraftKind, DraftMilestone, DraftNode
from rongchang_desktop.importing.deadlines import NamedDay, days_named
from rongchang_desktop.importing.vocabulary import Vocabulary

_CLAUSE = re.compile("[^，；。：！？]+")
_MAY_NAME_A_DAY = re.compile(r"[月年底末内]|季度|上半年|下半年")
_WHOLE_YEAR = re.compile(r"20\d\d\s*年|明年|次年|来年")
_LONGEST_SENTENCE = 6000
_BACK, _AHEAD = 4, 30
_BY = ("前", "底", "末", "内")
_FEW = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class _Set:
    """A day set for the clause with the number `clause`."""

    day: date
    words: str
    clause: int
    text: str
    alone: bool


def dated(node: DraftNode, *, year: int | None, vocabulary: Vocabulary) -> DraftNode:
    """The node, and all below it, with the deadlines and milestones that its commitments' sentences say."""
    children = tuple(dated(child, year=year, vocabulary=vocabulary) for child in node.children)
    found = replace(node, children=children) if children else node
    if node.kind is not DraftKind.COMMITMENT or year is None or not _MAY_NAME_A_DAY.search(node.text):
        return found
    days = _days_set(node.text[:_LONGEST_SENTENCE], year, vocabulary)
    deadline = _of_all(days, node.text, year, vocabulary)
    parts = [one for one in days if deadline is None or one.day != deadline.day]
    return replace(
        found,
        deadline=deadline.day if deadline else None,
        deadline_text=deadline.words if deadline else "",
        milestones=tuple(DraftMilestone(due=one.day, text=one.text) for one in parts),
    )


def _days_set(text: str, year: int, vocabulary: Vocabulary) -> list[_Set]:
    found: list[_Set] = []
    clauses = list(_CLAUSE.finditer(text))
    for number, clause in enumerate(clauses):
        for named in days_named(clause.group(), year=year, vocabulary=vocabulary):
            following = clauses[number + 1].group() if number + 1 < len(clauses) else ""
            alone = named.end - named.start >= len(clause.group().strip()) - 1
            if named.day and named.day.year >= year and _is_set(named, clause.group(), following, vocabulary):
                words = clause.group()[named.start : named.end]
                work = following if alone else clause.group()
                found.append(_Set(day=named.day, words=words, clause=number, text=work, alone=alone))
    return found


def _is_set(named: NamedDay, clause: str, following: str, vocabulary: Vocabulary) -> bool:
    """Whether something is to be complete by the day: 6月底前建成, but neither 自6月起 nor 全年."""
    words, tail = vocabulary.deadlines.sentence, clause[named.end :]
    said = clause[named.start : named.end]
    if clause[max(0, named.start - _BACK) : named.start].endswith(words["foreign"]) or tail.startswith(words["no_end"]):
        return False
    if said in words["whole_year"] or _WHOLE_YEAR.fullmatch(said):
        return False
    if not said.endswith(_BY) and not said.endswith("半年") and "季度" not in said:
        return tail.startswith(words["completion"])
    return any(word in (tail or following)[:_AHEAD] for word in words["completion"])


def _of_all(days: list[_Set], text: str, year: int, vocabulary: Vocabulary) -> _Set | None:
    """The day by which all of the sentence is to be done, where that is plain."""
    if not days:
        return None
    latest = max(days, key=lambda one: one.day)
    count = len(_CLAUSE.findall(text))
    closes = latest.clause == count - 1 and (
        count <= _FEW or latest.text.startswith(vocabulary.deadlines.sentence["promises"])
    )
    opens = latest.clause == 0 and latest.alone
    return latest if count == 1 or closes or opens or latest.day == date(year, 12, 31) else None
