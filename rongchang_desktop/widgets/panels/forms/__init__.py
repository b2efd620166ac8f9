"""Forms that open in place and keep their drafts."""
