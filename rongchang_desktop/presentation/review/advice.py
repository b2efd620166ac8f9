"""What a reviewed plan is told beside its reading: what the linter finds, and which units might lead."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, Signal

from rongchang_desktop.domain.intake.duty_words import DutyWords
from rongchang_desktop.domain.intake.lead_suggestion import Suggestion, suggest_leads, take_suggestions
from rongchang_desktop.domain.intake.lint_finding import LintFinding
from rongchang_desktop.domain.intake.linting import lint
from rongchang_desktop.domain.ledger.duty import Duty
from rongchang_desktop.domain.ledger.identifiers import DepartmentId, ItemId
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.services.duty_table import duties_in_force


class Advice(QObject):
    """Worked out when asked for; the table of duties and last year's plan are those of the open file."""

    duties_changed = Signal()
    """Other words speak for the units than before."""

    def __init__(self, session: PlanSession, main: PlanSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._main = main
        self._table: tuple[Duty, ...] = ()
        self._own_table = main.ledger.duties
        self._words = DutyWords(())
        self.earlier: Mapping[ItemId, str] | None = None
        """Who led the same promise last year, by item, where somebody has laid the years side by side."""
        main.changed.connect(self._look_at_duties)
        main.replaced.connect(self._look_at_duties)

    def suggestions(self) -> tuple[Suggestion, ...]:
        """A unit for each commitment that has no lead, where one is suggested."""
        plan, ledger = self._session.plan, self._session.ledger
        if plan is None:
            return ()
        table = duties_in_force(self._main.ledger, directory=ledger.departments.in_order())
        if table != self._table:
            self._table, self._words = table, DutyWords(table)
        return suggest_leads(ledger, (item.id for item in plan.commitments()), self._words, earlier=self.earlier)

    def take(self, suggestions: Iterable[Suggestion]) -> bool:
        """Give the items their suggested leads, in one step."""
        wanted = tuple(suggestions)
        return self._session.edit(lambda ledger: take_suggestions(ledger, wanted, new_id=self._session.editor.new_id))

    def findings(self) -> tuple[LintFinding, ...]:
        """What the linter finds; units are new where the open file's directory does not hold them."""
        before = self._main.ledger
        year = self._session.year
        return lint(
            self._session.ledger,
            year,
            previous_year=year - 1 if year - 1 in before.plans else None,
            before=before,
            directory=[DepartmentId(key) for key in before.departments],
        )

    def _look_at_duties(self, *_: object) -> None:
        if self._main.ledger.duties != self._own_table:
            self._own_table = self._main.ledger.duties
            self.duties_changed.emit()
