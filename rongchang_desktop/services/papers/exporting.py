"""From a kind of paper to a file: made, checked for figures that differ, and put whole in the place of the old one."""

from pathlib import Path

from rongchang_desktop.domain.papers.consistency import checked
from rongchang_desktop.foundation.files import atomic_write
from rongchang_desktop.foundation.task_progress import ProgressSink, silent
from rongchang_desktop.printing.rendering import Rendering, draw
from rongchang_desktop.services.papers.kind import PaperKind
from rongchang_desktop.services.papers.printed_paper import PrintedPaper
from rongchang_desktop.services.papers.request import PaperRequest


def export(kind: PaperKind, request: PaperRequest, path: Path, progress: ProgressSink = silent) -> PrintedPaper:
    """Write the paper as PDF; when it raises, the old file stands.

    Raises UserFacingError (InconsistentPaperError and MissingPlanError among them) or Cancelled.
    """
    rendering = preview(kind, request, progress)
    atomic_write(path, rendering.data)
    return PrintedPaper(path=path, missing=rendering.missing)


def preview(kind: PaperKind, request: PaperRequest, progress: ProgressSink = silent) -> Rendering:
    """The paper as the PDF that would be written. Raises as `export` does."""
    return draw(checked(kind.make(request)), progress)
