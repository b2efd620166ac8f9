"""重新打开: why what was closed is open again."""

from rongchang_desktop.domain.ledger.item import Task
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.presentation.editors.draft_editor import DraftEditor
from rongchang_desktop.presentation.editors.reopening_draft import ReopeningDraft
from rongchang_desktop.widgets.panels.fields.growing_text import GrowingText
from rongchang_desktop.widgets.panels.forms.draft_form import DraftForm


class ReopeningForm(DraftForm):
    """Shows who closed it, when and on what basis, and asks for the reason alone."""

    def __init__(self, editor: DraftEditor[ReopeningDraft], words: Localizer, item: Task) -> None:
        super().__init__(editor, words)
        done = item.done
        self.reason = GrowingText(long=True, lines=2)
        self.reason.reset(editor.draft.reason)
        self.reason.setPlaceholderText(words.gettext("for instance: not up to standard when looked at again"))
        self.add_wide_field(words.gettext("Reason"), self.reason)
        day = formats.short_day(done.checked_on, words) if done.checked_on else ""
        closed = words.gettext(
            "checked by {checker} on {day}: {basis}", checker=done.checked_by, day=day, basis=done.basis
        )
        self.name(words.gettext("Reopen ({closed})", closed=closed), save=words.gettext("Reopen"))
        self.reason.typed.connect(lambda text: editor.set(reason=text))
