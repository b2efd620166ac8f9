"""A report reads to the same tree whatever form it was saved in."""

from pathlib import Path

import pytest

from rongchang_desktop.foundation import paths
from rongchang_desktop.foundation.task_progress import silent
from rongchang_desktop.importing.reading import read_report
from tests.importing.reports import PARAGRAPHS, VOCABULARY, read_text, shape
from tests.importing.saved_forms import FORMS
from tests.importing.test_rewrapping import wrapped
from tests.shared import shared_path

SEED = "seeds/000_568547587fd10da2.txt"


def assert_same_tree(text: str, form: str, folder: Path) -> None:
    path = folder / form
    path.write_bytes(FORMS[form](text))
    draft = read_report(path, VOCABULARY, silent)
    assert shape(draft) == shape(read_text(text))
    assert draft.areas


@pytest.mark.parametrize("form", FORMS)
def test_the_sample_in_every_form(form: str, tmp_path: Path) -> None:
    sample = (paths.resources() / "samples" / "work_report_2025.txt").read_text(encoding="utf-8-sig")
    assert_same_tree(sample, form, tmp_path)


@pytest.mark.parametrize("form", FORMS)
def test_the_real_report_in_every_form(form: str, tmp_path: Path) -> None:
    assert_same_tree(shared_path(SEED).read_text(encoding="utf-8-sig"), form, tmp_path)


@pytest.mark.parametrize("form", FORMS)
def test_paragraphs_and_cut_lines_in_every_form(form: str, tmp_path: Path) -> None:
    assert_same_tree("\n".join(PARAGRAPHS), form, tmp_path)
    assert_same_tree(wrapped(PARAGRAPHS, 20, "", "\n\n"), form, tmp_path)
