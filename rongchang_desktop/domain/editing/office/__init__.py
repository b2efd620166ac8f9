"""Edits of what the office sets for itself: its calendar, its reporting days, its ranking."""
