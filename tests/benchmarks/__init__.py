"""Performance: `python3 build_spec/bootstrap.py bench [GROUP] [--json]`, ratios to a floor measured in the same run."""
