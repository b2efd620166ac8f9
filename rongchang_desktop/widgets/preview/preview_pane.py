"""预览: a printed paper as it will lie on the table, and from there to a printer, a file or another program."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QTemporaryDir, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rongchang_desktop.foundation import paths
from rongchang_desktop.foundation.file_names import safe_file_name
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.presentation.background import Task, TaskRunner
from rongchang_desktop.presentation.preview.page_layout import Fit
from rongchang_desktop.presentation.preview.paper_search import PaperSearch
from rongchang_desktop.presentation.preview.print_choice import PrintChoice
from rongchang_desktop.presentation.preview.print_words import page_words, sent_words, stopped_words
from rongchang_desktop.presentation.preview.shown_paper import ShownPaper
from rongchang_desktop.presentation.preview.thumbnails import ThumbnailModel
from rongchang_desktop.widgets.banner import Banner
from rongchang_desktop.widgets.dialogs.choosers import Choosers
from rongchang_desktop.widgets.find_line import FindLine
from rongchang_desktop.widgets.preview.page_view import PageView
from rongchang_desktop.widgets.preview.preview_bar import PreviewBar
from rongchang_desktop.widgets.preview.print_dialog import PrintDialog, PrintQuestion
from rongchang_desktop.widgets.preview.thumbnail_list import ThumbnailList
from rongchang_desktop.widgets.printing.work_foot import WorkFoot
from rongchang_desktop.widgets.review.review_keys import ReviewKeys


class PreviewPane(QWidget):
    """Shows one paper at a time; expected failures are said in it, bugs are handed on."""

    left = Signal()
    """Esc or Back: whoever opened the paper shows what was there before."""
    failed = Signal(object)
    """UserFacingError: pages did not go to the printer, while the paper was no longer in front."""
    crashed = Signal(object)

    def __init__(self, words: Localizer, tasks: TaskRunner, choosers: Choosers) -> None:
        super().__init__()
        self._words, self._tasks, self._choosers = words, tasks, choosers
        self._title = ""
        self._save: Callable[[], object] | None = None
        self._last = PrintChoice(printer="", pages=())
        self._folder: QTemporaryDir | None = None
        self.paper = ShownPaper(self)
        self.search = PaperSearch(self.paper)
        self.bar = PreviewBar(words)
        self.find = FindLine()
        self.banner = Banner()
        self.thumbnails = ThumbnailList(ThumbnailModel(self.paper, words, self))  # it hears of a paper before the view
        self.view = PageView(self.paper, self.search)
        self.foot = WorkFoot(words)
        self._lay_out()
        self._connect()
        self._serve_keys()
        self.retranslate()

    def show_pdf(self, data: bytes, title: str, *, save: Callable[[], object] | None = None) -> None:
        """Show the first page of a PDF; `save` is what Save as PDF does. A damaged one is said, and nothing shown."""
        self._title, self._save = title, save
        self.banner.hide()
        if not self.foot.is_busy:
            self.foot.say("")
        self.bar.name_paper(title, can_save=save is not None)
        try:
            self.paper.show_pdf(data)
        except UserFacingError as error:
            self._say(error)
        self.view.setFocus()

    def close_pdf(self) -> None:
        """Show nothing and give the memory back; what is being printed goes on."""
        self.paper.clear()

    def shut_down(self) -> None:
        """Before the window goes for good: stop printing, wait for the page being drawn."""
        self.foot.cancel()
        self.paper.shut_down()

    def print(self) -> None:
        """Ask for the printer and the pages, and send them."""
        if not self.paper.sizes or self.foot.is_busy:
            return
        from rongchang_desktop.widgets.preview.printer import installed_printers  # QtPrintSupport: only for a print

        printers, usual = installed_printers()
        last = replace(self._last, printer=self._last.printer or usual, is_grey=self.paper.is_grey)
        question = PrintQuestion(printers=printers, sizes=self.paper.sizes, page=self.view.page, last=last)
        dialog = PrintDialog(self, self._words, question)
        dialog.agreed.connect(self.send)
        dialog.save_wanted.connect(self.save)
        dialog.open_wanted.connect(self.open_elsewhere)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def send(self, choice: PrintChoice) -> None:
        """Send the pages; without a printer, a file is asked for."""
        if not choice.printer:
            path = self._choosers.paper(self, self._words, self._suggested_path())
            if path is None:
                return
            choice = replace(choice, path=path)
        else:
            self._last = choice
        data, title = self.paper.data, self._title

        def work(progress: Callable[..., None]) -> PrintChoice:
            from rongchang_desktop.widgets.preview.printer import print_pages

            return print_pages(data, choice, title=title, progress=progress)

        self._follow(self._tasks.start(work), choice)

    def save(self) -> None:
        """Save the PDF as whoever opened the paper does it."""
        if self._save is not None and self.paper.sizes:
            self._save()

    def open_elsewhere(self) -> None:
        """Hand a copy of the PDF to the program that this machine has for it; the copy goes with this pane."""
        self._folder = self._folder or QTemporaryDir()
        copy = Path(self._folder.filePath(self._suggested_path().name))
        copy.write_bytes(self.paper.data)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy)))

    def next_pane(self) -> None:
        """From the page field to the small pages, to the paper, and round."""
        panes = [pane for pane in (self.bar.field, self.thumbnails, self.view) if pane.isVisible()]
        held = next((at for at, pane in enumerate(panes) if pane.hasFocus()), -1)
        panes[(held + 1) % len(panes)].setFocus()

    def retranslate(self) -> None:
        """Say everything again."""
        words = self._words
        self.bar.retranslate()
        self.foot.retranslate()
        self.find.name(words, words.gettext("Find in the paper"))
        self.thumbnails.setAccessibleName(words.gettext("Thumbnails"))
        self._show_zoom()
        self._show_page(self.view.page)
        self._show_found()

    def _connect(self) -> None:
        bar, view, find = self.bar, self.view, self.find
        bar.back_wanted.connect(self.left)
        bar.page_wanted.connect(self._go_to)
        bar.zoom_wanted.connect(view.set_zoom)
        bar.zoom_wanted.connect(lambda _: view.setFocus())
        bar.step_wanted.connect(view.zoom_by)
        bar.thumbnails_wanted.connect(self.thumbnails.setVisible)
        bar.grey_wanted.connect(self.paper.set_grey)
        bar.find_wanted.connect(find.open_search)
        bar.save_wanted.connect(self.save)
        bar.print_wanted.connect(self.print)
        view.page_changed.connect(self._show_page)
        view.zoom_changed.connect(self._show_zoom)
        self.thumbnails.page_chosen.connect(view.go_to)
        find.sought.connect(lambda text: self.search.seek(text, page=view.page))
        find.step_wanted.connect(self.search.step)
        find.closed.connect(self._stop_finding)
        self.search.changed.connect(self._show_found)
        for teller in (self.paper, self.foot):
            teller.failed.connect(self._fail)

    def _serve_keys(self) -> None:
        view = self.view
        keys = ReviewKeys(self)
        keys.serve(
            self,
            {
                "Ctrl+F": self.find.open_search,
                "Ctrl+P": self.print,
                "Ctrl+S": self.save,
                "Ctrl+G": self.bar.ask_page,
                "Ctrl++": lambda: view.zoom_by(1),
                "Ctrl+=": lambda: view.zoom_by(1),
                "Ctrl+-": lambda: view.zoom_by(-1),
                "Ctrl+0": lambda: view.set_zoom(1.0),
                "Ctrl+1": lambda: view.set_zoom(Fit.WIDTH),
                "Ctrl+2": lambda: view.set_zoom(Fit.PAGE),
                "PgUp": lambda: view.turn(-1),
                "PgDown": lambda: view.turn(1),
                "Ctrl+PgUp": lambda: view.go_to(view.page - 1),
                "Ctrl+PgDown": lambda: view.go_to(view.page + 1),
                "F6": self.next_pane,
                "Esc": self._escape,
            },
        )

    def _escape(self) -> None:
        if self.find.isVisible():
            self.find.close_search()
        elif self.bar.field.hasFocus():
            self._go_to(self.view.page)
        else:
            self.left.emit()

    def _go_to(self, page: int) -> None:
        self.view.go_to(page)
        self._show_page(self.view.page)
        self.view.setFocus()

    def _stop_finding(self) -> None:
        self.search.seek("", page=0)
        self.view.setFocus()

    def _show_page(self, page: int) -> None:
        count = len(self.paper.sizes)
        self.bar.show_page(page, count)
        self.thumbnails.lead_to(page)
        place = self._words.gettext("Page {number} of {count}", number=page + 1, count=count) if count else ""
        self.view.setAccessibleName(self._words.enumeration(filter(None, (self._title, place))))

    def _show_zoom(self) -> None:
        self.bar.show_zoom(self.view.zoom, self.view.scale)

    def _show_found(self) -> None:
        words, search = self._words, self.search
        none = words.gettext("Searching…") if search.is_busy else words.gettext("Nothing found")
        self.find.show_count(words, place=search.place, count=search.count, none=none)

    def _follow(self, task: Task, choice: PrintChoice) -> None:
        foot, words = self.foot, self._words

        def tell(done: int, total: int | None, message: str) -> None:
            if not task.is_cancelled:
                foot.say(page_words(done, len(choice.pages), words))

        foot.follow(task, page_words(0, len(choice.pages), words), takes_keyboard=False)
        task.progressed.connect(tell)
        task.succeeded.connect(lambda _: foot.say(sent_words(choice, words)))
        task.cancelled.connect(lambda: foot.say(stopped_words(choice, words)))

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, UserFacingError):
            self.crashed.emit(error)
        elif self.isVisible():
            self._say(error)
        else:
            self.failed.emit(error)

    def _say(self, error: UserFacingError) -> None:
        self.banner.tell(self._words.error(error))

    def _suggested_path(self) -> Path:
        return paths.proposed_folder() / f"{safe_file_name(self._title)}.pdf"

    def _lay_out(self) -> None:
        papers = QHBoxLayout()
        papers.setSpacing(8)
        papers.addWidget(self.thumbnails)
        papers.addWidget(self.view, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for part in (self.bar, self.find, self.banner):
            layout.addWidget(part)
        layout.addLayout(papers, 1)
        layout.addWidget(self.foot)
