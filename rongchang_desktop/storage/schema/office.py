"""The tables of the office itself: its directory, its rules, its sources and its headline indicators."""

from sqlalchemy import Column, Integer, Text

from rongchang_desktop.storage.schema.items import added, number, record_table, reference, text

OFFICES = record_table(
    "offices",
    text("district"),
    text("name"),
    number("fictional"),
    added("due_day", Integer),
    added("lead_days", Integer),
    added("ranking_approved_by"),
    added("ranking_approved_on"),
    added("ranking_minimum", Integer),
)

DEPARTMENTS = record_table(
    "departments",
    number("position"),
    text("name"),
    text("aliases"),
    text("contact"),
    text("phone"),
    added("department_kind"),
    added("merged_ids"),
)

POSTS = record_table("posts", number("position"), text("title"), text("tenures"))

OWNERSHIPS = record_table(
    "ownerships",
    reference("item_id", "items.id"),
    text("role"),
    number("position"),
    reference("department_id", "departments.id", nullable=True),
    reference("post_id", "posts.id", nullable=True),
)

RULES = record_table(
    "rules",
    text("name"),
    text("effective_from"),
    text("slow_from"),
    text("lagging_from"),
    added("measure"),
    added("slow_at_bound", Integer),
    added("missed_slow", Integer),
    added("missed_lagging", Integer),
    added("late_repair", Integer),
)

INDICATORS = record_table(
    "indicators",
    Column("year", Integer, nullable=False, index=True),
    number("position"),
    text("name"),
    text("comparator"),
    Column("value", Text),
    Column("value_max", Text),
    text("unit"),
    text("text"),
    text("quote"),
    Column("relative_to", Text),
    added("frequency"),
)

INDICATOR_VALUES = record_table(
    "indicator_values",
    reference("indicator_id", "indicators.id"),
    text("period"),
    Column("value", Text),
    text("text"),
    Column("as_of", Text),
    Column("comparator", Text),
    Column("printed_difference", Text),
    added("source"),
)

SOURCES = record_table("sources", number("year"), text("name"), text("sha256"), text("text"))

DUTIES = record_table("duties", number("position"), text("unit"), text("words"))
