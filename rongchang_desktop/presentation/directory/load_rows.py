"""The rows of both tables, read off the session: words of each unit and post, and what it carries in the plan shown."""

from collections.abc import Iterator

from rongchang_desktop.domain.ledger.department import Department, DepartmentKind
from rongchang_desktop.domain.ledger.post import Post
from rongchang_desktop.domain.owners.workload import Load, Workload, workload
from rongchang_desktop.domain.selection.selection import Selection
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.record_labels import record_label
from rongchang_desktop.presentation.directory.load_columns import CONTACT, HOLDER, KIND, NAME, SINCE, LoadRow
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.presentation.tree.department_choices import NOT_FOUND, ranking

NO_LOADS = Workload(units={}, posts={})


def loads_of(session: PlanSession) -> Workload:
    """What everybody carries in the plan shown; nothing where there is none."""
    plan, scores = session.plan, session.scores
    if plan is None or scores is None:
        return NO_LOADS
    return workload(session.ledger, plan, scores.assessments, day=session.judging_day())


def unit_rows(
    session: PlanSession, loads: Workload, *, sought: str = "", kind: DepartmentKind | None = None
) -> Iterator[LoadRow]:
    """The units in the order of the directory that have the words in a name, contact or telephone, or its initials."""
    rank = ranking(sought)
    for unit in session.ledger.departments.in_order():
        fits = any(rank(known) != NOT_FOUND for known in (*unit.names, unit.contact, unit.phone))
        if fits and kind in (None, unit.kind):
            yield LoadRow(
                key=unit.id,
                words={
                    NAME: unit.name,
                    KIND: record_label(unit.kind, session.words),
                    CONTACT: " ".join(filter(None, (unit.contact, unit.phone))),
                },
                leading=Selection(department_ids=frozenset({unit.id}), leads_only=True),
                load=_load(loads, unit),
            )


def post_rows(session: PlanSession, loads: Workload, *, sought: str = "") -> Iterator[LoadRow]:
    """The posts in order that have the words in their title or the name of a holder, with who holds them that day."""
    rank, day = ranking(sought), session.judging_day()
    for post in session.ledger.posts.in_order():
        if any(rank(known) != NOT_FOUND for known in (post.title, *(held.holder for held in post.tenures))):
            held = post.tenure_on(day)
            since = formats.day(held.since, session.words) if held is not None else ""
            yield LoadRow(
                key=post.id,
                words={NAME: post.title, HOLDER: held.holder if held is not None else "", SINCE: since},
                leading=Selection(post_ids=frozenset({post.id})),
                load=_load(loads, post),
            )


def _load(loads: Workload, owner: Department | Post) -> Load:
    found = loads.units.get(owner.id) if isinstance(owner, Department) else loads.posts.get(owner.id)
    return found or Load()
