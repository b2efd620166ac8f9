"""The meeting: the page where it is prepared, and the full screen that shows one item at a time."""
