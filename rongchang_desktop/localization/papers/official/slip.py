"""督办通知单: one page a task, numbered, black, the light as a word, with room for what the unit answers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.papers.content import (
    Block,
    Column,
    Content,
    Document,
    Figure,
    Gap,
    PageBreak,
    Row,
    Sides,
    Table,
    plain,
    title,
)
from rongchang_desktop.domain.papers.stylesheet import FIELD_NAME, FIELD_TEXT, LEADING, SLIP_LINE, SLIP_TEXT
from rongchang_desktop.domain.periods.snapshot import SnapshotRow
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.labels import label
from rongchang_desktop.localization.papers.frame import Frame
from rongchang_desktop.localization.papers.official.furniture import document_number
from rongchang_desktop.localization.papers.official.named_rows import OUR_OFFICE, bare, facts
from rongchang_desktop.localization.papers.plan_rows.area_groups import heading_words
from rongchang_desktop.localization.papers.plan_rows.row_words import RowWords
from rongchang_desktop.localization.papers.wording import Phrase

_BLANK = "_" * 8
_ROOM = "\n" * 2  # for what the unit writes
_OWN = (
    Phrase("title", N_("Supervision slip"), N_("Title")),
    Phrase("number", N_("{prefix}{number}"), N_("Number of a slip")),
    Phrase("prefix", N_("Slip〔{year}〕No. "), N_("Before the number, where no prefix is given")),
    Phrase("addressee", N_("To {lead}:"), N_("Addressee")),
    Phrase(
        "request",
        N_(
            "Please take up the following task, find out what holds it up, and report in writing to {office} "
            "by {reply_by} (within {reply_days} working days)."
        ),
        N_("What is asked, within so many working days"),
    ),
    Phrase(
        "request_by",
        N_("Please take up the following task, find out what holds it up, and report to {office} by {reply_by}."),
        N_("What is asked, by a day"),
    ),
    Phrase("origin", N_("Work report of {year}: {place}"), N_("Where the task comes from")),
    Phrase(
        "demand",
        N_("Name who answers for it, work back from the deadline, and report the result with proof."),
        N_("What is demanded"),
    ),
    Phrase("nothing", N_("No task is to be supervised by slip."), N_("Where no task is chosen")),
    Phrase("nobody", N_("The units concerned"), N_("Addressee where no unit leads")),
    OUR_OFFICE,
)
PHRASES = {phrase.key: phrase for phrase in _OWN}


@dataclass(frozen=True, slots=True, kw_only=True)
class Slips:
    """The slips of the chosen rows, numbered from `first`; `reply_days` is None where a day was named instead.

    `contacts` are the lines to call a unit by, `quotes` the sentences of the report, by task.
    """

    frame: Frame
    rows: tuple[SnapshotRow, ...]
    dated: date
    reply_by: date
    reply_days: int | None = None
    first: int = 1
    prefix: str = ""
    contacts: Mapping[ItemId, str] = field(default_factory=dict)
    quotes: Mapping[ItemId, str] = field(default_factory=dict)

    def compose(self) -> Document:
        """All slips, a page each."""
        return self._document(self.frame.title(), self._blocks(self._figured()))

    def each(self) -> Iterator[tuple[str, Document]]:
        """Every slip by itself, under its number, unit and task."""
        frame = self._figured()
        for at, row in enumerate(self.rows):
            number = self._number(at, frame)
            lead = row.lead or frame.texts.text("nobody")
            name = frame.words.gettext("{number} {lead}, no. {task}", number=number, lead=lead, task=row.number)
            yield name, self._document(f"{frame.title()} {number}", self._slip(at, row, frame))

    def _document(self, heading: str, blocks: Iterator[Block]) -> Document:
        frame = self._figured()
        return replace(frame.document(heading, frame.words.gettext("Supervision slip"), blocks), dated=self.dated)

    def _figured(self) -> Frame:
        if self.reply_days is None:
            return self.frame
        word = self.frame.words.gettext("reply within working days")
        return self.frame.with_figures((Figure(key="reply_days", word=word, text=str(self.reply_days)),))

    def _blocks(self, frame: Frame) -> Iterator[Block]:
        if not self.rows:
            yield title(frame.title())
            yield frame.texts.paragraph("nothing")
        for at, row in enumerate(self.rows):
            if at:
                yield PageBreak()
            yield from self._slip(at, row, frame)

    def _slip(self, at: int, row: SnapshotRow, frame: Frame) -> Iterator[Block]:
        texts, words = frame.texts, frame.words
        yield title(frame.title())
        yield Sides(left=self._number(at, frame), right=formats.day(self.dated, words), style=SLIP_LINE)
        yield texts.paragraph("addressee", SLIP_LINE, lead=row.lead or texts.text("nobody"))
        asked = "request" if self.reply_days is not None else "request_by"
        office, day = frame.snapshot.office or texts.text(OUR_OFFICE.key), formats.day(self.reply_by, words)
        yield texts.paragraph(asked, SLIP_TEXT, office=office, reply_by=day)
        yield Gap(LEADING / 4)
        yield self._table(row, frame, self._number(at, frame))
        yield Gap(LEADING / 4)
        yield Sides(
            left=words.gettext("Issued by: {blank}", blank=_BLANK),
            right=words.gettext("Received by: {blank}  Date: {other_blank}", blank=_BLANK, other_blank=_BLANK),
            style=SLIP_LINE,
        )

    def _number(self, at: int, frame: Frame) -> str:
        prefix = document_number(self.prefix) or frame.texts.text("prefix", year=str(self.dated.year))
        return frame.texts.text("number", prefix=prefix, number=str(self.first + at))

    def _table(self, row: SnapshotRow, frame: Frame, name: str) -> Table:
        fields = [(name, content) for name, content in self._fields(row, frame) if content]
        columns = (
            Column(head="", style=FIELD_NAME, texts=[name for name, _ in fields], whole=True, repeated=True),
            Column(head="", style=FIELD_TEXT, texts=[plain(content) for _, content in fields]),
        )
        return Table(columns=columns, rows=[Row(field) for field in fields], name=name)

    def _fields(self, row: SnapshotRow, frame: Frame) -> Iterator[tuple[str, Content]]:
        words, texts = frame.words, frame.texts
        says = RowWords(words=words, year=frame.snapshot.year)
        yield words.gettext("Matter"), words.gettext("No. {number} {task}", number=row.number, task=bare(row.title))
        yield words.gettext("Taken from"), self._origin(row, frame)
        yield words.gettext("Target"), says.targets(row)
        yield words.gettext("Lead unit"), row.lead
        yield words.gettext("Contact"), words.enumeration(self.contacts.get(row.id, "").splitlines())
        yield words.gettext("Responsible units"), words.enumeration(row.responsible)
        yield words.gettext("Supporting units"), words.enumeration(row.supporting)
        yield words.gettext("To be done by"), formats.day(row.deadline, words)
        yield (
            words.gettext("State and reason"),
            words.gettext(
                "{light}: {reason}",
                light=label(row.light, words),
                reason=facts(row, words, frame.snapshot.year),
            ),
        )
        yield words.gettext("Progress"), says.progress(row)
        yield words.gettext("Problem"), says.trouble(row)
        yield words.gettext("Demand"), texts.content("demand")
        yield words.gettext("Reply by"), formats.day(self.reply_by, words)
        yield words.gettext("What was done (by the unit)"), _ROOM

    def _origin(self, row: SnapshotRow, frame: Frame) -> str:
        place = " / ".join(heading_words(heading) for heading in row.path)
        origin = frame.texts.text("origin", year=str(frame.snapshot.year), place=place)
        quote = self.quotes.get(row.id, "")
        return frame.words.gettext("{origin}: “{quote}”", origin=origin, quote=quote) if quote else origin
