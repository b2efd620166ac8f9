"""Reading a report from the window: the limited child in the background, its draft at the end."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from rongchang_desktop.domain.intake.columns import TaskColumn
from rongchang_desktop.foundation.task_progress import ProgressSink
from rongchang_desktop.presentation.background import Task, TaskRunner

if TYPE_CHECKING:
    from rongchang_desktop.domain.intake.draft import DraftPlan


def read_report(tasks: TaskRunner, path: Path, columns: Mapping[str, TaskColumn], *, assumed_year: int) -> Task:
    """Begin to read; the task succeeds with a DraftPlan. `columns` are choices for the heads of a task table."""

    def work(progress: ProgressSink) -> "DraftPlan":
        from rongchang_desktop.services.report_import import read_report_file  # only when something is read

        return read_report_file(path, progress, columns=columns, assumed_year=assumed_year)

    return tasks.start(work)
