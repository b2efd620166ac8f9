"""The progress form's draft, which asks about doubtful figures before it hands them over."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtCore import QObject

from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.presentation.editors.draft_editor import DraftEditor
from rongchang_desktop.presentation.editors.figure_doubts import FigureDoubt, FigureQuestion
from rongchang_desktop.presentation.editors.progress_draft import ProgressDraft


class ProgressEditor(DraftEditor[ProgressDraft]):
    """Each doubt is told once; saving the same values again keeps them."""

    def __init__(
        self,
        start: ProgressDraft,
        *,
        save: Callable[[ProgressDraft], bool],
        doubts: Callable[[ProgressDraft], Iterable[FigureDoubt]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(start, save=save, parent=parent)
        self._doubts = doubts
        self._told: frozenset[str] = frozenset()

    @property
    def is_asking(self) -> bool:
        """Whether the person is asked about a figure just now."""
        return isinstance(self.error, FigureQuestion)

    @property
    def says_more(self) -> bool:
        """Whether anything was typed besides the source it comes from."""
        return replace(self.draft, layer=self.start.layer) != self.start

    def save(self) -> bool:
        try:
            doubts = tuple(self._doubts(self.draft))
        except UserFacingError as error:
            self.refuse(error)
            return False
        told = frozenset(map(str, doubts))
        if not told <= self._told:
            self._told = told
            self.refuse(FigureQuestion(doubts))
            return False
        return super().save()
