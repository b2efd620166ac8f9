"""The two menus of the rail: the plan's, and settings and files."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from rongchang_desktop.domain.ledger.plan import PlanState
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import LANGUAGES
from rongchang_desktop.presentation.new_year.year_pair import years_to_join
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.rules.opening import edit_rules

LANGUAGE_NAMES = {"zh_CN": "简体中文", "en": "English"}
THEMES = (
    ("system", N_("As the system")),
    ("light", N_("Light colours")),
    ("dark", N_("Dark colours")),
    ("contrast-light", N_("High contrast, dark on light")),
    ("contrast-dark", N_("High contrast, light on dark")),
)


def plan_menu(
    parent: QWidget,
    session: PlanSession,
    *,
    choose_day: Callable[[], None],
    judge_today: Callable[[], None],
    issue: Callable[[], None],
    check: Callable[[], None],
    edit_duties: Callable[[], None],
    join_years: Callable[[], None],
) -> QMenu:
    """Years of the file, the day the lights are judged on, 体检, 职责分工, 亮灯规则, 年度衔接 and 印发."""
    words = session.words
    menu = QMenu(parent)
    menu.setToolTipsVisible(True)
    plan = session.plan
    years = QActionGroup(menu)
    for year in sorted(session.ledger.plans, reverse=True):
        action = menu.addAction(words.gettext("Plan of {year}", year=year))
        action.setCheckable(True)
        action.setChecked(year == session.year)
        action.triggered.connect(lambda _=False, year=year: session.switch_year(year))
        years.addAction(action)
    menu.addSeparator()
    menu.addAction(words.gettext("Judge as of another day…"), choose_day)
    today = formats.day(session.today(), words)
    judged_today = menu.addAction(words.gettext("Judge as of today ({day})", day=today), judge_today)
    judged_today.setEnabled(plan is not None and plan.record.as_of is not None)
    menu.addSeparator()
    menu.addAction(words.gettext("Check the plan…"), check).setEnabled(plan is not None)
    menu.addAction(words.gettext("Table of duties…"), edit_duties).setEnabled(plan is not None)
    rules = menu.addAction(words.gettext("Rules for the lights…"), lambda: edit_rules(parent, session))
    rules.setEnabled(plan is not None)
    joining = menu.addAction(words.gettext("Settle the old year…"), join_years)
    lone = years_to_join(session.ledger, session.year) is None
    grey(joining, words.gettext("Needs plans of two years in this file, both with tasks.") if lone else "")
    menu.addSeparator()
    issuing = menu.addAction(words.gettext("Issue the plan…"), issue)
    issuing.setEnabled(plan is not None and plan.state is not PlanState.ISSUED)
    return menu


def settings_menu(
    parent: QWidget,
    session: PlanSession,
    *,
    groups: Iterable[Iterable[QAction]],
    language: str,
    set_language: Callable[[str], None],
    theme: str,
    set_theme: Callable[[str], None],
) -> QMenu:
    """Files, language and colours."""
    words = session.words
    menu = QMenu(parent)
    for actions in groups:
        menu.addActions(list(actions))
        menu.addSeparator()
    tongues = menu.addMenu(words.gettext("Language"))
    for code in LANGUAGES:
        _choice(tongues, LANGUAGE_NAMES[code], code == language, lambda code=code: set_language(code))
    colours = menu.addMenu(words.gettext("Colours"))
    for key, msgid in THEMES:
        _choice(colours, words.gettext(msgid), key == theme, lambda key=key: set_theme(key))
    return menu


def grey(action: QAction, why: str) -> None:
    """Grey an entry that has a reason against it, and say the reason under the mouse; an empty one leaves it open."""
    action.setEnabled(not why)
    if why:
        action.setToolTip(why)


def pop_up(menu: QMenu, button: QWidget) -> None:
    """Show a menu at its button, above it where that lies low in the window; it forgets itself when closed."""
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window = button.window()
    low = button.mapTo(window, QPoint(0, 0)).y() > window.height() // 2
    corner = button.mapToGlobal(QPoint(0, 0 if low else button.height()))
    menu.popup(corner - QPoint(0, menu.sizeHint().height()) if low else corner)


def _choice(menu: QMenu, text: str, chosen: bool, choose: Callable[[], None]) -> None:
    action = menu.addAction(text)
    action.setCheckable(True)
    action.setChecked(chosen)
    action.triggered.connect(lambda _=False: choose())
