"""Doubts about who answers: nobody, nobody first, several first, or a name nobody can be called by."""

from collections.abc import Iterator, Sequence

from rongchang_desktop.domain.intake.lint_finding import LintFinding, LintKind, told_once
from rongchang_desktop.domain.ledger.identifiers import DepartmentId, ItemId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.ownership import Ownership, Role
from rongchang_desktop.domain.ledger.plan import Plan

OPEN_ENDED = ("等", "等单位", "等部门")
EVERYBODY = ("各", "有关", "相关", "全区", "全县", "全市")


def findings(ledger: Ledger, plan: Plan, *, known: frozenset[DepartmentId]) -> Iterator[LintFinding]:
    """In document order within each kind; work items answer through their commitment."""
    lacking: dict[LintKind, list[ItemId]] = {LintKind.NO_UNIT: [], LintKind.NO_LEAD: []}
    total = 0
    for item in plan.commitments():
        total += 1
        for finding in findings_of(ledger, item.id, known=known):
            if finding.kind in lacking:
                lacking[finding.kind].append(finding.item_id)
            else:
                yield finding
    for kind, item_ids in lacking.items():
        yield from told_once(kind, item_ids, total)


def findings_of(ledger: Ledger, item_id: ItemId, *, known: frozenset[DepartmentId]) -> Iterator[LintFinding]:
    """The doubts about the owners of one item; units outside `known` are told where any is known."""
    owners = [owned for owned in ledger.ownerships.owned_by(item_id) if owned.department_id is not None]
    leads = [owned for owned in owners if owned.role is Role.LEAD]
    if not owners:
        yield LintFinding(item_id=item_id, kind=LintKind.NO_UNIT)
        return
    if not leads:
        yield LintFinding(item_id=item_id, kind=LintKind.NO_LEAD)
    elif len(leads) > 1:
        first, *others = _names(ledger, leads)
        yield LintFinding(
            item_id=item_id, kind=LintKind.SEVERAL_LEADS, params={"first": first, "others": tuple(others)}
        )
    yield from _of_names(ledger, item_id, owners, leads, known)


def _of_names(
    ledger: Ledger,
    item_id: ItemId,
    owners: Sequence[Ownership],
    leads: Sequence[Ownership],
    known: frozenset[DepartmentId],
) -> Iterator[LintFinding]:
    must_answer = leads or owners
    for owned, name in zip(owners, _names(ledger, owners), strict=True):
        if name.endswith(OPEN_ENDED) or (owned in must_answer and name.startswith(EVERYBODY)):
            yield LintFinding(item_id=item_id, kind=LintKind.VAGUE_UNIT, params={"unit": name})
        elif known and owned.department_id not in known:
            yield LintFinding(item_id=item_id, kind=LintKind.UNKNOWN_UNIT, params={"unit": name})


def _names(ledger: Ledger, owners: Sequence[Ownership]) -> list[str]:
    return [ledger.departments[owned.department_id].name for owned in owners if owned.department_id is not None]
