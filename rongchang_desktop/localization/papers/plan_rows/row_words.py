"""What papers say of one row of a snapshot: its targets, its newest progress, what is reached, its light."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.item import Outlook
from rongchang_desktop.domain.pacing.assessment import Reason
from rongchang_desktop.domain.papers.content import CellValue, Span
from rongchang_desktop.domain.periods.snapshot import SnapshotFigure, SnapshotRow
from rongchang_desktop.domain.progress.submission import Submission
from rongchang_desktop.domain.progress.update import Layer
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.figures import amount, target_figure
from rongchang_desktop.localization.labels import label
from rongchang_desktop.localization.papers.lights import light_in_line

NOTHING = "—"
FOREBODING = (Outlook.HARD, Outlook.UNABLE)
"""The outlooks by which a year's target is hard to meet or out of reach."""
_SHARE = Decimal("0.001")


def is_self_reported(row: SnapshotRow) -> bool:
    """Whether its light rests on the unit's word alone, which nobody has checked."""
    if row.reason in (Reason.CLOSED, Reason.MANUAL):
        return False
    return row.basis_layer is Layer.REPORTED or row.done.state is DoneState.REPORTED


def number_value(number: str) -> int | None:
    """The number of a task to sort by; None for 61-2, which is no number."""
    return int(number) if number.isdigit() else None


@dataclass(frozen=True, slots=True, kw_only=True)
class RowWords:
    """Words the rows of one year's plan."""

    words: Localizer
    year: int

    def targets(self, row: SnapshotRow) -> str:
        """A line a target; what the sentence of the task says itself is not said again."""
        return "\n".join(filter(None, (self._target(figure, row) for figure in row.figures)))

    def deadline(self, row: SnapshotRow) -> str:
        """12月底."""
        return formats.deadline(row.deadline, self.year, self.words)

    def progress(self, row: SnapshotRow) -> str:
        """What was told last, by whom and when; empty where nothing was."""
        said = row.progress.strip() or self._said(row)
        source = self._source(row.progress_layer, row.progress_on)
        if not said or not source:
            return said
        return self.words.gettext("{sentence} ({source})", sentence=said, source=source)

    def achieved(self, row: SnapshotRow) -> str:
        """The figures reached, else the word and the nodes of a task without figures."""
        known = self._known(row)
        lines = [self._actual(figure, named=len(known) > 1) for figure in known]
        if row.word is not None and not lines:
            lines.append(label(row.word, self.words))
        if row.nodes_all and row.reached is None:
            lines.append(self._nodes(row))
        return "\n".join(lines)

    def achieved_value(self, row: SnapshotRow) -> CellValue:
        """The figure reached where the cell says that one alone."""
        known = self._known(row)
        return known[0].actual if len(known) == 1 and "\n" not in self.achieved(row) else None

    def share(self, row: SnapshotRow) -> str:
        """The share of the target that is reached; a dash for a task that has none."""
        return formats.exact_percent(row.reached, self.words) if row.reached is not None else NOTHING

    def share_value(self, row: SnapshotRow) -> CellValue:
        """The same to a tenth of a percent, to calculate with."""
        return row.reached.quantize(_SHARE) if row.reached is not None else None

    def pace(self, row: SnapshotRow) -> str:
        """62%/75% for reached and expected, else the word or the nodes reached of all, else a dash."""
        if row.reached is not None:
            reached = formats.percent(row.reached, self.words)
            return reached if row.expected is None else f"{reached}/{formats.percent(row.expected, self.words)}"
        if row.nodes_all:
            return self._nodes(row)
        return label(row.word, self.words) if row.word is not None else NOTHING

    def light(self, row: SnapshotRow) -> tuple[Span, ...]:
        """Shape and word, and whether nobody has checked what it rests on."""
        shown = light_in_line(row.light, self.words)
        return (*shown, Span("\n" + self.words.gettext("not verified"))) if is_self_reported(row) else shown

    def grounds(self, row: SnapshotRow) -> str:
        """Why it has its light, and the outlook for the year where that is bad."""
        reason = row.why_in(self.words.language)
        if row.outlook not in FOREBODING:
            return reason
        outlook = label(row.outlook, self.words)
        return self.words.gettext("{reason}; outlook for the year: {outlook}", reason=reason, outlook=outlook)

    def trouble(self, row: SnapshotRow) -> str:
        """The problem and its cause."""
        return "\n".join(filter(None, (row.problem, row.cause)))

    def _known(self, row: SnapshotRow) -> list[SnapshotFigure]:
        return [figure for figure in row.figures if figure.actual is not None]

    def _nodes(self, row: SnapshotRow) -> str:
        return self.words.gettext("nodes {reached}/{total}", reached=row.nodes_reached, total=row.nodes_all)

    def _target(self, figure: SnapshotFigure, row: SnapshotRow) -> str:
        if figure.target is not None:
            wanted = target_figure(figure, self.words)
            return wanted if figure.indicator in ("", wanted) else f"{figure.indicator} {wanted}"
        said = figure.wording or figure.indicator
        return "" if said in row.title else said

    def _actual(self, figure: SnapshotFigure, *, named: bool) -> str:
        assert figure.actual is not None
        reached = amount(figure.actual, figure.unit, self.words)
        return f"{figure.indicator} {reached}" if named and figure.indicator else reached

    def _said(self, row: SnapshotRow) -> str:
        if row.progress_on is None:
            return ""
        if row.submission is Submission.NO_CHANGE or row.reason is Reason.NO_CHANGE:
            return self.words.gettext("No change")
        if row.word is not None:
            return label(row.word, self.words)
        told = [self._actual(figure, named=True) for figure in row.figures if figure.as_of == row.progress_on]
        return self.words.enumeration(told) or self._reached(row)

    def _reached(self, row: SnapshotRow) -> str:
        if row.reached is not None:
            return self.words.gettext("progress {share}", share=formats.percent(row.reached, self.words))
        return self._nodes(row) if row.nodes_all else self.words.gettext("reported, without a figure")

    def _source(self, layer: Layer | None, day: date | None) -> str:
        if layer is None or day is None:
            return ""
        return self.words.gettext(
            "{layer} {day}", layer=label(layer, self.words), day=formats.short_day(day, self.words)
        )
