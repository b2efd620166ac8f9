"""No workbook, page or row file can crash the reader, hang it or fill memory; afterwards a report still reads."""

from pathlib import Path

import pytest

from rongchang_desktop.domain.intake.draft import DraftPlan
from rongchang_desktop.foundation import paths
from rongchang_desktop.foundation.messages import UserFacingError
from tests.importing.hostile_sheets import READ, REFUSED
from tests.importing.limited_reading import read_within_limits


def read_in_child(name: str, data: bytes, folder: Path) -> DraftPlan:
    """The draft, read as the program reads."""
    path = folder / name
    path.write_bytes(data)
    return read_within_limits(path)


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_with_a_sentence_to_act_on(name: str, tmp_path: Path) -> None:
    build, words = REFUSED[name]
    with pytest.raises(UserFacingError) as caught:
        read_in_child(name, build(1), tmp_path)
    sentence = str(caught.value)
    assert name in sentence and words in sentence
    assert any(word in sentence for word in ("ave it", "ave its", "hoose", "ave the"))


@pytest.mark.parametrize("name", READ)
def test_it_is_read_and_what_is_missing_is_told(name: str, tmp_path: Path) -> None:
    build, words = READ[name]
    draft = read_in_child(name, build(1), tmp_path)
    assert draft.source_text.strip()
    told = [note.msgid.format(**note.params) for note in draft.notes]
    assert any(words in note for note in told) or not words


def test_strange_characters_are_gone(tmp_path: Path) -> None:
    draft = read_in_child("a.xlsx", READ["strange_characters.xlsx"][0](1), tmp_path)
    assert draft.source_text.splitlines()[:2] == ["一、工作", "安排\t２０２６①Ⅳ"]
    draft = read_in_child("a.csv", READ["strange_rows.csv"][0](1), tmp_path)
    assert "3\t办好教育" in draft.source_text


def test_a_report_still_reads_after_a_refusal(tmp_path: Path) -> None:
    with pytest.raises(UserFacingError):
        read_in_child("a.xlsx", REFUSED["cell_bomb.xlsx"][0](1), tmp_path)
    assert read_within_limits(paths.resources() / "samples" / "work_report_2025.txt").areas
