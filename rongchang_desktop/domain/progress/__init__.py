"""What was reported, in layers, and the three states of done."""
