"""通知 that issues the table of tasks: what is asked of the units, and the table of who owes what as its annex."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from rongchang_desktop.domain.papers.content import Block, Document, Figure, Paragraph, heading
from rongchang_desktop.domain.papers.page import Orientation
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.papers.frame import Frame
from rongchang_desktop.localization.papers.official import furniture
from rongchang_desktop.localization.papers.official.allocation_table import AllocationTable
from rongchang_desktop.localization.papers.official.furniture import Letter, annex_labels, annexed, held_to_signature
from rongchang_desktop.localization.papers.official.named_rows import OUR_OFFICE
from rongchang_desktop.localization.papers.wording import Phrase

_OWN = (
    Phrase("title", N_("{office}: notice that issues the tasks of the {year} work report of {district}"), N_("Title")),
    Phrase("table", N_("{district}: tasks of the {year} work report"), N_("Title of the table")),
    Phrase(
        "intro",
        N_("The table “{table}” with {total} tasks is issued herewith; please carry it out."),
        N_("Opening sentence"),
    ),
    Phrase("head_owners", N_("1. Owners"), N_("First heading")),
    Phrase(
        "owners",
        N_(
            "The lead unit answers for the whole task and collects what the others report; responsible and supporting "
            "units do their part. Whoever follows in a post takes over its tasks without another notice."
        ),
        N_("First paragraph"),
    ),
    Phrase("head_reports", N_("2. Reports"), N_("Second heading")),
    Phrase(
        "reports",
        N_("Lead units report progress to {office} by day {due_day} of the last month of each period."),
        N_("Second paragraph"),
    ),
    Phrase("head_changes", N_("3. Changes"), N_("Third heading")),
    Phrase(
        "changes",
        N_("What has been issued is changed only on a stated basis and with approval; numbers are never used again."),
        N_("Third paragraph"),
    ),
    OUR_OFFICE,
)
PHRASES = {phrase.key: phrase for phrase in _OWN} | furniture.PHRASES
_PARTS = ("owners", "reports", "changes")


@dataclass(frozen=True, slots=True, kw_only=True)
class Allocation:
    """The notice: reports are due on day `due_day` of a period's last month."""

    frame: Frame
    letter: Letter
    due_day: int
    table: AllocationTable

    def compose(self) -> Document:
        """The notice with its table."""
        words = self.frame.words
        total = sum(row.part_of is None for row in self.table.rows)
        figure = Figure(key="total", word=words.gettext("tasks in all"), text=str(total), counts_rows=True)
        frame = self.frame.with_figures((figure,))
        name = frame.title("table")
        heading_line = frame.title(office=self.letter.office)
        blocks = self._blocks(heading_line, name, frame)
        document = frame.document(heading_line, words.gettext("Notice"), blocks)
        return replace(document, dated=self.letter.dated)

    def _blocks(self, heading_line: str, name: str, frame: Frame) -> Iterator[Block]:
        texts = frame.texts
        yield from self.letter.opening(heading_line, texts)
        yield from held_to_signature(self._text(name, frame))
        tables = ((name, self.table.table(name)),) if self.table.rows else ()
        yield from self.letter.closing([name for name, _ in tables], texts)
        orientation = self.table.columns.orientation
        yield from annexed(tables, annex_labels(len(tables), texts), orientation)
        yield from self.letter.imprint(texts, upright=not tables or orientation is Orientation.UPRIGHT)

    def _text(self, name: str, frame: Frame) -> Iterator[Paragraph]:
        yield frame.texts.paragraph("intro", table=name)
        office = self.letter.office or frame.texts.text(OUR_OFFICE.key)
        for part in _PARTS:
            yield heading(1, frame.texts.content(f"head_{part}"))
            yield frame.texts.paragraph(part, office=office, due_day=str(self.due_day))
        if not self.table.rows:
            yield frame.nothing()
