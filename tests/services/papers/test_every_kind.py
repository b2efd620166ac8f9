"""Every kind of paper prints whatever the plan holds, in both languages, and says of two plans what it always said."""

import os
from pathlib import Path

import pytest

from tests.printing.drawn import page_texts
from tests.services.papers.plans import PLANS
from tests.services.papers.printed import KEYS, Print, named, printed, sample_of

GOLDEN = {
    "demo": Path(__file__).parents[2] / "golden" / "papers",
    "2024": Path(__file__).parents[2] / "golden" / "papers" / "2024",
}
PRINTED = [
    *(Print(plan, key) for plan in PLANS for key in KEYS),
    *(Print(plan, key, "en") for plan in ("demo", "empty") for key in KEYS),
]
KEPT = [sample_of(plan, key) for plan in GOLDEN for key in KEYS]


@pytest.mark.parametrize("one", PRINTED, ids=named)
def test_whatever_the_plan_holds_the_paper_prints(one: Print) -> None:
    rendering = printed(one)
    assert rendering.pages >= 1 and rendering.missing == ()


@pytest.mark.parametrize("one", KEPT, ids=named)
def test_the_paper_says_what_it_always_said(one: Print) -> None:
    """With GOLDEN=write in the environment the texts are written anew, to be read as a diff."""
    pages = (text.replace("。", "。\n").strip() for text in page_texts(printed(one).data))
    said = "\n\f\n".join(pages) + "\n"
    kept = GOLDEN[one.plan] / f"{one.key}.txt"
    if os.environ.get("GOLDEN") == "write":
        kept.parent.mkdir(exist_ok=True)
        kept.write_text(said, encoding="utf-8")
    assert said == kept.read_text(encoding="utf-8")
