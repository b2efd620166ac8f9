"""定稿 of a 期: its snapshot, the papers printed of it, and those very papers again whenever they are asked for."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from rongchang_desktop.domain.ledger.identifiers import FrozenPaperId
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.domain.periods.period import FrozenPaper, Period
from rongchang_desktop.domain.periods.snapshot import Snapshot
from rongchang_desktop.domain.periods.snapshot_json import snapshot_to_json
from rongchang_desktop.foundation.files import atomic_write
from rongchang_desktop.foundation.identity import IdSource
from rongchang_desktop.foundation.messages import N_, UserFacingError
from rongchang_desktop.foundation.task_progress import ProgressSink, silent
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.catalog import LANGUAGES, Localizer
from rongchang_desktop.services.papers.printed_paper import missing_characters
from rongchang_desktop.services.periods.plan_on_day import PlanOnDay
from rongchang_desktop.services.plan_status import ledger_on

if TYPE_CHECKING:
    from rongchang_desktop.services.content_store import ContentStore
    from rongchang_desktop.services.papers.kind import PaperKind
    from rongchang_desktop.services.papers.printed_paper import PreviewedPaper

HALF = 100
"""Steps of progress in each of the two halves: the snapshot, the papers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenState:
    """What is to be kept of a 期: the snapshot as text, and the papers printed of it."""

    snapshot: str
    papers: tuple[FrozenPaper, ...]
    warning: str = ""
    """One sentence where a paper could not show a character; empty where all is shown."""


def take_snapshot(ledger: Ledger, period: Period, progress: ProgressSink = silent) -> Snapshot:
    """The plan as it stood on the day of the 期, with the reasons in every language. Raises Cancelled."""
    then = PlanOnDay.on(ledger, period.year, period.as_of)
    tongues = [Localizer(language) for language in LANGUAGES]
    return then.snapshot(number=period.number, tongues=tongues, progress=progress)


def freeze(
    ledger: Ledger,
    period: Period,
    *,
    store: "ContentStore | None",
    words: Localizer,
    new_id: IdSource,
    today: date,
    progress: ProgressSink = silent,
) -> FrozenState:
    """Take the snapshot and print what the office keeps of it into the store. Raises UserFacingError, Cancelled.

    Nothing is put into the store that is cancelled before the end.
    """
    progress(0, 2 * HALF)
    text = snapshot_to_json(take_snapshot(ledger, period, _part(progress, 0, HALF)))
    progress(HALF, 2 * HALF)
    if store is None:
        return FrozenState(snapshot=text, papers=())
    frozen = replace(period, frozen_on=today, snapshot=text)
    printed = _printed(ledger, frozen, words, progress)
    papers = tuple(
        FrozenPaper(
            id=FrozenPaperId(new_id()),
            period_id=period.id,
            kind=kind.key,
            name=_name(ledger, period, kind, words),
            sha256=store.put(paper.data),
            printed_on=today,
        )
        for kind, paper in printed
    )
    missing = dict.fromkeys(character for _, paper in printed for character in paper.missing)
    return FrozenState(snapshot=text, papers=papers, warning=missing_characters(tuple(missing), words))


def reprint(store: "ContentStore", paper: FrozenPaper, path: Path) -> None:
    """Write the very bytes that were printed then. Raises UserFacingError where they are gone or were altered."""
    kept = store.path(paper.sha256)
    if not store.is_sound(paper.sha256):
        raise UserFacingError(
            N_("The kept paper “{name}” was altered since it was printed, so it is not printed again."), name=paper.name
        )
    atomic_write(path, kept.read_bytes())


def _printed(
    ledger: Ledger, period: Period, words: Localizer, progress: ProgressSink
) -> "list[tuple[PaperKind, PreviewedPaper]]":
    """Every paper that is kept, as it stands on the day of the frozen period."""
    from rongchang_desktop.services.papers.exporting import preview  # reportlab: only when one prints
    from rongchang_desktop.services.papers.kinds import kept_kinds
    from rongchang_desktop.services.papers.request import PaperRequest

    then, kinds = ledger_on(ledger, period.year, period.as_of), kept_kinds(ledger)
    printed: list[tuple[PaperKind, PreviewedPaper]] = []
    for at, kind in enumerate(kinds):
        begun, ended = (HALF + HALF * place // len(kinds) for place in (at, at + 1))
        request = PaperRequest.of(then, period.year, kind.key, words=words, today=period.as_of)
        paper = preview(kind, replace(request, period=period), _part(progress, begun, ended - begun))
        printed.append((kind, paper))
    progress(2 * HALF, 2 * HALF)
    return printed


def _part(progress: ProgressSink, begun: int, steps: int) -> ProgressSink:
    """The sink of that many steps of the work, told in the measure of the whole."""
    furthest = 0

    def tell(done: int, total: int | None = None, message: str = "") -> None:
        nonlocal furthest
        furthest = max(furthest, min(done, total) * steps // total if total else 0)
        progress(begun + furthest, 2 * HALF, message)

    return tell


def _name(ledger: Ledger, period: Period, kind: "PaperKind", words: Localizer) -> str:
    return words.gettext(
        "{district} {year} {paper}, period {number} ({day})",
        district=ledger.office.district,
        year=period.year,
        paper=words.gettext(kind.title),
        number=period.number,
        day=formats.day(period.as_of, words),
    ).strip()
