"""Adopting a whole report: one step, acknowledged on disk."""

import tempfile
from datetime import UTC, datetime
from pathlib import Path

from rongchang_desktop.domain.intake.adoption import adopt
from rongchang_desktop.foundation.identity import new_id
from rongchang_desktop.foundation.paths import resources
from rongchang_desktop.foundation.task_progress import silent
from rongchang_desktop.importing.reading import read_report
from rongchang_desktop.importing.vocabulary import shipped_vocabulary
from rongchang_desktop.services.ledger_editor import Signature
from rongchang_desktop.services.new_ledger import founding_changes
from rongchang_desktop.services.runner import InlineRunner
from rongchang_desktop.services.workspace import Workspace, create_file
from tests.benchmarks.measuring import Row, interleaved, say, scaled, timed
from tests.shared import SHARED

BAR_SECONDS = 0.5
YEAR = 2024


def adoption_row() -> Row:
    """The 2024 report where it lies beside the clone, else the sample that is in it."""
    real = next(iter(sorted((SHARED / "seeds").glob("000_*.txt"))), None)
    if real is None:
        say("edit: ../shared is missing; adopting the sample report instead")
    path = real or next(iter(sorted((resources() / "samples").glob("*.txt"))))
    draft = read_report(path, shipped_vocabulary(), silent)
    signature = Signature(actor=lambda: "benchmark", now=lambda: datetime.now(UTC), new_id=new_id)

    def once() -> float:
        with tempfile.TemporaryDirectory() as folder:
            opened = create_file(Path(folder) / "new.rcplan", founding_changes(new_id=new_id), signature=signature)
            workspace = Workspace(opened, runner=InlineRunner(), signature=signature)
            editor = workspace.editor
            seconds = timed(lambda: editor.commit(adopt(editor.ledger, draft, year=YEAR, new_id=new_id)))
            workspace.close()
            return seconds

    (value,) = interleaved(once)
    limit = scaled(BAR_SECONDS)
    return Row(
        group="edit",
        name="adopt the 2024 report",
        value=value,
        unit="s",
        floor=None,
        bar=f"<= {BAR_SECONDS} s (here {limit:.3f} s)",
        holds=value <= limit,
    )
