"""What a user can do; no Qt, no SQL, no sentences."""
