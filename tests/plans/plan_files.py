"""Reads a shipped plan file as plain data, and answers what every plan file must answer."""

import tomllib
from collections import Counter
from collections.abc import Iterator
from typing import Any

from rongchang_desktop.foundation.paths import resources

Table = dict[str, Any]

HEADINGS = ("area", "section", "group")
TASKS = ("commitment", "work_item")
TYPES = {"qualitative", "quantitative", "project", "indicator"}
RECURRENCES = {"monthly", "quarterly", "standing"}
LEDGERS = {"district_report", "city_report", "livelihood", "key_project"}
COMPARATORS = {"=", ">=", "<=", "~", ">", "range", "qual"}
PACINGS = {"additive", "growth", "level", "ceiling", "share", "stage", "annual_only", "relative", "text"}


def read_plan_file(name: str) -> Table:
    """The parsed file of resources/plans."""
    return tomllib.loads((resources() / "plans" / f"{name}.toml").read_text(encoding="utf-8"))


def kinds(plan: Table) -> Counter[str]:
    """How many items there are of each kind."""
    return Counter(item["kind"] for item in plan["items"])


def tasks(plan: Table) -> list[Table]:
    """The commitments and work items in document order."""
    return [item for item in plan["items"] if item["kind"] in TASKS]


def targets(plan: Table) -> list[Table]:
    """Every target in document order."""
    return [target for item in plan["items"] for target in item.get("targets", [])]


def unknown_words(plan: Table) -> list[str]:
    """Values of closed fields that no reader of the file would know."""
    unknown: list[str] = []
    for item in plan["items"]:
        allowed = ((item["kind"], {*HEADINGS, *TASKS}), (item.get("type"), {*TYPES, None}))
        unknown += [str(value) for value, known in allowed if value not in known]
        unknown += [item["recurring"]] if item.get("recurring") not in {*RECURRENCES, None} else []
        unknown += [ledger for ledger in item.get("ledgers", []) if ledger not in LEDGERS]
        for target in item.get("targets", []):
            unknown += [target["op"]] if target["op"] not in COMPARATORS else []
            unknown += [target["pacing"]] if target["pacing"] not in PACINGS else []
    return unknown + [row["op"] for row in plan["indicators"] if row["op"] not in COMPARATORS]


def unresolved_owners(plan: Table) -> list[str]:
    """Keys of owners that name no department or post of the file."""
    departments = {unit["key"] for unit in plan["departments"]}
    posts = {post["key"] for post in plan["posts"]}
    lost: list[str] = []
    for item in plan["items"]:
        units = [item.get("lead"), *item.get("responsible", []), *item.get("supporting", [])]
        lost += [key for key in units if key is not None and key not in departments]
        leader = item.get("leader")
        lost += [leader] if leader is not None and leader not in posts else []
    return lost


def repeated_names(plan: Table) -> list[str]:
    """Keys, names and aliases that would lead to more than one department or post."""
    keys = Counter([unit["key"] for unit in plan["departments"]] + [post["key"] for post in plan["posts"]])
    names = Counter(name for unit in plan["departments"] for name in (unit["name"], *unit.get("aliases", [])))
    return [name for counted in (keys, names) for name, count in counted.items() if count > 1]


def misplaced(plan: Table) -> Iterator[str]:
    """Items that stand where the tree has no place for them."""
    above: str | None = None
    for item in plan["items"]:
        kind = item["kind"]
        if above is None and kind != "area":
            yield f"{kind} before any area"
        if kind == "work_item" and above not in TASKS:
            yield f"work item without a commitment: {item['text']}"
        if kind == "group" and above == "area":
            yield f"group outside a section: {item['title']}"
        above = kind
