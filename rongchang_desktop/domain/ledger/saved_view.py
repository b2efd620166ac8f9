"""A question about the plan under a name, so that it can be asked again."""

from dataclasses import dataclass

from rongchang_desktop.domain.ledger.identifiers import SavedViewId


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One part of the question: which property, and the value asked for, both as plain text."""

    field: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedView:
    """A named selection; `grouping` is how its rows are put together, empty for the plan's own tree."""

    id: SavedViewId
    position: int
    name: str
    criteria: tuple[Criterion, ...] = ()
    grouping: str = ""
