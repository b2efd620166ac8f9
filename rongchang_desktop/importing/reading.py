"""A work report file becomes a draft plan."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from rongchang_desktop.domain.intake.columns import TaskColumn
from rongchang_desktop.domain.intake.draft import DraftForm, DraftNode, DraftPlan, Note
from rongchang_desktop.foundation.messages import N_, UserFacingError
from rongchang_desktop.foundation.task_progress import ProgressSink
from rongchang_desktop.importing.extraction import area_node
from rongchang_desktop.importing.flow.reflow import passages
from rongchang_desktop.importing.grammar.said_days import dated
from rongchang_desktop.importing.headline import headline
from rongchang_desktop.importing.indicator_table import indicator_table, without_table
from rongchang_desktop.importing.outline import area_branches
from rongchang_desktop.importing.paragraph import Passage, Source
from rongchang_desktop.importing.parts.plan_part import PlanText, plan_text
from rongchang_desktop.importing.parts.progress_report import half_year_period
from rongchang_desktop.importing.plan_year import plan_year
from rongchang_desktop.importing.readers import read_source
from rongchang_desktop.importing.tables.owner_brackets import without_brackets
from rongchang_desktop.importing.tables.task_list import FEWEST_BRACKETS, TaskList
from rongchang_desktop.importing.tables.task_table import draft_of_table, holds_plain_table, holds_task_table
from rongchang_desktop.importing.vocabulary import Vocabulary

STEPS = (
    N_("Reading the file"),
    N_("Putting the paragraphs together"),
    N_("Finding the plan and its work areas"),
    N_("Reading headings, commitments and targets"),
    N_("Done"),
)
LONGEST_PIECE = 20_000
_LONGEST_TITLE = 40
_NONE_REMEMBERED: Mapping[str, TaskColumn] = MappingProxyType({})


def read_report(
    path: Path,
    vocabulary: Vocabulary,
    progress: ProgressSink,
    *,
    columns: Mapping[str, TaskColumn] = _NONE_REMEMBERED,
    assumed_year: int | None = None,
) -> DraftPlan:
    """The draft plan of the report at the path; `columns` are choices remembered for the heads of a table of tasks.

    Days without a year (12月底前) fall in the plan's, or in `assumed_year` where the file tells none; the draft's own
    year stays open then. Raises UserFacingError for a file that cannot be read.
    """
    progress(0, len(STEPS), STEPS[0])
    source = read_source(path)
    if holds_task_table(source, vocabulary, columns):
        progress(3, len(STEPS), STEPS[3])
        draft = draft_of_table(source, vocabulary, columns, assumed_year=assumed_year)
        progress(len(STEPS), len(STEPS), STEPS[4])
        return _sensible(draft)
    draft = draft_of(source, vocabulary, progress, assumed_year=assumed_year)
    if not draft.areas and holds_plain_table(source, vocabulary, columns):
        table = draft_of_table(source, vocabulary, columns, assumed_year=assumed_year)
        draft = replace(table, indicator_table=draft.indicator_table, period=draft.period)
    return _sensible(draft)


def draft_of(
    source: Source, vocabulary: Vocabulary, progress: ProgressSink, *, assumed_year: int | None = None
) -> DraftPlan:
    """The draft plan of a text already read."""
    progress(1, len(STEPS), STEPS[1])
    table = indicator_table(source, vocabulary)
    flow, brackets = without_brackets(passages(without_table(source, table), vocabulary), vocabulary.owners)
    progress(2, len(STEPS), STEPS[2])
    plan = plan_text(flow, vocabulary.parts, hands_out=len(brackets) >= FEWEST_BRACKETS)
    progress(3, len(STEPS), STEPS[3])
    areas = tuple(
        area_node(branch, area.role, vocabulary) for area in plan.areas for branch in area_branches(area, vocabulary)
    )
    period = half_year_period(flow)
    title = _title(flow)
    year = plan_year(titles=(plan.title, title), lines=[passage.text for passage in flow[:12]], name=source.name)
    areas = tuple(dated(area, year=year or assumed_year, vocabulary=vocabulary) for area in areas)
    tasks = TaskList(brackets, vocabulary, year or assumed_year)
    areas = tasks.answered(areas)
    form = DraftForm.TASK_LIST if tasks.covers(areas) else DraftForm.REPORT
    draft = DraftPlan(
        source_name=source.name,
        source_text=source.text,
        source_sha256=source.sha256,
        year=year,
        title=title,
        headline=headline(plan.introduction, vocabulary),
        areas=areas,
        notes=(*source.notes, *_notes(plan), *tasks.notes()),
        form=DraftForm.HALF_YEAR if period else form,
        period=period or table.period,
        indicator_table=table.rows,
    )
    progress(len(STEPS), len(STEPS), STEPS[4])
    return draft


def _sensible(draft: DraftPlan) -> DraftPlan:
    """The draft, if nothing in it is longer than a person could read as one piece. Raises UserFacingError."""
    nodes = list(draft.areas)
    while nodes:
        node = nodes.pop()
        longest = max(map(len, _words(node)))
        if longest > LONGEST_PIECE:
            raise UserFacingError(
                N_(
                    "{name} holds a passage of {count} characters without an end of a sentence: hardly a report. "
                    "Save the report alone as .docx or .txt and read that."
                ),
                name=draft.source_name,
                count=longest,
            )
        nodes += node.children
    return draft


def _words(node: DraftNode) -> Iterator[str]:
    """All that was read for one line of the tree."""
    yield from (node.text, node.progress, node.remark, node.deadline_text, *node.footnotes)
    yield from (owner.name for owner in node.owners)
    yield from (milestone.text for milestone in node.milestones)
    yield from (target.quote for target in (*node.targets, *node.unmeasured))


def _title(flow: list[Passage]) -> str:
    """The line that names the document, or two from 关于 on: near the start, else at the end."""
    before = ""
    for passage in (*flow[:8], *flow[:-4:-1]):
        if "报告" in passage.text and len(passage.text) <= _LONGEST_TITLE and "。" not in passage.text:
            return before + passage.text
        before = passage.text if passage.text.startswith("关于") and len(passage.text) <= _LONGEST_TITLE else ""
    return ""


def _notes(plan: PlanText) -> tuple[Note, ...]:
    notes = []
    if not plan.areas:
        notes.append(Note(msgid=N_("No numbered work areas were found in this text.")))
    if not plan.title:
        notes.append(Note(msgid=N_("No title of a plan part was found; the whole text was read as the plan.")))
    return tuple(notes)
