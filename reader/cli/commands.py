"""What each subcommand does: ask the session, print the answer, choose the exit code."""

import argparse
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from reader.article import CleanPage, Refusal
from reader.cli import arguments, output
from reader.compare.changes import Comparison, Relation

DONE: Final = 0
DIFFERENT: Final = 1
FAILED: Final = 2


def run(given: Sequence[str]) -> int:
    """Do what the arguments say; return the exit code. Wrong usage ends here with code 2."""
    asked = arguments.subcommands().parse_args(given)
    if asked.command == "clean":
        return _clean(asked)
    if asked.command == "compare":
        return _compare(asked)
    if asked.command == "stories":
        return _stories(asked)
    from reader.cli import library

    return library.run(asked)


def _clean(asked: argparse.Namespace) -> int:
    from reader.session import files

    refused: list[Refusal] = []
    pages = _noting(files.clean_files(asked.files), refused)
    if asked.json:
        from reader.export import json_form

        output.as_json(json_form.clean(pages))
    else:
        from reader.cli import show_clean

        for page in pages:
            if isinstance(page, CleanPage):
                output.lines(show_clean.lines(page))
    return FAILED if refused else DONE


def _noting(
    pages: Iterable[CleanPage | Refusal], refused: list[Refusal]
) -> Iterator[CleanPage | Refusal]:
    """Pass pages on; say why a file was refused as soon as it is."""
    for page in pages:
        if isinstance(page, Refusal):
            refused.append(page)
            output.complain(page.reason)
        yield page


def _compare(asked: argparse.Namespace) -> int:
    from reader.session import files, refining
    from reader.session.problem import PROBLEMS

    try:
        articles = files.read_two(
            asked.left,
            asked.right,
            left_article=asked.left_article,
            right_article=asked.right_article,
            raw=asked.raw,
        )
        comparison = refining.compare(*articles, depth=refining.Depth[asked.depth])
        if asked.html is not None:
            files.write_page(comparison, Path(asked.html), sources=(asked.left, asked.right))
    except PROBLEMS as problem:
        output.complain(str(problem))
        return FAILED
    _print_comparison(asked, comparison)
    is_same = comparison.relation is Relation.IDENTICAL and not comparison.findings
    return DONE if is_same else DIFFERENT


def _print_comparison(asked: argparse.Namespace, comparison: Comparison) -> None:
    if asked.json:
        from reader.export import json_form

        left = json_form.Origin(asked.left, asked.left_article)
        right = json_form.Origin(asked.right, asked.right_article)
        output.as_json(json_form.comparison(comparison, left, right))
    else:
        from reader.cli import show_compare

        output.lines(show_compare.lines(comparison, asked.left, asked.right))


def _stories(asked: argparse.Namespace) -> int:
    from reader.session import files

    found = files.group_files(asked.files)
    for refusal in found.refused:
        output.complain(refusal.reason)
    if asked.json:
        from reader.export import json_form

        output.as_json(json_form.stories(found.stories))
    else:
        from reader.cli import show_stories

        output.lines(show_stories.of_files(found.stories))
    return FAILED if found.refused else DONE
