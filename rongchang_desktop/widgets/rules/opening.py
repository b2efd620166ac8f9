"""The way to the rules editor, from the foot and from the plan's menu; the editor is imported when it is asked for."""

from PySide6.QtWidgets import QWidget

from rongchang_desktop.presentation.session import PlanSession


def edit_rules(window: QWidget, session: PlanSession) -> None:
    """Open the rules editor over the window."""
    from rongchang_desktop.widgets.rules.rules_dialog import RulesDialog

    RulesDialog(window, session).open()
