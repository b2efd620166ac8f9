"""The ledger: directory, rules, and plans by year; the one aggregate every edit goes through."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from rongchang_desktop.domain.ledger.office import Office
from rongchang_desktop.domain.ledger.ownership import ROLE_ORDER, Ownership, Role
from rongchang_desktop.domain.ledger.record_set import RecordSet
from rongchang_desktop.foundation.clean_text import folded

# An empty ledger stands in the window's first picture; the types of its records come with the first that is read.
if TYPE_CHECKING:
    from rongchang_desktop.domain.forms.dispatch import Dispatch
    from rongchang_desktop.domain.indicators.indicator import Indicator, IndicatorValue
    from rongchang_desktop.domain.ledger.adjustment import Adjustment
    from rongchang_desktop.domain.ledger.agreement import Agreement
    from rongchang_desktop.domain.ledger.calendar_day import CalendarDay
    from rongchang_desktop.domain.ledger.consultation import ConsultationReply
    from rongchang_desktop.domain.ledger.continuation import Continuation
    from rongchang_desktop.domain.ledger.department import Department
    from rongchang_desktop.domain.ledger.duty import Duty
    from rongchang_desktop.domain.ledger.ending import Ending
    from rongchang_desktop.domain.ledger.identifiers import ItemId
    from rongchang_desktop.domain.ledger.item import PlanItem
    from rongchang_desktop.domain.ledger.milestone import Milestone
    from rongchang_desktop.domain.ledger.office import SourceDocument
    from rongchang_desktop.domain.ledger.plan import Plan
    from rongchang_desktop.domain.ledger.post import Post
    from rongchang_desktop.domain.ledger.ranking_exclusion import RankingExclusion
    from rongchang_desktop.domain.ledger.saved_view import SavedView
    from rongchang_desktop.domain.ledger.target import Target
    from rongchang_desktop.domain.pacing.manual_light import ManualLight
    from rongchang_desktop.domain.pacing.rule import RuleSet
    from rongchang_desktop.domain.papers.settings import PaperSettings
    from rongchang_desktop.domain.periods.period import FrozenPaper, Period
    from rongchang_desktop.domain.progress.evidence import Evidence
    from rongchang_desktop.domain.progress.update import ProgressUpdate


def _departments() -> RecordSet[Department]:
    return RecordSet(order=lambda unit: (unit.position, unit.id))


def _posts() -> RecordSet[Post]:
    return RecordSet(order=lambda post: (post.position, post.id))


def _rules() -> RecordSet[RuleSet]:
    return RecordSet(order=lambda rule: (rule.effective_from, rule.id))


def _targets() -> RecordSet[Target]:
    return RecordSet(owner=lambda target: target.item_id, order=lambda target: (target.position, target.id))


def _ownerships() -> RecordSet[Ownership]:
    return RecordSet(
        owner=lambda owned: owned.item_id, order=lambda owned: (ROLE_ORDER[owned.role], owned.position, owned.id)
    )


def _milestones() -> RecordSet[Milestone]:
    return RecordSet(owner=lambda node: node.item_id, order=lambda node: (node.due, node.id))


def _updates() -> RecordSet[ProgressUpdate]:
    return RecordSet(owner=lambda update: update.item_id, order=lambda update: (update.as_of, update.id))


def _indicators() -> RecordSet[Indicator]:
    return RecordSet(owner=lambda row: str(row.year), order=lambda row: (row.year, row.position, row.id))


def _indicator_values() -> RecordSet[IndicatorValue]:
    return RecordSet(owner=lambda value: value.indicator_id, order=lambda value: (value.period, value.id))


def _sources() -> RecordSet[SourceDocument]:
    return RecordSet(owner=lambda source: str(source.year))


def _adjustments() -> RecordSet[Adjustment]:
    return RecordSet(owner=lambda change: str(change.year), order=lambda change: (change.on, change.id))


def _endings() -> RecordSet[Ending]:
    return RecordSet(owner=lambda ending: ending.item_id)


def _continuations() -> RecordSet[Continuation]:
    return RecordSet(owner=lambda link: link.later_id)


def _duties() -> RecordSet[Duty]:
    return RecordSet(order=lambda duty: (duty.position, duty.id))


def _manual_lights() -> RecordSet[ManualLight]:
    return RecordSet(owner=lambda light: light.item_id, order=lambda light: (light.on, light.id))


def _evidence() -> RecordSet[Evidence]:
    return RecordSet(owner=lambda file: file.item_id, order=lambda file: (file.added_on, file.id))


def _replies() -> RecordSet[ConsultationReply]:
    return RecordSet(owner=lambda reply: reply.item_id, order=lambda reply: (reply.on, reply.id))


def _agreements() -> RecordSet[Agreement]:
    return RecordSet(owner=lambda agreed: agreed.item_id, order=lambda agreed: (agreed.on, agreed.id))


def _ranking_exclusions() -> RecordSet[RankingExclusion]:
    return RecordSet(owner=lambda left_out: left_out.item_id, order=lambda left_out: (left_out.on, left_out.id))


def _saved_views() -> RecordSet[SavedView]:
    return RecordSet(order=lambda view: (view.position, view.id))


def _paper_settings() -> RecordSet[PaperSettings]:
    return RecordSet(order=lambda settings: (settings.id,))


def _calendar_days() -> RecordSet[CalendarDay]:
    return RecordSet(order=lambda known: (known.day, known.id))


def _periods() -> RecordSet[Period]:
    return RecordSet(
        owner=lambda period: str(period.year), order=lambda period: (period.year, period.number, period.id)
    )


def _frozen_papers() -> RecordSet[FrozenPaper]:
    return RecordSet(owner=lambda paper: paper.period_id, order=lambda paper: (paper.printed_on, paper.id))


def _dispatches() -> RecordSet[Dispatch]:
    return RecordSet(owner=lambda sent: sent.period_id, order=lambda sent: (sent.sent_on, sent.id))


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """Everything the office keeps. `updates` holds at least the newest of each layer of each item."""

    offices: RecordSet[Office] = field(default_factory=RecordSet)
    departments: RecordSet[Department] = field(default_factory=_departments)
    posts: RecordSet[Post] = field(default_factory=_posts)
    rules: RecordSet[RuleSet] = field(default_factory=_rules)
    plans: Mapping[int, Plan] = field(default_factory=lambda: MappingProxyType({}))
    targets: RecordSet[Target] = field(default_factory=_targets)
    ownerships: RecordSet[Ownership] = field(default_factory=_ownerships)
    milestones: RecordSet[Milestone] = field(default_factory=_milestones)
    updates: RecordSet[ProgressUpdate] = field(default_factory=_updates)
    indicators: RecordSet[Indicator] = field(default_factory=_indicators)
    indicator_values: RecordSet[IndicatorValue] = field(default_factory=_indicator_values)
    sources: RecordSet[SourceDocument] = field(default_factory=_sources)
    adjustments: RecordSet[Adjustment] = field(default_factory=_adjustments)
    endings: RecordSet[Ending] = field(default_factory=_endings)
    continuations: RecordSet[Continuation] = field(default_factory=_continuations)
    duties: RecordSet[Duty] = field(default_factory=_duties)
    manual_lights: RecordSet[ManualLight] = field(default_factory=_manual_lights)
    evidence: RecordSet[Evidence] = field(default_factory=_evidence)
    replies: RecordSet[ConsultationReply] = field(default_factory=_replies)
    agreements: RecordSet[Agreement] = field(default_factory=_agreements)
    ranking_exclusions: RecordSet[RankingExclusion] = field(default_factory=_ranking_exclusions)
    saved_views: RecordSet[SavedView] = field(default_factory=_saved_views)
    paper_settings: RecordSet[PaperSettings] = field(default_factory=_paper_settings)
    calendar_days: RecordSet[CalendarDay] = field(default_factory=_calendar_days)
    periods: RecordSet[Period] = field(default_factory=_periods)
    frozen_papers: RecordSet[FrozenPaper] = field(default_factory=_frozen_papers)
    dispatches: RecordSet[Dispatch] = field(default_factory=_dispatches)

    @property
    def office(self) -> Office:
        """Whose ledger it is; an unnamed office until one is set."""
        return next(iter(self.offices.values()), Office())

    def plan_of(self, item_id: ItemId) -> Plan:
        """The plan the item stands in. Raises KeyError."""
        for plan in self.plans.values():
            if item_id in plan.items:
                return plan
        raise KeyError(item_id)

    def item(self, item_id: ItemId) -> PlanItem:
        """The item of that id, whatever its year. Raises KeyError."""
        return self.plan_of(item_id).items[item_id]

    def owners(self, item_id: ItemId, role: Role) -> tuple[Ownership, ...]:
        """The item's owners in that role, in order."""
        return tuple(owned for owned in self.ownerships.owned_by(item_id) if owned.role is role)

    def lead(self, item_id: ItemId) -> Department | None:
        """The 牵头单位; where only responsible units are given, the first of them collects."""
        for role in (Role.LEAD, Role.RESPONSIBLE):
            for owned in self.owners(item_id, role):
                if owned.department_id is not None:
                    return self.departments[owned.department_id]
        return None

    def standing_unit(self, department_id: str) -> Department | None:
        """The unit of that id, or the one it was merged into; None where neither is in the directory."""
        units = self.departments.by_id
        return units.get(department_id) or next(
            (unit for unit in units.values() if department_id in unit.merged_ids), None
        )

    def recalling(self, updates: Iterable[ProgressUpdate]) -> Ledger:
        """The same ledger with older updates, kept on disk until now, in memory too."""
        missing: dict[str, ProgressUpdate | None] = {
            update.id: update for update in updates if update.id not in self.updates
        }
        return replace(self, updates=self.updates.changed(missing)) if missing else self

    def post_called(self, title: str) -> Post | None:
        """The post of that title."""
        wanted = folded(title)
        return next((post for post in self.posts.in_order() if folded(post.title) == wanted), None)

    def department_called(self, name: str) -> Department | None:
        """The department known by that name or alias."""
        return next((unit for unit in self.departments.in_order() if unit.is_called(name)), None)
