"""The one description of a unit's form, read by the writer and by the reader: columns, heads, the hidden sheet."""

from dataclasses import dataclass
from functools import cache

from rongchang_desktop.domain.forms.form import FormField
from rongchang_desktop.foundation.clean_text import folded
from rongchang_desktop.foundation.files import sha256
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.catalog import LANGUAGES, Localizer

VERSION = "1"
MARK = "rongchang-form"
"""What stands in the first cell of the hidden sheet, whatever the sheet is called by then."""
HIDDEN_SHEET = "_form"
TITLE_ROW, FACTS_ROW, HINT_ROW, CONTACT_ROW, HEAD_ROW = 1, 2, 3, 4, 5
FIRST_ROW = HEAD_ROW + 1
ID_SEPARATOR = "/"
UNIT_LABEL, CONTACT_LABEL, PHONE_LABEL = N_("Reporting unit"), N_("Contact"), N_("Telephone")
YES = N_("Yes")
CONTACT_LABEL_COLUMN, PHONE_LABEL_COLUMN = 2, 7
"""The field stands right of its label, in the next column."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormColumn:
    """One column: its key, its head, its width in characters, what it asks for; `known_as` are heads units write."""

    key: str
    head: str
    width: float
    field: FormField | None = None
    known_as: tuple[str, ...] = ()


ID, NUMBER, TASK, TARGET, LAST_VALUE, LAST_TEXT = "id", "number", "task", "target", "last_value", "last_text"
COLUMNS = (
    FormColumn(key=ID, head=N_("Row id"), width=4),
    FormColumn(key=NUMBER, head=N_("No."), width=7, known_as=("序号", "编号", "项号", "任务序号", "事项编号")),
    FormColumn(key=TASK, head=N_("Task"), width=28, known_as=("工作任务", "目标任务", "任务", "任务内容", "事项")),
    FormColumn(key=TARGET, head=N_("Target of the year"), width=14, known_as=("指标", "年度目标")),
    FormColumn(key=LAST_VALUE, head=N_("Last value"), width=10),
    FormColumn(key=LAST_TEXT, head=N_("Last progress"), width=22),
    FormColumn(
        key="value", head=N_("Value reached"), width=10, field=FormField.VALUE,
        known_as=("完成值", "完成情况", "完成数", "完成率", "目前完成"),
    ),
    FormColumn(
        key="progress", head=N_("Progress in this period"), width=32, field=FormField.PROGRESS,
        known_as=("本期进展", "进展情况", "最新进展", "工作进展", "进展", "任务进度", "推进情况"),
    ),
    FormColumn(key="problem", head=N_("Problem"), width=16, field=FormField.PROBLEM, known_as=("存在问题", "问题")),
    FormColumn(key="cause", head=N_("Cause"), width=12, field=FormField.CAUSE, known_as=("原因", "原因分析")),
    FormColumn(
        key="next_step", head=N_("Next step"), width=16, field=FormField.NEXT_STEP,
        known_as=("下一步", "下一步措施", "下一步打算", "下步措施"),
    ),
    FormColumn(
        key="expected", head=N_("Expected done"), width=12, field=FormField.EXPECTED,
        known_as=("预计完成", "预计完成时间"),
    ),
    FormColumn(key="unchanged", head=N_("No change"), width=8, field=FormField.UNCHANGED, known_as=("无变化",)),
    FormColumn(
        key="finished", head=N_("Done already"), width=8, field=FormField.FINISHED,
        known_as=("已完成", "是否完成", "已办结"),
    ),
)  # fmt: skip
PLACES = {column.key: place for place, column in enumerate(COLUMNS, start=1)}
BASE_FIELDS = (FormField.PROBLEM, FormField.CAUSE, FormField.NEXT_STEP, FormField.EXPECTED)
"""Prefilled cells whose words as sent stand in the hidden sheet too, so that an untouched one says nothing."""


def row_id(item_id: str, target_id: str) -> str:
    """The hidden id of a line: the item's, and the target's where the line is about one."""
    return f"{item_id}{ID_SEPARATOR}{target_id}" if target_id else item_id


def told_apart(line_id: str, number: str) -> str:
    """A line by its hidden id and the number printed in it: where only what is seen was sorted, they differ."""
    return f"{line_id} {number}"


def checksum(facts: dict[str, str], ids: list[str]) -> str:
    """A fingerprint of what the hidden cells say; the order of the rows does not count, units sort."""
    told = [f"{key}={value}" for key, value in sorted(facts.items()) if key != "checksum"]
    return sha256("\n".join([*told, *sorted(ids)]).encode())[:16]


@cache
def known_heads() -> dict[str, FormColumn]:
    """Every head a column may wear, folded: in each language, and as units write it."""
    heads = {folded(name): column for column in COLUMNS for name in column.known_as}
    return heads | {folded(word): column for column in COLUMNS for word in in_every_language(column.head)}


@cache
def in_every_language(msgid: str) -> tuple[str, ...]:
    """The words of a msgid in each language the program speaks: a form may have been written in any."""
    return tuple(Localizer(language).gettext(msgid) for language in LANGUAGES)
