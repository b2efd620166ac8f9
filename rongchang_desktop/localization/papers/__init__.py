"""One module a paper: a finished value, and how it is composed in the words of a language."""
