"""The cells of a task that are shown only where a person asks for their columns."""

from collections.abc import Mapping

from rongchang_desktop.domain.ledger.item import AnswersTo, Task
from rongchang_desktop.domain.ledger.ownership import Role
from rongchang_desktop.domain.progress.counting import newest, newest_words
from rongchang_desktop.domain.progress.submission import Submission
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.labels import label
from rongchang_desktop.presentation.session import PlanSession
from rongchang_desktop.presentation.tree import columns


def more_cells(item: Task, sent: Submission, session: PlanSession) -> Mapping[str, str]:
    """Words by column key; only what there is."""
    ledger, words = session.ledger, session.words
    updates = ledger.updates.owned_by(item.id)
    last, told = newest(updates), newest_words(updates)
    stages = [update for update in updates if update.stage is not None]
    stage = newest(stages)
    supporting = [
        ledger.departments[owned.department_id].name
        for owned in ledger.owners(item.id, Role.SUPPORTING)
        if owned.department_id is not None
    ]
    cells = {
        columns.SUBMISSION: label(sent, words),
        columns.STAGE: label(stage.stage, words) if stage is not None and stage.stage is not None else "",
        columns.OUTLOOK: label(item.outlook, words) if item.outlook is not None else "",
        columns.EXPECTED: formats.deadline(item.expected, item.year, words) if item.expected is not None else "",
        columns.SUPPORTING: words.enumeration(supporting),
        columns.LEDGER: words.enumeration(label(one, words) for one in AnswersTo if one in item.answers_to),
        columns.PROBLEM: told.problem if told is not None else "",
        columns.SOURCE: label(last.layer, words) if last is not None else "",
    }
    return {key: text for key, text in cells.items() if text}
