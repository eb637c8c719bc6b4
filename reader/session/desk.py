"""The desk: all an editor can do with a library, without a window.

Chains the stages over one open library and remembers how to undo. Calls come one at a time, from any
thread; results are frozen values. Sources are read and never written. What goes wrong is raised as
`problem.LibraryError` or `problem.UnreadableError`, one plain sentence each.
"""

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from reader import allocator
from reader.article import Article, CleanPage, Label, Link, Refusal, Relabel
from reader.library import due, pages, safety, vectors, versions
from reader.library.problem import LibraryError
from reader.library.store import Store
from reader.session import beside, comparing, filing, intake, labelling, listing, lookup, reading
from reader.session.comparing import Kept, Laid
from reader.session.drafting import Drafted
from reader.session.files import is_one_file
from reader.session.intake import Portion, Taken
from reader.session.reading import AnyPath
from reader.session.refining import Vectors
from reader.session.rules import Rulebook
from reader.session.step import Step
from reader.session.undoing import Past
from reader.session.views import Receipt, StoryView, VersionView

LIBRARY_FILE = "library.sidelight"
"""Name of the library within its folder."""

Progress = Callable[[int, str], None]
"""Told how many files are done and the name of the one just done; raises to stop: what is in stays in."""


def default_folder() -> Path:
    """Return where the platform keeps this program's data."""
    import platformdirs

    return Path(platformdirs.user_data_dir("sidelight", appauthor=False))


class Desk:
    """An open library and what the editor has done to it since it was opened.

    Attributes:
        path: The library's file.
        rulebook: The editor's rules for outlets.
    """

    def __init__(self, folder: AnyPath | None = None) -> None:
        """Open the library in ``folder`` (the platform's data folder if None), made if need be."""
        self.path = (default_folder() if folder is None else Path(folder)) / LIBRARY_FILE
        self._store = Store(self.path)
        self._past = Past(self._store)
        self.rulebook = Rulebook(self._store, self._past)

    def close(self) -> None:
        """Close the library; the desk is of no more use."""
        self._store.close()

    # Taking in

    def take_in(self, paths: Iterable[AnyPath], *, progress: Progress | None = None) -> Receipt:
        """Take in files and the files of folders; say what is new, known and refused.

        Files are kept in portions of `limits.TAKE_IN_PORTION`, each whole or not at all. Where the library
        can keep no more, what is in stays in, and the first file left out is refused with the reason.
        """
        receipt = Receipt()
        portion = Portion()
        with self._past.long_step("Take in files") as step:
            try:
                for done, page in enumerate(reading.read_all_beside(_absolute(paths)), start=1):
                    portion.add(intake.prepare(self._store, page))
                    if portion.is_full:
                        receipt = _joined(receipt, self._keep(portion, step))
                        portion = Portion()
                    if progress is not None:
                        progress(done, page.path)
                return _joined(receipt, self._keep(portion, step))
            except LibraryError as error:
                if receipt == Receipt() or not portion.first:
                    raise
                return _joined(receipt, Receipt(refused=(_left_out(portion.first, error),)))

    def take_in_text(self, text: str, name: str) -> Receipt:
        """Take in pasted text as a version; ``name`` stands for its path."""
        from reader.ingest import files

        if not text.strip():
            return Receipt(refused=(Refusal(name, "There is no text to paste.", "empty"),))
        with self._past.long_step("Paste as article") as step:
            page = reading.found(files.from_text(text, name))
            return self._keep(Portion([intake.prepare(self._store, page)]), step, follows=False)

    def read_again(self, version_id: int, encoded: str) -> Receipt:
        """Read a version's file anew in the encoding it is said to be in.

        What the page says now comes in; what it said in the wrong letters is taken out, in one step.
        """
        old = lookup.page(self._store, version_id)
        path = self.versions([version_id])[0].path
        with self._past.long_step("Read in another encoding") as step:
            page = intake.prepare(self._store, reading.read_beside(path, encoded))
            receipt = self._keep(Portion([page]), step)
            if receipt.added:
                still = {*receipt.added, *receipt.known}
                before = (each for each in versions.on_page(self._store, old) if each not in still)
                filing.remove(self._store, tuple(before), step)
        return receipt

    def _keep(self, portion: Portion, step: Step, *, follows: bool = True) -> Receipt:
        """Keep pages and file the versions on them, in one transaction."""
        if not portion.first:
            return Receipt()
        refused: list[Refusal] = []
        taken: list[Taken] = []
        is_large = portion.is_large
        with self._store.writing():
            rules, is_due = pages.rules(self._store), False
            for page in portion.let_go():
                if isinstance(page, Refusal):
                    refused.append(page)
                    continue
                # Changed by another window while it was cleaned?
                is_due |= isinstance(page, Drafted) and page.rules != rules
                taken.append(intake.keep(self._store, page, follows=follows))
            added = tuple(version for one in taken for version in one.added)
            if is_due:
                due.note(self._store, versions.pages_with(self._store, added))
            filed = filing.file(self._store, added)
        if is_large:
            allocator.give_back()
        step.came(self._store, added)
        step.stood(filed.before)
        known = tuple(version for one in taken for version in one.known)
        of_files = tuple(tuple(sorted(one.added + one.known)) for one in taken)
        return Receipt(added, known, tuple(refused), of_files, tuple(sorted(filed.changed)))

    # Looking

    def stories(self, words: str = "") -> tuple[StoryView, ...]:
        """Return all stories, the one that something came to last first.

        Args:
            words: Only stories and versions that hold all of these words somewhere; the last one may be
                begun only. At most 500 versions are answered.
        """
        return self.story_views(self.story_ids(words), words)

    def story_ids(self, words: str = "", *, by_date: bool = False) -> tuple[int, ...]:
        """Return the ids of `stories`, without reading them: for a list that fills as it is scrolled.

        ``by_date``: the story with the newest article first; one without any date stands by the day on which
        something came to it last.
        """
        return listing.story_ids(self._store, words, by_date=by_date)

    def story_views(self, ids: Sequence[int], words: str = "") -> tuple[StoryView, ...]:
        """Return these stories, in this order; one without versions is left out."""
        return listing.story_views(self._store, ids, words)

    def versions(self, version_ids: Sequence[int]) -> tuple[VersionView, ...]:
        """Return these versions, in this order; unknown ids are left out."""
        return listing.version_views(self._store, version_ids)

    def search(self, words: str) -> tuple[VersionView, ...]:
        """Return the versions that hold all of the words, newest first, at most 500."""
        return listing.found(self._store, words)

    def article(self, version_id: int) -> Article:
        """Return what a version says."""
        return lookup.article(self._store, version_id)

    def page(self, version_id: int) -> CleanPage:
        """Return the page a version is on, with what was stripped from it and why."""
        page = lookup.page(self._store, version_id)
        on_page = versions.on_page(self._store, page)
        said = versions.articles(self._store, on_page)
        return pages.read_clean(self._store, page, tuple(said[version] for version in on_page))

    def compare(self, left_id: int, right_id: int, *, is_refining: bool = False) -> Laid:
        """Compare two versions at once; `comparing.refined` may make a better comparison of them.

        Args:
            left_id: The version on the left.
            right_id: The version on the right.
            is_refining: By what words mean in their sentences too, if nothing has to be worked out for that.
        """
        sides = self.kept(left_id), self.kept(right_id)
        return beside.do(comparing.whole_of, *sides, is_refining=is_refining)

    def first_look(self, left_id: int, right_id: int) -> Laid:
        """Compare two versions by their words alone, before what `compare` needs is loaded."""
        sides = self.kept(left_id), self.kept(right_id)
        return beside.do(comparing.first_look_of, *sides)

    def kept(self, version_id: int) -> Kept:
        """Return what `comparing.refined_of` needs of a version, with its vectors if they are kept."""
        found = vectors.find(self._store, version_id)
        stored = lookup.stored(self._store, version_id)
        return Kept(stored, Vectors(*found) if found else None)

    def keep_vectors(self, version_id: int, fresh: Vectors) -> None:
        """Keep what a version's words mean in their sentences, so that it is worked out once."""
        vectors.keep(self._store, version_id, fresh.fingerprint, fresh.content)

    def links(self, story_id: int) -> tuple[Link, ...]:
        """Say how the versions of a story are related; ``left``, ``right`` index its versions."""
        return filing.links(self._store, story_id)

    # Filing and taking out

    def move(self, version_id: int, story_id: int | None) -> int:
        """File a version under another story, or one of its own; return the story it is in now.

        Both stories are settled by this: no later grouping moves their versions.
        """
        with self._past.step("Move to another story") as step:
            target = None if story_id is None else lookup.story(self._store, story_id)
            return filing.move(self._store, version_id, target, step)

    def remove(self, version_ids: Iterable[int]) -> None:
        """Take versions out of the library; `undo`, or taking in the file again, brings them back."""
        with self._past.step("Remove from the library") as step:
            filing.remove(self._store, tuple(version_ids), step)

    def undo(self) -> str | None:
        """Take back what was done last; say what it was, or None if there is nothing."""
        return self._past.undo()

    @property
    def undo_says(self) -> str | None:
        """Say what `undo` would take back, or None."""
        return self._past.next

    # The editor's own labels

    def relabel(self, version_id: int, line: int, label: Label | None) -> None:
        """Give one line of a version's page the editor's label; None gives it the cleaner's again."""
        own = line if label is None else Relabel(line, label)
        with self._past.step("Relabel a line") as step:
            labelling.relabel(self._store, version_id, own, step)

    # Safety

    def back_up(self, target: AnyPath) -> None:
        """Copy the library to a new file, checked before it gets its name."""
        safety.back_up(self._store, Path(target))

    def check(self) -> tuple[str, ...]:
        """Return what is wrong with the library, one plain sentence each; empty when it is sound."""
        return safety.check(self._store)


def _absolute(paths: Iterable[AnyPath]) -> list[Path]:
    """Name files fully and shortly, so that one file is one wherever the program was started.

    "../drop/a.txt" in /desk/today -> "/desk/drop/a.txt", unless "today" is a link to elsewhere
    """
    return [_short(Path(path).absolute()) for path in paths]


def _short(path: Path) -> Path:
    short = Path(os.path.normpath(path))
    return short if ".." not in path.parts or is_one_file(path, short) else path


def _left_out(path: str, error: LibraryError) -> Refusal:
    return Refusal(path, f"{error} This file and those after it were not taken in.", "library")


def _joined(first: Receipt, then: Receipt) -> Receipt:
    changed = {*first.stories_changed, *then.stories_changed}
    return Receipt(
        first.added + then.added,
        first.known + then.known,
        first.refused + then.refused,
        first.of_files + then.of_files,
        tuple(sorted(changed)),
    )
