"""The checklist to tick with a pen: its groups, by work area or by who leads."""

from collections.abc import Iterator
from dataclasses import replace

from rongchang_desktop.domain.papers.content import Document
from rongchang_desktop.domain.periods.snapshot import SnapshotRow
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.papers.checklist import COLUMNS, PHRASES, Checklist
from rongchang_desktop.localization.papers.plan_rows.area_groups import area_groups, area_rows, title_band
from rongchang_desktop.localization.papers.plan_rows.value_table import RowGroup
from rongchang_desktop.services.papers.frames import frame_of
from rongchang_desktop.services.papers.kind import Option, OptionType, PaperGroup, PaperKind
from rongchang_desktop.services.papers.owned_rows import owned_by_units
from rongchang_desktop.services.papers.request import PaperRequest

BY_AREA, BY_UNIT = "area", "unit"


def checklist(request: PaperRequest) -> Document:
    """The checklist of the year's plan, or as a frozen 期 keeps it. Raises MissingPlanError."""
    by_unit = request.option("group", BY_AREA) == BY_UNIT
    rows = request.snapshot.commitments
    groups = _units(request) if by_unit else area_groups(area_rows(rows), request.words, counted=False)
    return Checklist(
        frame=frame_of(request, PHRASES),
        groups=tuple(groups),
        columns=tuple(key for key in COLUMNS if request.flag(key, default=True) and not (by_unit and key == "lead")),
    ).compose()


def _units(request: PaperRequest) -> Iterator[RowGroup[SnapshotRow]]:
    """The units in the order of the directory, each with what it leads; at the end what nobody leads."""
    rows = request.snapshot.commitments
    owned = owned_by_units(request.ledger, replace(request.snapshot, rows=rows))
    groups = [(each.name, each.frozen("lead")["lead"]) for each in owned]
    groups.append((request.words.gettext("No lead unit"), tuple(row for row in rows if not row.lead)))
    for name, led in groups:
        if led:
            yield RowGroup(rows=led, bands=(title_band(name, request.words),))


CHECKLIST = PaperKind(
    key="checklist",
    title=N_("Blank checklist"),
    hint=N_("Every task of the plan with a box to tick by pen."),
    group=PaperGroup.RECORD,
    make=checklist,
    options=(
        Option(
            key="group",
            name=N_("Grouped"),
            type=OptionType.CHOICE,
            default=BY_AREA,
            choices=((BY_AREA, N_("By work area")), (BY_UNIT, N_("By lead unit"))),
        ),
        Option(key="targets", name=N_("Column of targets"), type=OptionType.FLAG, default="yes"),
        Option(
            key="lead",
            name=N_("Column of lead units"),
            type=OptionType.FLAG,
            default="yes",
            hint=N_("Left out where the list is grouped by lead unit."),
        ),
        Option(key="deadline", name=N_("Column of deadlines"), type=OptionType.FLAG, default="yes"),
        Option(key="remark", name=N_("Column for remarks"), type=OptionType.FLAG, default="yes"),
    ),
    phrases=PHRASES,
)
