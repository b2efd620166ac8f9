"""Tests of the room that turns ledger values into workbooks and back."""
