"""通知 with 任务分解表: made from a request."""

from collections.abc import Iterable

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.milestone import Milestone
from rongchang_desktop.domain.papers.content import Document
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.labels import label
from rongchang_desktop.localization.papers.official.allocation import PHRASES, Allocation
from rongchang_desktop.localization.papers.official.allocation_table import AllocationTable, ColumnSet, Nodes
from rongchang_desktop.localization.papers.plan_rows.row_columns import RowColumns
from rongchang_desktop.localization.papers.plan_rows.row_words import RowWords
from rongchang_desktop.services.papers.frames import frame_of
from rongchang_desktop.services.papers.kind import Option, OptionType, PaperGroup, PaperKind
from rongchang_desktop.services.papers.official.letters import LETTER_OPTIONS, letter_of
from rongchang_desktop.services.papers.request import PaperRequest

_COLUMNS = Option(
    key="columns",
    name=N_("Columns of the table"),
    type=OptionType.CHOICE,
    default=ColumnSet.DEADLINE.value,
    choices=(
        (ColumnSet.LEAD_SUPPORTING.value, N_("Lead and supporting units")),
        (ColumnSet.DEADLINE.value, N_("Lead and supporting units, deadline")),
        (ColumnSet.RESPONSIBLE.value, N_("Responsible units in one column")),
        (ColumnSet.WORK_ITEMS.value, N_("Parts of the tasks, lead unit, deadline")),
        (ColumnSet.QUARTERS.value, N_("Lead unit and nodes by quarter")),
        (ColumnSet.FULL.value, N_("Targets, leading official, all units, deadline")),
    ),
)


def allocation(request: PaperRequest) -> Document:
    """The notice that issues the plan of the year. Raises MissingPlanError."""
    frame = frame_of(request, PHRASES)
    rows, words, issued = frame.snapshot.rows, request.words, request.plan.record
    return Allocation(
        frame=frame,
        letter=letter_of(request, number=issued.document_number, dated=issued.issued_on),
        due_day=request.ledger.office.due_day,
        table=AllocationTable(
            rows=rows,
            columns=ColumnSet(request.option(_COLUMNS.key) or _COLUMNS.default),
            holds=RowColumns(says=RowWords(words=words, year=request.year)),
            nodes={row.id: _nodes(row.id, request.ledger, words) for row in rows},
        ),
    ).compose()


def _nodes(item_id: ItemId, ledger: Ledger, words: Localizer) -> Nodes:
    found = ledger.milestones.owned_by(item_id)
    first, second, third, fourth = (
        _said((node for node in found if (node.due.month - 1) // 3 == quarter), words) for quarter in range(4)
    )
    return first, second, third, fourth


def _said(nodes: Iterable[Milestone], words: Localizer) -> str:
    """Their words, else the stage or the day."""
    return words.gettext("; ").join(
        node.text or (label(node.stage, words) if node.stage is not None else formats.short_day(node.due, words))
        for node in nodes
    )


ALLOCATION = PaperKind(
    key="allocation",
    title=N_("Notice with the table of tasks"),
    hint=N_("Issues the plan: who leads, who supports and by when, in the columns your office uses."),
    group=PaperGroup.ALLOCATION,
    make=allocation,
    options=(_COLUMNS, *LETTER_OPTIONS),
    phrases=PHRASES,
)
