"""督查专报: made from a request."""

from rongchang_desktop.domain.papers.content import Document
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.papers.official.briefing import PHRASES, RECIPIENTS, Briefing
from rongchang_desktop.services.papers.frames import OF_PERIOD
from rongchang_desktop.services.papers.kind import Option, OptionType, PaperGroup, PaperKind
from rongchang_desktop.services.papers.official.drafts import DRAFT_OPTIONS, draft_of
from rongchang_desktop.services.papers.official.letters import DATED
from rongchang_desktop.services.papers.request import PaperRequest

_RECIPIENT_NAMES = (N_("Report to"), N_("Send to"), N_("Issue to"))


def briefing(request: PaperRequest) -> Document:
    """The issue on what stands now, or on what a frozen 期 keeps. Raises MissingPlanError."""
    of_period = str(request.period.number) if request.period is not None else ""
    return Briefing(
        draft=draft_of(request, PHRASES),
        number=request.option("issue", of_period),
        dated=request.day(DATED.key) or request.as_of,
        recipients=tuple(request.lines(key) for key in RECIPIENTS),
    ).compose()


BRIEFING = PaperKind(
    key="briefing",
    title=N_("Supervision report"),
    hint=N_("A numbered issue: what goes well, what goes slowly and why, what comes next, with the tables."),
    group=PaperGroup.MEETING,
    make=briefing,
    options=(
        OF_PERIOD,
        Option(
            key="issue",
            name=N_("Number of the issue"),
            type=OptionType.NUMBER,
            hint=N_("Empty: the number of the period, or to be filled in."),
        ),
        DATED,
        *(
            Option(key=key, name=name, type=OptionType.LINES, hint=N_("A name a line."))
            for key, name in zip(RECIPIENTS, _RECIPIENT_NAMES, strict=True)
        ),
        *DRAFT_OPTIONS,
    ),
    phrases=PHRASES,
)
