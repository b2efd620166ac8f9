"""What papers say of one commitment: its targets, owner, deadline, newest progress, and why it lags."""

from rongchang_desktop.domain.ledger.item import Commitment, Outlook, Section
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.plan import Plan
from rongchang_desktop.domain.pacing.assessment import Assessment, term_of
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.pacing.tally import Scoreboard
from rongchang_desktop.domain.progress.counting import newest, newest_words
from rongchang_desktop.domain.progress.update import ProgressUpdate
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.figures import amount, target_figure
from rongchang_desktop.localization.labels import label
from rongchang_desktop.localization.papers.checklist import ChecklistRow
from rongchang_desktop.localization.papers.task_tables import LaggingItem, TaskRow
from rongchang_desktop.localization.reasons import layer_and_day, why

_FOREBODING = (Outlook.HARD, Outlook.UNABLE)


class TaskWording:
    """Words the commitments of one judged plan."""

    def __init__(self, ledger: Ledger, scores: Scoreboard, words: Localizer) -> None:
        self._ledger = ledger
        self._plan: Plan = ledger.plans[scores.year]
        self._scores = scores
        self._words = words

    def row(self, item: Commitment) -> TaskRow:
        """The commitment's row in the table of all."""
        judged = self._judged(item)
        return TaskRow(
            number=self._plan.number_of(item.id),
            task=item.title,
            targets=self._targets(item),
            lead=self._lead(item),
            deadline=self._deadline(item),
            progress=self._progress(item),
            light=judged.light,
            section=self.section(item),
            reached=judged.reached,
            expected=judged.expected,
            nodes=judged.nodes,
        )

    def blank_row(self, item: Commitment) -> ChecklistRow:
        """The commitment's row in the checklist."""
        return ChecklistRow(
            number=self._plan.number_of(item.id),
            task=item.title,
            targets=self._targets(item),
            lead=self._lead(item),
            deadline=self._deadline(item),
        )

    def lagging(self, item: Commitment) -> LaggingItem | None:
        """What to say of a commitment that lags, is slow, or is judged hard to meet; None for any other."""
        judged = self._judged(item)
        if judged.light not in (Light.LAGGING, Light.SLOW) and (
            judged.light is Light.CLOSED or item.outlook not in _FOREBODING
        ):
            return None
        told = newest_words(self._ledger.updates.owned_by(item.id))
        return LaggingItem(
            number=self._plan.number_of(item.id),
            task=item.title,
            lead=self._lead(item),
            light=judged.light,
            why=self._why(item, judged),
            problem=told.problem if told else "",
            next_step=told.next_step if told else "",
        )

    def section(self, item: Commitment) -> str:
        """Number and title of the section the commitment stands in; empty where it stands right under its area."""
        found = next((parent for parent in self._plan.ancestors(item.id) if isinstance(parent, Section)), None)
        return f"{found.number}{found.title}" if found else ""

    def _judged(self, item: Commitment) -> Assessment:
        return self._scores.assessments[item.id]

    def _why(self, item: Commitment, judged: Assessment) -> str:
        reason = why(item, judged, self._ledger, self._scores.rule, self._words)
        if item.outlook not in _FOREBODING:
            return reason
        return self._words.gettext(
            "{reason}; outlook for the year: {outlook}", reason=reason, outlook=label(item.outlook, self._words)
        )

    def _targets(self, item: Commitment) -> str:
        lines = []
        for target in self._ledger.targets.owned_by(item.id):
            if target.is_in_the_wording:
                continue
            figure = target_figure(target, self._words)
            lines.append(f"{target.indicator} {figure}".strip() if figure else target.quote or target.indicator)
        return "\n".join(lines)

    def _lead(self, item: Commitment) -> str:
        lead = self._ledger.lead(item.id)
        return lead.name if lead else ""

    def _deadline(self, item: Commitment) -> str:
        return formats.deadline(term_of(item)[1], item.year, self._words)

    def _progress(self, item: Commitment) -> str:
        update = newest(self._ledger.updates.owned_by(item.id))
        if update is None:
            return self._words.gettext("Nothing has been reported yet.")
        source = layer_and_day(update, self._words)
        return self._words.gettext("{sentence} ({source})", sentence=self._said(update), source=source)

    def _said(self, update: ProgressUpdate) -> str:
        words = self._words
        if update.text:
            return update.text
        if update.unchanged:
            return words.gettext("No change")
        if update.word is not None:
            return label(update.word, words)
        if update.stage is not None:
            return label(update.stage, words)
        if update.percent is not None:
            return words.gettext("progress {share}", share=formats.percent(update.percent / 100, words))
        return words.enumeration(self._figure(figure.target_id, update) for figure in update.figures)

    def _figure(self, target_id: str, update: ProgressUpdate) -> str:
        target = self._ledger.targets[target_id]
        value = update.figure(target.id)
        assert value is not None
        return f"{target.indicator} {amount(value, target.unit, self._words)}"
