"""民生实事: the items that answer to them, taken from the snapshot."""

from collections.abc import Iterator
from dataclasses import replace

from rongchang_desktop.domain.ledger.item import AnswersTo
from rongchang_desktop.domain.papers.content import Document
from rongchang_desktop.domain.periods.snapshot import Snapshot, SnapshotRow
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.papers.livelihood import PHRASES, LivelihoodReport
from rongchang_desktop.services.papers.frames import frame_of
from rongchang_desktop.services.papers.kind import PaperGroup, PaperKind
from rongchang_desktop.services.papers.request import PaperRequest


def livelihood_report(request: PaperRequest) -> Document:
    """The report on the livelihood items of the year. Raises MissingPlanError."""
    rows = tuple(livelihood_rows(request.snapshot))
    return LivelihoodReport(frame=frame_of(request, PHRASES), rows=rows).compose()


def livelihood_rows(snapshot: Snapshot) -> Iterator[SnapshotRow]:
    """The items, a work item among them only where its commitment is none; each stands for itself."""
    named: set[str] = set()
    for row in snapshot.rows:
        if AnswersTo.LIVELIHOOD in row.answers_to and row.part_of not in named:
            named.add(row.id)
            yield replace(row, part_of=None)


LIVELIHOOD_REPORT = PaperKind(
    key="livelihood",
    title=N_("Livelihood items"),
    hint=N_("The livelihood items in their own numbering: how many are done and begun, a table, a paragraph each."),
    group=PaperGroup.MEETING,
    make=livelihood_report,
    phrases=PHRASES,
)
