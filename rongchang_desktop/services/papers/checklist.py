"""The checklist to tick with a pen: its facts from the ledger."""

from collections.abc import Iterator
from itertools import groupby

from rongchang_desktop.domain.ledger.item import Commitment
from rongchang_desktop.domain.papers.content import Document
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.papers.checklist import COLUMNS, Checklist, ChecklistArea, ChecklistSection
from rongchang_desktop.services.papers.areas import by_area, office_name, ordinal
from rongchang_desktop.services.papers.kind import Option, OptionType, PaperGroup, PaperKind
from rongchang_desktop.services.papers.request import PaperRequest
from rongchang_desktop.services.papers.task_wording import TaskWording

BY_AREA, BY_UNIT = "area", "unit"


def checklist(request: PaperRequest) -> Document:
    """The checklist of the year's plan. Raises MissingPlanError."""
    return checklist_facts(request).compose(request.words)


def checklist_facts(request: PaperRequest) -> Checklist:
    """What the checklist holds. Raises MissingPlanError."""
    ledger, words, scores = request.ledger, request.words, request.scores
    by_unit = request.option("group", BY_AREA) == BY_UNIT
    return Checklist(
        title=words.gettext(
            "{district} {year}: checklist of the work report's commitments",
            district=ledger.office.district,
            year=request.year,
        ).strip(),
        office=office_name(ledger, words),
        year=request.year,
        as_of=scores.today,
        areas=tuple(_units(request) if by_unit else _areas(request)),
        columns=tuple(key for key in COLUMNS if request.flag(key, default=True) and not (by_unit and key == "lead")),
    )


def _areas(request: PaperRequest) -> Iterator[ChecklistArea]:
    wording = TaskWording(request.ledger, request.scores, request.words)
    for area, commitments in by_area(request.plan):
        sections = tuple(
            ChecklistSection(title=title, rows=tuple(wording.blank_row(item) for item in items))
            for title, items in groupby(commitments, key=wording.section)
        )
        yield ChecklistArea(number=ordinal(area.number), title=area.title, sections=sections)


def _units(request: PaperRequest) -> Iterator[ChecklistArea]:
    """The units in the order of the directory, each with what it leads; at the end what nobody leads."""
    wording = TaskWording(request.ledger, request.scores, request.words)
    led: dict[str, list[Commitment]] = {}
    for item in request.plan.commitments():
        lead = request.ledger.lead(item.id)
        led.setdefault(lead.id if lead is not None else "", []).append(item)
    names = {unit.id: unit.name for unit in request.ledger.departments.in_order()}
    for key, name in (*names.items(), ("", request.words.gettext("No lead unit"))):
        if key in led:
            rows = tuple(map(wording.blank_row, led[key]))
            yield ChecklistArea(number="", title=name, sections=(ChecklistSection(title="", rows=rows),))


CHECKLIST = PaperKind(
    key="checklist",
    title=N_("Blank checklist"),
    hint=N_("Every task of the plan with a box to tick by pen."),
    group=PaperGroup.RECORD,
    make=checklist,
    options=(
        Option(
            key="group",
            name=N_("Grouped"),
            type=OptionType.CHOICE,
            default=BY_AREA,
            choices=((BY_AREA, N_("By work area")), (BY_UNIT, N_("By lead unit"))),
        ),
        Option(key="targets", name=N_("Column of targets"), type=OptionType.FLAG, default="yes"),
        Option(
            key="lead",
            name=N_("Column of lead units"),
            type=OptionType.FLAG,
            default="yes",
            hint=N_("Left out where the list is grouped by lead unit."),
        ),
        Option(key="deadline", name=N_("Column of deadlines"), type=OptionType.FLAG, default="yes"),
        Option(key="remark", name=N_("Column for remarks"), type=OptionType.FLAG, default="yes"),
    ),
)
