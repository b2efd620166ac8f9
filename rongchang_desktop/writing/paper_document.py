"""A paper as a Word file that looks the same as its PDF and can be edited: named styles, real tables, real sections."""

from rongchang_desktop.domain.papers.content import Document
from rongchang_desktop.foundation.task_progress import ProgressSink, silent
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.writing.body import BodyWriter, Typesetting
from rongchang_desktop.writing.package import empty_document, finished
from rongchang_desktop.writing.paper_styles import PaperStyles
from rongchang_desktop.writing.paragraphs import ParagraphWriter
from rongchang_desktop.writing.runs import RunWriter
from rongchang_desktop.writing.typefaces import OfficeFaces


def document_bytes(
    paper: Document, words: Localizer, typesetting: Typesetting, progress: ProgressSink = silent
) -> bytes:
    """The paper as .docx; styles are named in the words' language. Progress may raise Cancelled."""
    faces = OfficeFaces(typesetting.faces)
    document, styles = empty_document(faces), PaperStyles(words, faces)
    paragraphs = ParagraphWriter(styles, RunWriter(paper.language, faces), typesetting.title_lines)
    BodyWriter(document, paragraphs, typesetting, progress).write(paper.blocks)
    return finished(document, paper, styles.elements())
