"""收进展: what the screen of forms and returns shows, without a screen."""
