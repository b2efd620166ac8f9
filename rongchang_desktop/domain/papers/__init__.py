"""A paper as a value: what stands on it, how it is set, and the page of GB/T 9704-2012 it is laid out for."""
