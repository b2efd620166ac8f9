"""The endings an item can be given, as a menu at its row."""

from collections.abc import Callable

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from rongchang_desktop.domain.intake.carry_decision import CarryProposal, Fate
from rongchang_desktop.domain.ledger.ending import Outcome
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.year_labels import year_label

OUTCOMES = (Outcome.CARRIED, Outcome.UNFINISHED, Outcome.ADJUSTED, Outcome.MOSTLY, Outcome.COMPLETED)


def ending_menu(
    parent: QWidget,
    proposal: CarryProposal,
    words: Localizer,
    *,
    end: Callable[[Outcome], None],
    link: Callable[[], None],
    unlink: Callable[[], None],
) -> QMenu:
    """Endings of one item, the one of now marked; under them linking and unlinking."""
    menu = QMenu(parent)
    group = QActionGroup(menu)
    recurs = proposal.decision.fate is Fate.RECURS
    for outcome in OUTCOMES:
        action = menu.addAction(year_label(outcome, words))
        action.setCheckable(True)
        action.setChecked(proposal.decision.outcome is outcome)
        action.triggered.connect(lambda _=False, outcome=outcome: end(outcome))
        group.addAction(action)
    menu.addSeparator()
    menu.addAction(words.gettext("Link with another item…") if recurs else words.gettext("Link with an item…"), link)
    if recurs:
        menu.addAction(words.gettext("Undo the link"), unlink)
    return menu
