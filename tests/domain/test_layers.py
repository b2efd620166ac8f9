"""The layers of a value, and which of them counts."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from rongchang_desktop.domain.ledger.identifiers import TargetId
from rongchang_desktop.domain.progress.counting import counting_figure
from rongchang_desktop.domain.progress.layers import Ground, figure_layers, percent_layers
from rongchang_desktop.domain.progress.update import Layer, ProgressUpdate
from tests.records import an_update

T1 = TargetId("t1")
SINCE = date(2024, 4, 1)


def said(month: int, value: int, layer: Layer) -> ProgressUpdate:
    return an_update("c1", date(2024, month, 28), id=f"u{month}", layer=layer, figures={"t1": value}, percent=value)


def test_the_newest_of_each_layer_stands_beside_the_others_most_trusted_first() -> None:
    updates = (said(3, 10, Layer.REPORTED), said(6, 15, Layer.VERIFIED), said(9, 20, Layer.REPORTED))
    layers = figure_layers(updates, T1, since=SINCE)
    assert layers is not None
    found = [(each.update.layer, int(each.value), each.counts) for each in layers.values]
    assert found == [(Layer.VERIFIED, 15, True), (Layer.REPORTED, 20, False)]
    assert layers.ground is Ground.MOST_TRUSTED
    assert layers.gap == Decimal(5)


def test_an_older_word_of_the_unit_is_not_held_against_what_was_verified_since() -> None:
    layers = figure_layers((said(6, 10, Layer.REPORTED), said(9, 15, Layer.VERIFIED)), T1, since=SINCE)
    assert layers is not None and layers.gap is None


def test_a_trusted_value_older_than_the_last_period_gives_way() -> None:
    updates = (said(2, 15, Layer.VERIFIED), said(9, 20, Layer.REPORTED))
    layers = percent_layers(updates, since=SINCE)
    assert layers is not None and layers.ground is Ground.IN_DATE
    assert [int(each.value) for each in layers.values if each.counts] == [20]


def test_one_layer_alone_counts_and_has_no_gap() -> None:
    layers = figure_layers((said(9, 20, Layer.PUBLISHED),), T1, since=SINCE)
    assert layers is not None and layers.ground is Ground.ONLY and layers.gap is None
    assert figure_layers((), T1, since=SINCE) is None


@given(
    st.lists(st.tuples(st.integers(1, 12), st.integers(0, 50), st.sampled_from(Layer)), unique_by=lambda one: one[0])
)
def test_of_any_reports_exactly_the_one_counts_that_the_light_is_judged_by(
    given_: list[tuple[int, int, Layer]],
) -> None:
    updates = tuple(said(*one) for one in given_)
    layers = figure_layers(updates, T1, since=SINCE)
    counting = counting_figure(updates, T1, since=SINCE)
    assert (layers is None) == (counting is None)
    if layers is not None and counting is not None:
        assert [(each.value, each.update) for each in layers.values if each.counts] == [counting]
        assert len({each.update.layer for each in layers.values}) == len(layers.values)
        assert figure_layers(updates[::-1], T1, since=SINCE) == layers
