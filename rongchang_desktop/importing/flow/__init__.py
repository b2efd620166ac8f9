"""From the lines of a file to paragraphs by their sense: wraps, page furniture and footnote marks undone."""
