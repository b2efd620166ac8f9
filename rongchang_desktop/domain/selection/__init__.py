"""Which items to show, print or send: a question, its answer as a set of ids, and the question written down."""
