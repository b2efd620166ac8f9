"""进展情况汇总表: every task by area and section, as an internal form or as the form for the public."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from rongchang_desktop.domain.ledger.identifiers import DepartmentId
from rongchang_desktop.domain.papers.content import Block, Document, Gap, PageBreak, Paragraph, title
from rongchang_desktop.domain.papers.page import Orientation
from rongchang_desktop.domain.papers.stylesheet import NOTE
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.papers.frame import Frame
from rongchang_desktop.localization.papers.plan_rows.area_groups import area_groups, area_rows
from rongchang_desktop.localization.papers.plan_rows.row_columns import DENSE, RowColumn, RowColumns
from rongchang_desktop.localization.papers.plan_rows.row_counts import RowCounts
from rongchang_desktop.localization.papers.plan_rows.row_words import RowWords, is_self_reported
from rongchang_desktop.localization.papers.plan_rows.value_table import value_table
from rongchang_desktop.localization.papers.spans import joined
from rongchang_desktop.localization.papers.wording import Phrase
from rongchang_desktop.localization.rule_words import rule_told

PHRASES = {
    phrase.key: phrase
    for phrase in (
        Phrase("title", N_("{district} {year} {round}: progress of the work report's commitments, table"), N_("Title")),
        Phrase(
            "counts",
            N_(
                "{total} tasks: on pace {on_pace}, slow {slow}, lagging {lagging}, not started {not_started}, "
                "closed {closed}."
            ),
            N_("Counts above the table"),
        ),
        Phrase(
            "done",
            N_(
                "Note: Units report {reported} of {total} tasks as done; {closed} of them are checked and closed, "
                "which alone count in the closing rate of {closing_rate}."
            ),
            N_("Note on both counts of done"),
        ),
        Phrase(
            "unverified",
            N_("“Not verified” marks the {unverified} lights that rest on the unit's own word alone."),
            N_("Note on what nobody has checked"),
        ),
        Phrase("rule", N_("Rule for the lights: {rule}."), N_("Note on the rule for the lights")),
    )
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressTable:
    """The whole plan as one table; `public` leaves out problems, next steps and contacts."""

    frame: Frame
    public: bool = False
    lights: bool = True
    contacts: Mapping[DepartmentId, str] = field(default_factory=dict)

    def compose(self) -> Document:
        """The table on landscape pages."""
        areas = area_rows(self.frame.snapshot.rows)
        whole = RowCounts(rows=self.frame.snapshot.rows)
        counted = [whole, *(area.counts(at) for at, area in enumerate(areas, 1) if self.lights)]
        frame = self.frame.with_figures(figure for counts in counted for figure in counts.figures(self.frame.words))
        subject = frame.words.gettext("Progress table")
        return frame.document(frame.title(), subject, self._blocks(frame))

    def _blocks(self, frame: Frame) -> Iterator[Block]:
        yield PageBreak(Orientation.LANDSCAPE)
        yield title(frame.title())
        if not frame.snapshot.rows:
            yield frame.nothing()
            return
        yield frame.line(*((frame.texts.content("counts"),) if self.lights else ()))
        says = RowWords(words=frame.words, year=frame.snapshot.year)
        columns = self._columns(RowColumns(says=says, styles=DENSE, contacts=self.contacts))
        groups = area_groups(area_rows(frame.snapshot.rows), frame.words, counted=self.lights)
        name = frame.words.gettext("Progress table")
        yield value_table(columns, groups, name=name, head_style=DENSE.head)
        yield Gap(6)
        yield self._notes(frame)

    def _notes(self, frame: Frame) -> Paragraph:
        """The notes as one, a line each."""
        texts = frame.texts
        notes = [texts.paragraph("done")]
        if self.lights and any(map(is_self_reported, frame.snapshot.rows)):
            notes.append(texts.paragraph("unverified"))
        if self.lights:
            notes.append(texts.paragraph("rule", rule=rule_told(frame.snapshot.rule, frame.words)))
        return Paragraph(joined((note.content for note in notes), frame.words, between="\n　　"), NOTE)

    def _columns(self, holds: RowColumns) -> list[RowColumn]:
        columns = [holds.number(), holds.task(), holds.targets(), holds.lead(), holds.helping(), holds.deadline()]
        columns += [holds.progress(), holds.achieved(), holds.share()]
        if self.lights:
            columns.append(holds.light())
        if not self.public:
            columns += [holds.problem(), holds.next_step(), holds.contact()]
        return columns
