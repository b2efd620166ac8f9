"""The manual in the program: a window beside the work."""
