"""The columns of the tables of units and of posts as data: heading, words or number, and the list behind a number."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.owners.workload import Load
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.progress.submission import Submission
from rongchang_desktop.domain.selection.selection import Due, Selection
from rongchang_desktop.foundation.messages import N_

NAME, KIND, CONTACT, HOLDER, SINCE = "name", "kind", "contact", "holder", "since"
LEADS, RESPONSIBLE, SUPPORTING, OVERDUE, UNREPORTED = "leads", "responsible", "supporting", "overdue", "unreported"


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadRow:
    """One unit or post: its words by column, what it carries, and the question that finds what it leads."""

    key: str
    words: dict[str, str]
    leading: Selection
    load: Load = field(default_factory=Load)


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadColumn:
    """A column of words, or of numbers where `count` says how many and `asks` for which items; `light` colours it."""

    key: str
    msgid: str
    count: Callable[[LoadRow], int] | None = None
    asks: Callable[[LoadRow], Selection] | None = None
    light: Light | None = None

    def text(self, row: LoadRow) -> str:
        """The words, or the number; a blank for none, so that the eye finds those there are."""
        if self.count is None:
            return row.words.get(self.key, "")
        return str(self.count(row) or "")


def _of_light(light: Light, msgid: str) -> LoadColumn:
    return LoadColumn(
        key=light.value,
        msgid=msgid,
        light=light,
        count=lambda row: row.load.lights[light],
        asks=lambda row: replace(row.leading, lights=frozenset({light})),
    )


def _of_items(key: str, msgid: str, items: Callable[[Load], list[ItemId]]) -> LoadColumn:
    return LoadColumn(
        key=key,
        msgid=msgid,
        count=lambda row: len(items(row.load)),
        asks=lambda row: Selection(item_ids=frozenset(items(row.load))),
    )


_LEADS = LoadColumn(key=LEADS, msgid=N_("Leads"), count=lambda row: len(row.load.leads), asks=lambda row: row.leading)
_LIGHTS = (
    _of_light(Light.LAGGING, N_("Lagging")),
    _of_light(Light.SLOW, N_("Slow")),
    _of_light(Light.ON_PACE, N_("On pace")),
    _of_light(Light.NOT_STARTED, N_("Not started")),
    _of_light(Light.CLOSED, N_("Closed")),
)
_TROUBLE = (
    LoadColumn(
        key=OVERDUE,
        msgid=N_("Overdue"),
        count=lambda row: row.load.overdue,
        asks=lambda row: replace(row.leading, due=Due.OVERDUE),
    ),
    LoadColumn(
        key=UNREPORTED,
        msgid=N_("Not reported"),
        count=lambda row: row.load.unreported,
        asks=lambda row: replace(row.leading, submissions=frozenset({Submission.MISSING})),
    ),
)
UNIT_COLUMNS = (
    LoadColumn(key=NAME, msgid=N_("Unit")),
    LoadColumn(key=KIND, msgid=N_("Kind")),
    LoadColumn(key=CONTACT, msgid=N_("Contact")),
    _LEADS,
    *_LIGHTS,
    *_TROUBLE,
    _of_items(RESPONSIBLE, N_("Responsible"), lambda load: load.responsible),
    _of_items(SUPPORTING, N_("Supporting"), lambda load: load.supporting),
)
POST_COLUMNS = (
    LoadColumn(key=NAME, msgid=N_("Post")),
    LoadColumn(key=HOLDER, msgid=N_("Holder")),
    LoadColumn(key=SINCE, msgid=N_("Since")),
    _LEADS,
    *_LIGHTS,
    *_TROUBLE,
)
