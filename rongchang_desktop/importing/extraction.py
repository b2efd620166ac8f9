"""Turns the tree of an area into draft nodes: commitments with their targets, preambles, headings."""

from rongchang_desktop.domain.intake.draft import DraftKind, DraftNode
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.importing.framing import judged
from rongchang_desktop.importing.outline import Branch
from rongchang_desktop.importing.sentences import Sentence
from rongchang_desktop.importing.target_grammar import targets
from rongchang_desktop.importing.vocabulary import Vocabulary


def area_node(branch: Branch, role: str, vocabulary: Vocabulary) -> DraftNode:
    """The area with all that hangs on it."""
    return _heading(branch, DraftKind.AREA, role, vocabulary)


def _heading(branch: Branch, kind: DraftKind, role: str, vocabulary: Vocabulary) -> DraftNode:
    below = DraftKind.SECTION if kind is DraftKind.AREA else DraftKind.GROUP
    leads = bool(branch.branches())
    children: list[DraftNode] = []
    for child in branch.children:
        if isinstance(child, Branch):
            leads = False
            children.append(_heading(child, below, "", vocabulary))
        else:
            children.append(_leaf(child, vocabulary, introduces=below if leads else None))
    title = branch.title
    return DraftNode(
        kind=kind,
        text=title.bare if title else "",
        number=branch.number,
        role=role,
        span=title.part(0, len(title.bare)).span if title else None,
        confidence=branch.confidence,
        reason=branch.reason,
        children=tuple(children),
    )


def _leaf(sentence: Sentence, vocabulary: Vocabulary, *, introduces: DraftKind | None) -> DraftNode:
    found = targets(sentence, vocabulary)
    judgement = judged(
        sentence.text, vocabulary.framing, has_target=bool(found), before_groups=introduces is DraftKind.GROUP
    )
    is_work, reason = judgement.is_work, judgement.reason
    if introduces is DraftKind.SECTION and not found:
        is_work, reason = False, N_("It introduces the area before its first heading.")
    return DraftNode(
        kind=DraftKind.COMMITMENT if is_work else DraftKind.PREAMBLE,
        text=sentence.text,
        span=sentence.span,
        confidence=judgement.confidence,
        reason=reason,
        targets=found,
        recurrence=vocabulary.targets.recurrence_of(sentence.text),
    )
