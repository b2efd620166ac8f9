"""The parts of the overview: every number in them is a link to the list it counts."""
