"""Sidelight: a reader that sets the versions of a news story side by side.

This package holds the program; its map is in `reader/README.md`.
"""

__version__ = "0.1.0"
