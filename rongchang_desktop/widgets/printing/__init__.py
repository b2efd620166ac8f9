"""The parts of the page that prints: the list of papers, what can be chosen, and the wording of the office."""
