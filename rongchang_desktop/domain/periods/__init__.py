"""期: what stood on a numbered, dated day, kept so that it can be printed again for ever."""
