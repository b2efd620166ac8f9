"""The one room that knows a database exists."""
