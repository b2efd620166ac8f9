"""打印与导出: the papers of the office, what can be chosen for each, its preview, and where it was put."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from rongchang_desktop.domain.papers.content import Figure
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.presentation.background import Task, TaskRunner
from rongchang_desktop.presentation.preferences import Preferences
from rongchang_desktop.presentation.printing.paper_desk import PaperDesk
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.services.papers.kind import PaperFormat, PaperKind
from rongchang_desktop.services.papers.kinds import KIND_BY_KEY
from rongchang_desktop.services.papers.printed_paper import PreviewedPaper, PrintedPaper, missing_characters
from rongchang_desktop.widgets.afterwards import Afterwards
from rongchang_desktop.widgets.dialogs.choosers import Choosers
from rongchang_desktop.widgets.preview.preview_pane import PreviewPane
from rongchang_desktop.widgets.printing.kind_list import KindList
from rongchang_desktop.widgets.printing.paper_panel import PaperPanel
from rongchang_desktop.widgets.printing.wording_dialog import WordingDialog
from rongchang_desktop.widgets.printing.work_foot import WorkFoot

_LIST_WIDTH = 13  # lines of text


class PrintingPage(QWidget):
    """The list of papers on the left, the chosen one on the right; its preview takes the whole page."""

    began = Signal()
    """A paper is being made: how far it is should be seen."""
    failed = Signal(object)
    crashed = Signal(object)

    def __init__(self, session: PlanSession, tasks: TaskRunner, choosers: Choosers, preferences: Preferences) -> None:
        super().__init__()
        self._session, self._choosers = session, choosers
        self.desk = PaperDesk(session, tasks, preferences, self)
        self.kinds = KindList()
        self.panel = PaperPanel(self.desk)
        self.foot = WorkFoot(session.words)
        self.preview = PreviewPane(session.words, tasks, choosers)
        self.pages = QStackedWidget()
        self._is_writing = False
        self._lay_out()
        self.kinds.kind_chosen.connect(lambda _: self._show_kind())
        self.kinds.itemActivated.connect(lambda _: self.open_preview())
        self.panel.preview_wanted.connect(self.open_preview)
        self.panel.export_wanted.connect(self.export)
        self.panel.parts_wanted.connect(self.export_parts)
        self.panel.wording_wanted.connect(self.edit_wording)
        self.panel.faces_wanted.connect(self.choose_faces)
        self.foot.busy_changed.connect(self._on_busy)
        self.foot.failed.connect(self._fail)
        self.preview.left.connect(self._leave_preview)
        self.preview.failed.connect(self.failed)
        self.preview.crashed.connect(self.crashed)
        self._again = Afterwards(self._show_kind, self)
        session.replaced.connect(self._start_anew)
        session.changed.connect(lambda _: self._again.ask())
        self.retranslate()

    @property
    def kind(self) -> PaperKind:
        """The paper that is chosen."""
        kind = self.kinds.kind
        assert kind is not None
        return kind

    def retranslate(self) -> None:
        """Say everything again."""
        words = self._session.words
        self.kinds.retranslate(words)
        self.kinds.setAccessibleName(words.gettext("Papers"))
        self.foot.retranslate()
        self.preview.retranslate()
        self._show_kind()

    def preview_last(self) -> None:
        """Show the pages of the paper that was made last, as it is now; printing is the next key."""
        if self.foot.is_busy:
            self.began.emit()
        elif self._is_ready():
            self.choose(self.desk.last_kind.key)
            self.open_preview()

    def choose(self, key: str) -> None:
        """Show that paper."""
        self._leave_preview()
        self.kinds.show_kind(KIND_BY_KEY[key].key)

    def open_preview(self) -> None:
        """Make the chosen paper and show its pages."""
        if not self._is_ready():
            return
        kind = self.kind
        task = self.desk.preview(kind)
        self.foot.follow(task, self._session.words.gettext("Making {name}…", name=self._name(kind)))
        task.succeeded.connect(lambda paper: None if task.is_cancelled else self._show_pages(kind, paper))
        self.began.emit()

    def export(self, format: PaperFormat, kind: PaperKind | None = None) -> None:
        """Ask where to, and write the paper: the chosen one unless another is named."""
        if not self._is_ready():
            return
        kind, words = kind or self.kind, self._session.words
        path = self._choosers.paper(self, words, self.desk.suggested_path(kind, format))
        if path is None:
            return
        task = self.desk.export(kind, path, format)
        self._follow_writing(task, path)

    def export_parts(self) -> None:
        """Ask for a folder, and write each part of the chosen paper into a file of its own."""
        if not self._is_ready():
            return
        folder = self._choosers.folder(self, self._session.words)
        if folder is not None:
            self._follow_writing(self.desk.export_parts(self.kind, folder, PaperFormat.PDF), folder)

    def edit_wording(self) -> None:
        """Let the office word the chosen paper itself, once the figures are known that can be set in."""
        if not self._is_ready():
            return
        kind = self.kind
        task = self.desk.figures(kind)
        self.foot.follow(task, self._session.words.gettext("Reading the figures of {name}…", name=self._name(kind)))
        task.succeeded.connect(lambda figures: None if task.is_cancelled else self._ask_wording(kind, figures))

    def choose_faces(self) -> None:
        """Show what papers are set in on this machine, and let another face be chosen."""
        from rongchang_desktop.widgets.printing.faces_dialog import FacesDialog  # looks through the fonts: only for it

        dialog = FacesDialog(self, self.desk)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def shut_down(self) -> None:
        """Before the window goes for good: stop what is being made, printed and drawn."""
        self.foot.cancel()
        self.preview.shut_down()

    def take_focus(self) -> None:
        """The keyboard to the list of papers, or to the pages shown."""
        (self.preview.view if self.pages.currentWidget() is self.preview else self.kinds).setFocus()

    def _is_ready(self) -> bool:
        return self._session.plan is not None and not self.foot.is_busy

    def _ask_wording(self, kind: PaperKind, figures: Mapping[str, Figure]) -> None:
        dialog = WordingDialog(self, self.desk, kind, figures)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _start_anew(self) -> None:
        """Another plan, day or language: pages that were made before are not its pages."""
        if not self._is_writing:
            self.foot.cancel()
        self._leave_preview()
        self.retranslate()

    def _follow_writing(self, task: Task, path: Path) -> None:
        words = self._session.words
        self.foot.follow(task, words.gettext("Writing {name}…", name=path.name))
        self._is_writing = True
        task.succeeded.connect(self._on_written)
        self.began.emit()

    def _on_written(self, printed: PrintedPaper) -> None:
        words = self._session.words
        said = (words.gettext("Written: {path}", path=printed.path), printed.warning(words))
        self.foot.say("\n".join(filter(None, said)), printed.path)

    def _show_pages(self, kind: PaperKind, paper: PreviewedPaper) -> None:
        self.pages.setCurrentWidget(self.preview)
        self.preview.show_pdf(paper.data, self._name(kind), save=lambda: self.export(PaperFormat.PDF, kind))
        self.foot.say(missing_characters(paper.missing, self._session.words))

    def _leave_preview(self) -> None:
        if self.pages.currentWidget() is self.preview:
            self.pages.setCurrentIndex(0)
            self.preview.close_pdf()
            self.kinds.setFocus()

    def _show_kind(self) -> None:
        self.panel.show_kind(self.kind)
        self.panel.form.come_after(self.kinds)

    def _on_busy(self, busy: bool) -> None:
        self._is_writing = False
        self.panel.set_busy(busy)

    def _name(self, kind: PaperKind) -> str:
        return self._session.words.gettext(kind.title)

    def _fail(self, error: Exception) -> None:
        (self.failed if isinstance(error, UserFacingError) else self.crashed).emit(error)

    def _lay_out(self) -> None:
        choosing = QWidget()
        row = QHBoxLayout(choosing)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addWidget(self.kinds)
        row.addWidget(self.panel, 1)
        self.kinds.setFixedWidth(round(self.fontMetrics().height() * _LIST_WIDTH))
        self.pages.addWidget(choosing)
        self.pages.addWidget(self.preview)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 16, 0, 8)
        layout.setSpacing(12)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.foot)
