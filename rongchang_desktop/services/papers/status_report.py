"""The status report: its facts from the ledger."""

from collections.abc import Iterable

from rongchang_desktop.domain.ledger.item import Commitment
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.pacing.tally import Tally
from rongchang_desktop.domain.papers.content import Document
from rongchang_desktop.localization.papers.counts import Counts
from rongchang_desktop.localization.papers.status_report import StatusReport
from rongchang_desktop.localization.papers.task_tables import AreaTasks, LaggingItem
from rongchang_desktop.localization.rule_words import rule_sentence
from rongchang_desktop.services.papers.areas import by_area, office_name, ordinal
from rongchang_desktop.services.papers.request import PaperRequest
from rongchang_desktop.services.papers.task_wording import TaskWording

_WORST_FIRST = (Light.LAGGING, Light.SLOW)


def status_report(request: PaperRequest) -> Document:
    """The report on the day the plan names, else today. Raises MissingPlanError."""
    return status_facts(request).compose(request.words, request.settings.own_wordings(request.words.language))


def status_facts(request: PaperRequest) -> StatusReport:
    """What the report says. Raises MissingPlanError."""
    ledger, words, scores, plan = request.ledger, request.words, request.scores, request.plan
    wording = TaskWording(ledger, scores, words)
    areas = tuple(
        AreaTasks(
            number=ordinal(area.number),
            title=area.title,
            counts=_counts(scores.tally(area.id)),
            rows=tuple(wording.row(item) for item in commitments),
        )
        for area, commitments in by_area(plan)
    )
    return StatusReport(
        title=words.gettext(
            "{district} {year}: progress of the work report's commitments",
            district=ledger.office.district,
            year=request.year,
        ).strip(),
        office=office_name(ledger, words),
        year=request.year,
        as_of=scores.today,
        counts=_counts(scores.tally(None)),
        rule=rule_sentence(scores.rule, words),
        areas=areas,
        lagging=_lagging(plan.commitments(), wording),
    )


def _lagging(commitments: Iterable[Commitment], wording: TaskWording) -> tuple[LaggingItem, ...]:
    found = [item for item in map(wording.lagging, commitments) if item is not None]
    rank = {light: place for place, light in enumerate(_WORST_FIRST)}
    return tuple(sorted(found, key=lambda item: rank.get(item.light, len(rank))))


def _counts(tally: Tally) -> Counts:
    return Counts(lights=dict(tally.lights), reported=tally.reported)
