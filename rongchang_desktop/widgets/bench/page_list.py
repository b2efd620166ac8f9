"""The pages of the workbench in the order of the rail: what each is called, and how it is made when first asked for."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from rongchang_desktop.foundation.messages import N_

if TYPE_CHECKING:
    from rongchang_desktop.widgets.bench.workbench import Workbench

OVERVIEW = "overview"
TASKS, INDICATORS, MEETING, PRINTING = "tasks", "indicators", "meeting", "printing"
COLLECTING = "collecting"
PERIODS = "periods"
DIRECTORY = "directory"


@dataclass(frozen=True, slots=True, kw_only=True)
class BenchPage:
    """One page: its key, its name in the rail, and what builds it; the library of a page is imported inside `make`."""

    key: str
    msgid: str
    make: Callable[["Workbench"], QWidget]


def _overview(bench: "Workbench") -> QWidget:
    from rongchang_desktop.widgets.pages.overview_page import OverviewPage

    page = OverviewPage(bench.desk.session)
    page.addActions([bench.tasks.undo_action, bench.tasks.redo_action])
    page.selection_requested.connect(lambda asked: (bench.show_page(TASKS), bench.tasks.show_selection(asked)))
    page.item_requested.connect(bench.show_task)
    page.periods_requested.connect(lambda: bench.show_page(PERIODS))
    return page


def _indicators(bench: "Workbench") -> QWidget:
    from rongchang_desktop.widgets.pages.indicators_page import IndicatorsPage

    return IndicatorsPage(bench.desk.session)


def _collecting(bench: "Workbench") -> QWidget:
    from rongchang_desktop.widgets.pages.collecting_page import CollectingPage

    page = CollectingPage(bench.desk, bench.choosers)
    page.list_wanted.connect(bench.show_selection)
    page.item_wanted.connect(bench.show_task)
    page.crashed.connect(bench.crashed)
    return page


def _periods(bench: "Workbench") -> QWidget:
    from rongchang_desktop.widgets.pages.periods_page import PeriodsPage

    page = PeriodsPage(bench.desk, bench.choosers)
    page.item_wanted.connect(bench.show_task)
    page.list_wanted.connect(bench.show_selection)
    page.failed.connect(bench.failed)
    page.crashed.connect(bench.crashed)
    return page


def _directory(bench: "Workbench") -> QWidget:
    from rongchang_desktop.widgets.pages.directory_page import DirectoryPage

    page = DirectoryPage(bench.desk, bench.choosers)
    page.crashed.connect(bench.crashed)
    page.list_wanted.connect(bench.show_selection)
    page.item_wanted.connect(bench.show_task)
    return page


def _meeting(bench: "Workbench") -> QWidget:
    from rongchang_desktop.widgets.meeting.meeting_page import MeetingPage

    page = MeetingPage(bench.desk.session, bench.tasks)
    page.item_wanted.connect(bench.show_task)
    return page


def _printing(bench: "Workbench") -> QWidget:
    from rongchang_desktop.widgets.pages.printing_page import PrintingPage

    page = PrintingPage(bench.desk.session, bench.desk.tasks, bench.choosers, bench.desk.preferences)
    bench.desk.ending.connect(page.shut_down)
    page.began.connect(lambda: bench.show_page(PRINTING))
    page.failed.connect(bench.failed)
    page.crashed.connect(bench.crashed)
    return page


PAGES = (
    BenchPage(key=OVERVIEW, msgid=N_("Overview"), make=_overview),
    BenchPage(key=TASKS, msgid=N_("Tasks"), make=lambda bench: bench.tasks),
    BenchPage(key=INDICATORS, msgid=N_("Indicators"), make=_indicators),
    BenchPage(key=COLLECTING, msgid=N_("Collecting progress"), make=_collecting),
    BenchPage(key=MEETING, msgid=N_("Meeting"), make=_meeting),
    BenchPage(key=DIRECTORY, msgid=N_("Units and owners"), make=_directory),
    BenchPage(key=PERIODS, msgid=N_("Compare periods"), make=_periods),
    BenchPage(key=PRINTING, msgid=N_("Print and export"), make=_printing),
)
