"""What the command palette offers, and which of it the letters typed mean."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from rongchang_desktop.domain.selection.initials import Initials
from rongchang_desktop.foundation.clean_text import folded

MOST = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """Something that can be done: its words, the key that does it too, and what kind of thing it is."""

    text: str
    act: Callable[[], object]
    kind: str
    keys: str = ""


def ranked(commands: Iterable[Command], typed: str, initials: Initials) -> Sequence[Command]:
    """Those the letters may mean, the likeliest first; all of them where nothing is typed."""
    words = [folded(word) for word in typed.split()]
    scored = []
    for place, command in enumerate(commands):
        scores = [_score(folded(command.text), word, initials) for word in words]
        if None not in scores:
            scored.append((sum(score for score in scores if score is not None), place, command))
    return [command for _, _, command in sorted(scored, key=lambda entry: entry[:2])][:MOST]


def _score(text: str, word: str, initials: Initials) -> int | None:
    """How far the text is from the word, 0 for one that begins with it; None where it is not meant."""
    place = text.find(word)
    if place >= 0:
        return min(place, 9)
    typed = initials.finder(word)
    written = initials.of(text)
    found = typed.search(written) if typed is not None else None
    if found is not None:
        return 10 + min(found.start(), 9)
    return 30 + len(text) if len(word) > 2 and _in_order(word, text) else None


def _in_order(word: str, text: str) -> bool:
    """Whether all the letters stand in the text, one after the other."""
    letters = iter(text)
    return all(letter in letters for letter in word)
