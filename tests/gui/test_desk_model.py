"""The stories of the desk as a tree, under Qt's own model tester."""

from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from reader.gui.desk import wording
from reader.gui.desk.model import DRAGGED, Stories
from reader.session.views import StoryView, VersionView


def version(number: int, headline: str = "", **more: Any) -> VersionView:
    values: dict[str, Any] = {"outlet": "Harbour Post", "date": "2025-03-11", "badge": "", **more}
    return VersionView(
        number,
        headline or f"Headline {number}",
        words=200 + number,
        path=f"/{number}.txt",
        **values,
    )


def number_at(model: Stories, index: QModelIndex) -> int | None:
    found = model.version(index)
    return None if found is None else found.id


def story(number: int, *versions: int) -> StoryView:
    return StoryView(number, f"Story {number}", tuple(version(each) for each in versions))


@pytest.fixture
def model() -> Stories:
    made = Stories()
    made.show((story(1, 11, 12, 13), story(2, 21)), total=3)
    return made


def test_qt_finds_no_fault_with_it_however_it_is_filled(
    model: Stories, qtmodeltester: ModelTester
) -> None:
    qtmodeltester.check(model)
    model.append((story(3, 31, 32),))
    qtmodeltester.check(model)
    model.show((), total=0)
    qtmodeltester.check(model)


def test_a_story_opens_to_its_versions_and_a_lone_version_is_its_own_row(model: Stories) -> None:
    first, second = model.index(0, 0), model.index(1, 0)
    assert (model.rowCount(first), model.rowCount(second)) == (3, 0)
    assert model.version(first) is None
    assert number_at(model, second) == 21
    assert number_at(model, model.index(2, 0, first)) == 13


def test_every_version_is_found_by_its_id(model: Stories) -> None:
    for number in (11, 12, 13, 21):
        assert number_at(model, model.index_of(number)) == number
    assert not model.index_of(99).isValid()


def test_more_stories_are_asked_for_until_all_are_there(model: Stories) -> None:
    asked: list[bool] = []
    model.more_wanted.connect(lambda: asked.append(True))
    assert model.canFetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    model.append((story(3, 31),))
    assert asked == [True]
    assert not model.canFetchMore(QModelIndex())


def test_a_screen_reader_hears_headline_outlet_and_date(model: Stories) -> None:
    spoken = model.data(model.index_of(21), int(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken == "Headline 21. Harbour Post. 11 Mar 2025 · 221 words"


def drop(model: Stories, dragged: int, onto: QModelIndex) -> list[tuple[object, ...]]:
    heard: list[tuple[object, ...]] = []
    model.move_wanted.connect(lambda one, story: heard.append(("move", one, story)))
    model.pair_wanted.connect(lambda one, other: heard.append(("pair", one, other)))
    data = model.mimeData([model.index_of(dragged)])
    assert data.hasFormat(DRAGGED)
    assert not model.dropMimeData(data, Qt.DropAction.MoveAction, -1, -1, onto)
    return heard


def test_a_version_dropped_on_a_story_asks_to_be_filed_there(model: Stories) -> None:
    assert drop(model, 21, model.index(0, 0)) == [("move", 21, 1)]


def test_a_version_dropped_on_a_version_asks_to_be_compared(model: Stories) -> None:
    assert drop(model, 11, model.index_of(21)) == [("pair", 11, 21)]


def test_a_version_dropped_beside_all_stories_asks_for_one_of_its_own(model: Stories) -> None:
    assert drop(model, 12, QModelIndex()) == [("move", 12, None)]


def test_a_version_dropped_on_its_own_story_or_itself_asks_for_nothing(model: Stories) -> None:
    assert drop(model, 11, model.index(0, 0)) == []
    assert drop(model, 21, model.index_of(21)) == []


def test_a_row_with_less_room_says_whole_parts_of_what_it_would() -> None:
    near = version(7, date="2025-03-11T21:42", badge="near-copy of “Ferry aground”")
    assert wording.version_metas(near) == (
        "11 Mar 2025, 21:42 · 207 words · near-copy of “Ferry aground”",
        "11 Mar 2025, 21:42 · 207 words · near-copy",
        "11 Mar 2025 · 207 words · near-copy",
        "11 Mar 2025 · near-copy",
    )
    assert wording.single_metas(version(8, date="", outlet="")) == (
        "8.txt · 208 words",
        "8.txt · 208 words",
        "8.txt",
        "8.txt",
    )
    assert wording.story_metas(story(1, 11, 12))[-1] == "2 versions · 11 Mar 2025"
