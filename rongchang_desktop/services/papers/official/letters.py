"""What a request says to every letter of the office: who signs, when, under what number, and who gets copies."""

from datetime import date

from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.papers.official.furniture import Letter
from rongchang_desktop.services.papers.frames import office_name
from rongchang_desktop.services.papers.kind import Option, OptionType
from rongchang_desktop.services.papers.request import PaperRequest

DATED = Option(
    key="dated", name=N_("Day of the paper"), type=OptionType.DAY, hint=N_("Empty: the day the plan is judged on.")
)
LETTER_OPTIONS = (
    Option(key="number", name=N_("Number of the paper"), hint=N_("With the year in brackets, as it is to be printed.")),
    DATED,
    Option(key="red_head", name=N_("Red head"), type=OptionType.FLAG, default="no"),
    Option(key="remark", name=N_("Remark below the date"), hint=N_("Whether it may be published, for instance.")),
    Option(key="copies", name=N_("Copies to"), type=OptionType.LINES, hint=N_("A name a line.")),
)


def letter_of(request: PaperRequest, *, number: str = "", dated: date | None = None) -> Letter:
    """The letter's frame, with that number and day unless others were chosen. Raises MissingPlanError."""
    return Letter(
        office=request.snapshot.office,
        signed=office_name(request.ledger, request.words),
        dated=request.day(DATED.key) or dated or request.as_of,
        number=request.option("number", number),
        red_head=request.flag("red_head"),
        copies=request.lines("copies"),
        remark=request.option("remark").strip(),
    )
