"""无法催办: rows of the running plan that nobody can be asked about, by what they lack, each leading to its item."""

from collections import Counter

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QVBoxLayout, QWidget

from rongchang_desktop.domain.intake.lint_finding import LintFinding, LintKind
from rongchang_desktop.domain.owners.unchaseable import unchaseable
from rongchang_desktop.domain.selection.selection import Selection
from rongchang_desktop.localization.lint_words import lint_kind
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.panels.inspector_section import clear, link_button, text_label
from rongchang_desktop.widgets.review.lint_panel import LintPanel
from rongchang_desktop.widgets.wrapping_layout import WrappingLayout


class ChasePanel(QWidget):
    """A button for every kind of fault narrows the table; all that it shows can be opened among the tasks."""

    item_wanted = Signal(object)
    """ItemId to be shown in the plan."""
    list_wanted = Signal(object)
    """Selection of the items shown."""

    def __init__(self, session: PlanSession) -> None:
        super().__init__()
        self._session = session
        self._findings: tuple[LintFinding, ...] = ()
        self._kind: LintKind | None = None
        self.hint = text_label(look="small")
        kinds = QWidget()
        self._kinds = WrappingLayout(kinds, gap=8)
        self._group = QButtonGroup(self)
        self.panel = LintPanel(session)
        self.table = self.panel.table
        self.open_link = link_button("", self._open_all)
        self.table.item_activated.connect(self.item_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        for widget in (self.hint, kinds):
            layout.addWidget(widget)
        framed = QFrame()
        framed.setObjectName("card")
        inside = QVBoxLayout(framed)
        inside.setContentsMargins(8, 4, 4, 4)
        inside.addWidget(self.panel)
        layout.addWidget(framed, 1)
        layout.addWidget(self.open_link)

    @property
    def count(self) -> int:
        """How many items have a fault of any kind."""
        return len({finding.item_id for finding in self._findings})

    def refresh(self) -> None:
        """Look through the plan of now."""
        plan = self._session.plan
        self._findings = unchaseable(self._session.ledger, plan) if plan is not None else ()
        counts = Counter(finding.kind for finding in self._findings)
        if self._kind not in counts:
            self._kind = None
        self._offer(counts)
        self._show()

    def _offer(self, counts: Counter[LintKind]) -> None:
        words = self._session.words
        clear(self._kinds)
        if self._findings:
            self._add(None, words.gettext("All {count}", count=len(self._findings)))
        for kind in sorted(counts, key=list(LintKind).index):
            self._add(kind, words.gettext("{name} {count}", name=lint_kind(kind, words), count=counts[kind]))

    def _add(self, kind: LintKind | None, text: str) -> None:
        button = QPushButton(text)
        button.setCheckable(True)
        button.setChecked(kind is self._kind)
        button.clicked.connect(lambda: self._choose(kind))
        self._group.addButton(button)
        self._kinds.addWidget(button)

    def _choose(self, kind: LintKind | None) -> None:
        self._kind = kind
        self._show()

    def _show(self) -> None:
        words = self._session.words
        shown = self._shown()
        self.panel.model.show(shown)
        self.panel.retranslate()
        self.panel.empty.setText(words.gettext("Every item that is still open has one lead unit that can be called."))
        self.hint.setText(
            words.gettext("Whoever should be asked about these items is not named, not reachable, or has no deadline.")
        )
        self.hint.setVisible(bool(self._findings))
        items = len({finding.item_id for finding in shown})
        text = words.ngettext("Open {count} item among the tasks", "Open {count} items among the tasks", items)
        self.open_link.setText(text)
        self.open_link.setVisible(items > 0)

    def _open_all(self) -> None:
        self.list_wanted.emit(Selection(item_ids=frozenset(finding.item_id for finding in self._shown())))

    def _shown(self) -> tuple[LintFinding, ...]:
        return tuple(finding for finding in self._findings if self._kind in (None, finding.kind))
