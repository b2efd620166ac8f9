"""The sizes of the meeting's letters: as large as the screen bears, smaller where there is much to say."""

from dataclasses import dataclass

TITLE_AT_LEAST, BODY_AT_LEAST = 28, 20
_TITLE, _BODY = 0.047, 0.028
_SMALLEST = 0.0185
"""Of the height of the screen: on one of very many pixels twenty of them are seen by nobody."""
STEPS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Heights of letters in pixels: the sentence, everything else, and what only accompanies."""

    title: int
    body: int

    @property
    def small(self) -> int:
        """For path, captions and keys."""
        return max(15, round(self.body * 0.8))


def scales(height: int) -> tuple[Scale, ...]:
    """The sizes to try on a screen of so many pixels, the largest first; the last is never to be fallen short of."""
    least = max(1.0, height * _SMALLEST / BODY_AT_LEAST)
    title_at_least, body_at_least = TITLE_AT_LEAST * least, BODY_AT_LEAST * least
    title, body = max(title_at_least, height * _TITLE), max(body_at_least, height * _BODY)
    found = (
        Scale(
            title=round(title - (title - title_at_least) * step / (STEPS - 1)),
            body=round(body - (body - body_at_least) * step / (STEPS - 1)),
        )
        for step in range(STEPS)
    )
    return tuple(dict.fromkeys(found))
