"""The invented reading with two places the reader was not sure of: a commitment and a framing sentence."""

from dataclasses import replace

from rongchang_desktop.domain.intake.draft import DraftKind, DraftNode, DraftPlan, Span
from tests.builders import a_draft

FRAMING = "以平台为先。"


def a_doubtful_draft() -> DraftPlan:
    """The framing sentence stands in the source too, right after the heading it belongs to."""
    draft = a_draft()
    place = draft.source_text.index("做强平台。") + len("做强平台。")
    text = draft.source_text[:place] + FRAMING + draft.source_text[place:]

    def doubted(node: DraftNode) -> DraftNode:
        span = node.span
        if span is not None and span.start >= place:
            span = Span(start=span.start + len(FRAMING), end=span.end + len(FRAMING))
        changed = replace(node, span=span, children=tuple(map(doubted, node.children)))
        if node.kind is DraftKind.PREAMBLE:
            own = Span(start=place, end=place + len(FRAMING))
            return replace(
                changed, span=own, confidence=0.6, reason="It frames or exhorts and names no work of its own."
            )
        if node.text == "办好集市":
            return replace(changed, confidence=0.7, reason="It names work that a department can take.")
        return changed

    return replace(draft, source_text=text, areas=tuple(map(doubted, draft.areas)))
