"""The first records of a new file: a district's customary departments, the rule, perhaps an empty plan."""

from dataclasses import replace
from datetime import date

from rongchang_desktop.domain.editing.change import ChangeSet, created
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.ledger.department import Department
from rongchang_desktop.domain.ledger.identifiers import PlanId, RuleSetId
from rongchang_desktop.domain.ledger.office import Office
from rongchang_desktop.domain.ledger.plan import PlanRecord
from rongchang_desktop.domain.ledger.post import Post
from rongchang_desktop.domain.ledger.record_types import LedgerRecord
from rongchang_desktop.domain.pacing.rule import SHIPPED_RULE
from rongchang_desktop.foundation.identity import IdSource
from rongchang_desktop.services.starter_plan import STARTER_PLAN, load_plan_file, shipped_plan


def founding_changes(*, new_id: IdSource, year: int | None = None, district: str = "") -> tuple[ChangeSet, ...]:
    """One step that names the office and brings its directory and rule; with a year, an empty plan of it too."""
    shipped = load_plan_file(shipped_plan(STARTER_PLAN), new_id=new_id)
    records: list[LedgerRecord] = [Office(district=district)]
    records += [change.record for change in shipped.changes if isinstance(change.record, Department | Post)]
    records.append(replace(SHIPPED_RULE, id=RuleSetId(new_id()), effective_from=date(2000, 1, 1)))
    if year is not None:
        records.append(PlanRecord(id=PlanId(new_id()), year=year))
    return (ChangeSet(operation=Operation.CREATE_LEDGER, changes=created(records)),)
