"""What is done on the sample district before the pictures are taken, so that each screen has something to show."""

from datetime import date

from build_spec.manual.stage import TODAY, wait_until
from rongchang_desktop.domain.editing.agreements import put_agreement
from rongchang_desktop.domain.ledger.agreement import Agreement
from rongchang_desktop.domain.ledger.identifiers import AgreementId, ItemId
from rongchang_desktop.domain.ledger.ownership import Role
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.selection.grouping import Grouping
from rongchang_desktop.domain.selection.selection import Selection
from rongchang_desktop.presentation.desk import Desk
from rongchang_desktop.presentation.periods.periods_desk import PeriodsDesk
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.presentation.views import AskedView, SavedViews

WORDS = {
    "zh_CN": {"half": "上半年", "third": "三季度", "view": "滞后事项（按单位）", "agreed": "倒排工期，每周报进度"},
    "en": {"half": "first half", "third": "third quarter", "view": "Behind, by unit", "agreed": "Weekly progress"},
}


def tell(desk: Desk) -> None:
    """Freeze the first half-year, open the third quarter, keep a view, note what a meeting agreed."""
    said = WORDS[desk.words.language]
    _freeze_and_go_on(desk, said["half"], said["third"])
    asked = AskedView(selection=Selection(lights=frozenset({Light.LAGGING, Light.SLOW})), grouping=Grouping.LEAD)
    SavedViews(desk.session).save(said["view"], asked)
    for item_id, due in zip(lagging(desk.session), (date(2024, 10, 15), date(2024, 10, 31)), strict=False):
        _agree(desk, item_id, said["agreed"], due)


def lagging(session: PlanSession) -> list[ItemId]:
    """The commitments that lag, in the order of the plan."""
    plan = session.plan
    found = [item.id for item in plan.commitments()] if plan is not None else []
    judged = {item_id: session.assessment(item_id) for item_id in found}
    return [item_id for item_id, each in judged.items() if each is not None and each.light is Light.LAGGING]


def _freeze_and_go_on(desk: Desk, first: str, second: str) -> None:
    periods = PeriodsDesk(desk)
    periods.open_next(date(2024, 6, 30), date(2024, 7, 5), first)
    frozen: list[object] = []
    periods.frozen.connect(frozen.append)
    periods.freeze()
    wait_until(lambda: frozen)
    periods.open_next(TODAY, date(2024, 10, 8), second)
    periods.deleteLater()


def _agree(desk: Desk, item_id: ItemId, what: str, due: date) -> None:
    session = desk.session
    ledger = session.ledger
    leads = (each.department_id for each in ledger.ownerships.owned_by(item_id) if each.role is Role.LEAD)
    who = next((ledger.departments[lead].name for lead in leads if lead is not None), "")
    agreement = Agreement(
        id=AgreementId(session.editor.new_id()), item_id=item_id, on=TODAY, what=what, who=who, due=due
    )
    session.edit(lambda known: put_agreement(known, agreement))
