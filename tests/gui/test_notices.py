"""The strip under what is read: an offer to undo is never hidden by a passing word."""

import pytest
from PySide6.QtWidgets import QPushButton

from reader.gui.jobs import Jobs
from reader.gui.look.live import Look
from reader.gui.window import waiting
from reader.gui.window.notices import Deed, Notices
from reader.gui.window.waiting import Waiting


@pytest.fixture(name="strip")
def _strip(qtbot):
    made = Notices(Look())
    qtbot.addWidget(made)
    return made


def nothing():
    """Do nothing: nobody presses."""


def offered(strip):
    return [button.text() for button in strip.findChildren(QPushButton) if not button.isHidden()]


def press(strip, words):
    next(each for each in strip.findChildren(QPushButton) if each.text() == words).click()


def test_what_is_under_way_stands_beside_an_offer_to_undo(strip):
    done = []
    strip.tell("1 article taken in.", Deed("Undo", lambda: done.append("undo")))
    strip.wait("Comparing the two texts …", lambda: done.append("stop"))
    assert strip.text == "1 article taken in.\nComparing the two texts …"
    assert offered(strip) == ["Undo", "Stop", "Close"]
    press(strip, "Stop")
    assert strip.text == "1 article taken in."
    press(strip, "Undo")
    assert done == ["stop", "undo"]
    assert strip.text == ""


def test_an_offer_made_while_something_is_under_way_outlives_it(strip):
    strip.wait("Comparing the two texts …", nothing)
    strip.tell("1 article taken in.", Deed("Undo", nothing))
    assert offered(strip) == ["Undo", "Stop", "Close"]
    strip.end_wait()
    assert strip.text == "1 article taken in."
    assert offered(strip) == ["Undo", "Close"]


def test_a_refusal_stays_whatever_is_under_way(strip):
    strip.refuse(["page.doc could not be read."])
    strip.wait("Reading the article …", nothing)
    strip.end_wait()
    assert strip.text == "page.doc could not be read."


def test_what_is_said_in_the_end_takes_the_place_of_how_far_it_was(strip):
    strip.progress("Page 3 of 9 is written.", nothing)
    strip.tell("Saved as ferry.pdf.")
    assert strip.text == "Saved as ferry.pdf."
    assert offered(strip) == ["Close"]


def test_good_news_without_an_offer_gives_way_to_what_is_under_way(strip):
    strip.tell("Saved as ferry.pdf.")
    strip.wait("Reading the article …", nothing)
    assert strip.text == "Reading the article …"
    strip.end_wait()
    assert strip.text == ""


def test_an_offer_leaves_by_itself_only_after_what_is_under_way(strip, monkeypatch):
    begun = []
    monkeypatch.setattr(strip._leave, "start", lambda: begun.append(strip.text))
    strip.wait("Comparing the two texts …", nothing)
    strip.tell("1 article taken in.", Deed("Undo", nothing))
    assert begun == []
    strip.end_wait()
    assert begun == ["1 article taken in."]


def test_work_that_takes_long_is_mentioned_and_ends_without_taking_an_offer_along(
    strip, qtbot, monkeypatch
):
    monkeypatch.setattr(waiting, "SAID_AFTER", 0)
    jobs = Jobs(strip)
    watch = Waiting(jobs, strip, strip)
    jobs.began.emit("comparison")
    qtbot.waitUntil(lambda: bool(strip.text))
    strip.tell("1 article taken in.", Deed("Undo", nothing))
    jobs.ended.emit("comparison")
    assert strip.text == "1 article taken in."
    assert watch.parent() is strip
