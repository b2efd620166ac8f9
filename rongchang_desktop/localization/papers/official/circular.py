"""通报: title and addressees, the drafted paragraphs, annex lines, signature and date, the annexes, and the 版记."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from rongchang_desktop.domain.papers.content import Block, Document
from rongchang_desktop.domain.papers.page import Orientation
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.papers.lights import legend
from rongchang_desktop.localization.papers.official import furniture
from rongchang_desktop.localization.papers.official.draft import Draft
from rongchang_desktop.localization.papers.official.drafted_paragraphs import DraftedParagraphs
from rongchang_desktop.localization.papers.official.drafting_phrases import PHRASES as DRAFTED
from rongchang_desktop.localization.papers.official.furniture import Letter, annex_labels, annexed, held_to_signature
from rongchang_desktop.localization.papers.wording import Phrase

_OWN = (
    Phrase("title", N_("{office}: circular on the tasks of the {year} work report, {round}"), N_("Title")),
    Phrase("intro", N_("This is where the tasks of the {year} work report stand."), N_("Opening sentence")),
)
PHRASES = {phrase.key: phrase for phrase in _OWN} | furniture.PHRASES | DRAFTED


@dataclass(frozen=True, kw_only=True)
class Circular:
    """The draft as a letter to all units."""

    draft: Draft
    letter: Letter

    def compose(self) -> Document:
        """The whole circular."""
        draft = self.draft.figured()
        frame, subject = draft.frame, draft.frame.words.gettext("Circular")
        heading = frame.title(office=self.letter.office)
        document = frame.document(heading, subject, self._blocks(heading, draft))
        return replace(document, dated=self.letter.dated, wholes=draft.wholes)

    def _blocks(self, heading: str, draft: Draft) -> Iterator[Block]:
        texts, tables = draft.frame.texts, draft.tables()
        labels = annex_labels(len(tables), texts)
        yield from self.letter.opening(heading, texts)
        yield texts.paragraph("intro", year=str(draft.frame.snapshot.year))
        yield from held_to_signature(DraftedParagraphs(draft=draft, annex="".join(labels[:1])).blocks())
        yield from self.letter.closing([name for name, _ in tables], texts)
        yield from annexed(tables, labels, Orientation.LANDSCAPE, note=draft.frame.line(legend(draft.frame.words)))
        yield from self.letter.imprint(texts, upright=not tables)
