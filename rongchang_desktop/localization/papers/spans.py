"""Contents as pieces, one after the other."""

from collections.abc import Iterable

from rongchang_desktop.domain.papers.content import Content, Span
from rongchang_desktop.localization.catalog import Localizer


def spans_of(content: Content) -> tuple[Span, ...]:
    """The content as pieces."""
    return (Span(content),) if isinstance(content, str) else content


def joined(parts: Iterable[Content], words: Localizer, *, between: str | None = None) -> tuple[Span, ...]:
    """The contents with that between them; without it they are sentences, set as the language sets them."""
    mark = ("" if words.language == "zh_CN" else " ") if between is None else between
    spans: list[Span] = []
    for part in parts:
        if spans and mark:
            spans.append(Span(mark))
        spans += spans_of(part)
    return tuple(spans)


def enumerated(parts: Iterable[Content], words: Localizer) -> tuple[Span, ...]:
    """甲、乙."""
    return joined(parts, words, between=words.enumeration(("", "")))
