"""The directory at work: who carries how much, who stands in it twice, and what still names a unit."""
