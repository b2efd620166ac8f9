"""From a draft to the ledger."""
