"""A paper of many parts: each in a file of its own, as many as there are owners, and stopped when one says so."""

from datetime import date
from pathlib import Path

import pytest

from rongchang_desktop.domain.ledger.ledger import Ledger
from rongchang_desktop.foundation.identity import counting_ids
from rongchang_desktop.foundation.task_progress import Cancelled
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.services.papers.exporting import export_parts
from rongchang_desktop.services.papers.kinds import KIND_BY_KEY, KINDS
from rongchang_desktop.services.papers.request import PaperRequest
from rongchang_desktop.services.starter_plan import DEMO_PLAN, load_plan_file, shipped_plan


@pytest.fixture(scope="module")
def ledger() -> Ledger:
    return load_plan_file(shipped_plan(DEMO_PLAN), new_id=counting_ids()).apply_to(Ledger())


def request_for(ledger: Ledger, kind: str) -> PaperRequest:
    return PaperRequest.of(ledger, 2024, kind, words=Localizer("zh_CN"), today=date(2024, 9, 30))


@pytest.mark.parametrize("key", [kind.key for kind in KINDS if kind.parts is not None])
def test_each_part_is_a_file_of_its_own(ledger: Ledger, tmp_path: Path, key: str) -> None:
    told: list[tuple[int, int | None]] = []
    printed = export_parts(
        KIND_BY_KEY[key],
        request_for(ledger, key),
        tmp_path,
        lambda done, total=None, said="": told.append((done, total)),
    )
    parts = KIND_BY_KEY[key].parts
    assert parts is not None
    names = [name for name, _ in parts(request_for(ledger, key))]
    written = sorted(tmp_path.iterdir())
    assert printed.path == tmp_path and len(written) == len(names) == len(set(names)) > 1
    assert all(path.read_bytes().startswith(b"%PDF-") for path in written)
    assert told[-1] == (len(names), len(names))


def test_stopped_in_the_middle_nothing_is_written_and_older_files_stand(ledger: Ledger, tmp_path: Path) -> None:
    parts = KIND_BY_KEY["unit-sheet"].parts
    assert parts is not None
    older = tmp_path / f"{next(name for name, _ in parts(request_for(ledger, 'unit-sheet')))}.pdf"
    older.write_bytes(b"older")

    def stop(done: int, total: int | None = None, said: str = "") -> None:
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        export_parts(KIND_BY_KEY["unit-sheet"], request_for(ledger, "unit-sheet"), tmp_path, stop)
    assert list(tmp_path.iterdir()) == [older] and older.read_bytes() == b"older"
