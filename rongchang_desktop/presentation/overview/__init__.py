"""What the overview shows, worked out when it is looked at."""
