"""The two real reports of the district in one ledger, read by the reader; skips where they are missing."""

from functools import cache
from pathlib import Path

from rongchang_desktop.domain.intake.adoption import adopt
from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.foundation.identity import counting_ids
from rongchang_desktop.foundation.task_progress import silent
from rongchang_desktop.importing.reading import read_report
from rongchang_desktop.importing.vocabulary import shipped_vocabulary
from tests.shared import shared_path
from tests.two_years import NEW, OLD

FILES = {OLD: "seeds/000_568547587fd10da2.txt", NEW: "seeds/003_3025d3669b31bb8d.txt"}


def both_reports() -> Ledger:
    """The plan of 2024 and, as that of 2025, the measures of the half-year report."""
    return _adopted(tuple((year, shared_path(name)) for year, name in FILES.items()))


@cache
def _adopted(files: tuple[tuple[int, Path], ...]) -> Ledger:
    ledger, new_id, vocabulary = Ledger(), counting_ids(), shipped_vocabulary()
    for year, path in files:
        ledger = adopt(ledger, read_report(path, vocabulary, silent), year=year, new_id=new_id).apply_to(ledger)
    return ledger
