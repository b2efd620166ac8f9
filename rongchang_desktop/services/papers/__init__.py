"""What can be printed: one module a kind of paper that takes its facts from the ledger, and the list of all kinds."""
