"""Ledger values to PDF."""
