"""What a user can do, in sentences, through the real window."""
