"""Parts of the window: pages."""
