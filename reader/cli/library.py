"""`sidelight library`: keep versions, list and search them, check and back the library up."""

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from reader.cli import output
from reader.session.desk import LIBRARY_FILE, Desk, default_folder
from reader.session.problem import PROBLEMS
from reader.session.views import StoryView, VersionView

SCHEMA: Final = "sidelight.library/1"

DONE: Final = 0
FAILED: Final = 2


def run(asked: argparse.Namespace) -> int:
    """Do what is asked of the library; return the exit code."""
    folder = default_folder() if asked.library is None else Path(asked.library)
    if asked.action != "add" and not (folder / LIBRARY_FILE).exists():
        output.complain(f"There is no library in {folder} yet.")
        return FAILED
    try:
        desk = Desk(folder)
        try:
            return _ACTIONS[asked.action](desk, asked)
        finally:
            desk.close()
    except PROBLEMS as problem:
        output.complain(str(problem))
        return FAILED


def _add(desk: Desk, asked: argparse.Namespace) -> int:
    receipt = desk.take_in(asked.paths)
    for refusal in receipt.refused:
        output.complain(refusal.reason)
    added, known = desk.versions(receipt.added), desk.versions(receipt.known)
    if asked.json:
        refused = [{"path": r.path, "reason": r.reason, "code": r.code} for r in receipt.refused]
        _print({"added": _versions(added), "known": _versions(known), "refused": refused})
    else:
        output.lines(f"added  {version.headline}" for version in added)
        output.lines(f"known  {version.headline}" for version in known)
    return FAILED if receipt.refused else DONE


def _list(desk: Desk, asked: argparse.Namespace) -> int:
    stories = desk.stories()
    if asked.json:
        _print({"stories": [_story(story) for story in stories]})
    else:
        from reader.cli import show_stories

        output.lines(show_stories.of_library(stories))
    return DONE


def _search(desk: Desk, asked: argparse.Namespace) -> int:
    versions = desk.search(" ".join(asked.words))
    if asked.json:
        _print({"versions": _versions(versions)})
    else:
        from reader.cli import show_stories

        output.lines(show_stories.version_line(version) for version in versions)
    return DONE


def _check(desk: Desk, asked: argparse.Namespace) -> int:
    problems = desk.check()
    for problem in problems:
        output.complain(problem)
    if asked.json:
        _print({"library": str(desk.path), "sound": not problems, "problems": list(problems)})
    elif not problems:
        print(f"The library {desk.path} is sound.")
    return FAILED if problems else DONE


def _backup(desk: Desk, asked: argparse.Namespace) -> int:
    desk.back_up(asked.file)
    if asked.json:
        _print({"library": str(desk.path), "backup": asked.file})
    return DONE


_ACTIONS: Final = {
    "add": _add,
    "list": _list,
    "search": _search,
    "check": _check,
    "backup": _backup,
}


def _print(fields: dict[str, object]) -> None:
    output.as_json({"schema": SCHEMA, **fields})


def _story(story: StoryView) -> dict[str, object]:
    return {
        "id": story.id,
        "headline": story.headline,
        "settled": story.settled,
        "versions": _versions(story.versions),
    }


def _versions(versions: Iterable[VersionView]) -> list[dict[str, object]]:
    return [
        {
            "id": version.id,
            "story": version.story,
            "headline": version.headline,
            "outlet": version.outlet or None,
            "date": version.date or None,
            "language": version.language,
            "words": version.words,
            "badge": version.badge or None,
            "path": version.path,
            "article": version.article_index,
            "replaces": version.replaces,
            "taken_in": version.taken_in,
        }
        for version in versions
    ]
