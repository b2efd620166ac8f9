"""The panes of 收进展: who has reported, and what came back beside what the ledger says."""
