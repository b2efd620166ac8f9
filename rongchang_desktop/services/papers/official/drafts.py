"""What a request says to drafted paragraphs: from where on a task goes well, how many are named."""

from collections.abc import Mapping
from decimal import Decimal

from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.papers.official.draft import Draft
from rongchang_desktop.localization.papers.wording import Phrase
from rongchang_desktop.services.papers.frames import frame_of
from rongchang_desktop.services.papers.kind import Option, OptionType
from rongchang_desktop.services.papers.request import PaperRequest

_AHEAD_FROM = Option(
    key="ahead_from",
    name=N_("Goes well from so many points ahead of schedule"),
    type=OptionType.NUMBER,
    default="5",
)
_MOST_AHEAD = Option(key="most_ahead", name=N_("Name at most so many"), type=OptionType.NUMBER, default="10")
_NAMES_SLOW = Option(
    key="names_slow",
    name=N_("Name slow tasks too"),
    type=OptionType.FLAG,
    default="yes",
    hint=N_("Otherwise only what lags is named, and the slow ones stand in the table."),
)
DRAFT_OPTIONS = (_AHEAD_FROM, _MOST_AHEAD, _NAMES_SLOW)


def draft_of(request: PaperRequest, phrases: Mapping[str, Phrase]) -> Draft:
    """The draft with the thresholds that were chosen. Raises MissingPlanError."""
    return Draft(
        frame=frame_of(request, phrases),
        ahead_from=Decimal(request.option(_AHEAD_FROM.key) or _AHEAD_FROM.default),
        most_ahead=int(request.option(_MOST_AHEAD.key) or _MOST_AHEAD.default),
        names_slow=request.flag(_NAMES_SLOW.key, default=True),
    )
