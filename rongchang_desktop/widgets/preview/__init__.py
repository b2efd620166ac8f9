"""A printed paper on the screen, and the way from there to a printer."""
