"""佐证材料: the files that show what was reported; opened with the system, added by button, drop and paste."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from rongchang_desktop.domain.ledger.identifiers import EvidenceId, ItemId
from rongchang_desktop.domain.ledger.item import PlanItem, Task
from rongchang_desktop.domain.progress.evidence import Evidence
from rongchang_desktop.localization import formats
from rongchang_desktop.widgets.panels.fields.file_list import FileList, ListedFile
from rongchang_desktop.widgets.panels.inspector_section import InspectorContext, InspectorSection


class EvidencePanel(InspectorSection):
    """A row a file; taking one away takes the record, the file itself stays kept."""

    def __init__(self, context: InspectorContext) -> None:
        super().__init__(context)
        self._item: Task | None = None
        self.files = FileList(context.session.words, context.choose_files)
        self.files.files_given.connect(lambda paths: self._item and context.shelf.add(ItemId(self._item.id), paths))
        self.files.open_requested.connect(self._open)
        self.files.remove_requested.connect(lambda key: context.shelf.remove(EvidenceId(key)))
        self.body.addWidget(self.files)

    def show_item(self, item: PlanItem) -> None:
        self._item = item if isinstance(item, Task) else None
        self.setVisible(self._item is not None and self.context.shelf.is_open)
        if self._item is None:
            return
        known = self.context.session.ledger.evidence.owned_by(item.id)
        self.name(self.words("Evidence {count}", count=len(known)) if known else self.words("Evidence"))
        self.files.show_files(self._row(one) for one in known)

    def state(self, item: PlanItem) -> object:
        shelf = self.context.shelf
        return self.context.session.ledger.evidence.owned_by(item.id), shelf.is_open if isinstance(item, Task) else None

    def _row(self, one: Evidence) -> ListedFile:
        words = self.context.session.words
        day = formats.short_day(one.added_on, words)
        return ListedFile(key=one.id, name=one.name, detail=f"{day} {formats.file_size(one.size, words)}")

    def _open(self, evidence_id: str) -> None:
        copy = self.context.shelf.lend(self.context.session.ledger.evidence[evidence_id])
        if copy is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy)))
