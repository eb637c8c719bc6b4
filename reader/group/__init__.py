"""Which articles tell one event, and why. Knows no library: articles in, groups out."""
