"""会议: the whole screen for one item at a time, driven by arrows, a presenter or the mouse; Esc leaves."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from rongchang_desktop.domain.editing.operation import Operation
from rongchang_desktop.presentation.meeting.run import MeetingRun
from rongchang_desktop.presentation.meeting.sheet import meeting_sheet
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.enter_presses import ENTER, press_focused
from rongchang_desktop.widgets.meeting.agreement_line import AgreementLine
from rongchang_desktop.widgets.meeting.light_chips import ORDER, LightChips
from rongchang_desktop.widgets.meeting.scale import Scale, scales
from rongchang_desktop.widgets.meeting.sheet_view import SheetView
from rongchang_desktop.widgets.panels.inspector_section import text_label
from rongchang_desktop.widgets.panels.look import PanelLook

DIGITS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5)


class MeetingWindow(PanelLook, QWidget):
    """A window of its own over the workbench; what is noted in it is a step like any other."""

    def __init__(self, session: PlanSession, run: MeetingRun, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._session, self.run = session, run
        run.setParent(self)
        self.path = text_label(look="soft", selectable=False)
        self.counter = QLabel()
        self.chips = LightChips(run)
        self.sheet = SheetView(session)
        self.line = AgreementLine(session)
        self.told = text_label(look="soft", selectable=False)
        self.back, self.forth, self.leave = QPushButton("‹"), QPushButton("›"), QPushButton("✕")
        self._keys = self._key_table()
        self._lay_out()
        self.wear()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Show the item of now as the ledger of now has it."""
        session, run, words = self._session, self.run, self._session.words
        self.setWindowTitle(words.gettext("Meeting: {topic}", topic=run.topic.name))
        for button, name in (
            (self.back, words.gettext("Previous item")),
            (self.forth, words.gettext("Next item")),
            (self.leave, words.gettext("Leave the meeting")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(name)
        sheet = meeting_sheet(session, run.current) if run.current is not None else None
        self.path.setText(sheet.path if sheet is not None else words.gettext("No item has this light."))
        self.counter.setText(words.gettext("{place} / {count}", place=run.place, count=run.count))
        self.sheet.show_sheet(sheet)
        self.line.show_item(run.current if sheet is not None else None)
        self.chips.refresh(words, self._scale)
        self.back.setEnabled(run.place > 1)
        self.forth.setEnabled(run.place < run.count)
        spoken = f"{self.counter.text()} {sheet.number} {sheet.title} {sheet.why}" if sheet is not None else ""
        self.setAccessibleName(spoken)
        self._tell("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self._keys.get((event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier))
        if act is not None:
            act()
        elif event.key() in ENTER and not press_focused(event, self):
            self.line.begin()
        elif event.key() not in ENTER:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._wear_sizes()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._take_keyboard()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self.concerns_look(event) and hasattr(self, "sheet"):
            before = self._worn
            self.wear()
            if before != self._worn:
                self.refresh()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self._session.changed.disconnect(self._on_changed)
        self._session.replaced.disconnect(self.refresh)
        self.parentWidget().activateWindow()

    @property
    def _scale(self) -> Scale:
        return scales(self.height())[0]

    def _connect(self) -> None:
        self.run.moved.connect(self.refresh)
        self._session.changed.connect(self._on_changed)
        self._session.replaced.connect(self.refresh)
        self.chips.toggled.connect(self.run.toggle)
        self.line.noted.connect(self._on_noted)
        self.line.left.connect(self._take_keyboard)
        self.back.clicked.connect(lambda: self.run.go(-1))
        self.forth.clicked.connect(lambda: self.run.go(1))
        self.leave.clicked.connect(self.close)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self, self._undo)

    def _key_table(self) -> dict[tuple[int, Qt.KeyboardModifier], Callable[[], object]]:
        plain, shift, control = (
            Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier,
        )  # fmt: skip
        key, run = Qt.Key, self.run
        table: dict[tuple[int, Qt.KeyboardModifier], Callable[[], object]] = {}
        for further in (key.Key_Right, key.Key_PageDown, key.Key_Space):
            table[further, plain] = lambda: run.go(1)
        for back in (key.Key_Left, key.Key_PageUp, key.Key_Backspace):
            table[back, plain] = lambda: run.go(-1)
        table[key.Key_Space, shift] = lambda: run.go(-1)
        table[key.Key_Home, plain], table[key.Key_End, plain] = run.first, run.last
        table[key.Key_Up, plain] = lambda: self.sheet.scroll_by(-1)
        table[key.Key_Down, plain] = lambda: self.sheet.scroll_by(1)
        for digit, light in zip(DIGITS, ORDER, strict=True):
            table[digit, control] = lambda light=light: run.toggle(light)
        table[key.Key_0, control] = run.show_all
        table[key.Key_Escape, plain] = table[key.Key_F9, plain] = self.close
        return table

    def _on_changed(self, _: object) -> None:
        self.refresh()

    def _on_noted(self) -> None:
        words = self._session.words
        self._take_keyboard()
        self._tell(words.gettext("Noted. Ctrl+Z takes it back."))

    def _undo(self) -> None:
        """Take back what was noted here; other work is not undone where nobody sees it."""
        step = self._session.editor.undoable
        if step is not None and step.operation is Operation.AGREE:
            self._session.editor.undo()
            self._tell(self._session.words.gettext("Taken back."))

    def _tell(self, text: str) -> None:
        words = self._session.words
        keys = words.gettext("← → next · ↑ ↓ scroll · Enter notes what is agreed · Ctrl+1–5 filter · Esc leaves")
        self.told.setText(text or keys)

    def _take_keyboard(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _wear_sizes(self) -> None:
        scale = self._scale
        self.line.wear(scale)
        self.chips.refresh(self._session.words, scale)
        sizes = (
            (self.path, scale.small), (self.counter, scale.body), (self.told, scale.small * 3 // 4),
            (self.back, scale.small), (self.forth, scale.small), (self.leave, scale.small),
        )  # fmt: skip
        for label, size in sizes:
            font = label.font()
            font.setPixelSize(max(14, size))
            label.setFont(font)
        margin = max(16, scale.body)
        self.layout().setContentsMargins(margin * 2, margin, margin * 2, margin // 2)
        self.layout().setSpacing(max(8, margin // 2))
        self._head.setSpacing(margin // 2)

    def _lay_out(self) -> None:
        self._head = head = QHBoxLayout()
        head.addWidget(self.path, 1)
        for widget in (self.counter, self.back, self.forth, self.leave):
            head.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        for button in (self.back, self.forth, self.leave):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard has its own keys for them
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.told, 1)
        foot.addWidget(self.chips, 1)
        layout = QVBoxLayout(self)
        layout.addLayout(head)
        layout.addWidget(self.sheet, 1)
        layout.addWidget(self.line)
        layout.addLayout(foot)
