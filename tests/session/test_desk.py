"""What an editor does at the desk: take in, look, file, take out, relabel, and take it all back."""

import os
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from reader import limits
from reader.article import Label
from reader.compare.changes import Relation
from reader.library.problem import LibraryError
from reader.session import desk as desk_module
from reader.session import filing, intake
from reader.session.desk import Desk
from reader.session.problem import PROBLEMS, UnreadableError

ROOT = Path(__file__).resolve().parents[2]
STRIKE, REWRITE, FLOOD = "Dockers", "Port", "Levee"


def version_of(desk, word):
    return next(v for s in desk.stories() for v in s.versions if v.headline.startswith(word))


def test_files_become_stories(desk, folder, shown):
    receipt = desk.take_in([folder])
    assert len(receipt.added) == 3
    assert (receipt.known, receipt.refused) == ((), ())
    assert sorted(map(sorted, shown())) == [[STRIKE, REWRITE], [FLOOD]]


def test_dropping_one_by_one_ends_as_dropping_all(desk, folder, shown):
    for name in ("rewrite", "flood", "strike"):
        desk.take_in([folder / f"{name}.txt"])
    assert sorted(map(sorted, shown())) == [[STRIKE, REWRITE], [FLOOD]]


def test_the_same_file_again_adds_nothing(desk, folder, shown):
    first = desk.take_in([folder])
    before = shown()
    again = desk.take_in([folder])
    assert (again.added, sorted(again.known)) == ((), sorted(first.added))
    assert (again.stories_changed, shown()) == ((), before)


def test_a_changed_file_is_a_later_version_in_the_same_story(desk, folder):
    desk.take_in([folder])
    path = folder / "flood.txt"
    path.write_text(path.read_text("utf-8").replace("38,000", "41,000"), "utf-8")
    (added,) = desk.take_in([path]).added
    (story,) = [s for s in desk.stories() if s.headline.startswith(FLOOD)]
    former, newest = story.versions
    assert (newest.id, newest.replaces) == (added, former.id)
    assert newest.badge == "later text of the same file"
    assert "41,000" in desk.article(added).paragraphs[0].text


def test_only_the_article_that_changed_gets_a_version(desk, folder):
    path = folder / "flood.txt"
    desk.take_in([path])
    path.write_text(path.read_text("utf-8") + "\nShort Url\n", "utf-8")
    receipt = desk.take_in([path])
    assert len(receipt.known) + len(receipt.added) == 1


def test_a_file_that_now_holds_another_article_starts_anew(desk, folder):
    path = folder / "flood.txt"
    desk.take_in([path])
    path.write_text((folder / "strike.txt").read_text("utf-8"), "utf-8")
    (added,) = desk.take_in([path]).added
    assert desk.versions([added])[0].replaces is None
    assert len(desk.stories()) == 2


def test_what_cannot_be_read_is_named_and_the_rest_taken_in(desk, folder):
    (folder / "empty.txt").write_bytes(b"")
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    missing = folder / "missing.txt"
    receipt = desk.take_in([folder, missing])
    assert len(receipt.added) == 3
    named = " ".join(refusal.reason for refusal in receipt.refused)
    assert len(receipt.refused) == 3
    assert all(name in named for name in ("empty.txt", "picture.txt", "missing.txt"))


def test_sources_are_never_written_to(desk, folder):
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.iterdir()}
    desk.take_in([folder])
    desk.remove(v.id for s in desk.stories() for v in s.versions)
    assert {p: (p.read_bytes(), p.stat().st_mtime_ns) for p in folder.iterdir()} == before


def test_rewritten_copy_is_badged(desk, folder):
    desk.take_in([folder])
    badges = {v.badge for s in desk.stories() for v in s.versions}
    assert any(badge.startswith("rewritten copy of “") for badge in badges)


def test_of_a_long_story_only_the_last_versions_are_held_against_one_another(
    desk, folder, monkeypatch
):
    monkeypatch.setattr(limits, "KIN_VERSIONS", 2)
    path = folder / "strike.txt"
    text = path.read_text("utf-8")
    ids: list[int] = []
    for hour in ("noon", "three", "six"):
        path.write_text(text.replace("Monday", f"Monday at {hour}"), "utf-8")
        ids += desk.take_in([path]).added
    (story,) = desk.stories()
    assert [version.id for version in story.versions] == ids
    assert [version.badge for version in story.versions][1:] == ["later text of the same file"] * 2


def test_pasted_text_is_a_version_and_pasting_again_under_the_same_name_no_later_one(desk):
    first = desk.take_in_text(
        "A headline\n\nThe text of the first paste, of some length.", "Pasted"
    )
    second = desk.take_in_text(
        "A headline\n\nThe text of a second paste, of some length.", "Pasted"
    )
    assert (len(first.added), len(second.added)) == (1, 1)
    assert desk.versions(second.added)[0].replaces is None


def test_pasting_nothing_is_refused_plainly(desk):
    receipt = desk.take_in_text("  \n ", "Pasted")
    assert receipt.added == ()
    assert receipt.refused[0].code == "empty"


def test_words_filter_stories_and_their_versions(desk, folder, shown):
    desk.take_in([folder])
    assert shown("tolvan") == [[FLOOD]]
    assert shown("murder") == [[REWRITE]]
    assert shown("zebra") == []
    assert {v.headline.split()[0] for v in desk.search("aldane mist")} == {STRIKE, REWRITE}


def test_a_list_can_be_filled_as_it_is_scrolled(desk, folder):
    desk.take_in([folder])
    ids = desk.story_ids()
    assert tuple(s.id for s in desk.stories()) == ids
    assert desk.story_views(ids[1:]) == desk.stories()[1:]
    assert desk.story_views([99]) == ()


def test_a_version_moved_stays_where_the_editor_put_it(desk, folder, shown):
    desk.take_in([folder])
    rewrite = version_of(desk, REWRITE)
    flood = version_of(desk, FLOOD)
    assert desk.move(rewrite.id, flood.story) == flood.story
    (folder / "again.txt").write_text(
        (folder / "strike.txt").read_text("utf-8") + "\nMore of it.\n"
    )
    desk.take_in([folder])
    together = [set(names) for names in shown()]
    assert {FLOOD, REWRITE} in together
    assert all(REWRITE not in names for names in together if STRIKE in names)


def test_a_version_moved_to_its_own_story_is_not_drawn_back(desk, folder, shown):
    desk.take_in([folder])
    story = desk.move(version_of(desk, REWRITE).id, None)
    (folder / "again.txt").write_text(
        (folder / "strike.txt").read_text("utf-8") + "\nMore of it.\n"
    )
    desk.take_in([folder])
    assert [REWRITE] in shown()
    assert story in desk.story_ids()


def test_a_newcomer_may_join_a_settled_story(desk, folder):
    desk.take_in([folder / "strike.txt", folder / "flood.txt"])
    story = desk.move(version_of(desk, STRIKE).id, None)
    (added,) = desk.take_in([folder / "rewrite.txt"]).added
    assert desk.versions([added])[0].story == story


def test_versions_taken_out_are_gone_until_undone(desk, folder, shown):
    desk.take_in([folder])
    before = shown()
    desk.remove([version_of(desk, STRIKE).id, version_of(desk, FLOOD).id])
    assert shown() == [[REWRITE]]
    assert desk.undo_says == "Remove from the library"
    assert desk.undo() == "Remove from the library"
    assert shown() == before


def test_taking_in_the_file_again_brings_a_version_back(desk, folder, shown):
    desk.take_in([folder])
    flood = version_of(desk, FLOOD).id
    desk.remove([flood])
    assert desk.take_in([folder / "flood.txt"]).added == (flood,)
    assert [FLOOD] in shown()


def test_everything_can_be_taken_back_step_by_step(desk, folder):
    states = [desk.stories()]
    desk.take_in([folder / "strike.txt", folder / "flood.txt"])
    states.append(desk.stories())
    desk.take_in([folder / "rewrite.txt"])
    states.append(desk.stories())
    desk.move(version_of(desk, REWRITE).id, version_of(desk, FLOOD).story)
    states.append(desk.stories())
    desk.move(version_of(desk, STRIKE).id, None)
    states.append(desk.stories())
    desk.remove([version_of(desk, FLOOD).id])
    while states:
        assert desk.undo() is not None
        assert desk.stories() == states.pop()
    assert desk.undo() is None
    assert desk.undo_says is None


def test_a_line_relabelled_changes_the_article_and_back(desk, folder):
    desk.take_in([folder / "flood.txt"])
    version = version_of(desk, FLOOD)
    line = next(ln for ln in desk.page(version.id).lines if ln.text.startswith("The army"))
    before = desk.article(version.id)
    desk.relabel(version.id, line.number, Label.FURNITURE)
    assert [p.text[:8] for p in desk.article(version.id).paragraphs] == ["The Tolv", "Engineer"]
    assert desk.page(version.id).lines[line.number - 1].label is Label.FURNITURE
    assert desk.search("sandbags") == ()
    assert desk.undo() == "Relabel a line"
    assert desk.article(version.id) == before
    assert len(desk.search("sandbags")) == 1


def test_a_label_can_be_given_back_to_the_cleaner(desk, folder):
    desk.take_in([folder / "flood.txt"])
    version = version_of(desk, FLOOD).id
    before = desk.page(version)
    desk.relabel(version, 3, Label.FURNITURE)
    desk.relabel(version, 3, None)
    assert desk.page(version) == before


@pytest.fixture
def two_in_one(desk, folder):
    """Take in a file that holds two articles; return their versions and the second one's headline's line."""
    strike, flood = ((folder / name).read_text("utf-8") for name in ("strike.txt", "flood.txt"))
    path = folder / "two.txt"
    path.write_text(f"{flood}\n\n\n{strike}", "utf-8")
    first, second = desk.take_in([path]).added
    line = next(ln for ln in desk.page(first).lines if ln.text.startswith(STRIKE))
    return first, second, line.number


def headlines(desk):
    return {v.headline.split()[0] for s in desk.stories() for v in s.versions}


def test_an_article_that_a_label_joined_to_another_comes_back_with_the_label(desk, two_in_one):
    first, second, line = two_in_one
    before = desk.article(second)
    desk.relabel(first, line, Label.FURNITURE)
    assert headlines(desk) == {FLOOD}
    desk.relabel(first, line, None)
    assert headlines(desk) == {FLOOD, STRIKE}
    assert desk.article(second) == before
    assert desk.undo() == desk.undo() == "Relabel a line"
    assert headlines(desk) == {FLOOD, STRIKE}


def test_an_article_that_the_editor_took_out_stays_out_when_its_page_is_cleaned(desk, two_in_one):
    first, second, line = two_in_one
    desk.remove([second])
    desk.relabel(first, line, Label.FURNITURE)
    desk.relabel(first, line, None)
    assert headlines(desk) == {FLOOD}


def test_taking_in_the_file_again_leaves_articles_joined(desk, folder, two_in_one):
    first, _, line = two_in_one
    desk.relabel(first, line, Label.FURNITURE)
    receipt = desk.take_in([folder / "two.txt"])
    assert (receipt.added, receipt.known) == ((), (first,))
    assert headlines(desk) == {FLOOD}


def test_one_that_came_back_and_was_then_taken_out_stays_out(desk, two_in_one):
    first, second, line = two_in_one
    desk.relabel(first, line, Label.FURNITURE)
    desk.undo()
    desk.remove([second])
    desk.relabel(first, 3, Label.FURNITURE)
    assert headlines(desk) == {FLOOD}


def test_the_page_shows_what_was_stripped_with_its_reason(desk, folder):
    path = folder / "flood.txt"
    path.write_text(
        "Levee breach drives 38,000 from homes in Dravia\n\nShort Url\n" + path.read_text()
    )
    desk.take_in([path])
    page = desk.page(version_of(desk, FLOOD).id)
    assert "\n".join(line.text for line in page.lines) == page.page.text
    (line,) = [line for line in page.lines if line.text == "Short Url"]
    assert line.label is Label.FURNITURE
    assert line.because


def test_two_versions_are_compared(desk, folder):
    desk.take_in([folder])
    strike, rewrite = version_of(desk, STRIKE).id, version_of(desk, REWRITE).id
    assert desk.compare(strike, strike).comparison.relation is Relation.IDENTICAL
    assert desk.compare(strike, rewrite).comparison.relation not in {
        Relation.IDENTICAL,
        Relation.UNRELATED,
    }


def test_the_links_of_a_story_say_why(desk, folder):
    desk.take_in([folder])
    (link,) = desk.links(version_of(desk, STRIKE).story)
    assert "Pavel Rusnik" in link.because


@pytest.mark.parametrize(
    ("ask", "arguments"),
    [
        ("article", (77,)),
        ("page", (77,)),
        ("move", (77, None)),
        ("remove", ([77],)),
        ("relabel", (77, 1, Label.BODY)),
    ],
)
def test_an_unknown_version_is_said_plainly(desk, ask, arguments):
    with pytest.raises(UnreadableError, match="no version 77 in the library"):
        getattr(desk, ask)(*arguments)
    assert desk.undo() is None


def test_an_unknown_story_is_said_plainly_and_nothing_is_moved(desk, folder):
    desk.take_in([folder])
    before = desk.stories()
    with pytest.raises(UnreadableError, match="no story 99"):
        desk.move(version_of(desk, FLOOD).id, 99)
    assert desk.stories() == before


def test_stopping_half_way_keeps_what_was_in_and_can_be_taken_back(desk, folder, monkeypatch):
    monkeypatch.setattr(limits, "TAKE_IN_PORTION", 1)

    def stop(done, name):
        assert name
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        desk.take_in([folder], progress=stop)
    assert sum(len(s.versions) for s in desk.stories()) == 2
    desk.undo()
    assert desk.stories() == ()


def test_what_was_in_before_the_disk_was_full_is_told_with_the_reason_for_the_rest(
    desk, folder, monkeypatch, shown
):
    monkeypatch.setattr(limits, "TAKE_IN_PORTION", 1)
    keep = intake.keep

    def full_at_the_third(store, prepared, **more):
        if store.ask("SELECT count(*) FROM page")[0][0] == 2:
            raise LibraryError("The disk is full.")
        return keep(store, prepared, **more)

    monkeypatch.setattr(intake, "keep", full_at_the_third)
    receipt = desk.take_in([folder])
    assert len(receipt.added) == len(receipt.stories_changed) == 2
    (left_out,) = receipt.refused
    assert left_out.path.endswith("strike.txt")
    assert left_out.reason == "The disk is full. This file and those after it were not taken in."
    assert sum(map(len, shown())) == 2
    assert desk.undo() == "Take in files"
    assert desk.stories() == ()


def test_where_nothing_could_be_kept_only_the_reason_is_told(desk, folder, monkeypatch):
    def full(*_, **__):
        raise LibraryError("The disk is full.")

    monkeypatch.setattr(intake, "keep", full)
    with pytest.raises(LibraryError, match=r"^The disk is full\.$"):
        desk.take_in([folder])
    assert desk.undo() is None


@pytest.mark.parametrize(
    "harm", ["UPDATE article SET written = '{'", "UPDATE page SET markup = x'00'"]
)
def test_a_damaged_version_is_said_plainly(desk, folder, harm):
    (version,) = desk.take_in([folder / "flood.txt"]).added
    with closing(sqlite3.connect(desk.path)) as file:
        file.execute(harm)
        file.commit()
    with pytest.raises(LibraryError, match=r"in the library .* is damaged; a backup"):
        desk.page(version)
    (problem,) = desk.check()
    assert "cannot be read" in problem


def test_a_fault_while_writing_leaves_the_portion_out_whole(desk, folder, monkeypatch):
    def fail(*_):
        raise RuntimeError

    monkeypatch.setattr(filing, "file", fail)
    with pytest.raises(RuntimeError):
        desk.take_in([folder])
    assert desk.stories() == ()
    assert desk.undo() is None
    assert desk.check() == ()


def test_a_fault_of_the_cleaner_keeps_only_that_file_out(desk, folder, monkeypatch):
    from reader.clean import cleaner

    clean = cleaner.clean

    def faulty(page, **given):
        if page.path.endswith("flood.txt"):
            raise ZeroDivisionError
        return clean(page, **given)

    monkeypatch.setattr(cleaner, "clean", faulty)
    receipt = desk.take_in([folder])
    assert len(receipt.added) == 2
    (refusal,) = receipt.refused
    assert (
        "flood.txt could not be cleaned: a fault in Sidelight (ZeroDivisionError)" in refusal.reason
    )


def test_the_desk_can_be_used_from_another_thread(desk, folder):
    thread = threading.Thread(target=desk.take_in, args=([folder],))
    thread.start()
    thread.join()
    assert len(desk.stories()) == 2


def test_what_one_desk_takes_in_another_sees(desk, folder):
    other = Desk(desk.path.parent)
    desk.take_in([folder])
    assert other.stories() == desk.stories()
    other.close()


def test_closing_and_opening_again_loses_nothing(desk, folder):
    desk.take_in([folder])
    desk.move(version_of(desk, REWRITE).id, None)
    before = desk.stories()
    desk.close()
    again = Desk(desk.path.parent)
    assert again.stories() == before
    assert again.undo() is None
    again.close()


def test_a_backup_opens_as_a_library(desk, folder, tmp_path):
    desk.take_in([folder])
    desk.back_up(tmp_path / "away" / desk_module.LIBRARY_FILE)
    away = Desk(tmp_path / "away")
    assert away.stories() == desk.stories()
    assert away.check() == ()
    away.close()


def test_without_a_folder_it_is_the_platforms(tmp_path):
    desk = Desk()
    assert tmp_path in desk.path.parents
    desk.close()


def test_what_goes_wrong_is_one_of_two_problems(tmp_path):
    (tmp_path / desk_module.LIBRARY_FILE).write_text("no library" * 200, "utf-8")
    with pytest.raises(PROBLEMS):
        Desk(tmp_path)
    assert (UnreadableError, LibraryError) == PROBLEMS


def test_undo_is_no_longer_than_its_cap(desk, folder, monkeypatch):
    monkeypatch.setattr(limits, "UNDO_STEPS", 2)
    desk.take_in([folder])
    for _ in range(3):
        desk.move(version_of(desk, FLOOD).id, None)
    assert [desk.undo() is None for _ in range(3)] == [False, False, True]


def test_a_file_is_the_same_by_any_way_to_it(desk, folder, monkeypatch):
    (first,) = desk.take_in([folder / "flood.txt"]).added
    path = folder / "flood.txt"
    path.write_text(path.read_text("utf-8").replace("38,000", "41,000"), "utf-8")
    monkeypatch.chdir(folder)
    (later,) = desk.take_in(["../drop/flood.txt"]).added
    assert desk.versions([later])[0].replaces == first


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_a_way_through_a_link_leads_where_the_link_leads(desk, folder, tmp_path, monkeypatch):
    (tmp_path / "far" / "today").mkdir(parents=True)
    (folder / "flood.txt").rename(tmp_path / "far" / "flood.txt")
    (folder / "today").symlink_to(tmp_path / "far" / "today")
    monkeypatch.chdir(folder)
    receipt = desk.take_in(["today/../flood.txt"])
    assert (len(receipt.added), receipt.refused) == (1, ())


KILLED_AFTER_TWO = """
import os, sys
from reader import limits
from reader.session.desk import Desk
limits.TAKE_IN_PORTION = 1
Desk(sys.argv[1]).take_in([sys.argv[2]], progress=lambda done, name: os._exit(9) if done == 2 else None)
"""


def test_a_program_killed_while_taking_in_loses_nothing_that_was_in(folder, tmp_path):
    shelf = str(tmp_path / "shelf")
    command = [sys.executable, "-c", KILLED_AFTER_TWO, shelf, str(folder)]
    done = subprocess.run(command, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False)
    assert done.returncode == 9
    desk = Desk(shelf)
    assert sum(len(story.versions) for story in desk.stories()) == 2
    assert desk.check() == ()
    assert len(desk.take_in([folder]).added) == 1
    desk.close()


def test_two_programs_can_take_in_at_once(folder, tmp_path):
    shelf = str(tmp_path / "shelf")
    commands = [
        [sys.executable, "-m", "reader", "library", "add", str(folder / name), "--library", shelf]
        for name in ("strike.txt", "flood.txt", "rewrite.txt")
    ]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    running = [
        subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
        for command in commands
    ]
    assert [process.wait() for process in running] == [0, 0, 0]
    desk = Desk(shelf)
    assert sum(len(story.versions) for story in desk.stories()) == 3
    assert desk.check() == ()
    desk.close()
