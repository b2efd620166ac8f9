"""The 2024 plan as shipped: complete, well formed, equal to the labels, and in our own words."""

import json
import re
from typing import Any

import pytest

from tests.plans import plan_files, wording
from tests.shared import shared_path

PLAN = plan_files.read_plan_file("2024")

# Proper names (of places, institutions, campaigns) that are themselves longer than the limit.
NAMES = (
    "川南渝西数字化医学检测中心",
    "国家农业高新技术产业示范区",
    "国家区域性生猪种业创新基地",
    "中新（重庆）农业国际合作示范区",
    "重庆城市管理职业学院荣昌校区",
    "全国传统工艺高质量传承发展试点区",
    "习近平新时代中国特色社会主义思想",
)


def test_the_plan_has_the_size_of_the_report() -> None:
    kinds = plan_files.kinds(PLAN)
    assert (kinds["area"], kinds["section"], kinds["group"], kinds["commitment"]) == (10, 36, 17, 196)
    assert kinds["work_item"] == 0
    assert len(plan_files.targets(PLAN)) == 64
    assert len(PLAN["indicators"]) == 11


def test_every_word_of_the_file_is_known_and_every_item_in_place() -> None:
    assert plan_files.unknown_words(PLAN) == []
    assert plan_files.repeated_names(PLAN) == []
    assert list(plan_files.misplaced(PLAN)) == []
    assert all(item.get("title") or item.get("text") for item in PLAN["items"])


def test_areas_are_numbered_in_chinese() -> None:
    assert [item["number"] for item in PLAN["items"] if item["kind"] == "area"] == list("一二三四五六七八九十")


def test_no_item_has_an_owner_because_the_report_names_none() -> None:
    assert not any({"lead", "responsible", "supporting", "leader"} & item.keys() for item in PLAN["items"])


def test_posts_name_nobody() -> None:
    assert PLAN["posts"]
    assert not any("tenures" in post for post in PLAN["posts"])


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("区发改委", "区发展改革委"),
        ("区发展和改革委员会", "区发展改革委"),
        ("区人社局", "区人力社保局"),
        ("区经信委", "区经济信息委"),
    ],
)
def test_customary_departments_are_known_by_their_other_names(written: str, meant: str) -> None:
    assert [unit["name"] for unit in PLAN["departments"] if written in unit["aliases"]] == [meant]


def test_each_figure_of_a_target_can_be_read_in_its_sentence() -> None:
    for item in plan_files.tasks(PLAN):
        for target in item.get("targets", []):
            assert str(target["value"]) in re.findall(r"\d+(?:\.\d+)?", item["text"]), (item["text"], target)


def test_headings_and_targets_are_those_of_the_labels() -> None:
    gold = json.loads(shared_path("gold/2024_tree.json").read_text(encoding="utf-8"))
    expected: list[tuple[Any, ...]] = []
    for area in gold["areas"]:
        expected.append(("area", area["number"], area["title"]))
        _flatten(area["children"], expected)
    assert [_row(item) for item in PLAN["items"]] == expected


def test_headline_indicators_are_those_of_the_labels() -> None:
    gold = json.loads(shared_path("gold/2024_tree.json").read_text(encoding="utf-8"))
    expected = [(row["indicator"], row["op"], row["value"], row["unit"]) for row in gold["headline_indicators"]]
    assert [(row["name"], row["op"], row.get("value"), row["unit"]) for row in PLAN["indicators"]] == expected


def test_sentences_are_our_own() -> None:
    ours = [text for item in PLAN["items"] for text in (item.get("text", ""), item.get("preamble", ""))]
    assert wording.copied([_without_names(text) for text in ours], wording.real_report()) == []


def test_a_copied_sentence_would_be_found() -> None:
    report = "深化农村改革，扩大试点范围，让更多村集体得到实惠。"
    assert wording.shared_runs("我们扩大试点范围，让更多村集体得到实惠", report) == [
        "扩大试点范围，让更多村集体得到实惠"
    ]


def _without_names(text: str) -> str:
    for name in NAMES:
        text = text.replace(name, "\N{REPLACEMENT CHARACTER}")
    return text


def _figures(targets: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    return [(target["indicator"], target["op"], target["value"], target["unit"]) for target in targets]


def _row(item: dict[str, Any]) -> tuple[Any, ...]:
    if item["kind"] == "area":
        return ("area", item["number"], item["title"])
    if item["kind"] == "commitment":
        under = "area" if item.get("under") == "area" else "heading"
        return (
            "commitment",
            under,
            [(t["indicator"], t["op"], t["value"], t["unit"]) for t in item.get("targets", [])],
        )
    return (item["kind"], item["title"])


def _flatten(children: list[dict[str, Any]], rows: list[tuple[Any, ...]], *, directly: bool = True) -> None:
    for child in children:
        if child["kind"] == "commitment":
            rows.append(("commitment", "area" if directly else "heading", _figures(child["targets"])))
        elif child["kind"] != "preamble":
            rows.append((child["kind"], child["title"]))
            _flatten(child["children"], rows, directly=False)
