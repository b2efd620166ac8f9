"""The parts of a report: the plan of the year among them, and the work areas in it."""
