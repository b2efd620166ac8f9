"""Real and invented reports read as their labels say."""

from pathlib import Path

import pytest

from rongchang_desktop.foundation import paths
from tests.scores.labelled import LABELLED, Labelled, f1_of, labelled_areas, read
from tests.shared import shared_path

EXACT = ("headline", "areas", "headings")
NEARLY = ("commitments", "placement", "targets")


def scores(gold: Path, report: Path) -> dict[str, float]:
    shared_path("tools/score_outline.py")
    return f1_of(report, gold)


@pytest.mark.parametrize(
    ("gold", "report"),
    [
        ("gold/2024_tree.json", "seeds/000_568547587fd10da2.txt"),
        ("gold/chongqing_2025_tree.json", "reports/chongqing_2025.docx"),
    ],
)
def test_a_labelled_report_reads_as_its_labels_say(gold: str, report: str) -> None:
    found = scores(shared_path(gold), shared_path(report))
    assert [found[layer] for layer in EXACT] == [1.0, 1.0, 1.0]
    assert min(found[layer] for layer in NEARLY) >= 0.98


def test_the_sample_report_reads_as_its_labels_say() -> None:
    gold = Path(__file__).parents[1] / "golden" / "sample_report.json"
    found = scores(gold, paths.resources() / "samples" / "work_report_2025.txt")
    assert [found[layer] for layer in EXACT] == [1.0, 1.0, 1.0]
    assert min(found[layer] for layer in NEARLY) >= 0.98


def test_the_areas_of_every_development_report_are_found() -> None:
    shared_path("reports/AREAS.dev.tsv")
    for name, expected in labelled_areas().items():
        assert [
            (area.number, area.text) for area in read(shared_path(f"reports/{name}")).areas if not area.role
        ] == expected


@pytest.mark.parametrize("each", LABELLED[3:], ids=lambda each: each.name)
def test_a_report_labelled_by_reading_is_read_nearly_so(each: Labelled) -> None:
    shared_path(f"{each.report.parent.name}/{each.report.name}")
    found = scores(each.labels, each.report)
    assert min(found.values()) >= 0.9


def test_the_half_year_report_gives_its_measures_as_areas() -> None:
    draft = read(shared_path("seeds/003_3025d3669b31bb8d.txt"))
    assert [area.number for area in draft.areas] == list("一二三四五六七")
    assert draft.year == 2025
