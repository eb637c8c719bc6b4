"""What an editor does at the window, told from outside: by drop, click and key, looking at texts."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QInputDialog

from reader import resource
from reader.gui.window import clerk, librarian
from reader.session import first_look
from reader.settings import load
from tests.desk_words import Editor, paragraphs, write

BRIDGE = "Marlow bridge to close for repairs"
HOUSE = "Closure of the Marlow bridge angers traders"
SAMPLES = resource.path("samples")
OTHER = "Kestrel Rovers win the cup after extra time"


@pytest.fixture
def copy(tmp_path: Path) -> dict[str, Path]:
    told = paragraphs("Marlow", 5)
    changed = [told[0].replace("Tuesday", "Wednesday"), *told[1:]]
    folder = tmp_path / "copy"
    return {
        "wire": write(folder, "wire.txt", BRIDGE, *told),
        "house": write(folder, "house.txt", HOUSE, *changed),
        "other": write(
            folder,
            "cup.txt",
            OTHER,
            "Kestrel Rovers beat Dunmere Athletic by two goals to one in the final on Saturday.",
            "Striker Ilo Vance scored twice in extra time before 31,000 supporters at the Quayside.",
            "Manager Petra Holm said the players had earned every cheer of a long season.",
        ),
    }


def test_an_empty_desk_says_what_to_do(editor: Editor) -> None:
    editor.opens_the_window()
    assert editor.is_welcomed
    assert editor.stories_seen() == []


def test_the_first_start_puts_the_samples_on_the_desk_and_no_later_one(editor: Editor) -> None:
    editor.opens_it_for_the_first_time()
    assert len(editor.stories_seen()) == 4
    editor.window.desk.list.selectAll()
    editor.window.parts.clerk.remove(
        [v.id for s in editor.window.desk.model.stories for v in s.versions]
    )
    editor.waits()
    editor.closes_the_window()
    editor.opens_the_window(samples_offered=True)
    assert editor.stories_seen() == []


def test_files_dropped_are_listed_by_story(editor: Editor, copy: dict[str, Path]) -> None:
    editor.opens_the_window().drops(copy["wire"], copy["house"], copy["other"])
    assert editor.story_of(BRIDGE) == {BRIDGE, HOUSE}
    assert editor.story_of(OTHER) == {OTHER}
    assert editor.notice.startswith("3 articles taken in.")


def test_one_file_dropped_is_opened_to_read(editor: Editor, copy: dict[str, Path]) -> None:
    editor.opens_the_window().drops(copy["other"])
    assert editor.text_read.splitlines()[0] == OTHER
    assert "Striker Ilo Vance" in editor.text_read


def test_two_files_dropped_are_opened_side_by_side(editor: Editor, copy: dict[str, Path]) -> None:
    editor.opens_the_window().drops(copy["house"], copy["wire"])
    assert editor.pair_compared() == (HOUSE, BRIDGE)


def test_two_files_known_already_are_shown_in_the_order_they_are_named(
    editor: Editor, copy: dict[str, Path]
) -> None:
    editor.opens_the_window().drops(copy["house"])
    editor.drops(copy["wire"])
    editor.drops(copy["wire"], copy["house"])
    assert editor.pair_compared() == (BRIDGE, HOUSE)


def test_one_file_named_twice_is_one_to_read(
    editor: Editor, copy: dict[str, Path], tmp_path: Path
) -> None:
    twin = tmp_path / "twin.txt"
    twin.write_bytes(copy["wire"].read_bytes())
    assert first_look.at_files(str(copy["wire"]), str(twin)) is None
    editor.opens_the_window(copy["wire"], twin)
    assert editor.text_read.splitlines()[0] == BRIDGE


def test_two_files_on_the_command_line_open_their_comparison(
    editor: Editor, copy: dict[str, Path]
) -> None:
    editor.opens_the_window(copy["wire"], copy["house"])
    assert editor.pair_compared() == (BRIDGE, HOUSE)


def test_two_tellings_are_shown_at_once_and_a_moment_later_better(editor: Editor) -> None:
    seen: list[str] = []
    editor.opens_the_window()

    def note(_: object) -> None:
        seen.append(editor.verdict)

    editor.window.parts.comparer.compared.connect(note)
    editor.window.parts.comparer.bettered.connect(note)
    editor.drops(SAMPLES / "harbour-strike-elsewhere.txt", SAMPLES / "harbour-strike-house.txt")
    assert len(seen) == 2
    assert "facts in common" not in seen[0]
    assert seen[1].startswith("The same story told independently: 8 facts in common")


def test_two_files_opened_are_compared_wholly_where_the_reader_is(
    editor: Editor, copy: dict[str, Path]
) -> None:
    goes_on = editor.opens_two_files(copy["wire"], copy["house"])
    view = editor.window.stage.comparison
    first = editor.verdict
    assert editor.pair_compared() == (BRIDGE, HOUSE)
    titles = view.titles.titles
    view.grid.verticalScrollBar().setValue(view.grid.verticalScrollBar().maximum() // 2)
    top = view.grid.spread.rows[view.grid.top_row()].left
    shown: list[bool] = []

    def note(_at: int) -> None:
        shown.append(editor.window.stage.is_comparing)

    editor.window.stage.currentChanged.connect(note)
    goes_on()
    assert editor.pair_compared() == (BRIDGE, HOUSE)
    assert editor.story_of(BRIDGE) == {BRIDGE, HOUSE}
    assert not shown, "something else came between"
    assert view.titles.titles == titles
    assert view.grid.spread.rows[view.grid.top_row()].left == top
    assert editor.verdict.startswith(first.removesuffix("."))
    assert view.findings.model.rowCount() > 0


def test_what_cannot_be_read_is_named_with_its_reason_and_the_rest_is_taken_in(
    editor: Editor, copy: dict[str, Path], tmp_path: Path
) -> None:
    empty = tmp_path / "nothing.txt"
    empty.write_bytes(b"")
    editor.opens_the_window().drops(copy["wire"], empty, tmp_path / "gone.txt")
    assert editor.stories_seen() == [[BRIDGE]]
    lines = editor.notice.splitlines()
    assert [line.split()[0] for line in lines[1:]] == ["nothing.txt", "gone.txt"]


def test_pasted_text_becomes_a_version(editor: Editor) -> None:
    editor.opens_the_window().pastes("\n\n".join([OTHER, *paragraphs("Dunmere", 3)]))
    assert editor.stories_seen() == [[OTHER]]


def test_text_dropped_from_another_program_becomes_a_version(editor: Editor) -> None:
    editor.opens_the_window().drops_text("\n\n".join([OTHER, *paragraphs("Dunmere", 3)]))
    assert editor.stories_seen() == [[OTHER]]


def test_a_click_on_a_story_compares_its_two_newest_versions(
    editor: Editor, copy: dict[str, Path]
) -> None:
    editor.opens_the_window().drops(*copy.values())
    editor.clicks(BRIDGE)
    assert set(editor.pair_compared()) == {BRIDGE, HOUSE}


def test_two_versions_picked_with_the_control_key_are_compared(
    editor: Editor, copy: dict[str, Path]
) -> None:
    editor.opens_the_window().drops(*copy.values())
    editor.clicks(HOUSE, OTHER)
    assert set(editor.pair_compared()) == {HOUSE, OTHER}


def test_words_looked_for_in_all_articles_need_not_be_typed_again_to_be_found_in_one(
    editor: Editor,
) -> None:
    editor.opens_the_window().drops(SAMPLES / "ferry-last-night.txt")
    editor.finds_in_all("Lamsund")
    editor.presses("Ctrl+F")
    box = editor.window.parts.find_bar.box
    assert box.text() == "Lamsund"
    box.setText("coastguard")
    editor.presses("Ctrl+F")
    assert box.text() == "coastguard"


def test_the_newest_article_is_on_top_or_what_was_taken_in_last(
    editor: Editor, tmp_path: Path
) -> None:
    files = [
        write(tmp_path, "new.txt", BRIDGE, "Published 4 May 2026", *paragraphs("Marlow", 3)),
        write(tmp_path, "old.txt", OTHER, "Published 2 March 2011", *paragraphs("Kestrel", 3)),
    ]
    editor.opens_the_window()
    for file in files:
        editor.drops(file)
    tops = [story[0] for story in editor.stories_seen()]
    assert tops == [BRIDGE, OTHER]
    editor.window.commands["order_taken_in"].trigger()
    editor.waits()
    assert [story[0] for story in editor.stories_seen()] == [OTHER, BRIDGE]
    editor.finds_in_all("the")
    editor.window.commands["order_newest"].trigger()
    editor.waits()
    assert [story[0] for story in editor.stories_seen()] == [BRIDGE, OTHER]


def test_words_in_the_box_narrow_the_list_by_the_whole_text(
    editor: Editor, copy: dict[str, Path]
) -> None:
    editor.opens_the_window().drops(*copy.values())
    editor.finds_in_all("striker vance")
    assert editor.stories_seen() == [[OTHER]]
    editor.finds_in_all("zeppelin")
    assert editor.stories_seen() == []
    editor.finds_in_all("")
    assert len(editor.stories_seen()) == 2


@pytest.mark.parametrize("dragged", [BRIDGE, HOUSE])
def test_of_two_that_are_compared_the_one_under_the_mouse_is_dragged(
    editor: Editor, copy: dict[str, Path], monkeypatch: pytest.MonkeyPatch, dragged: str
) -> None:
    taken: list[str] = []
    monkeypatch.setattr(QDrag, "exec", lambda drag, _: taken.append(drag.mimeData().text()))
    editor.opens_the_window().drops(copy["wire"], copy["house"])
    desk = editor.window.desk
    assert len(desk.list.chosen_versions()) == 2
    (version,) = [v.id for s in desk.model.stories for v in s.versions if v.headline == dragged]
    box, view = desk.list.visualRect(desk.model.index_of(version)), desk.list.viewport()
    editor.qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=box.center())
    for step in (6, 12, 30):
        move = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(box.center() + QPoint(0, step)),
            QPointF(view.mapToGlobal(box.center() + QPoint(0, step))),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(view, move)
    assert taken[:1] == [dragged]
    editor.qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=box.center())


def test_back_and_forward_go_through_what_was_shown(editor: Editor, copy: dict[str, Path]) -> None:
    editor.opens_the_window().drops(*copy.values())
    editor.reads(OTHER)
    editor.clicks(BRIDGE)
    editor.presses("Alt+Left")
    assert editor.text_read.startswith(OTHER)
    editor.presses("Alt+Right")
    assert set(editor.pair_compared()) == {BRIDGE, HOUSE}


def test_sides_are_swapped_by_key(editor: Editor, copy: dict[str, Path]) -> None:
    editor.opens_the_window().drops(copy["wire"], copy["house"])
    editor.presses("Ctrl+Shift+X")
    assert editor.pair_compared() == (HOUSE, BRIDGE)


def test_what_undo_takes_out_is_not_shown_any_more_nor_gone_back_to(
    editor: Editor, copy: dict[str, Path]
) -> None:
    editor.opens_the_window().drops(copy["other"])
    editor.drops(copy["wire"], copy["house"])
    assert editor.pair_compared() == (BRIDGE, HOUSE)
    editor.presses("Ctrl+Z")
    assert "Kestrel Rovers beat Dunmere" in editor.text_read
    assert not editor.window.commands["forward"].isEnabled()
    editor.presses("Ctrl+Z")
    assert editor.is_welcomed
    assert not editor.window.commands["back"].isEnabled()


def test_a_version_removed_comes_back_by_undo(editor: Editor, copy: dict[str, Path]) -> None:
    editor.opens_the_window().drops(*copy.values())
    editor.reads(OTHER)
    editor.presses("Ctrl+Backspace")
    assert len(editor.stories_seen()) == 1
    assert editor.is_welcomed
    editor.presses("Ctrl+Z")
    assert editor.story_of(OTHER) == {OTHER}


def test_a_version_moved_to_another_story_stays_there(
    editor: Editor, copy: dict[str, Path], tmp_path: Path
) -> None:
    editor.opens_the_window().drops(*copy.values())
    model = editor.window.desk.model
    (house,) = [v for s in model.stories for v in s.versions if v.headline == HOUSE]
    (cup,) = [s for s in model.stories if s.headline == OTHER]
    editor.window.parts.clerk.move(house.id, cup.id)
    editor.waits()
    assert editor.story_of(HOUSE) == {HOUSE, OTHER}
    editor.drops(
        write(tmp_path / "more", "third.txt", "Marlow bridge reopens", *paragraphs("Marlow", 6))
    )
    assert editor.story_of(HOUSE) == {HOUSE, OTHER}


def test_the_window_opens_where_it_was_left(editor: Editor, copy: dict[str, Path]) -> None:
    editor.opens_the_window().drops(*copy.values())
    editor.reads(OTHER)
    editor.closes_the_window()
    editor.opens_the_window()
    assert editor.text_read.startswith(OTHER)


def test_what_was_shown_is_known_after_a_crash_too(editor: Editor, copy: dict[str, Path]) -> None:
    editor.opens_the_window().drops(*copy.values())
    editor.reads(OTHER)
    editor.window.place.keep()
    editor.window.parts.librarian.close()
    editor.opens_the_window()
    assert editor.text_read.startswith(OTHER)


def test_what_was_stripped_is_shown_in_place_with_its_reason_and_restored_by_a_key(
    editor: Editor, tmp_path: Path
) -> None:
    told = paragraphs("Marlow", 4)
    page = write(tmp_path / "page", "bridge.txt", BRIDGE, "Short Url", *told)
    editor.opens_the_window().drops(page)
    assert "Short Url" not in editor.text_read
    editor.presses("Ctrl+T")
    (line,) = [line for line in editor.text_read.splitlines() if line.startswith("Short Url")]
    assert "—" in line
    editor.puts_the_cursor_in("Short Url")
    editor.presses("Ctrl+E")
    assert editor.notice == "Line 3 restored."
    editor.presses("Ctrl+T")
    assert "Short Url" in editor.text_read.splitlines()
    editor.presses("Ctrl+Z")
    assert "Short Url" not in editor.text_read


def test_showing_what_was_stripped_leaves_the_reader_where_they_are(
    editor: Editor, tmp_path: Path
) -> None:
    told = paragraphs("Marlow", 60)
    editor.opens_the_window().drops(
        write(tmp_path / "long", "long.txt", BRIDGE, "Short Url", *told)
    )
    editor.window.stage.reading.go_to_paragraph(30)
    editor.presses("Ctrl+T")
    assert editor.first_line_in_sight == told[29]


def test_a_paragraph_is_gone_to_by_its_number(editor: Editor, tmp_path: Path) -> None:
    told = paragraphs("Marlow", 60)
    editor.opens_the_window().drops(write(tmp_path / "long", "long.txt", BRIDGE, *told))
    for typed, first in (("30", told[29]), ("99", told[29])):
        editor.presses("Ctrl+J")
        (question,) = editor.window.findChildren(QInputDialog)
        editor.types(typed, question.focusWidget())
        editor.presses("Return", question.focusWidget())
        editor.qtbot.waitUntil(lambda: not editor.window.findChildren(QInputDialog))
        assert editor.first_line_in_sight == first
    assert editor.notice == "There is no paragraph 99 here."


def test_a_list_longer_than_a_portion_is_read_on_as_it_is_scrolled(
    editor: Editor, copy: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(librarian, "PORTION", 1)
    editor.opens_the_window().drops(*copy.values())
    editor.closes_the_window()
    editor.opens_the_window()
    editor.waits()
    assert len(editor.stories_seen()) == 2


def test_what_is_shown_is_chosen_in_the_list_however_far_down_it_stands(
    editor: Editor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(librarian, "PORTION", 2)
    own_words = [f"b{a}r{b}l" for a in "aeiou" for b in "aeiou"]
    many = [
        write(
            tmp_path / "many",
            f"{word}.txt",
            word.title(),
            " ".join(f"{word}{n}" for n in "kmnpqrst"),
        )
        for word in own_words
    ]
    old = write(tmp_path, "old.txt", OTHER, "Published 2 March 2011", *paragraphs("Kestrel", 3))
    editor.opens_the_window().drops(*many)
    editor.drops(old)
    assert [each.headline for each in editor.window.desk.list.chosen_versions()] == [OTHER]
    editor.closes_the_window()
    editor.opens_the_window()
    editor.waits()
    assert [each.headline for each in editor.window.desk.list.chosen_versions()] == [OTHER]


def test_a_long_job_says_how_far_it_is_and_can_be_stopped(
    editor: Editor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(60):
        write(
            tmp_path / "many", f"{number}.txt", f"Report {number}", *paragraphs(f"Place{number}", 3)
        )
    monkeypatch.setattr(clerk, "TELL_FROM", 1)
    editor.opens_the_window()
    parts = editor.window.parts
    said: list[str] = []

    def stop_at_once() -> None:
        said.append(editor.notice)
        parts.clerk._stop_taking_in()

    parts.librarian.progressed.connect(stop_at_once)
    parts.librarian.take_in([str(tmp_path / "many")])
    editor.waits()
    parts.jobs.wait()
    assert said[0].startswith("Taking in: 1 file so far")
    assert editor.notice.startswith("Stopped.")


def test_notes_and_ticks_stay_with_the_pair(editor: Editor, copy: dict[str, Path]) -> None:
    editor.opens_the_window().drops(copy["wire"], copy["house"])
    model = editor.window.stage.comparison.findings.model
    model.set_note(model.index(0), "asked the desk")
    model.toggle_seen(model.index(0))
    editor.closes_the_window()
    editor.opens_the_window()
    findings = editor.window.stage.comparison.findings.model
    assert list(findings.notes.values()) == ["asked the desk"]
    assert len(findings.seen) == 1


def test_switches_of_the_comparison_stay_on(editor: Editor, copy: dict[str, Path]) -> None:
    editor.opens_the_window().drops(copy["wire"], copy["house"])
    editor.presses("Ctrl+2")
    editor.presses("Ctrl+U")
    editor.closes_the_window()
    editor.opens_the_window()
    options = editor.window.stage.comparison.options
    assert (options.mode.value, options.fold) == ("one-text", True)
    assert editor.window.commands["one_text"].isChecked()


def test_type_is_made_larger_by_key_and_kept(editor: Editor, copy: dict[str, Path]) -> None:
    editor.opens_the_window().drops(copy["other"])
    before = editor.window.look.reading.size
    editor.presses("Ctrl++")
    editor.presses("Ctrl++")
    assert editor.window.look.reading.size > before
    size = editor.window.look.reading.size
    editor.closes_the_window()
    assert load(editor.folder).size == size
    editor.opens_the_window()
    editor.presses("Ctrl+0")
    assert editor.window.look.reading.size == before


def test_the_theme_changes_by_key_and_paints_in_its_own_colours(
    editor: Editor, copy: dict[str, Path]
) -> None:
    editor.opens_the_window().drops(copy["other"])
    editor.presses("Ctrl+Alt+4")
    look = editor.window.look
    assert look.theme.name == "dark"
    reading = editor.window.stage.reading
    editor.qtbot.waitUntil(
        lambda: reading.grab().toImage().pixelColor(5, 300).name() == look.theme.paper
    )
    editor.presses("Ctrl+Alt+1")


def test_words_are_found_in_what_is_shown_with_a_count(
    editor: Editor, copy: dict[str, Path]
) -> None:
    editor.opens_the_window().drops(copy["other"])
    editor.presses("Ctrl+F")
    editor.types("Petra", on=editor.window.parts.find_bar.box)
    editor.presses("F3")
    assert editor.window.parts.find_bar._says.text() == "1 of 1"
    editor.presses("Escape", on=editor.window.parts.find_bar.box)
    assert editor.window.parts.find_bar.isHidden()
