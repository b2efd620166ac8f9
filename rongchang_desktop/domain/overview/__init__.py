"""The plan at a glance: counts with the items behind them, what changed, and the ranking of units."""
