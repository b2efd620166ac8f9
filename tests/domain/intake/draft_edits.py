"""Corrections a second reading of a report may bring, as hypothesis strategies over a draft."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from hypothesis import strategies as st

from rongchang_desktop.domain.intake.draft import DraftKind, DraftNode, DraftOwner, DraftPlan, Span
from rongchang_desktop.domain.ledger.ownership import Role

Path = tuple[int, ...]

DEPTH = {DraftKind.AREA: 0, DraftKind.SECTION: 1, DraftKind.GROUP: 2, DraftKind.COMMITMENT: 3, DraftKind.WORK_ITEM: 4}


@dataclass(frozen=True)
class Correction:
    """One change, by name, with numbers that say where and how."""

    name: str
    draws: tuple[int, int, int]

    def corrected(self, draft: DraftPlan) -> DraftPlan:
        """The draft after it; as it was where there is nothing to correct."""
        return CORRECTIONS[self.name](draft, *self.draws)


def corrections(max_size: int = 6) -> st.SearchStrategy[list[Correction]]:
    """Sequences of corrections."""
    number = st.integers(0, 999)
    return st.lists(
        st.builds(Correction, st.sampled_from(list(CORRECTIONS)), st.tuples(number, number, number)), max_size=max_size
    )


def corrected(draft: DraftPlan, wanted: Sequence[Correction]) -> DraftPlan:
    """The draft after all the corrections, as the reading of a document that says just that."""
    for correction in wanted:
        draft = correction.corrected(draft)
    written: list[str] = []
    areas = tuple(_written(area, written) for area in draft.areas)
    return replace(draft, areas=areas, source_text="".join(written))


def _written(node: DraftNode, written: list[str]) -> DraftNode:
    """The node and what stands under it, at the place where the document says it."""
    start = sum(map(len, written))
    written.append(node.text)
    span = None if node.span is None else Span(start=start, end=start + len(node.text))
    targets = tuple(replace(target, span=None) for target in node.targets)
    children = tuple(_written(child, written) for child in node.children)
    return replace(node, span=span, targets=targets, children=children)


def _walk(nodes: Sequence[DraftNode], above: Path = ()) -> Iterator[tuple[Path, DraftNode]]:
    for row, node in enumerate(nodes):
        yield (*above, row), node
        yield from _walk(node.children, (*above, row))


def _changed(nodes: tuple[DraftNode, ...], path: Path, put: tuple[DraftNode, ...]) -> tuple[DraftNode, ...]:
    """The nodes with the one at the path replaced by others."""
    row, rest = path[0], path[1:]
    if rest:
        put = (replace(nodes[row], children=_changed(nodes[row].children, rest, put)),)
    return (*nodes[:row], *put, *nodes[row + 1 :])


def _pick(draft: DraftPlan, draw: int, *kinds: DraftKind) -> tuple[Path, DraftNode] | None:
    found = [(path, node) for path, node in _walk(draft.areas) if node.kind in kinds]
    return found[draw % len(found)] if found else None


def _with(draft: DraftPlan, path: Path, *put: DraftNode) -> DraftPlan:
    return replace(draft, areas=_changed(draft.areas, path, put))


def _reword(draft: DraftPlan, where: int, how: int, _: int) -> DraftPlan:
    found = _pick(draft, where, *DEPTH)
    if found is None:
        return draft
    path, node = found
    return _with(draft, path, replace(node, text=f"{node.text}和第{how}类事项" if how % 2 else f"大力{node.text}"))


def _add(draft: DraftPlan, where: int, how: int, kind: int) -> DraftPlan:
    found = _pick(draft, where, *DEPTH)
    if found is None:
        return draft
    path, node = found
    return _with(
        draft, path, node, DraftNode(kind=node.kind, text=f"新增内容{how}号{'甲乙丙丁'[kind % 4]}", span=node.span)
    )


def _remove(draft: DraftPlan, where: int, *_: int) -> DraftPlan:
    found = _pick(draft, where, *DEPTH)
    return draft if found is None else _with(draft, found[0])


def _move(draft: DraftPlan, where: int, to: int, row: int) -> DraftPlan:
    found = _pick(draft, where, DraftKind.SECTION, DraftKind.GROUP, DraftKind.COMMITMENT)
    if found is None:
        return draft
    path, node = found
    without = _with(draft, path)
    homes = [(p, n) for p, n in _walk(without.areas) if n.kind in DEPTH and DEPTH[n.kind] < min(DEPTH[node.kind], 3)]
    if not homes:
        return draft
    home_path, home = homes[to % len(homes)]
    at = row % (len(home.children) + 1)
    return _with(without, home_path, replace(home, children=(*home.children[:at], node, *home.children[at:])))


def _retarget(draft: DraftPlan, where: int, how: int, _: int) -> DraftPlan:
    found = [(path, node) for path, node in _walk(draft.areas) if node.targets]
    if not found:
        return draft
    path, node = found[where % len(found)]
    first = replace(node.targets[0], value=Decimal(how))
    kept = node.targets[1:] if how % 3 else (replace(first, indicator=f"指标{how}", unit="公里"), *node.targets[1:])
    return _with(draft, path, replace(node, targets=(first, *kept) if how % 5 else kept))


def _reassign(draft: DraftPlan, where: int, how: int, _: int) -> DraftPlan:
    found = _pick(draft, where, DraftKind.COMMITMENT)
    if found is None:
        return draft
    path, node = found
    return _with(draft, path, replace(node, owners=(DraftOwner(role=Role.LEAD, name=f"区第{how % 3}局"),)))


CORRECTIONS: dict[str, Callable[[DraftPlan, int, int, int], DraftPlan]] = {
    "reword": _reword,
    "add": _add,
    "remove": _remove,
    "move": _move,
    "retarget": _retarget,
    "reassign": _reassign,
}
