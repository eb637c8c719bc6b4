"""The command line: `sidelight`, a contract that programs rely on (design.md, section 4).

Without a subcommand it opens the window; only then is Qt imported. Exit codes: 0 done, 1 compare found
differences, 2 usage or a file could not be read. Knows words and exit codes; the work is `session`'s.
"""

import sys
from collections.abc import Sequence

_INTERRUPTED = 130
"""What a shell reports of a program that Ctrl-C has ended: 128 + SIGINT."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments (those of the process if None) say; return the exit code."""
    given = sys.argv[1:] if arguments is None else arguments
    if given and given[0].startswith("--"):
        _serve(given)
    from reader.cli.arguments import SUBCOMMANDS

    if not given or given[0] not in SUBCOMMANDS:
        from reader.cli import window

        return window.run(given)
    from reader import collector

    collector.look_seldom()
    from reader.cli import commands, output

    output.speak_utf8()
    try:
        code = commands.run(given)
        output.flush()
    except BrokenPipeError:
        output.close_broken_pipe()
        return commands.FAILED
    except KeyboardInterrupt:
        return _INTERRUPTED
    return code


def _serve(given: Sequence[str]) -> None:
    """Work beside a window, if a frozen one has started its own program for that."""
    from reader.session import spawning

    if given[0] == spawning.SERVE:
        from reader.session import worker

        worker.serve(given[1:])


def open_window() -> int:
    """Open the window with the files named: the entry without a console."""
    return main()
