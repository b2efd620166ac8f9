"""The records of the ledger."""
