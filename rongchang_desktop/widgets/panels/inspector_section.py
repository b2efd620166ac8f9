"""One section of the inspector: a caption, an optional link beside it, and what it shows of one item."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QPushButton, QVBoxLayout, QWidget

from rongchang_desktop.domain.editing.change import ChangeSet
from rongchang_desktop.domain.editing.journal_entry import JournalEntry
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import PlanItem, Task
from rongchang_desktop.domain.progress.update import ProgressUpdate
from rongchang_desktop.presentation.background import TaskRunner
from rongchang_desktop.presentation.editors.draft_keeper import DraftKeeper
from rongchang_desktop.presentation.editors.item_edits import ItemEdits
from rongchang_desktop.presentation.editors.owner_edits import OwnerEdits
from rongchang_desktop.presentation.evidence.shelf import EvidenceShelf
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.widgets.panels.fields.file_list import ChooseFiles

Following = Callable[[ItemId], ItemId | None]
LoadUpdates = Callable[[ItemId], Iterable[ProgressUpdate]]
LoadHistory = Callable[[ItemId], Iterable[tuple[JournalEntry, ChangeSet]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectorContext:
    """What every section works with."""

    session: PlanSession
    keeper: DraftKeeper
    edits: ItemEdits
    owners: OwnerEdits
    shelf: EvidenceShelf
    load_updates: LoadUpdates
    load_history: LoadHistory
    following: Following
    choose_files: ChooseFiles


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectorSupply:
    """What the window lends the inspector; without it, what lies in memory is all there is."""

    shelf: EvidenceShelf | None = None
    load_updates: LoadUpdates | None = None
    load_history: LoadHistory | None = None
    following: Following = lambda item_id: None
    choose_files: ChooseFiles = lambda parent: ()

    def context(self, session: PlanSession, keeper: DraftKeeper, edits: ItemEdits) -> InspectorContext:
        """Everything the sections work with."""
        return InspectorContext(
            session=session,
            keeper=keeper,
            edits=edits,
            owners=OwnerEdits(session),
            shelf=self.shelf or EvidenceShelf(session, tasks=TaskRunner(keeper), store=lambda: None, parent=keeper),
            load_updates=self.load_updates or (lambda item_id: session.ledger.updates.owned_by(item_id)),
            load_history=self.load_history or (lambda item_id: ()),
            following=self.following,
            choose_files=self.choose_files,
        )


class InspectorSection(QWidget):
    """Shows one aspect of an item; hides itself where the item has none."""

    def __init__(self, context: InspectorContext) -> None:
        super().__init__()
        self.context = context
        self._state: object = None
        self.caption = QLabel()
        self.caption.setProperty("caption", True)
        self.link = QPushButton()
        self.link.setProperty("link", True)
        self.link.hide()
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self.caption, 1)
        head.addWidget(self.link)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addLayout(self.body)

    @property
    def words(self) -> Callable[..., str]:
        """The words of now: gettext of the session's catalogue."""
        return self.context.session.words.gettext

    def name(self, caption: str, *, link: str = "") -> None:
        """Set the caption and the link; a link without words is hidden."""
        self.caption.setText(caption)
        self.link.setText(link)
        self.link.setAccessibleName(link)
        self.link.setVisible(bool(link))

    def show_item(self, item: PlanItem) -> None:
        """Show this aspect of the item. Overridden by every section."""
        raise NotImplementedError

    def state(self, item: PlanItem) -> object:
        """Everything of the ledger that the section shows of the item; an equal state is not drawn again."""
        raise NotImplementedError

    def refresh(self, item: PlanItem) -> None:
        """Show the item if anything that the section shows of it is another."""
        state = (item.id, self.state(item))
        if state != self._state:
            self._state = state
            self.show_item(item)

    def forget(self) -> None:
        """Draw anew when next asked: words or colours are others."""
        self._state = None


class TaskSection(InspectorSection):
    """A section that headings have not: hidden for them."""

    def __init__(self, context: InspectorContext) -> None:
        super().__init__(context)
        self._item: Task | None = None

    def show_item(self, item: PlanItem) -> None:
        self.setVisible(isinstance(item, Task))
        self._item = item if isinstance(item, Task) else None
        if self._item is not None:
            self.show_task(self._item)

    def show_task(self, item: Task) -> None:
        """Show this aspect of the task. Overridden by every such section."""
        raise NotImplementedError


def clear(layout: QLayout) -> None:
    """Take everything out of a layout, at once and for good."""
    while (entry := layout.takeAt(0)) is not None:
        inner, widget = entry.layout(), entry.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)
            inner.deleteLater()


def tint(label: QLabel, color: str) -> None:
    """Colour a label's words."""
    sheet = f"color: {color};"
    if label.styleSheet() != sheet:
        label.setStyleSheet(sheet)


def text_label(text: str = "", *, look: str = "", selectable: bool = True) -> QLabel:
    """A label that wraps; `look` names a property of the style sheet."""
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if selectable:
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.LinksAccessibleByMouse
        )
    if look:
        label.setProperty(look, True)
    return label


def link_button(text: str, act: Callable[[], object]) -> QPushButton:
    """A quiet button that reads like a link."""
    button = QPushButton(text)
    button.setAutoDefault(False)
    button.setAccessibleName(text)
    button.setProperty("link", True)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.clicked.connect(lambda: act())
    return button
