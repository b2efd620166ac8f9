"""Every type of record a ledger holds, and the collection of the ledger it lies in."""

from collections.abc import Mapping
from types import MappingProxyType

from rongchang_desktop.domain.forms.dispatch import Dispatch
from rongchang_desktop.domain.indicators.indicator import Indicator, IndicatorValue
from rongchang_desktop.domain.ledger.adjustment import Adjustment
from rongchang_desktop.domain.ledger.agreement import Agreement
from rongchang_desktop.domain.ledger.calendar_day import CalendarDay
from rongchang_desktop.domain.ledger.consultation import ConsultationReply
from rongchang_desktop.domain.ledger.continuation import Continuation
from rongchang_desktop.domain.ledger.department import Department
from rongchang_desktop.domain.ledger.duty import Duty
from rongchang_desktop.domain.ledger.ending import Ending
from rongchang_desktop.domain.ledger.item import PlanItem
from rongchang_desktop.domain.ledger.milestone import Milestone
from rongchang_desktop.domain.ledger.office import Office, SourceDocument
from rongchang_desktop.domain.ledger.ownership import Ownership
from rongchang_desktop.domain.ledger.plan import PlanRecord
from rongchang_desktop.domain.ledger.post import Post
from rongchang_desktop.domain.ledger.ranking_exclusion import RankingExclusion
from rongchang_desktop.domain.ledger.saved_view import SavedView
from rongchang_desktop.domain.ledger.target import Target
from rongchang_desktop.domain.pacing.manual_light import ManualLight
from rongchang_desktop.domain.pacing.rule import RuleSet
from rongchang_desktop.domain.papers.settings import PaperSettings
from rongchang_desktop.domain.periods.period import FrozenPaper, Period
from rongchang_desktop.domain.progress.evidence import Evidence
from rongchang_desktop.domain.progress.update import ProgressUpdate

LedgerRecord = (
    PlanRecord
    | PlanItem
    | Target
    | Ownership
    | Milestone
    | ProgressUpdate
    | Department
    | Post
    | RuleSet
    | Indicator
    | IndicatorValue
    | Office
    | SourceDocument
    | Adjustment
    | Ending
    | Continuation
    | Duty
    | ManualLight
    | Evidence
    | ConsultationReply
    | Agreement
    | RankingExclusion
    | SavedView
    | PaperSettings
    | CalendarDay
    | Period
    | FrozenPaper
    | Dispatch
)

COLLECTIONS: Mapping[type, str] = MappingProxyType(
    {
        Target: "targets",
        Ownership: "ownerships",
        Milestone: "milestones",
        ProgressUpdate: "updates",
        Department: "departments",
        Post: "posts",
        RuleSet: "rules",
        Indicator: "indicators",
        IndicatorValue: "indicator_values",
        Office: "offices",
        SourceDocument: "sources",
        Adjustment: "adjustments",
        Ending: "endings",
        Continuation: "continuations",
        Duty: "duties",
        ManualLight: "manual_lights",
        Evidence: "evidence",
        ConsultationReply: "replies",
        Agreement: "agreements",
        RankingExclusion: "ranking_exclusions",
        SavedView: "saved_views",
        PaperSettings: "paper_settings",
        CalendarDay: "calendar_days",
        Period: "periods",
        FrozenPaper: "frozen_papers",
        Dispatch: "dispatches",
    }
)
