"""What the columns of a task table are taken for: proposed, corrected by a person, remembered by their heads."""

from collections.abc import Mapping

from rongchang_desktop.domain.intake.columns import TableColumns, TaskColumn
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.record_labels import record_label
from rongchang_desktop.presentation.preferences import Preferences

_KEY = "task_columns"
_MOST_REMEMBERED = 300
SAMPLES = 3


def remembered_columns(preferences: Preferences) -> Mapping[str, TaskColumn]:
    """Heads a person has decided on before; what this version does not know is forgotten."""
    known = {column.value: column for column in TaskColumn}
    stored = preferences.get(_KEY, {})
    return {head: known[value] for head, value in stored.items() if value in known}


class ColumnChoice:
    """One table's columns while a person looks them over."""

    def __init__(self, table: TableColumns, preferences: Preferences) -> None:
        self.table = table
        self._preferences = preferences

    @property
    def problem(self) -> str:
        """Why the table cannot be read so, as a msgid; empty when it can."""
        if TaskColumn.TASK not in self.table.taken_as:
            return N_("Say which column holds the tasks.")
        return ""

    def take(self, index: int, column: TaskColumn) -> None:
        """Take one column for something."""
        self.table = self.table.with_column(index, column)

    def samples(self, index: int) -> tuple[str, ...]:
        """The first different values of a column."""
        values = dict.fromkeys(row[index].strip() for row in self.table.sample if row[index].strip())
        return tuple(values)[:SAMPLES]

    def remember(self) -> Mapping[str, TaskColumn]:
        """Keep the choice for the next table with these heads; gives all that is known now."""
        known = dict(remembered_columns(self._preferences)) | {
            head: column for head, column in self.table.choice.items() if head.strip()
        }
        kept = dict(list(known.items())[-_MOST_REMEMBERED:])
        self._preferences.set(_KEY, {head: column.value for head, column in kept.items()})
        return kept

    @staticmethod
    def options(words: Localizer) -> tuple[tuple[TaskColumn, str], ...]:
        """Everything a column may be taken for, in words."""
        return tuple((column, record_label(column, words)) for column in TaskColumn)
