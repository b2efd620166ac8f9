"""The parts of the page that shows how a second reading of a report differs from its plan."""
