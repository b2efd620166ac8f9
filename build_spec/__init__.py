"""What makes, tests and ships the program from a clone; it is no part of the program."""
