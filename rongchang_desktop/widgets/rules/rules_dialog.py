"""亮灯规则: the office's dated rules, and what each edit would turn before it is taken."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from rongchang_desktop.domain.ledger.identifiers import RuleSetId
from rongchang_desktop.domain.pacing.rule import RuleSet
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.rule_words import rule_name, rule_title, rule_told
from rongchang_desktop.presentation.rules.rule_templates import rule_templates
from rongchang_desktop.presentation.rules.rules_editor import RulesEditor, is_of_all_time
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.panels.inspector_section import text_label
from rongchang_desktop.widgets.panels.look import PanelLook
from rongchang_desktop.widgets.rules.effect_view import EffectView
from rongchang_desktop.widgets.rules.rule_form import RuleForm
from rongchang_desktop.widgets.scrolling import scrolled_up_and_down

ID = Qt.ItemDataRole.UserRole
FRAME = QSize(24, 64)
"""Of the screen, what the frame of a window takes."""


class RulesDialog(PanelLook, QDialog):
    """Insert offers the templates, Delete strikes a rule, Ctrl+Enter takes all as one step, Esc drops it."""

    def __init__(self, parent: QWidget | None, session: PlanSession) -> None:
        super().__init__(parent)
        self._session = session
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = session.words.gettext
        self.editor = RulesEditor(session, self)
        self.list = QListWidget()
        self.list.setAccessibleName(words("Rules by the day from which they hold"))
        self.list.setWordWrap(True)
        self.list.setSpacing(2)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.form = RuleForm(session.words, year=session.year)
        self.effect = EffectView(session, self.editor)
        self.problem = text_label(look="danger")
        self.add_button = QPushButton(words("Add a rule… (Ins)"))
        self.add_button.setMenu(self._templates())
        self.strike_button = QPushButton(words("Strike it (Del)"))
        self.save_button = QPushButton(words("Judge by these rules"))
        self.cancel_button = QPushButton(words("Cancel"))
        self.setWindowTitle(words("Rules for the lights"))
        self._lay_out()
        self.wear()
        self._bind()
        self.refresh()
        self.editor.try_out()
        self.list.setFocus()
        self.resize(QSize(1120, 620).boundedTo(self.screen().availableSize() - FRAME))

    def current(self) -> RuleSetId | None:
        """The rule that is shown."""
        entry = self.list.currentItem()
        return entry.data(ID) if entry is not None else None

    def add(self, template: RuleSet) -> None:
        """Add a rule after a template and show it."""
        self.refresh(self.editor.add(template))

    def refresh(self, chosen: RuleSetId | None = None) -> None:
        """Show the rules of now; the chosen one stays chosen."""
        chosen = chosen or self.current() or self.editor.rules[-1].id
        self.list.blockSignals(True)
        self.list.clear()
        for rule in self.editor.rules:
            entry = QListWidgetItem(self._line(rule))
            entry.setData(ID, rule.id)
            entry.setToolTip(rule_name(rule, self._session.words))
            self.list.addItem(entry)
            if rule.id == chosen:
                self.list.setCurrentItem(entry)
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(self.list.count() - 1)
        self.list.blockSignals(False)
        self.strike_button.setEnabled(len(self.editor.rules) > 1)
        self.form.show_rule(self.editor.rule(self.current()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Insert:
            self.add_button.showMenu()
        elif event.key() == Qt.Key.Key_Delete and self.list.hasFocus():
            self._strike()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if control:
                self.save()
        else:
            super().keyPressEvent(event)

    def save(self) -> None:
        """Take the rules as one step and close; what contradicts itself stays open with its word."""
        if self.editor.save():
            self.accept()

    def _bind(self) -> None:
        self.list.currentItemChanged.connect(lambda *_: self.form.show_rule(self.editor.rule(self.current())))
        self.form.edited.connect(self._edit)
        self.editor.changed.connect(self.refresh)
        self.editor.judged.connect(self._show_problem)
        for button, act in (
            (self.strike_button, self._strike),
            (self.save_button, self.save),
            (self.cancel_button, self.reject),
        ):
            button.clicked.connect(lambda _=False, act=act: act())

    def _edit(self, values: dict[str, object]) -> None:
        rule_id = self.current()
        if rule_id is not None:
            self.editor.edit(rule_id, **values)

    def _strike(self) -> None:
        rule_id = self.current()
        if rule_id is not None:
            self.editor.remove(rule_id)

    def _show_problem(self) -> None:
        error = self.editor.error
        self.problem.setText(self._session.words.error(error) if error is not None else "")
        self.problem.setVisible(error is not None)
        self.save_button.setEnabled(error is None and self.editor.is_dirty)

    def _line(self, rule: RuleSet) -> str:
        words = self._session.words
        if is_of_all_time(rule.effective_from):
            since = words.gettext("from the beginning")
        else:
            since = words.gettext("from {day}", day=formats.day(rule.effective_from, words))
        return f"{since}\n{rule_name(rule, words)}"

    def _templates(self) -> QMenu:
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        words = self._session.words
        for template in rule_templates():
            action = menu.addAction(rule_title(template, words), lambda template=template: self.add(template))
            action.setToolTip(rule_told(template, words))
        return menu

    def _lay_out(self) -> None:
        words = self._session.words.gettext
        hint = text_label(look="small")
        hint.setText(
            words(
                "A rule holds from its day until the next one's. Nothing is taken before you say so; "
                "taken, it is one step that can be undone. Frozen periods keep the lights they had."
            )
        )
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.list, 1)
        left.addWidget(self.add_button)
        left.addWidget(self.strike_button)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addLayout(left, 5)
        middle.addWidget(_card(_scrolled(self.form)), 8)
        middle.addWidget(_card(self.effect), 12)
        foot = QHBoxLayout()
        foot.addWidget(self.problem, 1)
        foot.addStretch(0)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.save_button)
        self.save_button.setProperty("primary", True)
        self.save_button.setToolTip(QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText))
        for button in (self.add_button, self.strike_button, self.cancel_button, self.save_button):
            button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(hint)
        layout.addLayout(middle, 1)
        layout.addLayout(foot)


def _scrolled(content: QWidget) -> QScrollArea:
    """On a low screen the numbers scroll rather than overlap."""
    holder = QWidget()
    holder.setObjectName("scrolled")
    inner = QVBoxLayout(holder)
    inner.setContentsMargins(0, 0, 6, 0)
    inner.addWidget(content)
    area = scrolled_up_and_down(holder)
    area.setMinimumWidth(holder.minimumSizeHint().width() + area.verticalScrollBar().sizeHint().width())
    return area


def _card(content: QWidget) -> QFrame:
    card = QFrame()
    card.setProperty("card", True)
    layout = QVBoxLayout(card)
    layout.setContentsMargins(14, 12, 14, 12)
    layout.addWidget(content)
    return card
