"""督查专报: masthead, issue and day, the drafted paragraphs, the tables, and whom it goes to at the foot."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from rongchang_desktop.domain.papers.content import Block, Document, Gap, PageBreak, Paragraph, Sides, title
from rongchang_desktop.domain.papers.page import Orientation
from rongchang_desktop.domain.papers.stylesheet import DOCUMENT_NUMBER, LEADING, MASTHEAD_LINE
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.papers.frame import Frame
from rongchang_desktop.localization.papers.lights import legend
from rongchang_desktop.localization.papers.official import furniture
from rongchang_desktop.localization.papers.official.draft import Draft
from rongchang_desktop.localization.papers.official.drafted_paragraphs import DraftedParagraphs
from rongchang_desktop.localization.papers.official.drafting_phrases import PHRASES as DRAFTED
from rongchang_desktop.localization.papers.official.furniture import (
    annexed,
    imprint,
    joined_names,
    masthead,
    red_rule,
)
from rongchang_desktop.localization.papers.wording import PaperWords, Phrase

_BLANK = "　"
_OWN = (
    Phrase("masthead", N_("Supervision Report"), N_("Masthead")),
    Phrase("issue", N_("〔{year}〕 No. {number}"), N_("Number of the issue")),
    Phrase("title", N_("{district} {year} {round}: tasks of the work report"), N_("Title")),
    Phrase("report_to", N_("Reported to: {names}."), N_("Foot: reported to")),
    Phrase("send_to", N_("Sent to: {names}."), N_("Foot: sent to")),
    Phrase("issue_to", N_("Issued to: {names}."), N_("Foot: issued to")),
    Phrase("table", N_("Table {number}"), N_("Above a table")),
)
PHRASES = {phrase.key: phrase for phrase in (*_OWN, furniture.PRINTED_ON)} | DRAFTED
RECIPIENTS = ("report_to", "send_to", "issue_to")


@dataclass(frozen=True, kw_only=True)
class Briefing:
    """An issue of the series; `recipients` are the names by RECIPIENTS."""

    draft: Draft
    number: str
    dated: date
    recipients: tuple[tuple[str, ...], ...] = ((), (), ())

    def compose(self) -> Document:
        """The whole issue."""
        draft = self.draft.figured()
        frame, subject = draft.frame, draft.frame.words.gettext("Supervision report")
        document = frame.document(frame.title(), subject, self._blocks(draft))
        return replace(document, dated=self.dated, wholes=draft.wholes)

    def _blocks(self, draft: Draft) -> Iterator[Block]:
        texts, tables = draft.frame.texts, draft.tables()
        labels = [texts.text("table", number=str(number)) for number in range(1, len(tables) + 1)]
        yield from self._head(draft.frame)
        yield title(draft.frame.title())
        yield from DraftedParagraphs(draft=draft, annex="".join(labels[:1])).blocks()
        yield from annexed(tables, labels, Orientation.LANDSCAPE, note=draft.frame.line(legend(draft.frame.words)))
        if tables:
            yield PageBreak(Orientation.UPRIGHT)
        yield imprint(self._lines(texts), draft.frame.office, self.dated, texts)

    def _head(self, frame: Frame) -> Iterator[Block]:
        texts = frame.texts
        yield Gap(LEADING, stays=True)
        yield masthead(texts.text("masthead", office=frame.snapshot.office))
        yield Paragraph(texts.text("issue", year=str(self.dated.year), number=self.number or _BLANK), DOCUMENT_NUMBER)
        yield Sides(left=frame.office, right=formats.day(self.dated, frame.words), style=MASTHEAD_LINE)
        yield red_rule(above=4, below=LEADING / 2)

    def _lines(self, texts: PaperWords) -> Iterator[str]:
        for key, names in zip(RECIPIENTS, self.recipients, strict=True):
            if names:
                yield texts.text(key, names=joined_names(names, texts.words))
