"""The status report for the review meeting."""

from rongchang_desktop.domain.papers.content import Document
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.papers.status_report import PHRASES, StatusReport
from rongchang_desktop.services.papers.frames import frame_of
from rongchang_desktop.services.papers.kind import PaperFormat, PaperGroup, PaperKind
from rongchang_desktop.services.papers.request import PaperRequest


def status_report(request: PaperRequest) -> Document:
    """The report on the year's plan, or as a frozen 期 keeps it. Raises MissingPlanError."""
    return StatusReport(frame=frame_of(request, PHRASES)).compose()


STATUS_REPORT = PaperKind(
    key="status-report",
    title=N_("Status report"),
    hint=N_("For the review meeting: overall figures, a chart and a table by work area, and what lags behind."),
    group=PaperGroup.MEETING,
    make=status_report,
    phrases=PHRASES,
    formats=tuple(PaperFormat),
)
