"""One reader per format: decoded text becomes a page's lines."""
