"""What a format's reader raises of a document it cannot read."""


class UnreadableError(Exception):
    """Why a document is not read; ``args[0]`` is one plain sentence with ``{name}`` for the file."""
