"""The parts of the new year's page."""
