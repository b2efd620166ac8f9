"""定稿 of a 期: its snapshot, the paper printed of it, and that very paper again whenever it is asked for."""

import tempfile
from dataclasses import dataclass
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
from rongchang_desktop.services.periods.plan_on_day import PlanOnDay
from rongchang_desktop.services.plan_status import ledger_on

if TYPE_CHECKING:
    from rongchang_desktop.services.content_store import ContentStore

STATUS_REPORT = "status-report"
HALF = 100
"""Steps of progress in each of the two halves: the snapshot, the paper."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenState:
    """What is to be kept of a 期: the snapshot as text, and the papers printed of it."""

    snapshot: str
    papers: tuple[FrozenPaper, ...]
    warning: str = ""
    """One sentence where the paper could not show a character; empty where it shows all."""


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
    """Take the snapshot and print the status report of that state into the store. Raises UserFacingError, Cancelled.

    Nothing is put into the store that is cancelled before the end.
    """
    progress(0, 2 * HALF)
    text = snapshot_to_json(take_snapshot(ledger, period, _half(progress, 0)))
    progress(HALF, 2 * HALF)
    if store is None:
        return FrozenState(snapshot=text, papers=())
    paper, warning = _printed(
        ledger, period, store, words=words, new_id=new_id, today=today, progress=_half(progress, HALF)
    )
    return FrozenState(snapshot=text, papers=(paper,), warning=warning)


def reprint(store: "ContentStore", paper: FrozenPaper, path: Path) -> None:
    """Write the very bytes that were printed then. Raises UserFacingError where they are gone or were altered."""
    kept = store.path(paper.sha256)
    if not store.is_sound(paper.sha256):
        raise UserFacingError(
            N_("The kept paper “{name}” was altered since it was printed, so it is not printed again."), name=paper.name
        )
    atomic_write(path, kept.read_bytes())


def _printed(
    ledger: Ledger,
    period: Period,
    store: "ContentStore",
    *,
    words: Localizer,
    new_id: IdSource,
    today: date,
    progress: ProgressSink,
) -> tuple[FrozenPaper, str]:
    from rongchang_desktop.services.papers.exporting import export  # reportlab: only when one prints
    from rongchang_desktop.services.papers.kinds import KIND_BY_KEY
    from rongchang_desktop.services.papers.request import PaperRequest

    then = ledger_on(ledger, period.year, period.as_of)
    with tempfile.TemporaryDirectory(prefix="rongchang-") as folder:
        path = Path(folder) / "paper.pdf"
        request = PaperRequest.of(then, period.year, STATUS_REPORT, words=words, today=period.as_of)
        printed = export(KIND_BY_KEY[STATUS_REPORT], request, path, progress)
        progress(HALF, HALF)
        fingerprint = store.put(path.read_bytes())
    paper = FrozenPaper(
        id=FrozenPaperId(new_id()),
        period_id=period.id,
        kind=STATUS_REPORT,
        name=_name(ledger, period, words),
        sha256=fingerprint,
        printed_on=today,
    )
    return paper, printed.warning(words)


def _half(progress: ProgressSink, begun: int) -> ProgressSink:
    """The sink of one half of the work, told in the measure of the whole."""

    def tell(done: int, total: int | None = None, message: str = "") -> None:
        progress(begun + (min(done, total) * HALF // total if total else 0), 2 * HALF, message)

    return tell


def _name(ledger: Ledger, period: Period, words: Localizer) -> str:
    return words.gettext(
        "{district} {year} status report, period {number} ({day})",
        district=ledger.office.district,
        year=period.year,
        number=period.number,
        day=formats.day(period.as_of, words),
    ).strip()
