"""The paper in front: what is wanted is drawn, little is kept, words are found."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from rongchang_desktop.foundation.messages import UserFacingError
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.presentation.preview.image_shelf import ImageShelf
from rongchang_desktop.presentation.preview.paper_search import PaperSearch
from rongchang_desktop.presentation.preview.shown_paper import PAGES, ShownPaper
from rongchang_desktop.presentation.preview.thumbnails import BOX, ThumbnailModel
from rongchang_desktop.presentation.preview.tiles import Tile, whole
from tests.printing.pages import looked_at

SMALL = (120, 170)
PICTURE = Qt.ItemDataRole.DecorationRole


@pytest.fixture
def paper(qtbot: QtBot) -> Iterator[ShownPaper]:
    paper = ShownPaper()
    yield paper
    paper.shut_down()


def test_what_is_wanted_first_is_drawn_first_and_what_is_no_longer_wanted_is_not(
    qtbot: QtBot, paper: ShownPaper
) -> None:
    paper.show_pdf(looked_at())
    drawn: list[Tile] = []
    paper.drawn.connect(drawn.append)
    old, first, second, last = (
        [whole(page, SMALL, is_grey=False) for page in pages] for pages in ((5, 6, 7), (1,), (2,), (3,))
    )
    paper.want(PAGES, old)
    paper.want(PAGES, first + second)
    qtbot.waitUntil(lambda: paper.image(PAGES, second[0]) is not None)
    paper.want(PAGES, last)  # were one of the old still waiting, it would come before this
    qtbot.waitUntil(lambda: paper.image(PAGES, last[0]) is not None)
    assert drawn == [old[0], *first, *second, *last], "the one under way was finished, the others never begun"
    image = paper.image(PAGES, first[0])
    assert image is not None and (image.width(), image.height()) == SMALL
    assert paper.image(PAGES, old[1]) is None


def test_in_greys_no_colour_is_left(qtbot: QtBot, paper: ShownPaper) -> None:
    paper.show_pdf(looked_at())
    chart = [whole(1, (400, 566), is_grey=is_grey) for is_grey in (False, True)]
    paper.want(PAGES, chart)
    qtbot.waitUntil(lambda: paper.image(PAGES, chart[-1]) is not None)
    coloured, grey = (paper.image(PAGES, tile) for tile in chart)
    assert coloured is not None and grey is not None
    assert not coloured.allGray() and grey.allGray()


def test_a_damaged_paper_is_refused_and_nothing_is_shown(paper: ShownPaper) -> None:
    paper.show_pdf(looked_at())
    with pytest.raises(UserFacingError):
        paper.show_pdf(b"%PDF-1.7 nothing")
    assert not paper.sizes and paper.pdf is None


def test_a_shelf_keeps_what_was_looked_at_last() -> None:
    shelf = ImageShelf(3 * 4 * 10 * 10)
    tiles = [whole(page, (10, 10), is_grey=False) for page in range(4)]
    for tile in tiles[:3]:
        shelf.put(tile, QImage(10, 10, QImage.Format.Format_RGB32))
    assert shelf.get(tiles[0]) is not None
    shelf.put(tiles[3], QImage(10, 10, QImage.Format.Format_RGB32))
    assert [shelf.get(tile) is not None for tile in tiles] == [True, False, True, True]
    assert shelf.of_page(1) is None and shelf.of_page(2) is not None
    assert shelf.weight == 3 * 4 * 100


def test_no_more_is_asked_for_than_there_is_room(paper: ShownPaper) -> None:
    shelf = ImageShelf(2 * 4 * 10 * 10)
    tiles = [whole(page, (10, 10), is_grey=False) for page in range(5)]
    shelf.put(tiles[0], QImage(10, 10, QImage.Format.Format_RGB32))
    assert list(shelf.lacking(tiles)) == tiles[1:2]


def test_small_pages_come_when_they_are_wanted(qtbot: QtBot, qtmodeltester: ModelTester, paper: ShownPaper) -> None:
    model = ThumbnailModel(paper, Localizer("en"))
    qtmodeltester.check(model)
    paper.show_pdf(looked_at())
    qtmodeltester.check(model)
    assert model.rowCount() == len(paper.sizes)
    assert model.index(2).data(PICTURE) is None
    model.want(range(2, 4), dots=1.0)
    qtbot.waitUntil(lambda: model.index(3).data(PICTURE) is not None)
    image = model.index(2).data(PICTURE)
    assert image.width() == BOX[0] and model.size(2)[0] == BOX[0], "a landscape page fills the width"
    assert model.index(5).data(PICTURE) is None
    assert model.index(2).data() == "3"
    assert model.index(2).data(Qt.ItemDataRole.AccessibleTextRole) == f"Page 3 of {model.rowCount()}"


def test_words_are_found_from_the_page_in_front_and_round(qtbot: QtBot, paper: ShownPaper) -> None:
    search = PaperSearch(paper)
    paper.show_pdf(looked_at())
    steps: list[int] = []
    search.stepped.connect(lambda page, box: steps.append(page))
    search.seek("pm2.5", page=6)
    qtbot.waitUntil(lambda: not search.is_busy)
    pages = [page for page in range(len(paper.sizes)) for _ in search.boxes(page)]
    assert search.count == len(pages) > 5
    assert steps[0] == min(page for page in pages if page >= 6)
    place = search.place
    assert pages[place - 1] == steps[0]
    for _ in pages:
        search.step(1)
    assert search.place == place, "round the end and back"
    search.step(-1)
    assert search.place == (place - 1 or len(pages))


def test_another_paper_is_searched_for_the_same_words_and_no_words_find_nothing(
    qtbot: QtBot, paper: ShownPaper
) -> None:
    search = PaperSearch(paper)
    paper.show_pdf(looked_at())
    search.seek("加装电梯", page=0)
    qtbot.waitUntil(lambda: not search.is_busy)
    found = search.count
    paper.show_pdf(looked_at())
    assert search.count == 0
    qtbot.waitUntil(lambda: not search.is_busy)
    assert search.count == found > 0
    search.seek("  ", page=0)
    assert (search.count, search.place, search.is_busy) == (0, 0, False)
    search.step(1)
    assert search.place == 0
