"""Edits of a plan as a whole: 征求意见, its 期, and bringing back what was taken out."""
