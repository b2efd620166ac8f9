"""Editing the rules for the lights, with what they would turn."""
