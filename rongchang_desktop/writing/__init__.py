"""Ledger values to .docx."""
