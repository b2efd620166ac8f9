"""From the ledger to paper: which commitments a paper holds, in which order, and the numbers beside them."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from pathlib import Path

from rongchang_desktop.domain.ledger.item import Area, Commitment
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.plan import Plan
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.pacing.tally import Scoreboard, Tally
from rongchang_desktop.foundation.task_progress import ProgressSink, silent
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.papers.checklist import Checklist, ChecklistArea, ChecklistSection
from rongchang_desktop.localization.papers.counts import Counts
from rongchang_desktop.localization.papers.status_report import StatusReport
from rongchang_desktop.localization.papers.task_tables import AreaTasks, LaggingItem
from rongchang_desktop.localization.rule_words import rule_sentence
from rongchang_desktop.printing.rendering import Paper, render
from rongchang_desktop.services.plan_status import plan_of
from rongchang_desktop.services.printed_paper import PrintedPaper
from rongchang_desktop.services.printed_tasks import TaskWording

_WORST_FIRST = (Light.LAGGING, Light.SLOW)


def print_status_report(
    ledger: Ledger, year: int, path: Path, *, words: Localizer, today: date, progress: ProgressSink = silent
) -> PrintedPaper:
    """Write the status report as PDF. Raises UserFacingError or Cancelled, and then the old file stands."""
    return _printed(status_report(ledger, year, words=words, today=today), path, words, progress)


def print_checklist(
    ledger: Ledger, year: int, path: Path, *, words: Localizer, today: date, progress: ProgressSink = silent
) -> PrintedPaper:
    """Write the checklist as PDF. Raises UserFacingError or Cancelled, and then the old file stands."""
    return _printed(checklist(ledger, year, words=words, today=today), path, words, progress)


def status_report(ledger: Ledger, year: int, *, words: Localizer, today: date) -> StatusReport:
    """The report on the day the plan names, else today. Raises MissingPlanError."""
    plan = plan_of(ledger, year)
    scores = Scoreboard(ledger, year, today=today)
    wording = TaskWording(ledger, scores, words)
    areas = tuple(
        AreaTasks(
            number=_ordinal(area.number),
            title=area.title,
            counts=_counts(scores.tally(area.id)),
            rows=tuple(wording.row(item) for item in commitments),
        )
        for area, commitments in _by_area(plan)
    )
    return StatusReport(
        title=words.gettext(
            "{district} {year}: progress of the work report's commitments", district=ledger.office.district, year=year
        ).strip(),
        office=_office(ledger, words),
        year=year,
        as_of=scores.today,
        counts=_counts(scores.tally(None)),
        rule=rule_sentence(scores.rule, words),
        areas=areas,
        lagging=_lagging(plan.commitments(), wording),
    )


def checklist(ledger: Ledger, year: int, *, words: Localizer, today: date) -> Checklist:
    """The checklist of the year's plan. Raises MissingPlanError."""
    plan = plan_of(ledger, year)
    scores = Scoreboard(ledger, year, today=today)
    wording = TaskWording(ledger, scores, words)
    return Checklist(
        title=words.gettext(
            "{district} {year}: checklist of the work report's commitments", district=ledger.office.district, year=year
        ).strip(),
        office=_office(ledger, words),
        year=year,
        as_of=scores.today,
        areas=tuple(
            ChecklistArea(
                number=_ordinal(area.number),
                title=area.title,
                sections=tuple(
                    ChecklistSection(title=title, rows=tuple(wording.blank_row(item) for item in items))
                    for title, items in groupby(commitments, key=wording.section)
                ),
            )
            for area, commitments in _by_area(plan)
        ),
    )


def _printed(paper: Paper, path: Path, words: Localizer, progress: ProgressSink) -> PrintedPaper:
    return PrintedPaper(path=path, missing=render(paper, path, words, progress).missing)


def _by_area(plan: Plan) -> Iterator[tuple[Area, tuple[Commitment, ...]]]:
    for area in plan.children(None):
        assert isinstance(area, Area)
        yield area, tuple(item for item in plan.subtree(area.id) if isinstance(item, Commitment))


def _lagging(commitments: Iterable[Commitment], wording: TaskWording) -> tuple[LaggingItem, ...]:
    found = [item for item in map(wording.lagging, commitments) if item is not None]
    rank = {light: place for place, light in enumerate(_WORST_FIRST)}
    return tuple(sorted(found, key=lambda item: rank.get(item.light, len(rank))))


def _counts(tally: Tally) -> Counts:
    return Counts(lights=dict(tally.lights), reported=tally.reported)


def _ordinal(number: str) -> str:
    """一 stands before a title as 一、; a number that brings its own mark stays as it is."""
    return f"{number}、" if number and number[-1].isalnum() else number


def _office(ledger: Ledger, words: Localizer) -> str:
    office = ledger.office
    return words.gettext("{office} (fictional sample)", office=office.name) if office.fictional else office.name
