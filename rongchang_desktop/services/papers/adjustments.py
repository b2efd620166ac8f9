"""调整事项清单: the adjustments that were recorded by the day of the paper."""

from rongchang_desktop.domain.ledger.adjustment import Adjustment
from rongchang_desktop.domain.papers.content import Document
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.papers.adjustments import PHRASES, AdjustedTask, AdjustmentList
from rongchang_desktop.services.papers.frames import frame_of
from rongchang_desktop.services.papers.kind import Option, OptionType, PaperGroup, PaperKind
from rongchang_desktop.services.papers.request import PaperRequest


def adjustment_list(request: PaperRequest) -> Document:
    """The adjustments of the year's plan, of a frozen 期 those until its day. Raises MissingPlanError."""
    frame, since = frame_of(request, PHRASES), request.day("since")
    until = request.as_of if request.period is not None else max(request.as_of, request.today)
    recorded = request.ledger.adjustments.owned_by(str(request.year))
    rows = tuple(_row(each, request) for each in recorded if each.on <= until and (since is None or since <= each.on))
    return AdjustmentList(frame=frame, rows=rows, since=since).compose()


def _row(adjustment: Adjustment, request: PaperRequest) -> AdjustedTask:
    item = request.plan.items.get(adjustment.item_id) if adjustment.item_id is not None else None
    if item is None:
        return AdjustedTask(adjustment=adjustment)
    return AdjustedTask(adjustment=adjustment, number=request.plan.number_of(item.id), task=item.title)


ADJUSTMENT_LIST = PaperKind(
    key="adjustments",
    title=N_("List of adjustments"),
    hint=N_("What was adjusted since the plan was issued: old and new words, basis, who approved it and when."),
    group=PaperGroup.RECORD,
    make=adjustment_list,
    options=(Option(key="since", name=N_("From this day on"), type=OptionType.DAY, hint=N_("Empty: from the start.")),),
    phrases=PHRASES,
)
