"""The sample report: invented, laid out like newspaper text, and labelled sentence by sentence."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rongchang_desktop.foundation.paths import resources
from tests.plans import wording

TEXT = (resources() / "samples" / "work_report_2025.txt").read_text(encoding="utf-8")
FLOWING = "".join(TEXT.split())
GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "sample_report.json"
LABELS: dict[str, Any] = json.loads(GOLDEN.read_text(encoding="utf-8"))


def nodes(children: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for child in children:
        yield child
        yield from nodes(child.get("children", []))


NODES = [node for area in LABELS["areas"] for node in nodes(area["children"])]
TARGETS = [(node, target) for node in NODES for target in node.get("targets", [])]


def test_the_labels_count_what_the_report_holds() -> None:
    kinds = Counter(node["kind"] for node in NODES)
    assert len(LABELS["areas"]) == 7
    assert (kinds["section"], kinds["group"], kinds["commitment"], kinds["preamble"]) == (26, 4, 98, 1)
    assert len(TARGETS) == 88
    assert len(LABELS["headline_indicators"]) == 11


def test_every_labelled_sentence_and_heading_stands_in_the_text() -> None:
    sentences = [node["text"] for node in NODES if "text" in node]
    sentences += [sentence for area in LABELS["areas"] for sentence in area["preamble"]]
    assert [sentence for sentence in sentences if FLOWING.count(sentence) != 1] == []
    headings = [node["title"] for node in NODES if "title" in node]
    headings += [f"（{area['number']}）{area['title']}" for area in LABELS["areas"]]
    assert [heading for heading in headings if f"{heading}。" not in FLOWING] == []


def test_every_target_quotes_its_own_sentence() -> None:
    assert [target for node, target in TARGETS if target["quote"] not in node["text"]] == []


def test_targets_are_worded_in_every_way_a_report_knows() -> None:
    assert {target["op"] for _, target in TARGETS} == {"=", ">=", "<=", ">", "~", "range"}
    for word in ("不低于", "不少于", "不超过", "以内", "以下", "突破", "超过", "左右", "稳定在", "力争", "～", "分别"):
        assert word in FLOWING, word


def test_the_text_is_broken_like_a_newspaper_column() -> None:
    lines = TEXT.splitlines()
    assert lines[0].strip() == "（上接2版）"
    assert max(map(len, lines)) <= 24
    paragraphs = TEXT.split("\n\n")
    torn = [piece for piece in paragraphs[:-1] if not piece.endswith(("。", "！", "安排"))]
    assert len(torn) >= 10


def test_it_is_taken_from_no_real_report() -> None:
    ours = FLOWING
    for row in LABELS["headline_indicators"]:
        ours = ours.replace(row["indicator"], "\N{REPLACEMENT CHARACTER}")
    assert "荣昌" not in ours
    assert wording.copied([ours], wording.real_report()) == []
