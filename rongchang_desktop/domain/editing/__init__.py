"""Wishes become ChangeSets."""
