"""One module an engine; each makes its input ready and gives the work that is timed: rows in, a PDF out."""
