"""The plans that ship with the program: the starter plan, the demo district, the sample report."""
