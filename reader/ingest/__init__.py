"""From a path to a page: what kind of file, which encoding, what went wrong. Knows nothing of stories."""
