"""The columns that tables of a plan choose from: how each is headed, filled and set."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from rongchang_desktop.domain.ledger.identifiers import DepartmentId
from rongchang_desktop.domain.papers.stylesheet import (
    CELL,
    CELL_CENTERED,
    CELL_UNIT,
    DENSE_CELL,
    DENSE_CENTERED,
    DENSE_HEAD,
    DENSE_UNIT,
    TABLE_HEAD,
    Style,
)
from rongchang_desktop.domain.periods.snapshot import SnapshotRow
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.papers.plan_rows.row_words import RowWords, number_value
from rongchang_desktop.localization.papers.plan_rows.value_table import CellColumn

RowColumn = CellColumn[SnapshotRow]
_LEAST_UNIT = 4.0  # em: a unit's name may take two lines, which most rows have anyway
_LEAST_WORDS, _LEAST_CROWDED = 6.0, 5.0  # a word of letters is not broken
_FOLDED_FROM = 4  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class CellStyles:
    """How running text, facts and names of units stand in the cells of one table, and its heads."""

    text: Style = CELL
    fact: Style = CELL_CENTERED
    unit: Style = CELL_UNIT
    head: Style = TABLE_HEAD
    crowded: bool = False  # columns as narrow as can be, their heads in two lines


DENSE = CellStyles(text=DENSE_CELL, fact=DENSE_CENTERED, unit=DENSE_UNIT, head=DENSE_HEAD, crowded=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class RowColumns:
    """The columns of one table; `contacts` are the lines to call a unit by."""

    says: RowWords
    styles: CellStyles = CellStyles()
    contacts: Mapping[DepartmentId, str] = field(default_factory=dict)

    @property
    def words(self) -> Localizer:
        """The language of the heads."""
        return self.says.words

    def number(self) -> RowColumn:
        """The number people speak in, shown again where a row goes on on the next page."""
        return CellColumn(
            head=self.words.gettext("No."),
            cell=lambda row: row.number,
            value=lambda row: number_value(row.number),
            style=self.styles.fact,
            whole=True,
            repeated=True,
        )

    def task(self) -> RowColumn:
        """The words of the plan."""
        return self._text(self.words.gettext("Target task"), lambda row: row.title)

    def targets(self) -> RowColumn:
        """What is to be reached."""
        return self._text(self.words.gettext("Quantified target"), self.says.targets)

    def lead(self) -> RowColumn:
        """The one unit that leads."""
        return self._unit(self.words.gettext("Lead unit"), lambda row: row.lead)

    def helping(self) -> RowColumn:
        """Those responsible beside it, then those that support."""
        head = self.words.gettext("Other units")
        return self._text(self._narrow(head), lambda row: self.words.enumeration((*row.responsible, *row.supporting)))

    def deadline(self) -> RowColumn:
        """When it is due."""
        return CellColumn(
            head=self._narrow(self.words.gettext("Due by")),
            cell=self.says.deadline,
            value=lambda row: row.deadline,
            style=self.styles.fact,
            whole=True,
        )

    def progress(self) -> RowColumn:
        """What was told last, or that nothing was."""
        silent = self.words.gettext("Nothing has been reported yet.")
        return self._text(self.words.gettext("Progress so far"), lambda row: self.says.progress(row) or silent)

    def achieved(self) -> RowColumn:
        """What is reached, in figures or in words."""
        return CellColumn(
            head=self.words.gettext("Result"),
            cell=self.says.achieved,
            value=self.says.achieved_value,
            style=self.styles.unit,
            least=_LEAST_UNIT,
        )

    def share(self) -> RowColumn:
        """What is reached as a share."""
        return CellColumn(
            head=self.words.gettext("Rate"),
            cell=self.says.share,
            value=self.says.share_value,
            style=self.styles.fact,
            whole=True,
        )

    def light(self) -> RowColumn:
        """Shape and word."""
        return CellColumn(
            head=self.words.gettext("Status light"), cell=self.says.light, style=self.styles.fact, whole=True
        )

    def pace(self) -> RowColumn:
        """What is reached beside what the schedule expects."""
        head = self.words.gettext("Reached / expected")
        return CellColumn(head=head, cell=self.says.pace, style=self.styles.fact, whole=True)

    def judged_by(self) -> RowColumn:
        """The line that says why it has its light, and what is feared for the year."""
        return self._text(self.words.gettext("Judged by"), self.says.grounds)

    def problem(self) -> RowColumn:
        """What stands in the way."""
        return self._text(self.words.gettext("Problem"), self.says.trouble)

    def next_step(self) -> RowColumn:
        """What comes next."""
        return self._text(self.words.gettext("Next step"), lambda row: row.next_step)

    def contact(self) -> RowColumn:
        """Whom to call."""
        return self._unit(self.words.gettext("Contact, phone"), self._contact)

    def _contact(self, row: SnapshotRow) -> str:
        return self.contacts.get(row.lead_id, "") if row.lead_id else ""

    def _text(self, head: str, cell: Callable[[SnapshotRow], str]) -> RowColumn:
        least = _LEAST_CROWDED if self.styles.crowded and self.words.language == "zh_CN" else _LEAST_WORDS
        return CellColumn(head=head, cell=cell, style=self.styles.text, least=least)

    def _unit(self, head: str, cell: Callable[[SnapshotRow], str]) -> RowColumn:
        return CellColumn(head=self._narrow(head), cell=cell, style=self.styles.unit, least=_LEAST_UNIT)

    def _narrow(self, head: str) -> str:
        return in_two_lines(head) if self.styles.crowded and len(head) >= _FOLDED_FROM else head


def in_two_lines(head: str) -> str:
    """A head of Chinese characters folded after its comma or in its middle; words of letters break by themselves."""
    half = head.find("、") + 1 or -(-len(head) // 2)
    return head if head.isascii() else f"{head[:half]}\n{head[half:]}"
