"""How well the reader reads reports whose right answers are known."""
