"""采纳: a reviewed draft becomes a plan of the ledger, in one step."""

from datetime import date

from rongchang_desktop.domain.editing.change import ChangeSet, created
from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.domain.editing.placing import GAP
from rongchang_desktop.domain.errors import YearTakenError
from rongchang_desktop.domain.intake.adopted_year import plan_changes
from rongchang_desktop.domain.intake.draft import DraftPlan
from rongchang_desktop.domain.intake.draft_reading import DraftReading
from rongchang_desktop.domain.intake.headline_rows import closing_day, indicator_records
from rongchang_desktop.domain.intake.named_owners import NamedOwners
from rongchang_desktop.domain.ledger.identifiers import PlanId, SourceId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.ledger.office import SourceDocument
from rongchang_desktop.domain.ledger.plan import PlanRecord
from rongchang_desktop.domain.ledger.record_types import LedgerRecord
from rongchang_desktop.foundation.identity import IdSource


def adopt(ledger: Ledger, draft: DraftPlan, *, year: int, new_id: IdSource, today: date | None = None) -> ChangeSet:
    """Everything the draft holds as one step. Raises YearTakenError where the year has a plan with items.

    Units and posts the draft names are found in the directory or entered. What a table tells of progress becomes the
    units' own report of the day the draft's period closes, else of `today`, at the latest of the year's last day.
    """
    existing = ledger.plans.get(year)
    if existing is not None and len(existing.items):
        raise YearTakenError(year)
    source = SourceDocument(
        id=SourceId(new_id()), year=year, name=draft.source_name, sha256=draft.source_sha256, text=draft.source_text
    )
    record = existing.record if existing else PlanRecord(id=PlanId(new_id()), year=year, title=draft.title)
    records: list[LedgerRecord] = [source]
    records += indicator_records(draft, year, new_id, into=ledger)
    owners = NamedOwners(ledger, new_id)
    last = date(year, 12, 31)
    told_on = closing_day(draft.period) or min(today or last, last)
    reading = DraftReading(year, source.id, new_id, owners=owners, reported_on=told_on)
    items = [
        record for row, area in enumerate(draft.areas, start=1) for record in reading.heading(area, None, row * GAP)
    ]
    changes = (*plan_changes(ledger, record, today=today), *created([*records, *owners.entered, *items]))
    return ChangeSet(operation=Operation.ADOPT_REPORT, changes=changes, params={"year": str(year)})
