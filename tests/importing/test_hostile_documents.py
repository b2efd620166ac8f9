"""A hostile Word or PDF file is refused with a sentence, or read, in time and within memory; then reading goes on.

Each goes through the limited child that reads for the window. `python -m tests.torture.hostile_documents` runs the
same files ten times larger.
"""

from pathlib import Path

import pytest

from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.foundation.paths import resources
from tests.importing.hostile_documents import PDF_FILES, WORD_FILES, Hostile, sound_document
from tests.importing.limited_reading import read_within_limits


def read(path: Path) -> str | None:
    """The sentence of the refusal; None when the file is read."""
    try:
        read_within_limits(path)
    except UserFacingError as error:
        return str(error)
    return None


@pytest.mark.parametrize("hostile", (*WORD_FILES, *PDF_FILES), ids=lambda hostile: hostile.name)
def test_it_ends_in_a_sentence_or_a_reading(tmp_path: Path, hostile: Hostile) -> None:
    path = tmp_path / hostile.name
    path.write_bytes(hostile.make(1))
    sentence = read(path)
    if hostile.refusal is None:
        assert sentence is None
    elif hostile.refusal:
        assert sentence is not None and hostile.refusal in sentence and hostile.name in sentence


def test_after_all_of_them_an_ordinary_report_is_read(tmp_path: Path) -> None:
    document = tmp_path / "报告.docx"
    document.write_bytes(sound_document())
    assert len(read_within_limits(document).areas) == 2
    assert read(resources() / "samples" / "work_report_2025.txt") is None
