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
from rongchang_desktop.storage.mapping import RecordMapping
from rongchang_desktop.storage.schema.items import ADJUSTMENTS
from rongchang_desktop.storage.schema.office import DUTIES
from rongchang_desktop.storage.schema.tracking import (
    AGREEMENTS,
    CALENDAR_DAYS,
    DISPATCHES,
    EVIDENCE,
    FROZEN_PAPERS,
    MANUAL_LIGHTS,
    PAPER_SETTINGS,
    PERIODS,
    RANKING_EXCLUSIONS,
    REPLIES,
    SAVED_VIEWS,
)
from rongchang_desktop.storage.schema.years import CONTINUATIONS, ENDINGS

TRACKING_MAPPINGS: tuple[RecordMapping, ...] = (
    RecordMapping(Adjustment, ADJUSTMENTS),
    RecordMapping(Ending, ENDINGS),
    RecordMapping(Continuation, CONTINUATIONS, renamed={"kind": "continuation_kind"}),
    RecordMapping(Duty, DUTIES),
    RecordMapping(ManualLight, MANUAL_LIGHTS),
    RecordMapping(Evidence, EVIDENCE),
    RecordMapping(ConsultationReply, REPLIES),
    RecordMapping(Agreement, AGREEMENTS),
    RecordMapping(RankingExclusion, RANKING_EXCLUSIONS),
    RecordMapping(SavedView, SAVED_VIEWS),
    RecordMapping(PaperSettings, PAPER_SETTINGS),
    RecordMapping(CalendarDay, CALENDAR_DAYS),
    RecordMapping(Period, PERIODS),
    RecordMapping(FrozenPaper, FROZEN_PAPERS, renamed={"kind": "paper_kind"}),
    RecordMapping(Dispatch, DISPATCHES),
)
