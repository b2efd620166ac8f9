"""Printing from the window: what is remembered of each paper, and making one off the window's thread."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject

from rongchang_desktop.domain.editing.office.papers import put_paper_settings
from rongchang_desktop.domain.ledger.identifiers import PaperKindId
from rongchang_desktop.domain.papers.content import Figure
from rongchang_desktop.domain.papers.settings import PaperSettings
from rongchang_desktop.domain.papers.typeface import Typeface
from rongchang_desktop.foundation import paths
from rongchang_desktop.foundation.file_names import safe_file_name
from rongchang_desktop.foundation.task_progress import ProgressSink
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.papers.wording import check_wording
from rongchang_desktop.presentation.background import Task, TaskRunner
from rongchang_desktop.presentation.preferences import Preferences
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.services.papers.kind import PaperFormat, PaperKind
from rongchang_desktop.services.papers.kinds import KIND_BY_KEY, KINDS
from rongchang_desktop.services.papers.printed_paper import PreviewedPaper, PrintedPaper
from rongchang_desktop.services.papers.request import PaperRequest

_FACES, _LAST = "paper_faces", "last_paper"


class PaperDesk(QObject):
    """Papers of the open plan: what is printed is the ledger as it stands when the work begins."""

    def __init__(
        self, session: PlanSession, tasks: TaskRunner, preferences: Preferences, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.session = session
        self._tasks, self._preferences = tasks, preferences

    @property
    def faces(self) -> Mapping[Typeface, str]:
        """The faces that were chosen on this machine."""
        known = self._preferences.get(_FACES) or {}
        return {role: known[role.value] for role in Typeface if role.value in known}

    def choose_face(self, role: Typeface, name: str) -> None:
        """Set a role in the face of that name from now on; an empty one leaves the choice to the program."""
        faces = {**self.faces, role: name}
        self._preferences.set(_FACES, {each.value: face for each, face in faces.items() if face})

    def settings(self, kind: PaperKind) -> PaperSettings:
        """What the office remembers of the kind."""
        key = PaperKindId(kind.key)
        return self.session.ledger.paper_settings.get(key) or PaperSettings(id=key)

    def set_option(self, kind: PaperKind, key: str, value: str) -> None:
        """Remember a choice; the option's own default is not written down."""
        default = next(option.default for option in kind.options if option.key == key)

        def chosen(known: PaperSettings) -> PaperSettings:
            others = {name: text for name, text in known.options if name != key}
            return known.with_options(others if value == default else {**others, key: value})

        self._put(kind, chosen)

    def set_wordings(self, kind: PaperKind, texts: Mapping[str, str], figures: Mapping[str, Figure]) -> None:
        """Put the office's own texts, in the language of now, in place of all it had. Raises WordingError."""
        words = self.session.words
        own = {key: text for key, text in texts.items() if text and text != words.gettext(kind.phrases[key].msgid)}
        for key, text in own.items():
            check_wording(text, kind.phrases[key], figures, words)
        self._put(kind, lambda known: known.with_wordings(words.language, own))

    def figures(self, kind: PaperKind) -> Task:
        """Begin to find what can be set into the wording of the paper as it is now; the task gives figures by key.

        The paper is made in its shipped wording for it, since the office's own may be what is to be mended.
        """
        request = self.request(kind)
        shipped = replace(request, settings=request.settings.with_wordings(request.words.language, {}))

        def work(progress: ProgressSink) -> Mapping[str, Figure]:
            progress(0)
            figures = {figure.key: figure for figure in kind.make(shipped).figures}
            progress(1, 1)
            return figures

        return self._tasks.start(work)

    @property
    def last_kind(self) -> PaperKind:
        """The paper that was made last on this machine; before any was, the first of all."""
        return KIND_BY_KEY.get(self._preferences.get(_LAST), KINDS[0])

    def suggested_path(self, kind: PaperKind, format: PaperFormat) -> Path:
        """A file name that says district, document and day, in the user's documents."""
        words = self.session.words
        name = words.gettext(
            "{district} {document} {day}",
            district=self.session.ledger.office.district,
            document=words.gettext(kind.title),
            day=formats.day(self.session.judging_day(), words),
        ).strip()
        return paths.proposed_folder() / f"{safe_file_name(name)}.{format.value}"

    def preview(self, kind: PaperKind) -> Task:
        """Begin to make the paper; the task gives a PreviewedPaper."""
        request = self._begun(kind)

        def work(progress: ProgressSink) -> PreviewedPaper:
            from rongchang_desktop.services.papers.exporting import preview  # reportlab: only when something is printed

            return preview(kind, request, progress)

        return self._tasks.start(work)

    def export(self, kind: PaperKind, path: Path, format: PaperFormat) -> Task:
        """Begin to write the paper; the task gives a PrintedPaper."""
        request = self._begun(kind)

        def work(progress: ProgressSink) -> PrintedPaper:
            from rongchang_desktop.services.papers.exporting import export

            return export(kind, request, path, format=format, progress=progress)

        return self._tasks.start(work)

    def export_parts(self, kind: PaperKind, folder: Path, format: PaperFormat) -> Task:
        """Begin to write each part into a file of its own; the task gives a PrintedPaper for the folder."""
        request = self._begun(kind)

        def work(progress: ProgressSink) -> PrintedPaper:
            from rongchang_desktop.services.papers.exporting import export_parts

            return export_parts(kind, request, folder, format=format, progress=progress)

        return self._tasks.start(work)

    def request(self, kind: PaperKind) -> PaperRequest:
        """The paper as it would be made now, in words that no switch of language reaches."""
        session = self.session
        words = Localizer(session.words.language)
        request = PaperRequest.of(session.ledger, session.year, kind.key, words=words, today=session.judging_day())
        return kind.settled(replace(request, faces=self.faces))

    def _begun(self, kind: PaperKind) -> PaperRequest:
        self._preferences.set(_LAST, kind.key)
        return self.request(kind)

    def _put(self, kind: PaperKind, change: Callable[[PaperSettings], PaperSettings]) -> None:
        settings = change(self.settings(kind))
        self.session.edit(lambda ledger: put_paper_settings(ledger, settings))
