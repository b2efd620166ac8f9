"""Builds the tree of one work area: sections, groups and the sentences that hang on them."""

from dataclasses import dataclass, field

from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.importing import headings
from rongchang_desktop.importing.numbering import NumberStyle, list_number
from rongchang_desktop.importing.paragraph import Passage
from rongchang_desktop.importing.plan_part import AreaText
from rongchang_desktop.importing.sentences import Sentence, sentences
from rongchang_desktop.importing.target_grammar import has_figure
from rongchang_desktop.importing.vocabulary import Vocabulary

_LONGEST_OWN_LINE = 40
_AREA_REASON = N_("A numbered heading of the plan part.")
_OWN_LINE_REASON = N_("A heading on a line of its own.")
_RUN_IN_REASON = N_("A short phrase at the head of its paragraph.")
_NUMBERED_REASON = N_("A numbered heading below its area.")


@dataclass(slots=True)
class Branch:
    """A heading and what hangs on it: sentences and further branches, in the order of the report."""

    title: Sentence | None
    number: str = ""
    confidence: float = 1.0
    reason: str = ""
    children: list["Sentence | Branch"] = field(default_factory=list)

    def branches(self) -> list["Branch"]:
        """The headings directly below."""
        return [child for child in self.children if isinstance(child, Branch)]


@dataclass(slots=True)
class _Open:
    """The section that following paragraphs may still join."""

    section: Branch
    takes_paragraphs: bool


def area_branch(area: AreaText, vocabulary: Vocabulary) -> Branch:
    """The tree of the area; the area's own sentences before the first section are its preamble."""
    head, *rest = area.passages
    title, lead = _title_and_rest(head, area.title_start)
    root = Branch(title=title, number=area.number, confidence=0.98, reason=_AREA_REASON)
    _hang(root, lead, vocabulary)
    last: _Open | None = None
    for position, passage in enumerate(rest):
        following = rest[position + 1] if position + 1 < len(rest) else None
        last = _add_paragraph(root, passage, following, last, vocabulary)
    return root


def _title_and_rest(passage: Passage, start: int) -> tuple[Sentence, list[Sentence]]:
    found = sentences(passage)
    first = found[0].part(start) if start < len(found[0].text) else found[0]
    return first, found[1:]


def _add_paragraph(
    root: Branch, passage: Passage, following: Passage | None, last: _Open | None, vocabulary: Vocabulary
) -> _Open | None:
    number = list_number(passage.text)
    found = sentences(passage)
    if number is not None and number.end < len(found[0].text):
        return _numbered(root, found, number.end, number.label, vocabulary)
    figures = [has_figure(sentence, vocabulary) for sentence in found]
    if _stands_alone(passage, found, figures, following):
        section = Branch(title=found[0], confidence=0.9, reason=_OWN_LINE_REASON)
        root.children.append(section)
        return _Open(section=section, takes_paragraphs=True)
    if headings.opens_its_paragraph(found, vocabulary.headings, figures) and not (
        last is not None and last.takes_paragraphs
    ):
        section = Branch(title=found[0], confidence=0.93, reason=_RUN_IN_REASON)
        root.children.append(section)
        _hang(section, found[1:], vocabulary)
        return _Open(section=section, takes_paragraphs=False)
    joins = last is not None and (last.takes_paragraphs or passage.may_continue)
    _hang(last.section if joins and last is not None else root, found, vocabulary)
    return last


def _numbered(root: Branch, found: list[Sentence], words_at: int, label: str, vocabulary: Vocabulary) -> _Open | None:
    """A numbered paragraph below the area: a section, or a task that wears a number."""
    title = found[0].part(words_at)
    alone = len(found) == 1 and title.closed
    if has_figure(title, vocabulary) or alone or len(title.bare) > 2 * _LONGEST_OWN_LINE:
        root.children += [title, *found[1:]]
        return None
    section = Branch(title=title, number=label, confidence=0.95, reason=_NUMBERED_REASON)
    root.children.append(section)
    _hang(section, found[1:], vocabulary)
    return _Open(section=section, takes_paragraphs=len(found) == 1)


def _stands_alone(
    passage: Passage, found: list[Sentence], figures: list[bool], following: Passage | None
) -> bool:
    """Whether the paragraph is a heading on a line of its own."""
    if len(found) != 1 or figures[0] or following is None or len(passage.text) > _LONGEST_OWN_LINE:
        return False
    return passage.style_level is not None or (not found[0].closed and not passage.text.endswith(("：", ":", "；", "，")))


def _hang(branch: Branch, found: list[Sentence], vocabulary: Vocabulary) -> None:
    """Hang sentences on the branch, those after a heading among them on that heading."""
    figures = [has_figure(sentence, vocabulary) for sentence in found]
    heads = {head.index: head for head in headings.inside(found, vocabulary.headings, figures)}
    target = branch
    for index, sentence in enumerate(found):
        head = heads.get(index)
        if head is None:
            target.children.append(sentence)
            continue
        number = list_number(sentence.text)
        title = sentence.part(number.end) if number else sentence
        label = number.label if number and number.style is not NumberStyle.SHI else ""
        target = Branch(title=title, number=label, confidence=head.confidence, reason=head.reason)
        branch.children.append(target)
