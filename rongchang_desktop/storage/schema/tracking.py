"""The tables of a year of tracking: lights by hand, evidence, periods, forms, replies, views and what was agreed."""

from sqlalchemy import Column, Integer, Text

from rongchang_desktop.storage.schema.items import number, record_table, reference, text

MANUAL_LIGHTS = record_table(
    "manual_lights", reference("item_id", "items.id"), text("light"), text("reason"), text("by"), text("on")
)

EVIDENCE = record_table(
    "evidence",
    reference("item_id", "items.id"),
    text("name"),
    text("sha256"),
    number("size"),
    text("added_on"),
    Column("update_id", Text),
    text("note"),
)

REPLIES = record_table(
    "replies",
    reference("item_id", "items.id"),
    reference("department_id", "departments.id"),
    text("on"),
    text("stance"),
    text("text"),
    Column("taken", Integer),
    text("why"),
)

AGREEMENTS = record_table(
    "agreements",
    reference("item_id", "items.id"),
    text("on"),
    text("what"),
    text("who"),
    Column("due", Text),
    Column("done_on", Text),
)

RANKING_EXCLUSIONS = record_table(
    "ranking_exclusions", reference("item_id", "items.id"), text("reason"), text("by"), text("on")
)

SAVED_VIEWS = record_table("saved_views", number("position"), text("name"), text("criteria"), text("grouping"))

PAPER_SETTINGS = record_table("paper_settings", text("options"), text("wordings"))

CALENDAR_DAYS = record_table("calendar_days", text("day"), number("is_working"), text("name"))

PERIODS = record_table(
    "periods",
    reference("year", "plans.year"),
    number("number"),
    text("as_of"),
    text("name"),
    Column("due_on", Text),
    Column("frozen_on", Text),
    text("snapshot"),
)

FROZEN_PAPERS = record_table(
    "frozen_papers",
    reference("period_id", "periods.id"),
    text("paper_kind"),
    text("name"),
    text("sha256"),
    text("printed_on"),
)

DISPATCHES = record_table(
    "dispatches",
    reference("period_id", "periods.id"),
    reference("department_id", "departments.id"),
    text("sent_on"),
    text("due_on"),
    text("item_ids"),
    Column("returned_on", Text),
    text("returned_name"),
    text("returned_sha256"),
)
