"""Records ↔ rows: which record lies in which table, and how."""
