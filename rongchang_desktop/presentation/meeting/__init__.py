"""What a meeting goes through, and what it agrees."""
