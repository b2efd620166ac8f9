"""通报: made from a request."""

from rongchang_desktop.domain.papers.content import Document
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.papers.official.circular import PHRASES, Circular
from rongchang_desktop.services.papers.frames import OF_PERIOD
from rongchang_desktop.services.papers.kind import PaperGroup, PaperKind
from rongchang_desktop.services.papers.official.drafts import DRAFT_OPTIONS, draft_of
from rongchang_desktop.services.papers.official.letters import LETTER_OPTIONS, letter_of
from rongchang_desktop.services.papers.request import PaperRequest


def circular(request: PaperRequest) -> Document:
    """The circular on what stands now, or on what a frozen 期 keeps. Raises MissingPlanError."""
    return Circular(draft=draft_of(request, PHRASES), letter=letter_of(request)).compose()


CIRCULAR = PaperKind(
    key="circular",
    title=N_("Circular"),
    hint=N_("A letter to all units: where the tasks stand, what goes slowly and why, with the tables as annexes."),
    group=PaperGroup.MEETING,
    make=circular,
    options=(OF_PERIOD, *LETTER_OPTIONS, *DRAFT_OPTIONS),
    phrases=PHRASES,
)
