"""The shape of a ledger file: its tables and its version."""
