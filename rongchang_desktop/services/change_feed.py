"""One feed for every screen: what changed, who asked for it, and whether it is on disk."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.ledger.ledger import Ledger


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerChanged:
    """A step was taken; `origin` is whoever asked for it and may skip its own echo."""

    before: Ledger
    ledger: Ledger
    changes: ChangeSet
    origin: object | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerReplaced:
    """The ledger is another one: it was loaded, or a refused write brought the last saved one back."""

    ledger: Ledger


class SaveState(Enum):
    """Whether what is on the screen is on the disk."""

    SAVED = "saved"
    SAVING = "saving"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveStateChanged:
    """`at` is when the last write was acknowledged; `error` and `lost` tell what a refusal took back."""

    state: SaveState
    at: datetime | None = None
    error: Exception | None = None
    lost: tuple[ChangeSet, ...] = ()


Event = LedgerChanged | LedgerReplaced | SaveStateChanged
Listener = Callable[[Event], None]


class ChangeFeed:
    """Tells listeners in the order in which they came."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Listen from now on; call the result to stop."""
        self._listeners.append(listener)

        def unsubscribe() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return unsubscribe

    def publish(self, event: Event) -> None:
        """Tell everybody."""
        for listener in tuple(self._listeners):
            listener(event)
