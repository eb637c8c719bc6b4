"""Comparing on from a first look, as the process beside the window does."""

import pytest

from reader import resource
from reader.compare import engine
from reader.session import comparing, files
from reader.session.refining import Subject

PAIR = [
    str(resource.path("samples", f"ferry-{name}.txt")) for name in ("last-night", "this-morning")
]


@pytest.mark.parametrize("goes_ahead", [True, False])
def test_a_first_look_leads_to_the_whole_comparison_made_once(
    goes_ahead: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    left, right = files.read_two(*PAIR)
    expected = engine.compare(left, right)
    made = []

    def compare(*articles, **more):
        made.append(articles)
        return former(*articles, **more)

    former = engine.compare
    monkeypatch.setattr(engine, "compare", compare)
    comparing.first_look(left, right)
    if goes_ahead:
        comparing.go_ahead(is_refining=False)
    whole = comparing.whole(Subject(left), Subject(right), is_refining=False)
    assert whole.comparison == expected
    assert made == [(left, right)]


def test_a_first_look_at_others_changes_nothing() -> None:
    left, right = files.read_two(*PAIR)
    comparing.first_look(left, right)
    comparing.go_ahead(is_refining=False)
    swapped = comparing.whole(Subject(right), Subject(left), is_refining=False)
    assert swapped.comparison == engine.compare(right, left)
