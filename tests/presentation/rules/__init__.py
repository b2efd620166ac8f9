"""The rules editor without its window."""
