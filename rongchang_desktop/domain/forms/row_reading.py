"""One returned row read: what the unit said in each cell, beside what the ledger says of it."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from rongchang_desktop.domain.forms.asking import asked_unit
from rongchang_desktop.domain.forms.cell_reading import (
    UnreadableCell,
    is_rounded,
    read_day,
    read_figure,
    read_percent,
    says_no_change,
    says_yes,
)
from rongchang_desktop.domain.forms.form import FormField, FormValue, measurable_targets
from rongchang_desktop.domain.forms.proposal import Proposal, ReplyState
from rongchang_desktop.domain.forms.reply import ReplyRow, ReplyValue
from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.item import Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.target import Target
from rongchang_desktop.domain.periods.period import Period
from rongchang_desktop.domain.progress.counting import newest_of_layer
from rongchang_desktop.domain.progress.stage import Stage
from rongchang_desktop.domain.progress.update import Layer, ProgressUpdate, ProgressWord
from rongchang_desktop.foundation.clean_text import clean_text, folded

Vocabulary = Mapping[str, ProgressWord | Stage]
"""Words for states and stages, folded, in every language a unit may have filled the form in."""
PREFILLED = {FormField.PROBLEM: "problem", FormField.CAUSE: "cause", FormField.NEXT_STEP: "next_step"}


class RowReading:
    """A row of a known item; `known` is what the unit's own layer already holds for the day of the 期."""

    def __init__(self, ledger: Ledger, row: ReplyRow, item: Task, period: Period, vocabulary: Vocabulary) -> None:
        self.row = row
        self.item = item
        self.number = ledger.plans[item.year].number_of(item.id)
        self._vocabulary = vocabulary
        self._updates = ledger.updates.owned_by(item.id)
        self._targets = measurable_targets(ledger, item.id)
        self._last = newest_of_layer(self._updates, Layer.REPORTED)
        of_this_day = [update for update in self._updates if update.as_of == period.as_of]
        self.known = newest_of_layer(of_this_day, Layer.REPORTED)
        self._ours = self._disputed(ledger)

    def proposals(self) -> tuple[Proposal, ...]:
        """A proposal for each cell that says something; none for a row that came back as it went out."""
        found = [*self._values(), *self._prefilled()]
        progress = self._text(FormField.PROGRESS)
        if progress and not says_no_change(progress):
            found.insert(0, self._worded(FormField.PROGRESS, "text", progress))
        if all(each.state is ReplyState.SAME for each in found) and self._says_unchanged(progress):
            found.append(self._unchanged())
        if says_yes(self._text(FormField.FINISHED)):
            was = self.item.done.state is not DoneState.OPEN
            state = ReplyState.SAME if was else ReplyState.NEW
            found.append(Proposal(field=FormField.FINISHED, old=was, new=True, state=state))
        return tuple(found)

    def _disputed(self, ledger: Ledger) -> ProgressUpdate | None:
        """What we wrote into the unit's own layer since the form went out; its own returns are no dispute."""
        last, unit = self._last, asked_unit(ledger, self.item)
        if last is None or last.id == self.row.base_id:
            return None
        if last.received_on is not None and unit is not None and last.by == unit.name:
            return None
        return last if self.row.base_id or self.known is not None else None

    def _says_unchanged(self, progress: str) -> bool:
        return says_yes(self._text(FormField.UNCHANGED)) or says_no_change(progress)

    def _unchanged(self) -> Proposal:
        if self.known is not None:
            state = ReplyState.CONFLICT if self._ours is not None else ReplyState.SAME
        else:
            state = ReplyState.NEW
        was = self.known is not None and self.known.unchanged
        return Proposal(field=FormField.UNCHANGED, old=was, new=True, state=state)

    def _values(self) -> list[Proposal]:
        found = []
        for place, value in enumerate(self.row.values):
            if not value.text.strip() or says_no_change(value.text):
                continue
            target = self._target_of(value, place)
            found.append(self._figure(value, target) if target is not None else self._value_of_item(value))
        return found

    def _target_of(self, value: ReplyValue, place: int) -> Target | None:
        by_id = next((target for target in self._targets if target.id == value.target_id), None)
        name, first = folded(value.name), folded(value.name.partition("\n")[0])
        named = next((target for target in self._targets if folded(target.indicator) == first), None)
        if by_id is not None and named is not None and folded(by_id.indicator) not in name:
            return named  # only what is seen was sorted
        by_name = named or next((target for target in self._targets if name and folded(target.indicator) in name), None)
        in_order = self._targets[place] if len(self._targets) == len(self.row.values) else None
        alone = self._targets[0] if len(self._targets) == 1 else None
        return by_id or by_name or in_order or alone

    def _figure(self, value: ReplyValue, target: Target) -> Proposal:
        return self._read(
            value.text,
            lambda: read_figure(value.text, target.unit),
            lambda update: update.figure(target.id),
            target,
        )

    def _value_of_item(self, value: ReplyValue) -> Proposal:
        if self._targets:  # several, and nothing says which
            return Proposal(field=FormField.VALUE, old=None, new=None, typed=value.text, state=ReplyState.UNREADABLE)
        spoken = self._vocabulary.get(folded(value.text))
        name = "word" if isinstance(spoken, ProgressWord) else "stage" if isinstance(spoken, Stage) else "percent"
        return self._read(
            value.text,
            lambda: spoken if spoken is not None else read_percent(value.text),
            lambda update: getattr(update, name),
            None,
        )

    def _read(
        self,
        text: str,
        read: Callable[[], FormValue | None],
        of: Callable[[ProgressUpdate], FormValue | None],
        target: Target | None,
    ) -> Proposal:
        target_id = target.id if target is not None else None
        old = next((said for update in reversed(self._updates) if (said := of(update)) is not None), None)
        try:
            new = read()
        except UnreadableCell:
            return Proposal(
                field=FormField.VALUE, target_id=target_id, old=old, new=None, typed=text, state=ReplyState.UNREADABLE
            )
        rounded = text.strip() if isinstance(new, Decimal) and is_rounded(text) else ""
        state = self._state(of, new)
        return Proposal(field=FormField.VALUE, target_id=target_id, old=old, new=new, state=state, rounded=rounded)

    def _prefilled(self) -> list[Proposal]:
        """Cells that went out with their last words: only what the unit changed in them says something."""
        found = []
        for field, name in PREFILLED.items():
            typed, was = self._text(field), self._was(name)
            if field in self.row.texts and folded(typed) != folded(self.row.base.get(field, was)):
                found.append(self._worded(field, name, typed))
        expected = self._expected()
        return [*found, *([expected] if expected is not None else [])]

    def _expected(self) -> Proposal | None:
        typed, was = self._text(FormField.EXPECTED), self.item.expected
        if not typed or typed == self.row.base.get(FormField.EXPECTED):
            return None
        try:
            day: date | None = read_day(typed, self.item.year)
        except UnreadableCell:
            return Proposal(field=FormField.EXPECTED, old=was, new=None, typed=typed, state=ReplyState.UNREADABLE)
        state = ReplyState.SAME if day == was else ReplyState.NEW
        return Proposal(field=FormField.EXPECTED, old=was, new=day, state=state)

    def _worded(self, field: FormField, name: str, new: str) -> Proposal:
        state = self._state(lambda update: folded(getattr(update, name)) or None, folded(new) or None)
        return Proposal(field=field, old=self._was(name), new=new, state=state)

    def _state(self, of: Callable[[ProgressUpdate], object], new: object) -> ReplyState:
        """SAME as this 期 already says, CONFLICT with what we wrote ourselves since the form went out, else NEW."""
        if self.known is not None and of(self.known) == new:
            return ReplyState.SAME
        ours = of(self._ours) if self._ours is not None else None
        return ReplyState.CONFLICT if ours is not None and ours != new else ReplyState.NEW

    def _was(self, name: str) -> str:
        """The words of now: of this 期's report where there is one, else the newest."""
        said = self.known or max(self._updates, key=lambda update: (update.as_of, update.id), default=None)
        return str(getattr(said, name)) if said is not None else ""

    def _text(self, field: FormField) -> str:
        return clean_text(self.row.texts.get(field, "")).strip()
