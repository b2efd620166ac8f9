"""The editor of the rules for the lights."""
