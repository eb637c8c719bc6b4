"""A comparison as something to send on: a page, plain text, JSON. Reads the values of `compare` only."""
