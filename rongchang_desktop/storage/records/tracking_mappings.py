"""Which table holds the records that a young ledger has none of: they come with the first row of such a table."""

from rongchang_desktop.domain.forms.dispatch import Dispatch
from rongchang_desktop.domain.ledger.adjustment import Adjustment
from rongchang_desktop.domain.ledger.agreement import Agreement
from rongchang_desktop.domain.ledger.calendar_day import CalendarDay
from rongchang_desktop.domain.ledger.consultation import ConsultationReply
from rongchang_desktop.domain.ledger.continuation import Continuation
from rongchang_desktop.domain.ledger.duty import Duty
from rongchang_desktop.domain.ledger.ending import Ending
from rongchang_desktop.domain.ledger.ranking_exclusion import RankingExclusion
from rongchang_desktop.domain.ledger.saved_view import SavedView
from rongchang_desktop.domain.pacing.manual_light import ManualLight
from rongchang_desktop.domain.papers.settings import PaperSettings
from rongchang_desktop.domain.periods.period import FrozenPaper, Period
from rongchang_desktop.domain.progress.evidence import Evidence
from rongchang_desktop.storage.records.mapping import RecordMapping

TRACKING_MAPPINGS: tuple[RecordMapping, ...] = (
    RecordMapping(Adjustment, "adjustments", added=("values",)),
    RecordMapping(Ending, "endings"),
    RecordMapping(Continuation, "continuations", renamed={"kind": "continuation_kind"}),
    RecordMapping(Duty, "duties"),
    RecordMapping(ManualLight, "manual_lights"),
    RecordMapping(Evidence, "evidence"),
    RecordMapping(ConsultationReply, "replies"),
    RecordMapping(Agreement, "agreements"),
    RecordMapping(RankingExclusion, "ranking_exclusions"),
    RecordMapping(SavedView, "saved_views"),
    RecordMapping(PaperSettings, "paper_settings"),
    RecordMapping(CalendarDay, "calendar_days"),
    RecordMapping(Period, "periods"),
    RecordMapping(FrozenPaper, "frozen_papers", renamed={"kind": "paper_kind"}),
    RecordMapping(Dispatch, "dispatches"),
)
