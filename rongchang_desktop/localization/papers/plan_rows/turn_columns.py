"""The columns of the lists of what changed: each task with its lights before and after and what the list is about."""

from collections.abc import Callable
from dataclasses import dataclass

from rongchang_desktop.domain.papers.content import Content
from rongchang_desktop.domain.papers.stylesheet import CELL, CELL_CENTERED, CELL_UNIT
from rongchang_desktop.domain.periods.comparison import Turn
from rongchang_desktop.domain.periods.snapshot import SnapshotRow
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.papers.lights import light_in_line
from rongchang_desktop.localization.papers.plan_rows.area_groups import heading_words
from rongchang_desktop.localization.papers.plan_rows.row_words import NOTHING, number_value
from rongchang_desktop.localization.papers.plan_rows.value_table import CellColumn


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A task in one of the lists, by the key of the list."""

    list: str
    turn: Turn


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnColumns:
    """The columns in one language; days of that year are told without it."""

    words: Localizer
    year: int

    def all(self) -> list[CellColumn[Told]]:
        """Number, task, lead unit, both lights and what there is to say of the change."""
        words = self.words
        return [
            CellColumn(
                head=words.gettext("No."),
                cell=lambda told: told.turn.row.number,
                value=lambda told: number_value(told.turn.row.number),
                style=CELL_CENTERED,
                whole=True,
                repeated=True,
            ),
            CellColumn(head=words.gettext("Target task"), cell=lambda told: told.turn.row.title, style=CELL),
            CellColumn(
                head=words.gettext("Lead unit"), cell=lambda told: told.turn.row.lead, style=CELL_UNIT, least=4.0
            ),
            self._light(words.gettext("Light before"), lambda turn: turn.before),
            self._light(words.gettext("Light after"), lambda turn: turn.after),
            CellColumn(head=words.gettext("What changed"), cell=self._said, style=CELL),
        ]

    def _light(self, head: str, side: Callable[[Turn], SnapshotRow | None]) -> CellColumn[Told]:
        def cell(told: Told) -> Content:
            row = side(told.turn)
            return light_in_line(row.light, self.words) if row is not None else NOTHING

        return CellColumn(head=head, cell=cell, style=CELL_CENTERED, whole=True)

    def _said(self, told: Told) -> str:
        before, after, row = told.turn.before, told.turn.after, told.turn.row
        match told.list:
            case "other_lead":
                return self._became(before.lead if before else "", after.lead if after else "")
            case "reworded":
                return self._became(before.title if before else "", after.title if after else "")
            case "added" | "removed":
                return " › ".join(map(heading_words, row.path))
            case "not_reported" if row.progress_on is not None:
                day = formats.day_beside(row.progress_on, self.year, self.words)
                return self.words.gettext("last told on {day}", day=day)
            case "not_reported":
                return self.words.gettext("Nothing has been reported yet.")
        return row.why_in(self.words.language)

    def _became(self, old: str, new: str) -> str:
        return self.words.gettext("{old} → {new}", old=old or NOTHING, new=new or NOTHING)
