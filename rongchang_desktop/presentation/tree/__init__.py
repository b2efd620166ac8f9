"""The plan as a tree of rows."""
