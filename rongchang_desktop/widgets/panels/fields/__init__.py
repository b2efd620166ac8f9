"""The fields that the panels are made of."""
