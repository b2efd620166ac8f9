"""Freezing a 期, and the plan as it stood on a day."""
