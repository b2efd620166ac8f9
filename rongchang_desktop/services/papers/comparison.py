"""两期对比: two frozen 期, or one and now, held side by side."""

from dataclasses import replace

from rongchang_desktop.domain.papers.content import Document
from rongchang_desktop.domain.periods.comparison import compare
from rongchang_desktop.domain.periods.period import Period
from rongchang_desktop.domain.periods.snapshot import Snapshot
from rongchang_desktop.domain.periods.snapshot_json import snapshot_from_json
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.papers.comparison import PHRASES, ComparedPlans
from rongchang_desktop.services.papers.frames import frame_of
from rongchang_desktop.services.papers.kind import Option, OptionType, PaperGroup, PaperKind
from rongchang_desktop.services.papers.request import PaperRequest
from rongchang_desktop.services.periods.freezing import take_snapshot


def comparison(request: PaperRequest) -> Document:
    """The two 期 that were chosen; without a choice the last frozen one against what the request is for.

    Where there is nothing earlier, what the request is for stands against itself. Raises MissingPlanError.
    """
    chosen = _chosen(request, "after")
    later = request if chosen is None else replace(request, period=chosen)
    after = request.snapshot if chosen is None else _snapshot(request, chosen)
    earlier = _chosen(request, "before") or _last_before(request, after)
    before = _snapshot(request, earlier) if earlier is not None else after
    return ComparedPlans(
        frame=replace(frame_of(later, PHRASES), snapshot=after),
        before=before,
        before_name=_name(earlier or later.period, before, request),
        after_name=_name(later.period, after, request),
        changes=compare(before, after, ledger=request.ledger),
        alone=earlier is None,
    ).compose()


def _chosen(request: PaperRequest, key: str) -> Period | None:
    return next((period for period in _periods(request) if period.id == request.option(key)), None)


def _last_before(request: PaperRequest, after: Snapshot) -> Period | None:
    frozen = [period for period in _periods(request) if period.frozen_on is not None]
    earlier = [period for period in frozen if period.as_of <= after.as_of and period.number != after.number]
    return earlier[-1] if earlier else None


def _periods(request: PaperRequest) -> tuple[Period, ...]:
    return request.ledger.periods.owned_by(str(request.year))


def _snapshot(request: PaperRequest, period: Period) -> Snapshot:
    if period.frozen_on is not None:
        return snapshot_from_json(period.snapshot)
    return take_snapshot(request.ledger, period)


def _name(period: Period | None, snapshot: Snapshot, request: PaperRequest) -> str:
    day = formats.day(snapshot.as_of, request.words)
    if period is None:
        return request.words.gettext("Now ({day})", day=day)
    return request.words.gettext("Period {number} ({day})", number=period.number, day=day)


COMPARISON = PaperKind(
    key="comparison",
    title=N_("Two periods compared"),
    hint=N_("Counts side by side, and what turned red, recovered, got worse, was closed, added or removed."),
    group=PaperGroup.RECORD,
    make=comparison,
    options=(
        Option(
            key="before",
            name=N_("Earlier period"),
            type=OptionType.PERIOD,
            choices=(("", N_("The last one frozen before")),),
        ),
        Option(key="after", name=N_("Later period"), type=OptionType.PERIOD),
    ),
    phrases=PHRASES,
)
