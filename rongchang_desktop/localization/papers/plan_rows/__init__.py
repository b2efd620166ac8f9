"""The rows of a snapshot on paper: their words, the columns they fill, the figures that count them."""
