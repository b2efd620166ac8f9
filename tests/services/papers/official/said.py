"""What a paper says: its sentences, and its tables as texts."""

from dataclasses import replace

from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.papers.content import Document, Paragraph, Row, Table, plain
from rongchang_desktop.services.papers.kinds import KIND_BY_KEY
from tests.services.papers.plans import CHINESE, request_for


def sentences(document: Document) -> str:
    """All paragraphs, a line each."""
    return "\n".join(plain(block.content) for block in document.blocks if isinstance(block, Paragraph))


def tables(document: Document) -> list[Table]:
    """The tables in order."""
    return [block for block in document.blocks if isinstance(block, Table)]


def cells(table: Table) -> list[tuple[str, ...]]:
    """The rows of a table as texts, without its bands."""
    return [tuple(plain(cell) for cell in row.cells) for row in table.rows if isinstance(row, Row)]


def worded(ledger: Ledger, key: str, **own: str) -> Document:
    """The paper with the office's own wording of some phrases."""
    request = request_for(ledger, key)
    return KIND_BY_KEY[key].make(replace(request, settings=request.settings.with_wordings(CHINESE.language, own)))
