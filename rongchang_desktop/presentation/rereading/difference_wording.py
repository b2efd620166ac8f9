"""Puts the differences of a second reading into words: a row's cells, and both sides of the row the hand is on."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from rongchang_desktop.domain.intake.rereading.difference import Difference, DifferenceKind
from rongchang_desktop.domain.intake.wording_difference import Piece, PieceKind, wording_difference
from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Heading, PlanItem, Task
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.ownership import Role
from rongchang_desktop.domain.ledger.plan import Plan
from rongchang_desktop.domain.progress.counting import newest
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.labels import label
from rongchang_desktop.localization.reasons import layer_and_day
from rongchang_desktop.presentation.rereading.rereading_desk import RereadingDesk

KIND = DifferenceKind
WHOLE = (KIND.ADDED, KIND.REMOVED)
NAMED = (KIND.MOVED, KIND.TARGETS, KIND.OWNERS, KIND.DEADLINE)
LEFT_BECAUSE = {
    KIND.REMOVED: N_("Progress, ticks or a judgement were entered: tick it only if they may go with it."),
    KIND.REWORDED: N_("The office has worded it itself, so its wording stays unless ticked."),
    KIND.TARGETS: N_("The sentence is the same, so the targets of the plan stay unless ticked."),
    KIND.INDICATOR: N_("Values were entered: tick it only if they may go with it."),
}


class Shape(Enum):
    """WHOLE is one wording; SIDES two, one beside the other; NAMED the item, and under it two sides of something."""

    WHOLE = "whole"
    SIDES = "sides"
    NAMED = "named"


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferenceCells:
    """What a row shows: `name` in WHOLE and NAMED, `before` and `after` else; `warns` is said in the warning colour."""

    shape: Shape
    number: str = ""
    name: str = ""
    before: tuple[Piece, ...] = ()
    after: tuple[Piece, ...] = ()
    remark: str = ""
    warns: bool = False

    @property
    def texts(self) -> tuple[str, str]:
        """Both sides as plain text."""
        return _plain(self.before), _plain(self.after)


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side of a difference in full; `lines` tell what is known beside the wording."""

    caption: str
    path: str = ""
    wording: tuple[Piece, ...] = ()
    lines: tuple[str, ...] = ()


class DifferenceWording:
    """Writes a row once; `forget` when the language is another."""

    def __init__(self, desk: RereadingDesk) -> None:
        self._desk = desk
        self._cells: dict[Difference, DifferenceCells] = {}

    def forget(self) -> None:
        """Write every row anew when it is next asked for."""
        self._cells.clear()

    def cells(self, difference: Difference) -> DifferenceCells:
        """What the row shows."""
        known = self._cells.get(difference)
        if known is None:
            known = self._cells[difference] = self._written(difference)
        return known

    def reason(self, difference: Difference) -> str:
        """Why it is not taken unless told so; empty where it is."""
        msgid = "" if difference.by_default else LEFT_BECAUSE.get(difference.kind, "")
        return self._desk.session.words.gettext(msgid)

    def sides(self, difference: Difference) -> tuple[Side, Side]:
        """The plan's side and the reading's, in full."""
        return self._old(difference), self._new(difference)

    def _written(self, difference: Difference) -> DifferenceCells:
        number, reason = self._number(difference), self.reason(difference)
        if difference.kind in WHOLE:
            remark = reason or self._path(difference)
            return DifferenceCells(
                shape=Shape.WHOLE, number=number, name=difference.text, remark=remark, warns=bool(reason)
            )
        pieces = self._pieces(difference)
        return DifferenceCells(
            shape=Shape.NAMED if difference.kind in NAMED else Shape.SIDES,
            number=number,
            name=difference.text,
            before=tuple(_joined(piece) for piece in pieces if piece.kind is not PieceKind.ADDED),
            after=tuple(_joined(piece) for piece in pieces if piece.kind is not PieceKind.REMOVED),
            remark=reason,
            warns=bool(reason),
        )

    def _pieces(self, difference: Difference) -> tuple[Piece, ...]:
        words = self._desk.session.words
        if difference.kind is KIND.DEADLINE:
            days = [
                formats.day(date.fromisoformat(text), words) if text else ""
                for text in (difference.before, difference.after)
            ]
            return wording_difference(*days)
        if difference.kind is KIND.MOVED and difference.before == difference.after:
            old, new = (
                self._neighbour(self._plan, difference.item_id),
                self._neighbour(self._fresh, difference.fresh_id),
            )
            return Piece(kind=PieceKind.REMOVED, text=old), Piece(kind=PieceKind.ADDED, text=new)
        return difference.pieces

    def _neighbour(self, plan: Plan, item_id: str | None) -> str:
        """Where an item stands among its siblings."""
        words = self._desk.session.words
        item = plan.items[ItemId(item_id or "")]
        beside = [sibling.id for sibling in plan.children(item.parent_id)]
        place = beside.index(item.id)
        if not place:
            return words.gettext("first under “{title}”", title=_parent_title(plan, item))
        return words.gettext("after “{title}”", title=plan.items[ItemId(beside[place - 1])].title)

    def _old(self, difference: Difference) -> Side:
        words, plan = self._desk.session.words, self._plan
        item = plan.items.get(ItemId(difference.item_id or ""))
        if difference.kind is KIND.ADDED:
            return Side(caption=words.gettext("In the plan: no such item"))
        number = plan.number_of(ItemId(item.id)) if item is not None else ""
        caption = words.gettext("In the plan, item {number}", number=number) if number else words.gettext("In the plan")
        wording = [piece for piece in self._shown(difference) if piece.kind is not PieceKind.ADDED]
        return Side(
            caption=caption,
            path=path_of(plan, item),
            wording=tuple(wording),
            lines=tuple(self._entered(item)) if isinstance(item, Task) else (),
        )

    def _new(self, difference: Difference) -> Side:
        words, fresh = self._desk.session.words, self._fresh
        if difference.kind is KIND.REMOVED or (difference.kind is KIND.INDICATOR and difference.fresh_id is None):
            return Side(caption=words.gettext("No longer in this reading"), lines=(self.reason(difference),))
        item = fresh.items.get(ItemId(difference.fresh_id or ""))
        wording = [piece for piece in self._shown(difference) if piece.kind is not PieceKind.REMOVED]
        return Side(
            caption=words.gettext("In this reading"),
            path=path_of(fresh, item),
            wording=tuple(wording),
            lines=(self.reason(difference),),
        )

    def _shown(self, difference: Difference) -> tuple[Piece, ...]:
        """The whole wording, unmarked where there is nothing to compare it with."""
        if difference.kind in WHOLE:
            return (Piece(kind=PieceKind.SAME, text=difference.text),)
        named = (Piece(kind=PieceKind.SAME, text=difference.text + "\n"),) if difference.kind in NAMED else ()
        return (*named, *self._pieces(difference))

    def _entered(self, item: Task) -> Iterable[str]:
        """What the office has entered of an item, line by line."""
        words, ledger = self._desk.session.words, self._desk.session.ledger
        if item.done.state is not DoneState.OPEN:
            yield label(item.done.state, words)
        update = newest(ledger.updates.owned_by(item.id))
        if update is not None:
            said = update.text or (label(update.word, words) if update.word else "")
            yield " ".join(filter(None, (said, layer_and_day(update, words))))
        lead = _owners(ledger, ItemId(item.id), Role.LEAD)
        if lead:
            yield words.gettext("{name}: {value}", name=label(Role.LEAD, words), value=words.enumeration(lead))

    def _number(self, difference: Difference) -> str:
        item_id = ItemId(difference.item_id or "")
        return self._plan.number_of(item_id) if item_id in self._plan.items else ""

    def _path(self, difference: Difference) -> str:
        plan, item_id = (
            (self._fresh, difference.fresh_id) if difference.kind is KIND.ADDED else (self._plan, difference.item_id)
        )
        return path_of(plan, plan.items.get(ItemId(item_id or "")))

    @property
    def _plan(self) -> Plan:
        return self._desk.plan

    @property
    def _fresh(self) -> Plan:
        return self._desk.fresh_plan


def path_of(plan: Plan, item: PlanItem | None) -> str:
    """The headings above an item, the area first; empty for an area."""
    above = reversed(list(plan.ancestors(ItemId(item.id)))) if item is not None else ()
    return " › ".join(f"{each.number if isinstance(each, Heading) else ''} {each.title}".strip() for each in above)


def _parent_title(plan: Plan, item: PlanItem) -> str:
    return plan.items[item.parent_id].title if item.parent_id is not None else str(plan.year)


def _owners(ledger: Ledger, item_id: ItemId, role: Role) -> list[str]:
    owned = ledger.owners(item_id, role)
    return [ledger.departments[each.department_id].name for each in owned if each.department_id is not None]


def _joined(piece: Piece) -> Piece:
    return Piece(kind=piece.kind, text=piece.text.replace("\n", " "))


def _plain(pieces: Iterable[Piece]) -> str:
    return "".join(piece.text for piece in pieces)
