"""The ledger and its rules; pure: today, actor and new ids are passed in."""
