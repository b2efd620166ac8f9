"""Every kind of paper prints whatever the plan holds, in both languages, and says of the demo what it always said."""

import os
from pathlib import Path

import pytest

from rongchang_desktop.domain.papers.consistency import checked
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.printing.rendering import draw
from rongchang_desktop.printing.typefaces.fonts import shipped_fonts
from rongchang_desktop.services.papers.kind import OptionType
from rongchang_desktop.services.papers.kinds import KIND_BY_KEY, KINDS
from tests.printing.drawn import page_texts
from tests.services.papers.plans import CHINESE, ENGLISH, PLANS, demo_plan, request_for

GOLDEN = Path(__file__).parents[2] / "golden" / "papers"
GOLDEN_OPTIONS = {"unit-sheet": {"units": "id-000004\nid-000030"}}
"""Two of the units stand for all."""
KEYS = [kind.key for kind in KINDS]


PRINTED = [*((name, CHINESE) for name in PLANS), ("demo", ENGLISH), ("empty", ENGLISH)]


@pytest.mark.parametrize(("plan", "words"), PRINTED, ids=[f"{name}-{words.language}" for name, words in PRINTED])
@pytest.mark.parametrize("key", KEYS)
def test_whatever_the_plan_holds_the_paper_prints(key: str, plan: str, words: Localizer) -> None:
    request = request_for(PLANS[plan](), key, words)
    rendering = draw(checked(KIND_BY_KEY[key].make(request)), fonts=shipped_fonts())
    assert rendering.pages >= 1 and rendering.missing == ()


CHOSEN = [
    (kind.key, option.key, value)
    for kind in KINDS
    for option in kind.options
    for value in ("yes", "no", *(choice for choice, _ in option.choices))
    if (option.type is OptionType.FLAG and value in ("yes", "no")) or value in dict(option.choices)
]


@pytest.mark.parametrize(("key", "option", "value"), CHOSEN, ids=["-".join(each) for each in CHOSEN])
def test_whatever_is_chosen_the_paper_agrees_with_itself(key: str, option: str, value: str) -> None:
    assert checked(KIND_BY_KEY[key].make(request_for(demo_plan(), key, **{option: value}))).blocks


@pytest.mark.parametrize("key", KEYS)
def test_the_paper_of_the_demo_says_what_it_always_said(key: str) -> None:
    """With GOLDEN=write in the environment the texts are written anew, to be read as a diff."""
    request = request_for(demo_plan(), key, **GOLDEN_OPTIONS.get(key, {}))
    rendering = draw(checked(KIND_BY_KEY[key].make(request)), fonts=shipped_fonts())
    pages = (text.replace("。", "。\n").strip() for text in page_texts(rendering.data))
    said = "\n\f\n".join(pages) + "\n"
    kept = GOLDEN / f"{key}.txt"
    if os.environ.get("GOLDEN") == "write":
        kept.parent.mkdir(exist_ok=True)
        kept.write_text(said, encoding="utf-8")
    assert said == kept.read_text(encoding="utf-8")
