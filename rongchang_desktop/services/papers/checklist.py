"""The checklist to tick with a pen: its facts from the ledger."""

from itertools import groupby

from rongchang_desktop.domain.papers.content import Document
from rongchang_desktop.localization.papers.checklist import Checklist, ChecklistArea, ChecklistSection
from rongchang_desktop.services.papers.areas import by_area, office_name, ordinal
from rongchang_desktop.services.papers.request import PaperRequest
from rongchang_desktop.services.papers.task_wording import TaskWording


def checklist(request: PaperRequest) -> Document:
    """The checklist of the year's plan. Raises MissingPlanError."""
    return checklist_facts(request).compose(request.words)


def checklist_facts(request: PaperRequest) -> Checklist:
    """What the checklist holds. Raises MissingPlanError."""
    ledger, words, scores, plan = request.ledger, request.words, request.scores, request.plan
    wording = TaskWording(ledger, scores, words)
    return Checklist(
        title=words.gettext(
            "{district} {year}: checklist of the work report's commitments",
            district=ledger.office.district,
            year=request.year,
        ).strip(),
        office=office_name(ledger, words),
        year=request.year,
        as_of=scores.today,
        areas=tuple(
            ChecklistArea(
                number=ordinal(area.number),
                title=area.title,
                sections=tuple(
                    ChecklistSection(title=title, rows=tuple(wording.blank_row(item) for item in items))
                    for title, items in groupby(commitments, key=wording.section)
                ),
            )
            for area, commitments in by_area(plan)
        ),
    )
