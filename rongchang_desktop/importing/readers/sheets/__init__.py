"""Tables as files: workbooks and separated rows."""
