"""The foot of the new year's page: nothing vanishes, how everything ends, and the basis an issued plan asks for."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from rongchang_desktop.domain.editing.grounds import Grounds
from rongchang_desktop.domain.ledger.plan import PlanState
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.year_labels import year_label
from rongchang_desktop.presentation.new_year.turn_model import TurnModel
from rongchang_desktop.presentation.new_year.turn_rows import Group
from rongchang_desktop.presentation.new_year.turning import Turning
from rongchang_desktop.widgets.new_year.ending_menu import OUTCOMES
from rongchang_desktop.widgets.panels.inspector_section import text_label


class SettlingFoot(QWidget):
    """The two fields show themselves only where the new year's plan was issued before."""

    def __init__(self, turning: Turning, model: TurnModel) -> None:
        super().__init__()
        self._turning, self._model = turning, model
        self.summary = text_label(look="soft")
        self.basis, self.approved_by = QLineEdit(), QLineEdit()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.summary, 1)
        for field in (self.basis, self.approved_by):
            field.setMaximumWidth(220)
            layout.addWidget(field)

    @property
    def is_issued(self) -> bool:
        """Whether the new year's plan takes changes with grounds only."""
        return self._turning.ledger.plans[self._turning.pair.later].state is PlanState.ISSUED

    @property
    def missing(self) -> QLineEdit | None:
        """The first field that must still be filled in."""
        empty = (field for field in (self.basis, self.approved_by) if not field.text().strip())
        return next(empty, None) if self.is_issued else None

    def grounds(self) -> Grounds | None:
        """On what grounds an issued plan is changed; None for a draft."""
        if not self.is_issued:
            return None
        return Grounds(
            what=self._turning.session.words.gettext("Carry-over from {year}", year=self._turning.pair.earlier),
            basis=self.basis.text().strip(),
            approved_by=self.approved_by.text().strip(),
        )

    def refresh(self) -> None:
        """Say it for the decisions and in the language of now."""
        words = self._turning.session.words
        for field, msgid in ((self.basis, N_("Basis")), (self.approved_by, N_("Approved by"))):
            field.setPlaceholderText(words.gettext(msgid))
            field.setAccessibleName(words.gettext(msgid))
            field.setVisible(self.is_issued)
        self.summary.setText(self._summary())

    def _summary(self) -> str:
        words, turning = self._turning.session.words, self._turning
        outcomes = [proposal.decision.outcome for proposal in turning.turn.proposals]
        linked = self._model.counts(Group.RECURRING)[0]
        parts = [f"{year_label(one, words)} {outcomes.count(one)}" for one in OUTCOMES if one in outcomes]
        if linked:
            parts.append(words.gettext("{count} of them linked", count=linked))
        ended, total = turning.settled
        whole = words.gettext(
            "{count} of {total} items of {year} have an ending", count=ended, total=total, year=turning.pair.earlier
        )
        return "   ".join((whole, " · ".join(parts))).strip()
