"""Looking at a printed paper: its pages in their places, their images as they come, and words found on them."""
