"""Editor models: what is being typed, kept apart from the ledger until it is saved."""
