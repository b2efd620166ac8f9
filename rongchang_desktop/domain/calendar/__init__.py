"""Which days are worked, and how many of them lie between two days."""
