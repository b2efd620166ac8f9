"""A draft under review, before its adoption."""
