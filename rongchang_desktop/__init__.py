"""Rongchang Desktop: an office's commitments of the year, from the report to the review meeting."""

__version__ = "0.1.0"
