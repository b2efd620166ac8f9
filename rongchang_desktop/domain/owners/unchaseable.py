"""Rows nobody can chase: whoever is to be asked about them is not named, not one, not reachable, or not due."""

from collections.abc import Iterator

from rongchang_desktop.domain.intake.lint_finding import LintFinding, LintKind
from rongchang_desktop.domain.intake.linted_owners import findings_of
from rongchang_desktop.domain.ledger.done import DoneState
from rongchang_desktop.domain.ledger.item import Commitment, Recurrence
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.plan import Plan


def unchaseable(ledger: Ledger, plan: Plan) -> tuple[LintFinding, ...]:
    """One finding for each fault of each commitment that is not closed, by kind and then in the plan's order."""
    rank = {kind: place for place, kind in enumerate(LintKind)}
    found = [finding for item in plan.commitments() for finding in _faults(ledger, item)]
    return tuple(sorted(found, key=lambda finding: rank[finding.kind]))


def _faults(ledger: Ledger, item: Commitment) -> Iterator[LintFinding]:
    if item.done.state is DoneState.VERIFIED:
        return
    yield from findings_of(ledger, item.id, known=frozenset())
    lead = ledger.lead(item.id)
    if lead is not None and not lead.contact and not lead.phone:
        yield LintFinding(item_id=item.id, kind=LintKind.NO_CONTACT, params={"unit": lead.name})
    if item.deadline is None and item.recurrence is Recurrence.ONCE:
        yield LintFinding(item_id=item.id, kind=LintKind.NO_DEADLINE)
