"""Services that have never heard of a plan."""
