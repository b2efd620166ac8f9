"""The labelled reports: where each lies, and how its draft is held against its labels."""

import importlib.util
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from rongchang_desktop.domain.intake.draft import DraftPlan
from rongchang_desktop.foundation.paths import resources
from rongchang_desktop.foundation.task_progress import silent
from rongchang_desktop.importing.draft_json import draft_to_json
from rongchang_desktop.importing.reading import read_report
from rongchang_desktop.importing.vocabulary import shipped_vocabulary
from tests.shared import SHARED

GOLDEN = Path(__file__).parents[1] / "golden"
LAYERS = ("headline", "areas", "headings", "commitments", "placement", "targets")
SCORER = SHARED / "tools" / "score_outline.py"
AREAS = SHARED / "reports" / "AREAS.dev.tsv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A report and its labels; `used` says how the labels bore on the reader's rules."""

    name: str
    report: Path
    labels: Path
    used: str


LABELLED = (
    Labelled(
        name="000, plan of 2024",
        report=SHARED / "seeds" / "000_568547587fd10da2.txt",
        labels=SHARED / "gold" / "2024_tree.json",
        used="tuned on",
    ),
    Labelled(
        name="chongqing_2025.docx",
        report=SHARED / "reports" / "chongqing_2025.docx",
        labels=SHARED / "gold" / "chongqing_2025_tree.json",
        used="tuned on",
    ),
    Labelled(
        name="sample report",
        report=resources() / "samples" / "work_report_2025.txt",
        labels=GOLDEN / "sample_report.json",
        used="tuned on",
    ),
    Labelled(
        name="003, measures of 2025",
        report=SHARED / "seeds" / "003_3025d3669b31bb8d.txt",
        labels=GOLDEN / "labels" / "2025_half_year.json",
        used="looked at after the first contact",
    ),
    Labelled(
        name="lixian_2020.txt",
        report=SHARED / "reports" / "lixian_2020.txt",
        labels=GOLDEN / "labels" / "lixian_2020.json",
        used="looked at after the first contact",
    ),
    Labelled(
        name="hailar_2018_gbk.txt",
        report=SHARED / "reports" / "hailar_2018_gbk.txt",
        labels=GOLDEN / "labels" / "hailar_2018.json",
        used="looked at after the first contact",
    ),
)


@cache
def scorer() -> ModuleType:
    """The scoring program beside the clone. Raises FileNotFoundError where it is missing."""
    spec = importlib.util.spec_from_file_location("score_outline", SCORER)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read(report: Path) -> DraftPlan:
    """The draft of a report, read in this process."""
    return read_report(report, shipped_vocabulary(), silent)


def f1_of(report: Path, labels: Path) -> dict[str, float]:
    """F1 by layer."""
    draft = json.loads(json.dumps(draft_to_json(read(report))))
    gold: Any = json.loads(labels.read_text(encoding="utf-8"))
    return {layer: row["f1"] for layer, row in scorer().score(gold, draft).items()}


def labelled_areas() -> dict[str, list[tuple[str, str]]]:
    """Numbers and titles of the areas of each development report."""
    found: dict[str, list[tuple[str, str]]] = {}
    for line in AREAS.read_text(encoding="utf-8").splitlines()[1:]:
        name, _, number, title, *_ = line.split("\t")
        found.setdefault(name, []).append((number, title))
    return found
