"""Of the library, what the reader of Rich Text calls; it has no types of its own."""
