"""The problem of a task is that of the newest words about it: a figure alone says nothing of it, other words do."""

from datetime import date
from decimal import Decimal

from rongchang_desktop.domain.progress.counting import newest_words
from rongchang_desktop.domain.progress.update import Layer
from tests.builders import an_update

UNIT = an_update("c1", date(2024, 6, 30), id="u1", text="已开工", problem="资金不足")
FIGURE = an_update("c1", date(2024, 8, 15), id="u2", layer=Layer.PUBLISHED, percent=Decimal(61))
SOLVED = an_update("c1", date(2024, 9, 30), id="u3", text="资金已到位")


def test_a_published_figure_does_not_take_the_problem_away() -> None:
    assert newest_words([UNIT, FIGURE]) == UNIT


def test_newer_words_without_a_problem_do() -> None:
    assert newest_words([UNIT, FIGURE, SOLVED]) == SOLVED


def test_without_any_words_there_is_none() -> None:
    assert newest_words([FIGURE]) is None
