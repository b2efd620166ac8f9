"""`rongchang read`: the draft of a report, for a person or as JSON; and the limited child that does the reading."""

import gc
import json
import sys
from collections.abc import Mapping
from pathlib import Path

from rongchang_desktop.app.commands.context import CommandContext
from rongchang_desktop.app.commands.output import say, say_json
from rongchang_desktop.domain.intake.columns import TaskColumn
from rongchang_desktop.domain.intake.draft import DraftKind, DraftNode, DraftPlan
from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.foundation.task_progress import silent
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.figures import target_figure

_REFUSED = 2
RARELY = (50_000, 20, 50)


def read(report: Path, context: CommandContext, *, as_json: bool) -> int:
    """Show the draft. Raises UserFacingError."""
    from rongchang_desktop.importing.draft_json import draft_to_json
    from rongchang_desktop.services.report_import import read_report_file

    draft = read_report_file(report, silent)
    if as_json:
        say_json(draft_to_json(draft))
    else:
        _show(draft, context.words)
    return 0


def read_in_child(report: Path, *, columns: Mapping[str, TaskColumn], assumed_year: int | None) -> int:
    """Read in this process; JSON goes to standard output, progress and a refusal as JSON lines to standard error."""
    from rongchang_desktop.importing.draft_json import draft_to_json
    from rongchang_desktop.importing.reading import read_report
    from rongchang_desktop.importing.vocabulary import shipped_vocabulary
    from rongchang_desktop.services.child_lines import progress_line, refusal_line

    gc.set_threshold(*RARELY)  # nearly all that is read is kept, and the process ends soon

    def tell(done: int, total: int | None = None, message: str = "") -> None:
        print(progress_line(done, total, message), file=sys.stderr, flush=True)

    try:
        draft = read_report(report, shipped_vocabulary(), tell, columns=columns, assumed_year=assumed_year)
    except UserFacingError as error:
        print(refusal_line(error), file=sys.stderr, flush=True)
        return _REFUSED
    say(json.dumps(draft_to_json(draft), ensure_ascii=False, separators=(",", ":")))  # indenting takes seconds here
    return 0


def _show(draft: DraftPlan, words: Localizer) -> None:
    nodes = [node for area in draft.areas for node in _below(area)]
    commitments = [node for node in nodes if node.kind is DraftKind.COMMITMENT]
    say(draft.title or draft.source_name)
    say(
        words.gettext(
            "{areas} work areas, {commitments} commitments, {targets} targets, {indicators} headline indicators",
            areas=len(draft.areas),
            commitments=len(commitments),
            targets=sum(len(node.targets) for node in commitments),
            indicators=len(draft.headline),
        )
    )
    for note in draft.notes:
        say(words.sentence(note.msgid, note.params))
    for indicator in draft.headline:
        say(f"· {indicator.indicator} {target_figure(indicator, words) or indicator.quote}")
    for area in draft.areas:
        _show_node(area, 0)


def _show_node(node: DraftNode, depth: int) -> None:
    if node.kind is not DraftKind.PREAMBLE:
        say("  " * depth + (f"{node.number} {node.text}" if node.number else node.text))
        for child in node.children:
            _show_node(child, depth + 1)


def _below(node: DraftNode) -> list[DraftNode]:
    return [node, *(found for child in node.children for found in _below(child))]
