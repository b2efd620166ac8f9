"""The grammar of figures: what is a number to be reached, and what only looks like one."""
