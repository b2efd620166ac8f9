"""The commands, named where nothing else must be loaded to know them."""

COMMANDS = frozenset({"read", "read-in-child", "read-forms-in-child", "adopt", "status", "print", "check", "demo"})
