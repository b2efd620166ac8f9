"""Every kind of paper there is, in the order in which they are offered."""

from dataclasses import replace

from rongchang_desktop.domain.ledger.identifiers import PaperKindId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.services.papers.adjustments import ADJUSTMENT_LIST
from rongchang_desktop.services.papers.brief import BRIEF
from rongchang_desktop.services.papers.checklist import CHECKLIST
from rongchang_desktop.services.papers.comparison import COMPARISON
from rongchang_desktop.services.papers.frames import OF_PERIOD
from rongchang_desktop.services.papers.indicators import INDICATOR_REPORT
from rongchang_desktop.services.papers.kind import Option, OptionType, PaperKind
from rongchang_desktop.services.papers.livelihood import LIVELIHOOD_REPORT
from rongchang_desktop.services.papers.official.allocation import ALLOCATION
from rongchang_desktop.services.papers.official.briefing import BRIEFING
from rongchang_desktop.services.papers.official.circular import CIRCULAR
from rongchang_desktop.services.papers.official.slip import SLIP
from rongchang_desktop.services.papers.owner_sheets import LEADER_SHEET, UNIT_SHEET
from rongchang_desktop.services.papers.progress_table import PROGRESS_TABLE
from rongchang_desktop.services.papers.status_report import STATUS_REPORT

KEPT = "kept"
"""The option that says that a paper is printed and kept with every 期 that is frozen."""
_KEPT_AT_FIRST = ("status-report", "progress-table", "briefing")
_OF_SNAPSHOTS = ("status-report", "brief", "progress-table", "livelihood", "unit-sheet", "leader-sheet", "checklist")
"""What is printed of a frozen 期 as of now; papers that are worded of one offer the 期 themselves."""
_KINDS = (
    STATUS_REPORT,
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


def _keepable(kind: PaperKind) -> PaperKind:
    default = "yes" if kind.key in _KEPT_AT_FIRST else "no"
    kept = Option(key=KEPT, name=N_("Keep it with every period that is frozen"), type=OptionType.FLAG, default=default)
    return replace(kind, options=(*kind.options, kept))


def _of_a_period(kind: PaperKind) -> PaperKind:
    return replace(kind, options=(OF_PERIOD, *kind.options)) if kind.key in _OF_SNAPSHOTS else kind


KINDS = tuple(_keepable(_of_a_period(kind)) for kind in _KINDS)
KIND_BY_KEY = {kind.key: kind for kind in KINDS}


def kept_kinds(ledger: Ledger) -> tuple[PaperKind, ...]:
    """What the office keeps of a 期 when it is frozen."""
    chosen = {settings.id: settings.option(KEPT) for settings in ledger.paper_settings.values()}
    return tuple(kind for kind in KINDS if (chosen.get(PaperKindId(kind.key)) or kind.options[-1].default) == "yes")
