"""A reading of an invented report, before its adoption."""

from decimal import Decimal
from typing import Any

from rongchang_desktop.domain.intake.draft import DraftKind, DraftNode, DraftPlan, DraftTarget, Span
from rongchang_desktop.domain.ledger.target import Comparator


def a_draft(**values: Any) -> DraftPlan:
    """A reading of an invented report: an area, two sections, a group, three commitments, two targets, a headline."""
    text = (
        "一、建设创新高地。（一）做强平台。新增企业20家，完成投资30亿元。办好集市。（二）做优服务。优化环境。帮办代办。"
    )
    node, kind = _draft_node, DraftKind
    first = node(
        text,
        kind.COMMITMENT,
        "新增企业20家，完成投资30亿元",
        targets=(
            _draft_target(text, "企业", 20, "家", "企业20家"),
            _draft_target(text, "投资", 30, "亿元", "投资30亿元"),
        ),
    )
    platform = node(
        text,
        kind.SECTION,
        "做强平台",
        number="（一）",
        children=(DraftNode(kind=kind.PREAMBLE, text="以平台为先。"), first, node(text, kind.COMMITMENT, "办好集市")),
    )
    helped = node(text, kind.COMMITMENT, "帮办代办", recurrence="standing")
    service = node(
        text,
        kind.SECTION,
        "做优服务",
        number="（二）",
        children=(node(text, kind.GROUP, "优化环境", children=(helped,)),),
    )
    top = node(text, kind.AREA, "建设创新高地", number="一", children=(platform, service))
    headline = (
        DraftTarget(
            quote="生产总值增长6.5%", indicator="生产总值", comparator=Comparator.EXACTLY, value=Decimal("6.5")
        ),
    )
    known: dict[str, Any] = {"source_name": "报告.txt", "source_text": text, "areas": (top,), "headline": headline}
    return DraftPlan(**{**known, **values})


def _draft_node(text: str, kind: DraftKind, words: str, **values: Any) -> DraftNode:
    start = text.index(words)
    return DraftNode(kind=kind, text=words, span=Span(start=start, end=start + len(words)), **values)


def _draft_target(text: str, indicator: str, value: int, unit: str, quote: str) -> DraftTarget:
    start = text.index(quote)
    return DraftTarget(
        quote=quote,
        indicator=indicator,
        comparator=Comparator.EXACTLY,
        value=Decimal(value),
        unit=unit,
        span=Span(start=start, end=start + len(quote)),
    )
