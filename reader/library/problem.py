"""What can go wrong with a library, in one plain sentence. Knows no database."""


class LibraryError(Exception):
    """The library could not be opened, read or written; ``str()`` is one plain sentence."""
