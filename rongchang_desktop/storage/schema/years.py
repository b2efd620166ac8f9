"""The tables of what joins one year to the next."""

from rongchang_desktop.storage.schema.items import record_table, reference, text

ENDINGS = record_table(
    "endings", reference("item_id", "items.id"), text("outcome"), text("on"), text("reason"), text("checked_by")
)

CONTINUATIONS = record_table(
    "continuations", reference("earlier_id", "items.id"), reference("later_id", "items.id"), text("continuation_kind")
)
