"""The evidence of the open ledger, as forms and panels work with it."""
