"""Windows: layout and focus, no decisions."""
