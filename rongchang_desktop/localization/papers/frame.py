"""What papers of a snapshot have in common: whose they are, of which day, and what the file says of itself."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from rongchang_desktop.domain.papers.content import Block, Content, Document, Figure, Paragraph
from rongchang_desktop.domain.papers.stylesheet import SUBTITLE, TABLE_NOTE
from rongchang_desktop.domain.periods.snapshot import Snapshot
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.papers.rounds import round_name
from rongchang_desktop.localization.papers.spans import joined
from rongchang_desktop.localization.papers.wording import PaperWords


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A paper of a snapshot: the office as it signs, the 期 as it is called, and the words to say it in."""

    snapshot: Snapshot
    office: str
    texts: PaperWords
    period: str = ""

    @property
    def words(self) -> Localizer:
        """The language."""
        return self.texts.words

    def with_figures(self, figures: Iterable[Figure]) -> "Frame":
        """The same with the figures that its phrases may set in."""
        return replace(self, texts=replace(self.texts, figures={figure.key: figure for figure in figures}))

    def title(self, phrase: str = "title", **values: Content) -> str:
        """A phrase that names the district, the year and the months, without gaps where one of them has no name."""
        district, year, snapshot = self.snapshot.district, str(self.snapshot.year), self.snapshot
        named = self.period or round_name(snapshot.as_of, self.words)
        known: dict[str, Content] = {"district": district, "year": year, "round": named, **values}
        return " ".join(self.texts.text(phrase, **known).split()).strip(" ,:，：")

    def document(self, title: str, subject: str, blocks: Iterable[Block]) -> Document:
        """The blocks as a paper of that title, with the figures of its words."""
        return Document(
            title=title,
            author=self.office,
            subject=subject,
            dated=self.snapshot.as_of,
            language=self.words.language.replace("_", "-"),
            blocks=blocks,
            figures=tuple(self.texts.figures.values()),
        )

    def as_of(self) -> str:
        """截至2024年9月30日."""
        return self.words.gettext("As of {day}", day=formats.day(self.snapshot.as_of, self.words))

    def subtitle(self) -> Paragraph:
        """Office and day beneath the title of an upright page."""
        return Paragraph("\n".join((self.office, self.words.gettext("({text})", text=self.as_of()))), SUBTITLE)

    def line(self, *rest: Content) -> Paragraph:
        """Office, day and whatever follows them, in the small line above a table."""
        return Paragraph(joined((self.office, self.as_of(), *rest), self.words, between="　"), TABLE_NOTE)

    def nothing(self) -> Paragraph:
        """What stands in the place of an empty plan's table."""
        return Paragraph(self.words.gettext("The plan has no commitments yet."))
