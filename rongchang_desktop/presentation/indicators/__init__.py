"""The indicator table as a model."""
