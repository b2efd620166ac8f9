"""What a request says to every paper of a snapshot: whose it is, of which 期, in which words."""

from collections.abc import Mapping

from rongchang_desktop.domain.ledger.identifiers import DepartmentId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.papers.frame import Frame
from rongchang_desktop.localization.papers.wording import Phrase
from rongchang_desktop.services.papers.kind import Option, OptionType
from rongchang_desktop.services.papers.request import PERIOD, PaperRequest

OF_PERIOD = Option(
    key=PERIOD, name=N_("Period"), type=OptionType.PERIOD, hint=N_("Of a frozen period: what stood on its day.")
)


def frame_of(request: PaperRequest, phrases: Mapping[str, Phrase]) -> Frame:
    """The frame of a paper with those phrases. Raises MissingPlanError."""
    return Frame(
        snapshot=request.snapshot,
        office=office_name(request.ledger, request.words),
        texts=request.paper_words(phrases),
        period=request.period.name if request.period is not None else "",
    )


def office_name(ledger: Ledger, words: Localizer) -> str:
    """The office as it signs; a sample says that it is one."""
    office = ledger.office
    return words.gettext("{office} (fictional sample)", office=office.name) if office.fictional else office.name


def contacts_of(request: PaperRequest) -> Mapping[DepartmentId, str]:
    """Name and telephone of whom to call, for every unit that leads a row, merged ones by the unit they went into."""
    leads = {row.lead_id for row in request.snapshot.rows if row.lead_id is not None}
    return {lead_id: contact_of(request.ledger, lead_id) for lead_id in leads}


def contact_of(ledger: Ledger, unit_id: DepartmentId) -> str:
    """Name and telephone, a line each; empty where neither is known."""
    unit = ledger.standing_unit(unit_id)
    return "\n".join(filter(None, (unit.contact, unit.phone))) if unit is not None else ""
