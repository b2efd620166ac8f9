"""Ledger values to and from .xlsx."""
