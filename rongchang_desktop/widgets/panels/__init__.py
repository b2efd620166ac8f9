"""Parts of the window: panels."""
