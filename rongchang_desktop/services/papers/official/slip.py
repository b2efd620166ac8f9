"""督办通知单: made from a request."""

from collections.abc import Iterator

from rongchang_desktop.domain.ledger.item import Task
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.papers.content import Document
from rongchang_desktop.domain.periods.snapshot import SnapshotRow
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.papers.official.slip import PHRASES, Slips
from rongchang_desktop.services.papers.frames import OF_PERIOD, contact_of, frame_of
from rongchang_desktop.services.papers.kind import Option, OptionType, PaperGroup, PaperKind
from rongchang_desktop.services.papers.official.letters import DATED
from rongchang_desktop.services.papers.request import PaperRequest
from rongchang_desktop.services.working_days import working_calendar

_FIRST = Option(key="first", name=N_("First number"), type=OptionType.NUMBER, default="1")
_REPLY_DAYS = Option(key="reply_days", name=N_("Reply within working days"), type=OptionType.NUMBER, default="5")


def slips(request: PaperRequest) -> Document:
    """All slips bound, a page each. Raises MissingPlanError."""
    return _slips(request).compose()


def each_slip(request: PaperRequest) -> Iterator[tuple[str, Document]]:
    """Every slip by itself. Raises MissingPlanError."""
    return _slips(request).each()


def _slips(request: PaperRequest) -> Slips:
    dated, named = request.day(DATED.key) or request.as_of, request.day("reply_by")
    days = int(request.option(_REPLY_DAYS.key) or _REPLY_DAYS.default)
    rows = tuple(_chosen(request))
    return Slips(
        frame=frame_of(request, PHRASES),
        rows=rows,
        dated=dated,
        reply_by=named or working_calendar(request.ledger, dated.year).add_working_days(dated, days),
        reply_days=None if named else days,
        first=int(request.option(_FIRST.key) or _FIRST.default),
        prefix=request.option("prefix"),
        contacts={row.id: contact_of(request.ledger, row.lead_id) for row in rows if row.lead_id is not None},
        quotes={row.id: _quote(row, request) for row in rows},
    )


def _chosen(request: PaperRequest) -> Iterator[SnapshotRow]:
    """The tasks whose numbers were given, else what lags, and what is slow where that is wanted."""
    wanted = set(request.lines("tasks"))
    lights = {Light.LAGGING, Light.SLOW} if request.flag("slow") else {Light.LAGGING}
    for row in request.snapshot.rows:
        if row.number in wanted if wanted else row.part_of is None and row.light in lights:
            yield row


def _quote(row: SnapshotRow, request: PaperRequest) -> str:
    """The sentence of the report it came from; empty where it is not known, or says the same as the task."""
    item = request.plan.items.get(row.id)
    quote = item.source.quote if isinstance(item, Task) and item.source is not None else ""
    return "" if quote.strip() == row.title.strip() else "".join(quote.split())


SLIP = PaperKind(
    key="slip",
    title=N_("Supervision slip"),
    hint=N_("One page a task: what holds it up, what is demanded, and until when the unit answers."),
    group=PaperGroup.CHASING,
    make=slips,
    parts=each_slip,
    options=(
        OF_PERIOD,
        Option(
            key="tasks",
            name=N_("Numbers of the tasks"),
            type=OptionType.LINES,
            hint=N_("A number a line; empty for everything that lags."),
        ),
        Option(key="slow", name=N_("What is slow too"), type=OptionType.FLAG, default="no"),
        Option(key="prefix", name=N_("Before the number"), hint=N_("The mark of your series, with the year.")),
        _FIRST,
        DATED,
        _REPLY_DAYS,
        Option(
            key="reply_by", name=N_("Reply by"), type=OptionType.DAY, hint=N_("A day in place of the working days.")
        ),
    ),
    phrases=PHRASES,
)
