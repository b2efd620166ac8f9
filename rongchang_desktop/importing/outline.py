"""Builds the tree of one work area: sections, groups and the sentences that hang on them."""

import re
from dataclasses import dataclass, field

from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.importing import headings
from rongchang_desktop.importing.numbering import NumberStyle, list_number
from rongchang_desktop.importing.paragraph import Passage
from rongchang_desktop.importing.paragraph_opening import Opening, cut_title, listed_tasks, openings
from rongchang_desktop.importing.parts.plan_part import AreaText
from rongchang_desktop.importing.sentences import Sentence, sentences
from rongchang_desktop.importing.target_grammar import has_figure
from rongchang_desktop.importing.vocabulary import Vocabulary

_LONGEST_OWN_LINE = 40
_LONGEST_CLOSED_LINE = 24
_COUNTED_ITEMS = re.compile(r"[^，、\d]{2,8}\d+件[^，、]{0,6}实事")
_FEWEST_AREAS = 3
_LONGEST_LEAD = 4
_HEAD_AS_AREA = 0.8
_AREA_REASON = N_("A numbered heading of the plan part.")
_UNNUMBERED_REASON = N_("A heading of the plan part without a number of its own.")
_HEAD_AS_AREA_REASON = N_("A heading of the part about the government itself.")
_OWN_LINE_REASON = N_("A heading on a line of its own.")
_SET_APART_REASON = N_("The file sets this phrase apart from its paragraph.")
_RUN_IN_REASON = N_("A short phrase at the head of its paragraph.")
_NUMBERED_REASON = N_("A numbered heading below its area.")


@dataclass(slots=True)
class Branch:
    """A heading and what hangs on it: sentences and further branches, in the order of the report."""

    title: Sentence | None
    number: str = ""
    confidence: float = 1.0
    reason: str = ""
    own_paragraph: bool = False
    children: list["Sentence | Branch"] = field(default_factory=list)

    def branches(self) -> list["Branch"]:
        """The headings directly below."""
        return [child for child in self.children if isinstance(child, Branch)]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Level:
    """A heading that what follows may hang on; `dress` is how its list numbers its headings."""

    branch: Branch
    dress: NumberStyle | str
    takes_paragraphs: bool


def area_branches(area: AreaText, vocabulary: Vocabulary) -> list[Branch]:
    """The tree of the area, or a tree for each heading in it where its headings are areas themselves."""
    root = area_branch(area, vocabulary)
    heads = root.branches()
    if not area.heads_are_areas or len(heads) < _FEWEST_AREAS:
        return [root]
    lead = next(place for place, child in enumerate(root.children) if isinstance(child, Branch))
    if lead > _LONGEST_LEAD:
        return [root]
    last = heads[0]
    for child in root.children[lead + 1 :]:
        if isinstance(child, Branch):
            last = child
        else:
            last.children.append(child)
    sure = _HEAD_AS_AREA
    return [
        Branch(title=head.title, confidence=sure, reason=_HEAD_AS_AREA_REASON, children=head.children) for head in heads
    ]


def area_branch(area: AreaText, vocabulary: Vocabulary) -> Branch:
    """The tree of the area; the area's own sentences before the first section are its preamble."""
    reason = _AREA_REASON if area.number else _UNNUMBERED_REASON
    root = Branch(title=None, number=area.number, confidence=area.confidence, reason=reason)
    rest = area.passages
    if not area.untitled:
        root.title, lead = _title_and_rest(rest[0], area.title_start, vocabulary)
        _hang(root, lead, vocabulary)
        rest = rest[1:]
    levels: list[_Level] = []
    found = openings(rest, vocabulary)
    for position, opening in enumerate(found):
        following = found[position + 1] if position + 1 < len(found) else None
        _add_paragraph(root, opening, following, levels, vocabulary)
    return root


def _title_and_rest(passage: Passage, start: int, vocabulary: Vocabulary) -> tuple[Sentence, list[Sentence]]:
    found = sentences(passage)
    first = found[0].part(start) if start < len(found[0].text) else found[0]
    title, *rest = cut_title(first, vocabulary)
    return title, [*rest, *found[1:]]


def _add_paragraph(
    root: Branch, opening: Opening, following: Opening | None, levels: list[_Level], vocabulary: Vocabulary
) -> None:
    if opening.number is not None:
        _add_numbered(root, opening, following, levels, vocabulary)
        return
    passage, found = opening.passage, opening.sentences
    figures = [_measures(sentence, vocabulary) for sentence in found]
    body_expected = bool(levels) and levels[-1].takes_paragraphs
    if _stands_alone(opening, figures, following) or _stands_closed(opening, following, vocabulary):
        dress = f"line {passage.style_level or 0}"
        section = Branch(title=found[0], confidence=0.9, reason=_OWN_LINE_REASON, own_paragraph=True)
        _open(root, levels, _Level(branch=section, dress=dress, takes_paragraphs=True))
    elif not body_expected and _is_set_apart(passage, found, figures):
        section = Branch(title=found[0], confidence=0.97, reason=_SET_APART_REASON, own_paragraph=True)
        _open(root, levels, _Level(branch=section, dress="run-in", takes_paragraphs=False))
        _hang(section, found[1:], vocabulary)
    elif headings.opens_its_paragraph(found, vocabulary.headings, figures) and not body_expected:
        section = Branch(title=found[0], confidence=0.93, reason=_RUN_IN_REASON, own_paragraph=True)
        _open(root, levels, _Level(branch=section, dress="run-in", takes_paragraphs=False))
        _hang(section, found[1:], vocabulary)
    else:
        apart = passage.text.startswith(vocabulary.headings.words["area_openings"])
        joins = bool(levels) and not apart and (body_expected or passage.may_continue)
        _hang(levels[-1].branch if joins else root, found, vocabulary)


def _add_numbered(
    root: Branch, opening: Opening, following: Opening | None, levels: list[_Level], vocabulary: Vocabulary
) -> None:
    """A numbered paragraph below the area: a heading of its list's depth, or a task that wears a number."""
    title, rest, number = opening.title, opening.sentences[1:], opening.number
    assert number is not None
    alone = not rest and title.closed and not _stands_closed(opening, following, vocabulary)
    if _measures(title, vocabulary) or alone or len(title.bare) > 2 * _LONGEST_OWN_LINE:
        parent = levels[-1].branch if levels and levels[-1].dress is not number.style else root
        parent.children += [opening.task, *rest]
        return
    section = Branch(title=title, number=number.label, confidence=0.95, reason=_NUMBERED_REASON, own_paragraph=True)
    _open(root, levels, _Level(branch=section, dress=number.style, takes_paragraphs=not rest))
    _hang(section, rest, vocabulary)


def _open(root: Branch, levels: list[_Level], level: _Level) -> None:
    """Hang a heading beside the last one of its dress, or below the last one when its dress is new here."""
    dresses = [open_level.dress for open_level in levels]
    if level.dress in dresses:
        del levels[dresses.index(level.dress) :]
    elif level.dress == "run-in" or (levels and levels[-1].dress == "run-in"):
        levels.clear()
    parent = levels[-1].branch if levels else root
    parent.children.append(level.branch)
    levels.append(level)


def _stands_alone(opening: Opening, figures: list[bool], following: Opening | None) -> bool:
    """Whether the paragraph is a heading on a line of its own."""
    passage, found = opening.passage, opening.sentences
    if len(found) != 1 or figures[0] or following is None or len(passage.text) > _LONGEST_OWN_LINE:
        return False
    shown = passage.style_level is not None or (passage.set_apart and passage.text.endswith("。"))
    return bool(shown) or (not found[0].closed and not passage.text.endswith(("：", ":", "；", "，")))


def _stands_closed(opening: Opening, following: Opening | None, vocabulary: Vocabulary) -> bool:
    """Whether a short sentence alone in its paragraph heads the longer paragraph below, which has no number like it."""
    title = opening.title
    if len(opening.sentences) != 1 or following is None:
        return False
    number, below = opening.number, following.number
    above_list = number is not None and below is not None
    if len(title.bare) > (_LONGEST_OWN_LINE if above_list else _LONGEST_CLOSED_LINE):
        return False
    if below is not None and (number is None or below.style is number.style):
        return False
    longer = len(following.passage.text) >= 2 * len(title.text) or below is not None
    fits = above_list or headings.reads_like_title(title.bare, vocabulary.headings, _LONGEST_CLOSED_LINE)
    return title.text.endswith("。") and longer and fits and not _measures(title, vocabulary)


def _is_set_apart(passage: Passage, found: list[Sentence], figures: list[bool]) -> bool:
    """Whether the file itself shows the first sentence, short and without a figure, as the heading of the rest."""
    title = found[0]
    ends_there = title.start + len(title.bare) <= passage.set_apart <= title.end  # the mark may be bold or not
    return len(found) > 1 and not figures[0] and ends_there and len(title.bare) <= _LONGEST_OWN_LINE


def _measures(sentence: Sentence, vocabulary: Vocabulary) -> bool:
    """Whether a figure makes the sentence a task; the count of a list of livelihood items may stand in its heading."""
    return has_figure(sentence, vocabulary) and not _COUNTED_ITEMS.fullmatch(sentence.bare)


def _hang(branch: Branch, found: list[Sentence], vocabulary: Vocabulary) -> None:
    """Hang sentences on the branch, those after a heading among them on that heading."""
    figures = [_measures(sentence, vocabulary) for sentence in found]
    heads = {head.index: head for head in headings.inside(found, vocabulary.headings, figures)}
    listed = listed_tasks(found)
    target = branch
    for index, sentence in enumerate(found):
        head = heads.get(index)
        if head is None:
            mark = listed.get(index)
            if index == len(found) - 1 and sentence.text.startswith(vocabulary.headings.words["closing_links"]):
                target = branch
            target.children.append(sentence.numbered(mark) if mark else sentence)
            continue
        number = list_number(sentence.text)
        title = sentence.part(number.end) if number else sentence
        label = number.label if number and number.style is not NumberStyle.SHI else ""
        target = Branch(title=title, number=label, confidence=head.confidence, reason=head.reason)
        branch.children.append(target)
