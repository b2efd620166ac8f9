"""The status report and the checklist: what a leader finds on them."""

from collections import Counter
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rongchang_desktop.domain.chart import rounded_shares
from rongchang_desktop.domain.ledger.item import Outlook
from rongchang_desktop.domain.pacing.light import Light
from rongchang_desktop.domain.papers.content import plain
from rongchang_desktop.domain.periods.snapshot import Snapshot
from rongchang_desktop.localization.catalog import Localizer
from rongchang_desktop.localization.labels import SHAPES, label
from rongchang_desktop.localization.papers.lights import COLOURS
from rongchang_desktop.localization.papers.plan_rows.row_words import RowWords
from rongchang_desktop.localization.rule_words import rule_told
from rongchang_desktop.printing.rendering import Rendering, draw
from tests.printing.drawn import glyphs, outline_titles, page_sizes, page_texts, text_of, without_space
from tests.printing.faces import shipped_fonts
from tests.printing.papers import AREAS, OFFICE, a_snapshot, checklist, status_report


@pytest.fixture(scope="module", params=["zh_CN", "en"])
def words(request: pytest.FixtureRequest) -> Localizer:
    return Localizer(request.param)


@pytest.fixture(scope="module")
def report(words: Localizer) -> Rendering:
    return draw(status_report(words=words).compose(), fonts=shipped_fonts())


@pytest.fixture(scope="module")
def boxes(words: Localizer) -> Rendering:
    return draw(checklist(words=words).compose(), fonts=shipped_fonts())


def test_the_report_says_everything_it_was_given(report: Rendering, words: Localizer) -> None:
    text, value = text_of(report.data), status_report(words=words)
    says = RowWords(words=words, year=2026)
    for said in (value.frame.title(), OFFICE, rule_told(value.frame.snapshot.rule, words)):
        assert without_space(said) in text
    for row in value.rows:
        for cell in (row.title, says.targets(row), row.lead, says.deadline(row), says.progress(row), row.path[1]):
            assert without_space(cell) in text
    for row in value.behind:
        assert without_space(says.grounds(row) + row.problem + row.next_step) in text
    assert report.missing == ()


def test_the_figures_in_words_equal_the_table(report: Rendering, words: Localizer) -> None:
    text, counts = text_of(report.data), Counter(row.light for row in a_snapshot().rows)
    shares = rounded_shares({light: counts[light] for light in Light})
    for light in Light:
        word, count, share = label(light, words), counts[light], f"{shares[light] * 100:.1f}%"
        assert without_space(f"{SHAPES[light]}{word}{count}{share}") in text  # the row of the table
        assert without_space(words.gettext("{light} {count} ({share})", light=word, count=count, share=share)) in text
    assert without_space(words.gettext("Total")) + "60100.0%" in text


def test_each_area_has_its_full_title_on_a_line_of_its_own(report: Rendering) -> None:
    shown = {}
    for page in range(report.pages):
        for glyph in glyphs(report.data, page):
            shown.setdefault((page, round(glyph.y, 1)), []).append(glyph.character)
    lines = ["".join(line) for line in shown.values()]
    for area in status_report().areas:
        assert lines.count(area.title) == 2  # above its bar and above its rows
    assert len(AREAS) == 10


def test_lights_are_shape_and_word(report: Rendering, words: Localizer) -> None:
    text, says = text_of(report.data), RowWords(words=words, year=2026)
    for row in status_report().behind:
        assert without_space(row.lead + plain(says.light(row)) + says.grounds(row)) in text


def test_the_tables_are_landscape_and_the_text_upright(report: Rendering) -> None:
    turned = [width > height for width, height in page_sizes(report.data)]
    assert turned == sorted(turned) and not turned[0] and turned[-1]


def test_the_outline_leads_to_every_area(report: Rendering, words: Localizer) -> None:
    value = status_report(words=words)
    titles, areas = [title for _, title in outline_titles(report.data)], [area.title for area in value.areas]
    assert titles[0] == value.frame.title()
    assert [title for title in titles if title in areas] == areas


def test_an_empty_plan_says_so(words: Localizer) -> None:
    for paper in (status_report(a_snapshot(0), words), checklist(a_snapshot(0), words)):
        rendering = draw(paper.compose(), fonts=shipped_fonts())
        assert rendering.pages == 1
        assert text_of(rendering.data).endswith(without_space(words.gettext("The plan has no commitments yet.")))


def calm_plan() -> Snapshot:
    """A plan without anything behind."""
    known = a_snapshot(20)
    return replace(known, rows=tuple(replace(row, light=Light.ON_PACE) for row in known.rows))


def test_a_plan_without_anything_behind_says_so_and_has_one_table(words: Localizer) -> None:
    text = text_of(draw(status_report(calm_plan(), words).compose(), fonts=shipped_fonts()).data)
    assert without_space(words.gettext("Nothing lags and nothing is slow.")) in text
    assert without_space(words.gettext("Table {number}", number=2)) not in text


def test_what_is_judged_hard_to_meet_is_listed_apart(words: Localizer) -> None:
    calm = calm_plan()
    doubtful = replace(calm.rows[0], number="88", outlook=Outlook.HARD)
    calm = replace(calm, rows=(doubtful, *calm.rows[1:]))
    text = text_of(draw(status_report(calm, words).compose(), fonts=shipped_fonts()).data)
    assert without_space(words.gettext("Nothing lags and nothing is slow.")) in text
    group = words.gettext("Not behind, yet judged hard to meet")
    said = words.gettext("{group}: {count}, no. {numbers}.", group=group, count=1, numbers="88")
    assert without_space(said) in text and without_space(words.gettext("Table {number}", number=2)) in text


def test_400_rows_are_all_there(words: Localizer) -> None:
    rendering = draw(status_report(a_snapshot(400), words).compose(), fonts=shipped_fonts())
    pages = page_texts(rendering.data)
    assert len(pages) > 50
    assert "".join(pages).count("建成高标准农田3.2万亩") >= 66


def test_the_checklist_has_an_empty_box_for_every_commitment(boxes: Rendering, words: Localizer) -> None:
    text, says = text_of(boxes.data), RowWords(words=words, year=2026)
    assert text.count("□") == 60
    for row in a_snapshot().rows:
        cells = f"□{row.number}{row.title}{says.targets(row)}{row.lead}{says.deadline(row)}"
        assert without_space(cells) in text
    assert not {SHAPES[light] for light in Light} & set(text)


def test_lights_can_be_told_apart_without_colour() -> None:
    """On a bar by grey values far apart, in text by shape, and dark enough to see."""

    def grey(colour: tuple[float, float, float]) -> float:
        return 0.299 * colour[0] + 0.587 * colour[1] + 0.114 * colour[2]

    for one, other in combinations(Light, 2):
        assert abs(grey(COLOURS[one].fill) - grey(COLOURS[other].fill)) > 0.1
        assert SHAPES[one] != SHAPES[other]
    for light in Light:
        assert grey(COLOURS[light].ink) < 0.65
        assert abs(grey(COLOURS[light].fill) - grey(COLOURS[light].figure)) > 0.4


@given(st.dictionaries(st.sampled_from("abcdefgh"), st.integers(min_value=0, max_value=10_000), min_size=1))
def test_shares_add_up_to_the_whole_and_stray_less_than_a_tenth(counts: dict[str, int]) -> None:
    shares, total = rounded_shares(counts), sum(counts.values())
    assert sum(shares.values()) == (1 if total else 0)
    for key, count in counts.items():
        assert total == 0 or abs(shares[key] - Decimal(count) / total) < Decimal("0.001")
        assert count or not shares[key]
