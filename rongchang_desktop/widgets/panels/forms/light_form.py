"""人工定灯: the light and its reason."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton

from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.labels import SHAPES, label
from rongchang_desktop.presentation.editors.draft_editor import DraftEditor
from rongchang_desktop.presentation.editors.light_draft import BY_HAND, LightDraft
from rongchang_desktop.widgets.panels.fields.choice_field import ChoiceField
from rongchang_desktop.widgets.panels.fields.growing_text import GrowingText
from rongchang_desktop.widgets.panels.forms.draft_form import DraftForm


class LightForm(DraftForm):
    """A light already set can be taken back, so that the rule alone says it again."""

    take_back_requested = Signal()

    def __init__(self, editor: DraftEditor[LightDraft], words: Localizer, *, is_set: bool) -> None:
        super().__init__(editor, words)
        self.light = ChoiceField()
        self.reason = GrowingText(long=True, lines=2)
        self.light.offer((light, f"{SHAPES[light]} {label(light, words)}") for light in BY_HAND)
        self.light.show_value(editor.draft.light)
        self.reason.reset(editor.draft.reason)
        self.reason.setPlaceholderText(words.gettext("for instance: land approved late, agreed at the meeting"))
        self.add_field(words.gettext("Light"), self.light)
        self.add_wide_field(words.gettext("Reason"), self.reason)
        self.take_back_button = QPushButton(words.gettext("Take back"))
        self.take_back_button.setToolTip(words.gettext("Let the rule alone say the light again"))
        self.take_back_button.clicked.connect(self.take_back_requested)
        self.take_back_button.setVisible(is_set)
        self.buttons.insertWidget(1, self.take_back_button)
        self.name(words.gettext("Light set by hand"), save=words.gettext("Set the light"))
        self.light.chosen.connect(lambda light: editor.set(light=light))
        self.reason.typed.connect(lambda text: editor.set(reason=text))
        editor.changed.connect(self._ask_for_reason)

    def _ask_for_reason(self) -> None:
        """What is refused for want of a reason goes on where it is written."""
        if self.editor.error is not None and not self.editor.draft.reason.strip():
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
