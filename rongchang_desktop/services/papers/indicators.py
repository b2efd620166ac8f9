"""The indicator table and the facts by section: taken from the ledger."""

from collections.abc import Iterator
from itertools import groupby

from rongchang_desktop.domain.indicators.period_name import PeriodName, read_period
from rongchang_desktop.domain.indicators.table import indicator_rows, shared_period
from rongchang_desktop.domain.papers.content import Document
from rongchang_desktop.domain.periods.snapshot import SnapshotRow
from rongchang_desktop.domain.progress.counting import known_on, newest
from rongchang_desktop.domain.progress.update import ProgressUpdate
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.papers.indicator_report import PHRASES, Fact, IndicatorReport, SectionFacts
from rongchang_desktop.localization.papers.plan_rows.area_groups import area_rows, section_of
from rongchang_desktop.localization.reasons import layer_and_day
from rongchang_desktop.localization.update_words import values_said
from rongchang_desktop.services.papers.frames import office_name
from rongchang_desktop.services.papers.kind import Option, OptionType, PaperGroup, PaperKind
from rongchang_desktop.services.papers.request import PaperRequest

WHOLE_YEAR = "year"


def indicator_report(request: PaperRequest) -> Document:
    """The table of the year, with the facts where they are wanted. Raises MissingPlanError."""
    return indicator_facts(request).compose(request.paper_words(PHRASES))


def indicator_facts(request: PaperRequest) -> IndicatorReport:
    """What the paper holds. Raises MissingPlanError."""
    until = _until(request)
    rows = indicator_rows(request.ledger, request.year, until)
    return IndicatorReport(
        office=office_name(request.ledger, request.words),
        year=request.year,
        as_of=request.as_of,
        rows=rows,
        period=until or shared_period(rows),
        sections=tuple(_sections(request)) if request.flag("facts", default=True) else (),
    )


def _until(request: PaperRequest) -> PeriodName | None:
    chosen = request.option("until")
    return read_period(f"{request.year}{chosen.removeprefix(WHOLE_YEAR)}") if chosen else None


def _sections(request: PaperRequest) -> Iterator[SectionFacts]:
    for area in area_rows(request.snapshot.commitments):
        for section, rows in groupby(area.rows, key=section_of):
            facts = tuple(fact for row in rows if (fact := _fact(row, request)) is not None)
            if facts:
                yield SectionFacts(area=area.title, title=section, facts=facts)


def _fact(row: SnapshotRow, request: PaperRequest) -> Fact | None:
    update = newest(known_on(request.ledger.updates.owned_by(row.id), request.as_of))
    told = _told(update, request) if update is not None else ""
    if update is None or not told:
        return None
    return Fact(number=row.number, task=row.title.rstrip("。."), told=told, source=layer_and_day(update, request.words))


def _told(update: ProgressUpdate, request: PaperRequest) -> str:
    text = update.text.strip().rstrip("。.")
    return text or request.words.enumeration(values_said(update, request.ledger, request.words))


INDICATOR_REPORT = PaperKind(
    key="indicator-table",
    title=N_("Indicator table"),
    hint=N_("Targets, actual values and differences as the half-year report prints them, with the facts by section."),
    group=PaperGroup.MEETING,
    make=indicator_report,
    options=(
        Option(
            key="until",
            name=N_("Values until"),
            type=OptionType.CHOICE,
            choices=(
                ("", N_("Newest")),
                ("-Q1", N_("First quarter")),
                ("-H1", N_("First half of the year")),
                ("-01..09", N_("First three quarters")),
                (WHOLE_YEAR, N_("Whole year")),
            ),
        ),
        Option(key="facts", name=N_("Facts by section"), type=OptionType.FLAG, default="yes"),
    ),
    phrases=PHRASES,
)
