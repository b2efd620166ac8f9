"""The phrases of a paper: words of the catalogue that the office may put its own in place of, with figures set in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from string import Formatter

from rongchang_desktop.domain.papers.content import Content, Figure, Paragraph, Span, plain
from rongchang_desktop.domain.papers.stylesheet import BODY, Style
from rongchang_desktop.foundation.messages import N_, UserFacingError
from rongchang_desktop.localization.catalog import Localizer


@dataclass(frozen=True, slots=True)
class Phrase:
    """One text of a paper that the office may word itself: its key, its msgid, and what the editor calls it."""

    key: str
    msgid: str
    name: str

    @property
    def fields(self) -> tuple[str, ...]:
        """What may be set into it: the names its own msgid sets in."""
        return _fields(self.msgid)


class WordingError(UserFacingError):
    """A phrase names what its paper cannot set in, or its braces do not match."""


@dataclass(frozen=True, kw_only=True)
class PaperWords:
    """The words of one paper in one language: the phrases, what the office says instead, and the figures in them."""

    words: Localizer
    phrases: Mapping[str, Phrase]
    own: Mapping[str, str] = field(default_factory=dict)
    figures: Mapping[str, Figure] = field(default_factory=dict)

    def content(self, key: str, **values: Content) -> Content:
        """The phrase with figures and values set in, figures and the office's own words marked. Raises WordingError."""
        known, name = {**self._printed(), **values}, self.words.gettext(self.phrases[key].name)
        spans = _filled(self.template(key), known, name, by_hand=bool(self.own.get(key)))
        return "".join(span.text for span in spans) if all(span == Span(span.text) for span in spans) else spans

    def figure(self, key: str) -> tuple[Span, ...]:
        """A figure alone, marked as such."""
        return (Span(self.figures[key].text, figure=key),)

    def text(self, key: str, **values: Content) -> str:
        """The phrase as plain text. Raises WordingError."""
        return plain(self.content(key, **values))

    def paragraph(self, key: str, style: Style = BODY, **values: Content) -> Paragraph:
        """The phrase as a paragraph. Raises WordingError."""
        return Paragraph(self.content(key, **values), style)

    def template(self, key: str) -> str:
        """The phrase with its fields still in braces: the office's own, else the catalogue's."""
        return self.own.get(key) or self.words.gettext(self.phrases[key].msgid)

    def _printed(self) -> dict[str, Content]:
        return {key: self.figure(key) for key in self.figures}


def check_wording(template: str, phrase: Phrase, figures: Mapping[str, Figure], words: Localizer) -> None:
    """Raise WordingError where the text names what cannot be set into the phrase."""
    known: dict[str, Content] = dict.fromkeys((*phrase.fields, *figures), "")
    _filled(template, known, words.gettext(phrase.name))


def _filled(template: str, values: Mapping[str, Content], name: str, *, by_hand: bool = False) -> tuple[Span, ...]:
    spans: list[Span] = []
    try:
        for text, key, spec, turned in Formatter().parse(template):
            if text:
                spans.append(Span(text, by_hand=by_hand))
            if key is None:
                continue
            if key not in values or spec or turned:
                raise WordingError(N_("“{name}” names {{{key}}}, which this paper does not know."), name=name, key=key)
            value = values[key]
            spans += (Span(value),) if isinstance(value, str) else value
    except ValueError as error:
        raise WordingError(N_("The braces in “{name}” do not match."), name=name) from error
    return tuple(spans)


def _fields(template: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for _, key, _, _ in Formatter().parse(template) if key))
