"""Asking of the plan: filter, grouping, what is asked as chips."""
