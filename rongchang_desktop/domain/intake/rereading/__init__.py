"""A second reading of a corrected report into the same year: what differs, and taking it over."""
