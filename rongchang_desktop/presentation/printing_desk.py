"""Printing from the window: which document, where to, and the work off the window's thread."""

from dataclasses import dataclass
from pathlib import Path

from rongchang_desktop.foundation import paths
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.foundation.task_progress import ProgressSink
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.presentation.background import Task, TaskRunner
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.services.papers.printed_paper import PrintedPaper


@dataclass(frozen=True, slots=True, kw_only=True)
class Printable:
    """A kind of document the office can print."""

    key: str
    title: str
    hint: str


PRINTABLES = (
    Printable(
        key="status-report",
        title=N_("Status report"),
        hint=N_("For the review meeting: overall figures, a chart and a table by work area, and what lags behind."),
    ),
    Printable(
        key="checklist",
        title=N_("Blank checklist"),
        hint=N_("Every task of the plan with a box to tick by pen."),
    ),
)


def suggested_path(session: PlanSession, printable: Printable) -> Path:
    """A file name that says district, document and day, in the user's documents."""
    words = session.words
    name = words.gettext(
        "{district} {document} {day}",
        district=session.ledger.office.district,
        document=words.gettext(printable.title),
        day=formats.day(session.judging_day(), words),
    ).strip()
    folder = paths.user_documents()
    return (folder if folder.is_dir() else Path.home()) / f"{name}.pdf"


def print_document(session: PlanSession, tasks: TaskRunner, printable: Printable, path: Path) -> Task:
    """Begin to write the document; what is printed is the ledger as it stands now. The task gives a PrintedPaper."""
    ledger, year, today = session.ledger, session.year, session.judging_day()
    words = Localizer(session.words.language)

    def work(progress: ProgressSink) -> PrintedPaper:
        from rongchang_desktop.services.papers.exporting import export  # only when something is printed
        from rongchang_desktop.services.papers.kinds import KIND_BY_KEY
        from rongchang_desktop.services.papers.request import PaperRequest

        kind = KIND_BY_KEY[printable.key]
        request = PaperRequest.of(ledger, year, kind.key, words=words, today=today)
        return export(kind, request, path, progress=progress)

    return tasks.start(work)
