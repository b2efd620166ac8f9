"""体检: what in a plan could not be chased later, before it is adopted or issued; nothing is changed by it."""

from collections.abc import Iterable

from rongchang_desktop.domain.intake import linted_figures, linted_owners, linted_wording
from rongchang_desktop.domain.intake.lint_finding import LintFinding, LintKind
from rongchang_desktop.domain.ledger.identifiers import DepartmentId
from rongchang_desktop.domain.ledger.ledger import Ledger

RANK = {kind: place for place, kind in enumerate(LintKind)}


def lint(
    ledger: Ledger,
    year: int,
    *,
    previous_year: int | None = None,
    before: Ledger | None = None,
    directory: Iterable[DepartmentId] = (),
) -> tuple[LintFinding, ...]:
    """Every doubt about the plan of the year, by kind and then in document order.

    `previous_year` is looked up in `before` where that is another ledger; units outside a `directory` are told.
    """
    plan = ledger.plans.get(year)
    if plan is None:
        return ()
    found: list[LintFinding] = [
        *linted_owners.findings(ledger, plan, known=frozenset(directory)),
        *linted_figures.findings(ledger, plan, before=before or ledger, previous_year=previous_year),
        *linted_wording.findings(plan),
    ]
    return tuple(sorted(found, key=lambda finding: RANK[finding.kind]))
