"""One module a paper: a finished value, and how it is composed."""
