"""What can go wrong at the desk, said in one plain sentence.

The window and the command line catch `PROBLEMS` and show ``str(problem)``; any other exception is a defect.
"""

from typing import Final

from reader.library.problem import LibraryError


class UnreadableError(Exception):
    """A file or version that was asked for could not be used; ``str()`` is one plain sentence."""


PROBLEMS: Final = (UnreadableError, LibraryError)
"""For ``except problem.PROBLEMS as error``."""
