"""一页纸简报: from the snapshot to the page."""

from rongchang_desktop.domain.papers.content import Document
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.papers.brief import PHRASES, Brief
from rongchang_desktop.services.papers.frames import frame_of
from rongchang_desktop.services.papers.kind import PaperFormat, PaperGroup, PaperKind
from rongchang_desktop.services.papers.request import PaperRequest


def brief(request: PaperRequest) -> Document:
    """The year's plan on one page, or as a frozen 期 keeps it. Raises MissingPlanError."""
    return Brief(frame=frame_of(request, PHRASES)).compose()


BRIEF = PaperKind(
    key="brief",
    title=N_("One-page brief"),
    hint=N_("The plan on one page: figures, a chart by area, what is furthest behind, what falls due."),
    group=PaperGroup.MEETING,
    make=brief,
    phrases=PHRASES,
    formats=(PaperFormat.PDF, PaperFormat.DOCX, PaperFormat.PNG),
)
