"""Long trials that are run by hand: `python -m tests.torture.kill_points`."""
