"""Every kind of paper as PDF: a tree in which each mark has its place, and PDF/A-1b where a validator is at hand."""

from functools import cache
from pathlib import Path

import pytest

from rongchang_desktop.printing.rendering import draw
from rongchang_desktop.printing.typefaces.fonts import shipped_fonts
from rongchang_desktop.services.papers.kinds import KIND_BY_KEY
from tests.printing.preflight import accepts, verdicts
from tests.printing.tagged import claimed, marked_texts, owners
from tests.services.papers.plans import CHINESE, demo_plan, request_for


@cache
def printed(key: str) -> bytes:
    request = request_for(demo_plan(), key, CHINESE)
    return draw(KIND_BY_KEY[key].make(request), fonts=shipped_fonts()).data


@pytest.mark.parametrize("key", KIND_BY_KEY)
def test_each_mark_is_furniture_or_has_one_place_in_the_tree(key: str) -> None:
    pieces, _ = marked_texts(printed(key))
    assert claimed(printed(key)) == owners(printed(key))
    assert pieces.keys() == set(owners(printed(key))) and "".join(pieces.values())


def test_preflight_accepts_them_all(tmp_path: Path) -> None:
    for key in KIND_BY_KEY:
        (tmp_path / f"{key}.pdf").write_bytes(printed(key))
    assert verdicts(tmp_path) == accepts(*(f"{key}.pdf" for key in KIND_BY_KEY))
