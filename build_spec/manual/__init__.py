"""The pictures of the manual: the real window on the sample district, off screen, a year's work done first."""
