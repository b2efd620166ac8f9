"""What stands on the screen in each picture; the later scenes go on from the earlier ones."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from build_spec.manual.stage import open_sample, settle, wait_until
from build_spec.manual.story import lagging, tell
from rongchang_desktop.foundation import paths
from rongchang_desktop.presentation.desk import Desk
from rongchang_desktop.presentation.rules.rule_templates import rule_templates
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.bench.page_list import COLLECTING, MEETING, PAGES, PERIODS, TASKS
from rongchang_desktop.widgets.main_window import MainWindow
from rongchang_desktop.widgets.meeting.meeting_window import MeetingWindow
from rongchang_desktop.widgets.rules.rules_dialog import RulesDialog

Keep = Callable[[str, QWidget], None]
"""Takes the name of a picture and what is to be seen on it."""
REPORT = "work_report_2025.txt"


def play(window: MainWindow, desk: Desk, folder: Path, keep: Keep) -> None:
    """Go through the screens and have each kept; what is written lies in the folder."""
    bench, session = window.workbench, desk.session
    bench.show_start()
    settle()
    keep("start", window)
    open_sample(desk, folder / f"{desk.words.language}.rcplan")
    tell(desk)
    _tasks(window, session, keep)
    _send_forms(window, folder)
    for page in PAGES:
        if page.key != TASKS:
            bench.show_page(page.key)
            settle()
            if page.key == PERIODS:
                _compare(window, session)
            keep(page.key, window)
    _meeting(window, keep)
    _rules(window, session, keep)
    _january(window, keep)


def _tasks(window: MainWindow, session: PlanSession, keep: Keep) -> None:
    bench = window.workbench
    bench.show_page(TASKS)
    bench.tasks.view.open_rows.open_all()
    behind = lagging(session)
    bench.tasks.show_item(behind[0])
    settle()
    keep("tasks", window)
    bench.tasks.report_requested.emit(behind[0])
    settle()
    keep("progress", window)


def _send_forms(window: MainWindow, folder: Path) -> None:
    page = window.workbench.page(COLLECTING)
    sent: list[object] = []
    page.collecting.sent.connect(lambda *told: sent.append(told))
    forms = folder / "forms"
    forms.mkdir(exist_ok=True)
    page.collecting.send(forms)
    wait_until(lambda: sent)
    page.banner.hide()


def _compare(window: MainWindow, session: PlanSession) -> None:
    frozen = session.ledger.periods.owned_by(str(session.year))[0]
    window.workbench.page(PERIODS).comparing.compare_from(frozen.id)


def _meeting(window: MainWindow, keep: Keep) -> None:
    window.workbench.page(MEETING).begin_at_hand()
    shown = next(each for each in QApplication.topLevelWidgets() if isinstance(each, MeetingWindow))
    settle()
    keep("meeting-screen", shown)
    shown.close()


def _rules(window: MainWindow, session: PlanSession, keep: Keep) -> None:
    dialog = RulesDialog(window, session)
    dialog.show()
    dialog.add(rule_templates()[1])
    settle(1.5)
    keep("rules", dialog)
    dialog.close()


def _january(window: MainWindow, keep: Keep) -> None:
    """The report of the next year: read, reviewed, adopted, and laid beside the old year."""
    reading = window.importing
    reading.read(paths.resources() / "samples" / REPORT)
    wait_until(lambda: reading.review is not None)
    settle()
    keep("review", window)
    assert reading.review is not None
    reading.review.adopt()
    wait_until(lambda: not reading.is_reviewing)
    settle()
    window.new_year.open()
    wait_until(lambda: window.new_year.page is not None)
    settle()
    keep("new_year", window)
    window.new_year.end()
