"""The indicator table of a progress report, whatever form the file gives it."""

import json

import pytest

from rongchang_desktop.domain.ledger.target import Comparator
from rongchang_desktop.importing.grid import Cell, Grid
from rongchang_desktop.importing.indicator_json import table_to_json
from rongchang_desktop.importing.indicator_table import indicator_table, without_table
from rongchang_desktop.importing.paragraph import Source
from rongchang_desktop.importing.readers import read_source
from rongchang_desktop.importing.readers.content import lines_of
from rongchang_desktop.importing.vocabulary import shipped_vocabulary
from tests.shared import shared_path

WORDS = shipped_vocabulary()
HEADS = ("指  标", "全年目标", "上半年完成", "与目标±")
ROWS = (
    ("1﹒地区生产总值", "7.0%左右", "6.2%", "-0.8个百分点"),
    ("2﹒居民人均可支配收入增速", "高于GDP增速", "6.9%", "+0.7个百分点"),
    ("3﹒城镇调查失业率", "5.5%以内", "5.3%", "完成"),
    ("4﹒PM2.5浓度", "35微克/立方米", "-", "-"),
)
TITLE = "2031年上半年主要计划目标完成情况"
AFTER = "（一）产业发展稳步推进。今年以来，全县工业保持增长。"


def flattened(*rows: tuple[str, ...], gap: str = "") -> Source:
    """The table with each cell on a line of its own, as a careless export leaves it."""
    lines = ["一、上半年计划执行情况", TITLE]
    for row in (HEADS, *rows):
        lines += [f"\t{cell}" for cell in row] + [gap]
    text = "\n".join([*lines, AFTER])
    return Source(name="半年报告.txt", text=text, sha256="", paragraphs=lines_of(text))


def as_grid(*rows: tuple[str, ...]) -> Source:
    text = "\n".join("\t".join(row) for row in (HEADS, *rows))
    cells, at = [], 0
    for row in (HEADS, *rows):
        found = []
        for cell in row:
            found.append(Cell(text=cell, start=at, end=at + len(cell)))
            at += len(cell) + 1
        cells.append(tuple(found))
    return Source(name="表.docx", text=text, sha256="", paragraphs=(), grids=(Grid(name=TITLE, rows=tuple(cells)),))


@pytest.mark.parametrize("source", [flattened(*ROWS), as_grid(*ROWS)], ids=["lines", "table"])
def test_every_cell_is_kept_as_printed_and_understood(source: Source) -> None:
    found = indicator_table(source, WORDS)
    assert found.period == "2031-H1"
    assert [(row.target_text, row.actual_text, row.difference_text) for row in found.rows] == [row[1:] for row in ROWS]
    assert [row.indicator for row in found.rows] == [row[0].partition("﹒")[2] for row in ROWS]
    assert found.rows[1].target is not None and found.rows[1].target.relative_to == "地区生产总值"
    assert found.rows[2].target is not None and found.rows[2].target.comparator is Comparator.AT_MOST
    assert found.rows[3].actual is None
    assert [row["agrees"] for row in table_to_json(found.rows)] == [True] * 4


def test_a_printed_difference_that_does_not_follow_is_told() -> None:
    wrong = ("1﹒地区生产总值", "7.0%左右", "6.2%", "+0.8个百分点")
    first, *others = table_to_json(indicator_table(flattened(wrong, *ROWS[1:]), WORDS).rows)
    assert (first["delta"], first["delta_computed"], first["agrees"]) == (0.8, -0.8, False)
    assert all(row["agrees"] for row in others)


def test_the_text_around_the_table_is_left_as_it_is() -> None:
    source = flattened(*ROWS)
    rest = without_table(source, indicator_table(source, WORDS))
    assert [line.text for line in rest.paragraphs if line.text.strip()] == ["一、上半年计划执行情况", TITLE, AFTER]


def test_a_row_points_to_its_place_in_the_source() -> None:
    source = flattened(*ROWS)
    for row, printed in zip(indicator_table(source, WORDS).rows, ROWS, strict=True):
        assert row.span is not None
        assert source.text[row.span.start : row.span.end].split() == ["".join(cell.split()) for cell in printed]


def test_a_text_without_such_a_table_has_none() -> None:
    text = "一、主要指标\n全年目标已经完成。\n" + AFTER
    source = Source(name="报告.txt", text=text, sha256="", paragraphs=lines_of(text))
    assert indicator_table(source, WORDS).rows == ()


def test_the_table_of_the_half_year_report_comes_out_cell_by_cell() -> None:
    expected = json.loads(shared_path("gold/2025h1_indicators.json").read_text(encoding="utf-8"))["rows"]
    found = table_to_json(indicator_table(read_source(shared_path("seeds/003_3025d3669b31bb8d.txt")), WORDS).rows)
    assert len(found) == len(expected) == 10
    for row, wanted in zip(found, expected, strict=True):
        for key in ("no", "indicator", "target_text", "actual_text", "delta_text", "delta", "status"):
            assert row[key] == wanted[key], (row["no"], key)
        assert row["agrees"]
        assert row["delta_computed"] == wanted["delta_computed"]
        for side in ("target", "actual"):
            known = row[side] or {}
            assert {key: known.get(key) for key in ("op", "value", "unit")} == {
                key: (wanted[side] or {}).get(key) for key in ("op", "value", "unit")
            }
