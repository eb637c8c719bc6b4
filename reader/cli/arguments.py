"""What can be asked of the command line, and how it is asked. Knows argparse and no work."""

import argparse
from collections.abc import Callable
from typing import Final

from reader import __version__

SUBCOMMANDS: Final = ("clean", "compare", "stories", "library")


def window() -> argparse.ArgumentParser:
    """Return the parser of `sidelight [FILE ...]`, whose help names the subcommands."""
    parser = argparse.ArgumentParser(
        prog="sidelight",
        description="Set the versions of a news story side by side and see what differs.",
        epilog=_SUBCOMMANDS_HELP,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "files",
        nargs="*",
        metavar="FILE",
        help="articles or folders to take in; two files: opens their comparison",
    )
    parser.add_argument(
        "--quit-after-first-paint",
        action="store_true",
        help='paint once, print {"first_paint_ms": ...} and leave',
    )
    parser.add_argument("--version", action="version", version=f"sidelight {__version__}")
    return parser


_SUBCOMMANDS_HELP: Final = """\
without the window:
  sidelight clean FILE ...         the articles without what is not the story
  sidelight compare A B            what differs between two versions
  sidelight stories FILE ...       which files tell one event
  sidelight library add PATH ...   keep versions; also: list, search, check, backup
each with --help, and with --json for programs.
(A file called `clean` is ./clean.)
exit codes: 0 done, 1 compare found differences, 2 wrong usage or a file could not be read.
"""


def subcommands() -> argparse.ArgumentParser:
    """Return the parser of everything that needs no window."""
    parser = argparse.ArgumentParser(prog="sidelight", allow_abbrev=False)
    commands = parser.add_subparsers(dest="command", required=True)
    _clean(commands.add_parser)
    _compare(commands.add_parser)
    _stories(commands.add_parser)
    _library(commands.add_parser)
    return parser


_Add = Callable[..., argparse.ArgumentParser]
"""Adds the parser of one subcommand."""


def _clean(add: _Add) -> None:
    parser = _command(add, "clean", "Print articles without what is not the story.")
    parser.add_argument("files", nargs="+", metavar="FILE", help="an article file or a folder")


def _compare(add: _Add) -> None:
    parser = _command(add, "compare", "Say what differs between two versions.")
    parser.add_argument("left", metavar="A", help="the file on the left")
    parser.add_argument("right", metavar="B", help="the file on the right")
    parser.add_argument(
        "--html",
        metavar="FILE",
        help="write the comparison as one self-contained page (no script, no outside reference)",
    )
    for side in ("left", "right"):
        parser.add_argument(
            f"--{side}-article",
            type=int,
            default=0,
            metavar="N",
            help=f"which article of the {side} file, from 0",
        )
    parser.add_argument(
        "--raw",
        action="store_true",
        help="the files are clean text: every non-blank line is a paragraph, nothing is stripped",
    )
    depth = parser.add_mutually_exclusive_group()
    depth.add_argument(
        "--at-once",
        dest="depth",
        action="store_const",
        const="AT_ONCE",
        default="BEST",
        help="do without the language model of sidelight[meaning]: quicker, and the same whether it is"
        " installed or not",
    )
    depth.add_argument(
        "--meaning",
        dest="depth",
        action="store_const",
        const="MEANING",
        help="end with code 2 where the language model is not installed, rather than do without",
    )


def _stories(add: _Add) -> None:
    parser = _command(add, "stories", "Say which files tell one event, and why.")
    parser.add_argument("files", nargs="+", metavar="FILE", help="an article file or a folder")


def _library(add: _Add) -> None:
    library = add(
        "library", help="Keep versions and find them.", description="Keep versions and find them."
    )
    actions = library.add_subparsers(dest="action", required=True).add_parser
    taking_in = _action(actions, "add", "Take files and folders in.")
    taking_in.add_argument("paths", nargs="+", metavar="PATH", help="an article file or a folder")
    _action(actions, "list", "List the stories and their versions.")
    search = _action(actions, "search", "List the versions that hold all of the words.")
    search.add_argument("words", nargs="+", metavar="WORDS", help="the last one may be begun only")
    _action(actions, "check", "Prove that the library is sound.")
    backup = _action(actions, "backup", "Copy the library to a new file and check the copy.")
    backup.add_argument("file", metavar="FILE", help="the copy")


def _action(add: _Add, name: str, says: str) -> argparse.ArgumentParser:
    parser = _command(add, name, says)
    parser.add_argument("--library", metavar="DIR", help="the library's folder, if not your own")
    return parser


def _command(add: _Add, name: str, says: str) -> argparse.ArgumentParser:
    parser = add(name, help=says, description=says, allow_abbrev=False)
    parser.add_argument("--json", action="store_true", help="one JSON object, for programs")
    return parser
