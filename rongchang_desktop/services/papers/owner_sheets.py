"""单位台账 and 领导台账: a sheet for every unit or leading post that owes something, apart or bound."""

from collections.abc import Iterable, Iterator
from itertools import chain

from rongchang_desktop.domain.ledger.identifiers import DepartmentId
from rongchang_desktop.domain.papers.consistency import checked
from rongchang_desktop.domain.papers.content import Document, Paragraph, title
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.papers.frame import Frame
from rongchang_desktop.localization.papers.owner_sheet import LEADER_PHRASES, UNIT_PHRASES, OwnerSheet
from rongchang_desktop.services.papers.frames import contact_of, frame_of
from rongchang_desktop.services.papers.kind import Option, OptionType, PaperGroup, PaperKind
from rongchang_desktop.services.papers.owned_rows import OwnedRows, owned_by_posts, owned_by_units
from rongchang_desktop.services.papers.request import PaperRequest


def unit_sheets(request: PaperRequest) -> Iterator[tuple[str, Document]]:
    """The sheet of every unit that owns something, or of those chosen. Raises MissingPlanError."""
    frame = frame_of(request, UNIT_PHRASES)
    helping = ("responsible", "supporting")
    unlisted = frozenset[str]() if request.flag("helping", default=True) else frozenset(helping)
    for owned in _chosen(owned_by_units(request.ledger, request.snapshot), request.lines("units")):
        groups = owned.frozen("lead", *helping)
        contact = contact_of(request.ledger, DepartmentId(owned.key)).replace("\n", "　")
        sheet = OwnerSheet(
            frame=frame, owner=owned.name, known_as=owned.name, contact=contact, groups=groups, unlisted=unlisted
        )
        if any(sheet.listed.values()):
            yield owned.name, sheet.compose()


def leader_sheets(request: PaperRequest) -> Iterator[tuple[str, Document]]:
    """The sheet of every post that leads something, or of those chosen. Raises MissingPlanError."""
    frame = frame_of(request, LEADER_PHRASES)
    for owned in _chosen(owned_by_posts(request.ledger, request.snapshot), request.lines("leaders")):
        known_as = request.words.gettext("{post} {holder}", post=owned.name, holder=owned.holder).strip()
        groups = owned.frozen("lead")
        yield known_as, OwnerSheet(frame=frame, owner=known_as, known_as=known_as, groups=groups).compose()


def bound_unit_sheets(request: PaperRequest) -> Document:
    """The same sheets bound, each beginning on a page of its own. Raises MissingPlanError."""
    name = request.words.gettext("Task sheets of the units")
    nothing = request.words.gettext("No task has been given to a unit yet.")
    return _bound(name, unit_sheets(request), frame_of(request, UNIT_PHRASES), nothing)


def bound_leader_sheets(request: PaperRequest) -> Document:
    """The same sheets bound, each beginning on a page of its own. Raises MissingPlanError."""
    name = request.words.gettext("Task sheets of the leading officials")
    nothing = request.words.gettext("No task has been given to a leading official yet.")
    return _bound(name, leader_sheets(request), frame_of(request, LEADER_PHRASES), nothing)


def _bound(name: str, sheets: Iterable[tuple[str, Document]], frame: Frame, nothing: str) -> Document:
    """Sheets one after the other; the figures of each are checked by themselves, since all use the same names.

    `nothing` stands in the place of sheets where there is none.
    """
    parts = [checked(sheet).blocks for _, sheet in sheets]
    blocks = tuple(chain.from_iterable(parts)) or (title(name), frame.subtitle(), Paragraph(nothing))
    full = " ".join(part for part in (frame.snapshot.district, str(frame.snapshot.year), name) if part)
    return frame.document(full, name, blocks)


def _chosen(owners: tuple[OwnedRows, ...], keys: tuple[str, ...]) -> tuple[OwnedRows, ...]:
    return tuple(owned for owned in owners if owned.key in keys) if keys else owners


UNIT_SHEET = PaperKind(
    key="unit-sheet",
    title=N_("Task sheets of the units"),
    hint=N_("What each unit leads, is responsible for and supports, with its counts and contact."),
    group=PaperGroup.CHASING,
    make=bound_unit_sheets,
    parts=unit_sheets,
    options=(
        Option(key="units", name=N_("Units"), type=OptionType.UNITS, hint=N_("None chosen: all that own something.")),
        Option(key="helping", name=N_("Also tasks led by others"), type=OptionType.FLAG, default="yes"),
    ),
    phrases=UNIT_PHRASES,
)
LEADER_SHEET = PaperKind(
    key="leader-sheet",
    title=N_("Task sheets of the leading officials"),
    hint=N_("What each post leads, with the holder of that day and the counts."),
    group=PaperGroup.CHASING,
    make=bound_leader_sheets,
    parts=leader_sheets,
    options=(
        Option(
            key="leaders",
            name=N_("Leading officials"),
            type=OptionType.LEADERS,
            hint=N_("None chosen: all that own something."),
        ),
    ),
    phrases=LEADER_PHRASES,
)
