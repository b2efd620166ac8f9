"""What is expected today, and the light that follows."""
