"""Turns the tree of an area into draft nodes: commitments with their targets, preambles, headings."""

from rongchang_desktop.domain.intake.draft import DraftKind, DraftNode
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.importing.framing import judged
from rongchang_desktop.importing.grammar.unmeasured import unmeasured
from rongchang_desktop.importing.outline import Branch
from rongchang_desktop.importing.sentences import Sentence
from rongchang_desktop.importing.target_grammar import targets
from rongchang_desktop.importing.vocabulary import Vocabulary

_LONGEST_FRAME, _FRAME_TEXT = 2, 240
_LEAST_SURE = 0.6
_LONGEST_ADDRESS = 10


def area_node(branch: Branch, role: str, vocabulary: Vocabulary) -> DraftNode:
    """The area with all that hangs on it."""
    return _heading(branch, DraftKind.AREA, role, vocabulary)


def _heading(branch: Branch, kind: DraftKind, role: str, vocabulary: Vocabulary) -> DraftNode:
    below = DraftKind.SECTION if kind is DraftKind.AREA else DraftKind.GROUP
    leads = _opens_with_a_frame(branch)
    framed = leads and kind is DraftKind.AREA and _heads_spell_it_out(branch)
    children: list[DraftNode] = []
    turning = _turning_sentence(branch)
    for child in branch.children:
        if isinstance(child, Branch):
            leads = False
            children.append(_heading(child, below, "", vocabulary))
        else:
            opens = (leads and framed) or child is turning
            children.append(_leaf(child, vocabulary, leads=leads, framed=opens))
    title = branch.title
    words = (title.bare or title.text) if title else ""
    return DraftNode(
        kind=kind,
        text=words,
        number=branch.number,
        role=role,
        span=title.part(0, len(words)).span if title and words else None,
        confidence=branch.confidence,
        reason=branch.reason,
        footnotes=title.footnotes if title else (),
        children=tuple(children),
    )


def _opens_with_a_frame(branch: Branch) -> bool:
    """Whether no more than a sentence or two stand before the first heading: they may only introduce."""
    lead: list[Sentence] = []
    for child in branch.children:
        if isinstance(child, Branch):
            return len(lead) <= _LONGEST_FRAME and sum(len(sentence.text) for sentence in lead) <= _FRAME_TEXT
        lead.append(child)
    return False


def _turning_sentence(branch: Branch) -> Sentence | None:
    """The sentence with which a report turns, without a title, to another matter."""
    if branch.title is not None:
        return None
    said = (child for child in branch.children if isinstance(child, Sentence))
    return next((sentence for sentence in said if len(sentence.text) > _LONGEST_ADDRESS), None)


def _heads_spell_it_out(area: Branch) -> bool:
    """Whether headings share out the whole area: in paragraphs of their own, or run in behind a single sentence."""
    heads = area.branches()
    return heads[0].own_paragraph or (len(heads) > 1 and any(child is heads[0] for child in area.children[:2]))


def _leaf(sentence: Sentence, vocabulary: Vocabulary, *, leads: bool, framed: bool) -> DraftNode:
    found = targets(sentence, vocabulary)
    judgement = judged(sentence.text, vocabulary.framing, has_target=bool(found), before_groups=leads)
    is_work, confidence, reason = judgement.is_work, judgement.confidence, judgement.reason
    if framed and not found:
        confidence = max(_LEAST_SURE, 0.95 - (confidence - 0.5)) if is_work else max(confidence, 0.9)
        is_work, reason = False, N_("It introduces the area before its first heading.")
    return DraftNode(
        kind=DraftKind.COMMITMENT if is_work else DraftKind.PREAMBLE,
        text=sentence.text,
        number=sentence.number,
        span=sentence.span,
        confidence=confidence,
        reason=reason,
        footnotes=sentence.footnotes,
        targets=found,
        unmeasured=unmeasured(sentence, found, vocabulary) if is_work else (),
        recurrence=vocabulary.targets.recurrence_of(sentence.text),
    )
