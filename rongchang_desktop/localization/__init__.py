"""The words for domain values."""
