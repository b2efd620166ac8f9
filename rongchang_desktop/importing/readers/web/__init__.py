"""Web pages saved from a portal."""
