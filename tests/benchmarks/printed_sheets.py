"""The task sheets of sixty units, twelve tasks each, a PDF/A file a unit."""

import tempfile
from pathlib import Path

from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.services.papers.exporting import export_parts
from rongchang_desktop.services.papers.kinds import KIND_BY_KEY
from rongchang_desktop.services.papers.request import PaperRequest
from tests.benchmarks.forms import UNITS, sixty_units
from tests.benchmarks.measuring import Row, interleaved, scaled, timed
from tests.builders import END_OF_SEPTEMBER

BAR_SECONDS = 6.0
_KIND = "unit-sheet"


def sheets_row() -> Row:
    """All sheets, judged, checked, drawn with the faces of this machine and written."""
    ledger = sixty_units()

    def write() -> float:
        # a request of its own each time, as it remembers what it has judged
        request = PaperRequest.of(ledger, 2024, _KIND, words=Localizer("zh_CN"), today=END_OF_SEPTEMBER)
        with tempfile.TemporaryDirectory() as folder:
            seconds = timed(lambda: export_parts(KIND_BY_KEY[_KIND], request, Path(folder)))
            assert len(list(Path(folder).iterdir())) == UNITS
        return seconds

    (seconds,) = interleaved(write, runs=3)
    limit = scaled(BAR_SECONDS)
    return Row(
        group="print",
        name=f"sheets of {UNITS} units",
        value=seconds,
        unit="s",
        floor=None,
        bar=f"<= {BAR_SECONDS} s (here {limit:.3f} s)",
        holds=seconds <= limit,
    )
