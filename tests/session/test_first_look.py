"""A first look at two files: of long texts their beginning, and the whole made once while it is read."""

from pathlib import Path

import pytest

from reader import limits
from reader.article import CleanPage
from reader.clean import cleaner
from reader.compare import engine
from reader.session import cleaning, comparing, first_look, reading
from reader.session.refining import Subject
from tests.comparisons import left, right

PARAGRAPHS = 600
EDITED = 3


def told(number: int, day: str) -> str:
    return (
        f"On {day} witness {number} told the inquiry into the Marlow bridge that the bolts had been loose for "
        f"{number + 2} winters. Nobody had asked the council for new ones, though {number} reports lay on its desk."
    )


@pytest.fixture
def pair(tmp_path: Path) -> tuple[str, str]:
    """Write two long texts: one paragraph is edited in the beginning, one in every two hundred after it."""
    before = [told(number, "Tuesday") for number in range(PARAGRAPHS)]
    after = [
        told(number, "Friday" if number % 200 == EDITED else "Tuesday")
        for number in range(PARAGRAPHS)
    ]
    for name, texts in (("before", before), ("after", [*after, "One more paragraph ends it."])):
        text = "\n\n".join(["Bridge inquiry hears of loose bolts", *texts])
        assert len(text) > limits.LONG_PAGE
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return str(tmp_path / "before.txt"), str(tmp_path / "after.txt")


def look(pair: tuple[str, str]) -> first_look.FirstLook:
    found = first_look.at_files(*pair)
    assert found is not None
    return found


def test_of_long_texts_the_beginning_is_looked_at(pair: tuple[str, str]) -> None:
    found = look(pair)
    rows = found.laid.spread.rows
    texts = [left(row).text for row in rows]
    assert found.is_beginning
    assert texts[:2] == ["Bridge inquiry hears of loose bolts", told(0, "Tuesday")]
    assert limits.BEGINNING / 2 < sum(map(len, texts)) < limits.BEGINNING * 1.2
    assert [left(row).text for row in rows if row.changes] == [told(EDITED, "Tuesday")]
    assert found.laid.comparison.verdict.startswith("The beginning of two long texts")


def test_where_one_beginning_is_longer_its_rest_is_not_shown_as_cut(pair: tuple[str, str]) -> None:
    longer = "Nobody else had been asked before. " * 4
    lines = Path(pair[1]).read_text("utf-8").split("\n")
    lines.insert(2, longer)
    Path(pair[1]).write_text("\n".join(lines), "utf-8")
    rows = look(pair).laid.spread.rows
    assert all(row.left is not None or right(row).text == longer.strip() for row in rows)
    assert all(row.right is not None for row in rows)


def test_short_texts_are_looked_at_wholly(tmp_path: Path) -> None:
    for name, day in (("one", "Tuesday"), ("other", "Friday")):
        text = "\n\n".join(["A headline", *(told(number, day) for number in range(5))])
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    found = look((str(tmp_path / "one.txt"), str(tmp_path / "other.txt")))
    assert not found.is_beginning
    assert found.laid.comparison.verdict.startswith("Edited copy: 5 sentences changed")


def test_a_text_that_is_one_long_line_is_looked_at_wholly(tmp_path: Path) -> None:
    line = " ".join(told(number, "Tuesday") for number in range(PARAGRAPHS))
    (tmp_path / "line.txt").write_text(line, encoding="utf-8")
    (tmp_path / "same.txt").write_text(line + " It ended.", encoding="utf-8")
    found = look((str(tmp_path / "line.txt"), str(tmp_path / "same.txt")))
    assert not found.is_beginning


def test_while_the_beginning_is_read_the_whole_is_made_once(
    pair: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    found = [page for path in pair if isinstance(page := reading.read(path), reading.Found)]
    pages = [each.page.open() for each in found]
    expected = engine.compare(*(cleaner.clean(page).articles[0] for page in pages))
    made: list[str] = []
    for module, name in ((engine, "compare"), (cleaner, "clean")):
        former = getattr(module, name)

        def counting(*args, former=former, name=name, **more):
            made.append(name)
            return former(*args, **more)

        monkeypatch.setattr(module, name, counting)
    look(pair)
    made.clear()
    first_look.go_on(is_refining=False)
    cleaned = [clean for page in pages if isinstance(clean := cleaning.clean(page), CleanPage)]
    here, there = (Subject(clean.articles[0]) for clean in cleaned)
    whole = comparing.whole(here, there, is_refining=False)
    assert whole.comparison == expected
    assert made == ["clean", "clean", "compare"]
