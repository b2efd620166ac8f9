"""Rules to begin from: published practices, as data; each is told by what it says."""

import tomllib
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from rongchang_desktop.domain.ledger.identifiers import RuleSetId
from rongchang_desktop.domain.pacing.rule import LagMeasure, RuleSet
from rongchang_desktop.foundation import paths


@cache
def rule_templates() -> tuple[RuleSet, ...]:
    """Every template as a rule without a name; the first is the one that ships as ready."""
    text = (paths.resources() / "rules" / "templates.toml").read_text(encoding="utf-8")
    return tuple(_rule(row, entry) for row, entry in enumerate(tomllib.loads(text)["rules"], start=1))


def _rule(row: int, entry: dict[str, Any]) -> RuleSet:
    numbers = {name: Decimal(entry[name]) for name in ("slow_from", "lagging_from")}
    values = {**entry, **numbers, "measure": LagMeasure(entry["measure"])}
    return RuleSet(id=RuleSetId(f"template-{row}"), name="", effective_from=date(2000, 1, 1), **values)
