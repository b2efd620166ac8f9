"""The filter: lights and a unit to look for; says on its face what is left out."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QToolButton

from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.selection.selection import Selection
from rongchang_desktop.localization.labels import SHAPES, label
from rongchang_desktop.presentation.session import PlanSession

WIDEST = 190


class FilterButton(QToolButton):
    """Tells the selection anew whenever a light or the unit changes; the text belongs to the search box."""

    chosen = Signal(object)
    """Selection."""

    def __init__(self, session: PlanSession) -> None:
        super().__init__()
        self._session = session
        self._selection = Selection()
        self.setProperty("boxed", True)
        self.setCheckable(True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)
        self.retranslate()

    def show_selection(self, selection: Selection) -> None:
        """Show what is looked for now."""
        self._selection = selection
        self.retranslate()

    def retranslate(self) -> None:
        """Say on the button what is looked for."""
        words, ledger = self._session.words, self._session.ledger
        parts = [label(light, words) for light in Light if light in self._selection.lights]
        parts += [unit.name for unit in ledger.departments.in_order() if unit.id in self._selection.department_ids]
        parts += [words.gettext("To be checked")] if self._selection.awaiting_check else []
        parts += [words.gettext("No lead unit")] if self._selection.without_lead else []
        self.setChecked(bool(parts))
        text = words.gettext("Filter: {parts}", parts=words.enumeration(parts)) if parts else words.gettext("Filter")
        self.setText(self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, WIDEST))
        self.setAccessibleName(text)
        self.setToolTip(text if self.text() != text else "")

    def _fill(self) -> None:
        words, menu = self._session.words, self._menu
        menu.clear()
        for light in Light:
            text = words.gettext("{shape} {light}", shape=SHAPES[light], light=label(light, words))
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(light in self._selection.lights)
            action.triggered.connect(lambda _=False, light=light: self._toggle(light))
        menu.addSeparator()
        menu.addAction(words.gettext("Only of one unit…"), self._pick_unit)
        menu.addSeparator()
        everything = menu.addAction(words.gettext("Show everything"), lambda: self._choose(Selection()))
        everything.setEnabled(bool(self._selection))

    def _toggle(self, light: Light) -> None:
        self._choose(replace(self._selection, lights=self._selection.lights ^ {light}))

    def _pick_unit(self) -> None:
        from rongchang_desktop.widgets.tree.unit_picker import UnitPicker  # when it is opened

        picker = UnitPicker(self._session, self)
        picker.chosen.connect(self._choose_unit)
        picker.pop_up(self.mapToGlobal(self.rect().bottomLeft()))

    def _choose_unit(self, name: str) -> None:
        unit = self._session.ledger.department_called(name)
        self._choose(replace(self._selection, department_ids=frozenset({unit.id} if unit else ())))

    def _choose(self, selection: Selection) -> None:
        self.show_selection(selection)
        self.chosen.emit(selection)
