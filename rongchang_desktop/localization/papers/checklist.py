"""The checklist to tick with a pen: every commitment by area or by unit, with an empty box and room for a remark."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from rongchang_desktop.domain.papers.content import Block, Document, Gap, Paragraph, title
from rongchang_desktop.domain.papers.stylesheet import LEADING, SIGNING_LINE, TICK_BOX
from rongchang_desktop.domain.periods.snapshot import SnapshotRow
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.papers.frame import Frame
from rongchang_desktop.localization.papers.plan_rows.row_columns import RowColumn, RowColumns
from rongchang_desktop.localization.papers.plan_rows.row_words import RowWords
from rongchang_desktop.localization.papers.plan_rows.value_table import CellColumn, RowGroup, value_table
from rongchang_desktop.localization.papers.wording import Phrase

_BOX = "□"
_BLANK = "_" * 16
_WHITE = LEADING / 2  # points above the line to sign on
_ROOM_FOR_A_REMARK = "　" * 6
COLUMNS = ("targets", "lead", "deadline", "remark")
"""The columns that may be left out."""
PHRASES = {
    phrase.key: phrase
    for phrase in (Phrase("title", N_("{district} {year}: checklist of the work report's commitments"), N_("Title")),)
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Checklist:
    """What a year's plan asks to be checked, in its groups. `columns` are those of COLUMNS shown."""

    frame: Frame
    groups: tuple[RowGroup[SnapshotRow], ...]
    columns: tuple[str, ...] = COLUMNS

    def compose(self) -> Document:
        """The checklist on upright pages."""
        return self.frame.document(self.frame.title(), self.frame.words.gettext("Checklist"), self._blocks())

    def _blocks(self) -> Iterator[Block]:
        frame, words = self.frame, self.frame.words
        yield title(frame.title())
        yield frame.subtitle()
        if not self.groups:
            yield frame.nothing()
            return
        holds = RowColumns(says=RowWords(words=words, year=frame.snapshot.year))
        table = value_table(self._columns(holds), self.groups, name=words.gettext("Checklist"), complete=False)
        yield replace(table, room_below=_WHITE + SIGNING_LINE.leading)
        yield Gap(_WHITE)
        yield Paragraph(
            words.gettext("Checked by: {blank}  Date: {other_blank}", blank=_BLANK, other_blank=_BLANK), SIGNING_LINE
        )

    def _columns(self, holds: RowColumns) -> list[RowColumn]:
        chosen = {"targets": holds.targets, "lead": holds.lead, "deadline": holds.deadline}
        columns = [_boxes(holds.words), holds.number(), holds.task()]
        columns += [column() for key, column in chosen.items() if key in self.columns]
        return [*columns, _remarks(holds.words)] if "remark" in self.columns else columns


def _boxes(words: Localizer) -> RowColumn:
    return CellColumn(head=words.gettext("Done"), cell=lambda row: _BOX, style=TICK_BOX, whole=True, repeated=True)


def _remarks(words: Localizer) -> RowColumn:
    return CellColumn(head=words.gettext("Remark"), cell=lambda row: "", whole=True, room=_ROOM_FOR_A_REMARK)
