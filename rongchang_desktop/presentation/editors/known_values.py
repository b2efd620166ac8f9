"""What is known of an item's values from each source, as of the judging day."""

from dataclasses import dataclass
from datetime import date

from rongchang_desktop.domain.ledger.identifiers import TargetId
from rongchang_desktop.domain.ledger.item import Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.progress.counting import current_since, known_on
from rongchang_desktop.domain.progress.layers import Layers, figure_layers, percent_layers
from rongchang_desktop.domain.progress.update import ProgressUpdate


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownValues:
    """The layers of every value of one item (E7), known on the judging `day`; `today` is the calendar's."""

    ledger: Ledger
    item: Task
    day: date
    today: date

    def figure(self, target_id: TargetId) -> Layers | None:
        """The layers of a target's figure; None where nobody gave one."""
        return figure_layers(self._updates, target_id, since=current_since(self.item, self.day))

    def percent(self) -> Layers | None:
        """The layers of the percentage; None where nobody gave one."""
        return percent_layers(self._updates, since=current_since(self.item, self.day))

    @property
    def _updates(self) -> tuple[ProgressUpdate, ...]:
        return known_on(self.ledger.updates.owned_by(self.item.id), self.day)
