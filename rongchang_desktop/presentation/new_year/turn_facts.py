"""What the page of the new year says of an item: place, owners, light, figures; in words."""

from rongchang_desktop.domain.intake.carried_item import CarriedItems
from rongchang_desktop.domain.intake.carry_decision import CarryProposal
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import Heading, PlanItem, Task
from rongchang_desktop.domain.ledger.ownership import Role
from rongchang_desktop.domain.ledger.plan import Plan
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.progress.counting import newest
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.figures import amount, target_figure
from rongchang_desktop.localization.labels import SHAPES, label
from rongchang_desktop.localization.reasons import layer_and_day, why
from rongchang_desktop.presentation.new_year.item_years import YearFigure, figures_over
from rongchang_desktop.presentation.new_year.turning import Turning
from rongchang_desktop.services.new_year import carry_words


class TurnFacts:
    """Reads the ledger that the decisions are made on, in the words of now and with the decisions of now."""

    def __init__(self, turning: Turning) -> None:
        self._turning = turning
        self._ledger = turning.ledger
        self.words = turning.session.words
        pair = turning.pair
        self.earlier, self.later = self._ledger.plans[pair.earlier], self._ledger.plans[pair.later]
        self._carried = CarriedItems(
            self._ledger,
            pair.earlier,
            pair.later,
            words=carry_words(self.words),
            new_id=lambda: "",
            decided=[proposal.decision for proposal in turning.turn.proposals],
        )

    def item(self, item_id: ItemId) -> PlanItem:
        """The item, of whichever of the two years."""
        return self._plan(item_id).items[item_id]

    def number(self, item_id: ItemId) -> str:
        """Its number as people say it."""
        return self._plan(item_id).number_of(item_id)

    def path(self, item_id: ItemId) -> str:
        """The headings above it, the area first."""
        plan = self._plan(item_id)
        return _path([*reversed(list(plan.ancestors(item_id)))])

    def place(self, item_id: ItemId) -> str:
        """Where in the new year an item would go that is carried over."""
        heading_id = self._carried.heading_for(item_id)
        if heading_id is None:
            return self.words.gettext("New area: {title}", title=carry_words(self.words).area_title)
        heading = self.later.items[heading_id]
        return _path([*reversed(list(self.later.ancestors(heading_id))), heading])

    def lead(self, item_id: ItemId) -> str:
        """The lead unit, else the leading post; empty where there is neither."""
        unit = self._ledger.lead(item_id)
        return unit.name if unit is not None else self._named(item_id, Role.LEADING_POST)

    def owners(self, item_id: ItemId) -> str:
        """Everybody who answers for it, a line a role."""
        words = self.words
        parts = [
            words.gettext("{name}: {value}", name=label(role, words), value=names)
            for role in Role
            if (names := self._named(item_id, role))
        ]
        return "\n".join(parts)

    def has_owners(self, item_id: ItemId) -> bool:
        """Whether the item has owners of its own."""
        return self._ledger.ownerships.owns_any(item_id)

    def light(self, item_id: ItemId) -> Light | None:
        """The light of an item of the earlier year."""
        judged = self._turning.scores.assessments.get(item_id)
        return judged.light if judged is not None else None

    def state(self, item_id: ItemId) -> str:
        """The light as a word, with the share that was reached."""
        judged = self._turning.scores.assessments.get(item_id)
        if judged is None:
            return ""
        reached = formats.percent(judged.reached, self.words) if judged.reached is not None else ""
        return f"{label(judged.light, self.words)} {reached}".strip()

    def why(self, item_id: ItemId) -> str:
        """The light with its shape and its reason."""
        judged, item = self._turning.scores.assessments.get(item_id), self.item(item_id)
        if judged is None or not isinstance(item, Task):
            return ""
        return f"{SHAPES[judged.light]} {why(item, judged, self._ledger, self._turning.scores.rule, self.words)}"

    def latest(self, item_id: ItemId) -> str:
        """What was said last, with its day and source."""
        update = newest(self._ledger.updates.owned_by(item_id))
        if update is None:
            return ""
        said = update.text or update.problem
        word = update.word or update.stage
        said = said or (label(word, self.words) if word else "")
        return " ".join(filter(None, (said, layer_and_day(update, self.words))))

    def figures(self, earlier_id: ItemId, later_id: ItemId) -> tuple[str, ...]:
        """The indicators both measure: 高新技术企业 230 家 → 270 家."""
        rows = figures_over(self._ledger, [earlier_id, later_id])
        return tuple(self._figures(*row) for row in rows)

    def left(self, proposal: CarryProposal) -> str:
        """What is still to do of the figures that add up; empty where nobody gave one."""
        parts = [
            f"{one.indicator} {amount(one.left, one.unit, self.words)}" for one in proposal.remaining if one.left > 0
        ]
        return self.words.gettext("Still to do: {what}", what=self.words.enumeration(parts)) if parts else ""

    def _figures(self, earlier: YearFigure, later: YearFigure) -> str:
        words = self.words
        old, new = (target_figure(one.target, words) for one in (earlier, later))
        name = later.target.indicator
        if earlier.actual is None:
            return words.gettext("{name}: {old} → {new}", name=name, old=old, new=new)
        reached = amount(earlier.actual, earlier.target.unit, words)
        return words.gettext("{name}: {old} (reached {actual}) → {new}", name=name, old=old, actual=reached, new=new)

    def _named(self, item_id: ItemId, role: Role) -> str:
        ledger, names = self._ledger, []
        for owned in ledger.owners(item_id, role):
            if owned.post_id is not None:
                names.append(ledger.posts[owned.post_id].title)
            elif owned.department_id is not None:
                names.append(ledger.departments[owned.department_id].name)
        return self.words.enumeration(names)

    def _plan(self, item_id: ItemId) -> Plan:
        return self.earlier if item_id in self.earlier.items else self.later


def _path(headings: list[PlanItem]) -> str:
    return " › ".join(_titled(heading) for heading in headings)


def _titled(heading: PlanItem) -> str:
    number = heading.number if isinstance(heading, Heading) else ""
    return f"{number} {heading.title}".strip()
