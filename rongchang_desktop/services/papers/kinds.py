"""Every kind of paper there is, in the order in which they are offered."""

from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.services.papers.adjustments import ADJUSTMENT_LIST
from rongchang_desktop.services.papers.brief import BRIEF
from rongchang_desktop.services.papers.checklist import CHECKLIST
from rongchang_desktop.services.papers.comparison import COMPARISON
from rongchang_desktop.services.papers.indicators import INDICATOR_REPORT
from rongchang_desktop.services.papers.kind import PaperFormat, PaperGroup, PaperKind
from rongchang_desktop.services.papers.livelihood import LIVELIHOOD_REPORT
from rongchang_desktop.services.papers.official.allocation import ALLOCATION
from rongchang_desktop.services.papers.official.briefing import BRIEFING
from rongchang_desktop.services.papers.official.circular import CIRCULAR
from rongchang_desktop.services.papers.official.slip import SLIP
from rongchang_desktop.services.papers.owner_sheets import LEADER_SHEET, UNIT_SHEET
from rongchang_desktop.services.papers.progress_table import PROGRESS_TABLE
from rongchang_desktop.services.papers.status_report import status_report

KINDS = (
    PaperKind(
        key="status-report",
        title=N_("Status report"),
        hint=N_("For the review meeting: overall figures, a chart and a table by work area, and what lags behind."),
        group=PaperGroup.MEETING,
        make=status_report,
        formats=tuple(PaperFormat),
    ),
    BRIEFING,
    CIRCULAR,
    BRIEF,
    PROGRESS_TABLE,
    INDICATOR_REPORT,
    LIVELIHOOD_REPORT,
    ALLOCATION,
    UNIT_SHEET,
    LEADER_SHEET,
    SLIP,
    ADJUSTMENT_LIST,
    COMPARISON,
    CHECKLIST,
)
KIND_BY_KEY = {kind.key: kind for kind in KINDS}
