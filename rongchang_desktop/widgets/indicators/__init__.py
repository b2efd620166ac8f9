"""The parts of the page of indicators."""
