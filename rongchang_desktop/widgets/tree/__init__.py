"""The tree table: how rows are painted, edited and moved."""
