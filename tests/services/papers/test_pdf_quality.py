"""Every kind of paper as PDF: a tree in which each mark has its place, and PDF/A-1b where a validator is at hand."""

from pathlib import Path

import pytest

from tests.printing.preflight import accepts, verdicts
from tests.printing.tagged import claimed, marked_texts, owners
from tests.services.papers.printed import KEYS, printed, sample_of


def data_of(key: str) -> bytes:
    """The paper of the demo."""
    return printed(sample_of("demo", key)).data


@pytest.mark.parametrize("key", KEYS)
def test_each_mark_is_furniture_or_has_one_place_in_the_tree(key: str) -> None:
    pieces, _ = marked_texts(data_of(key))
    owned = owners(data_of(key))
    assert claimed(data_of(key)) == owned
    assert pieces.keys() == set(owned) and "".join(pieces.values())


def test_preflight_accepts_them_all(tmp_path: Path) -> None:
    for key in KEYS:
        (tmp_path / f"{key}.pdf").write_bytes(data_of(key))
    assert verdicts(tmp_path) == accepts(*(f"{key}.pdf" for key in KEYS))
