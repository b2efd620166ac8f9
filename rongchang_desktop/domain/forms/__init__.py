"""The fill-in forms: what goes out to a unit, and what differs when it is back."""
