"""A chart as a value: every bar on one scale, its parts in one order, its shares adding up."""

from hypothesis import given
from hypothesis import strategies as st

from rongchang_desktop.domain.chart import Bar, StackedBars, rounded_shares

COUNTS = st.dictionaries(st.sampled_from("红黄绿"), st.integers(0, 400))
CHARTS = st.lists(COUNTS, max_size=6).map(
    lambda drawn: StackedBars(parts=tuple("红黄绿"), bars=tuple(Bar(label="", counts=counts) for counts in drawn))
)


@given(CHARTS, st.floats(1, 4000))
def test_a_thing_is_as_long_in_every_bar_and_the_longest_fills_the_width(chart: StackedBars[str], width: float) -> None:
    for bar in chart.bars:
        spans = chart.spans(bar, width)
        assert [part for part, _, _ in spans] == [part for part in chart.parts if bar.counts.get(part)]
        for part, _, length in spans:
            assert abs(length - width * bar.counts[part] / chart.longest) < 1e-6
        ends = [0.0, *(left + length for _, left, length in spans)]
        assert all(abs(left - end) < 1e-6 for (_, left, _), end in zip(spans, ends, strict=False))
        assert abs(ends[-1] - (width * bar.total / chart.longest if bar.total else 0)) < 1e-6


@given(COUNTS)
def test_shares_add_up_to_the_whole_as_printed(counts: dict[str, int]) -> None:
    shares = rounded_shares(counts)
    assert sum(shares.values()) == (1 if sum(counts.values()) else 0)
