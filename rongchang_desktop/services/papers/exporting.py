"""From a kind of paper to a file: made, checked for figures that differ, and put whole in the place of the old one."""

from pathlib import Path

from rongchang_desktop.domain.papers.consistency import checked
from rongchang_desktop.domain.papers.content import BarChart, Document
from rongchang_desktop.foundation.file_names import safe_file_name
from rongchang_desktop.foundation.files import atomic_write
from rongchang_desktop.foundation.messages import N_, UserFacingError
from rongchang_desktop.foundation.task_progress import ProgressSink, silent
from rongchang_desktop.printing.rendering import draw
from rongchang_desktop.printing.typefaces.fonts import FontChoice, office_fonts
from rongchang_desktop.services.papers.kind import PaperFormat, PaperKind
from rongchang_desktop.services.papers.printed_paper import PreviewedPaper, PrintedPaper
from rongchang_desktop.services.papers.request import PaperRequest

_Written = tuple[bytes, tuple[str, ...]]  # the file, and the characters that no face has


def export(
    kind: PaperKind,
    request: PaperRequest,
    path: Path,
    progress: ProgressSink = silent,
    *,
    format: PaperFormat = PaperFormat.PDF,
) -> PrintedPaper:
    """Write the paper; when it raises, the old file stands.

    Raises UserFacingError (InconsistentPaperError and MissingPlanError among them) or Cancelled.
    """
    data, missing = written(_made(kind, request, progress), format, request, progress)
    atomic_write(path, data)
    return PrintedPaper(path=path, missing=missing)


def export_parts(
    kind: PaperKind,
    request: PaperRequest,
    folder: Path,
    progress: ProgressSink = silent,
    *,
    format: PaperFormat = PaperFormat.PDF,
) -> PrintedPaper:
    """Write each part of the paper into a file of its own, named after it, once all of them are made.

    Raises as `export` does. Gives the folder, with the characters that no face has in any of them.
    """
    assert kind.parts is not None
    parts, missing, files = tuple(kind.parts(kind.settled(request))), dict[str, None](), dict[Path, bytes]()
    for done, (name, document) in enumerate(parts):
        progress(done, len(parts), name)
        data, unknown = written(checked(document), format, request)
        files[folder / f"{safe_file_name(name)}.{format.value}"] = data
        missing |= dict.fromkeys(unknown)
    progress(len(parts), len(parts))
    for path, data in files.items():
        atomic_write(path, data)
    return PrintedPaper(path=folder, missing=tuple(missing))


def preview(kind: PaperKind, request: PaperRequest, progress: ProgressSink = silent) -> PreviewedPaper:
    """The paper as the PDF that would be written. Raises as `export` does."""
    data, missing = written(_made(kind, request, progress), PaperFormat.PDF, request, progress)
    return PreviewedPaper(data=data, missing=missing)


def written(
    document: Document, format: PaperFormat, request: PaperRequest, progress: ProgressSink = silent
) -> _Written:
    """The file of a checked paper. Raises UserFacingError where it holds nothing of the kind, or Cancelled."""
    match format:
        case PaperFormat.PDF:
            rendering = draw(document, progress, fonts=_fonts(request))
            return rendering.data, rendering.missing
        case PaperFormat.DOCX:
            from rongchang_desktop.services.papers.word_typesetting import word_typesetting
            from rongchang_desktop.writing.paper_document import document_bytes

            return document_bytes(document, request.words, word_typesetting(request.faces), progress), ()
        case PaperFormat.XLSX:
            from rongchang_desktop.workbooks.paper_workbook import workbook_bytes

            return workbook_bytes(document, request.words, progress), ()
        case PaperFormat.CSV:
            from rongchang_desktop.workbooks.paper_csv import csv_bytes

            return csv_bytes(document, request.words, progress), ()
        case PaperFormat.PNG:
            return _picture(document, request)


def _made(kind: PaperKind, request: PaperRequest, progress: ProgressSink) -> Document:
    """The checked paper; the sink is asked between the steps, so that a paper nobody waits for is left."""
    progress(0)
    document = kind.make(kind.settled(request))
    progress(0)
    return checked(document)


def _picture(document: Document, request: PaperRequest) -> _Written:
    from rongchang_desktop.printing.chart_picture import chart_picture

    charts = [block for block in document.blocks if isinstance(block, BarChart)]
    if not charts:
        raise UserFacingError(
            N_("This paper has no chart, so no picture was written. Choose PDF, Word or a workbook instead.")
        )
    picture = chart_picture(charts, fonts=_fonts(request))
    return picture.data, picture.missing


def _fonts(request: PaperRequest) -> FontChoice:
    return office_fonts(wanted=request.faces)
