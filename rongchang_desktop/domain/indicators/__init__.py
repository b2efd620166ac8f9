"""Headline indicators."""
