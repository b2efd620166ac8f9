"""Real and invented reports read as their labels say."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from rongchang_desktop.foundation import paths
from rongchang_desktop.foundation.task_progress import silent
from rongchang_desktop.importing.draft_json import draft_to_json
from rongchang_desktop.importing.reading import read_report
from tests.importing.reports import VOCABULARY
from tests.shared import shared_path

EXACT = ("headline", "areas", "headings")
NEARLY = ("commitments", "placement", "targets")


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_outline", shared_path("tools/score_outline.py"))
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def scores(gold: Path, report: Path) -> dict[str, Any]:
    draft = json.loads(json.dumps(draft_to_json(read_report(report, VOCABULARY, silent))))
    result: dict[str, Any] = scorer().score(json.loads(gold.read_text(encoding="utf-8")), draft)
    return {layer: row["f1"] for layer, row in result.items()}


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
    rows = [
        line.split("\t") for line in shared_path("reports/AREAS.dev.tsv").read_text(encoding="utf-8").splitlines()[1:]
    ]
    for name in {row[0] for row in rows}:
        draft = read_report(shared_path(f"reports/{name}"), VOCABULARY, silent)
        found = [(area.number, area.text) for area in draft.areas if not area.role]
        assert found == [(row[2], row[3]) for row in rows if row[0] == name]


def test_the_half_year_report_gives_its_measures_as_areas() -> None:
    draft = read_report(shared_path("seeds/003_3025d3669b31bb8d.txt"), VOCABULARY, silent)
    assert [area.number for area in draft.areas] == list("一二三四五六七")
    assert draft.year == 2025
