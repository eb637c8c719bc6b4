"""Invented pages of many shapes, each with what the cleaner makes of it, as readable text.

A folder per page in `tests/pages`: `source.*` and `expected.txt`. `--accept` rewrites what is expected;
read the change before it is committed.
"""

from pathlib import Path

import pytest

from reader.article import Article, CleanPage, Label, Page
from reader.clean import cleaner

PAGES = Path(__file__).resolve().parents[1] / "pages"
NAMES = sorted(folder.name for folder in PAGES.iterdir() if list(folder.glob("source.[tm]*")))


def clean_page(name: str) -> CleanPage:
    source = next((PAGES / name).glob("source.[tm]*"))
    lines = tuple(source.read_text(encoding="utf-8").split("\n"))
    format_ = "markdown" if source.suffix == ".md" else "text"
    return cleaner.clean(Page(source.name, format_, "utf-8", "", lines))


def readable(clean: CleanPage) -> str:
    """Write a clean page for people: lines with label and reason, then each article's facts."""
    parts = [
        f"{line.number:3} {line.label:<10} {line.text.strip()[:70]}\n               ({line.because})"
        for line in clean.lines
        if line.label is not Label.BLANK
    ]
    parts += [f"offer: line {offer.line}: {offer.because}" for offer in clean.offers]
    for number, article in enumerate(clean.articles, start=1):
        parts += ["", f"article {number}", *facts(article)]
    return "\n".join(parts) + "\n"


def facts(article: Article) -> list[str]:
    names = (
        "headline standfirst summary byline agency dateline published updated outlet language notes"
    )
    told = [(name, getattr(article, name)) for name in names.split()]
    shown = [f"  {name}: {value}" for name, value in told if value]
    shown += [f"  caption: {one.text} [{one.credit}]" for one in article.captions]
    return shown + [
        f"  {one.kind} {one.first_line}-{one.last_line}: {one.text}" for one in article.paragraphs
    ]


@pytest.mark.parametrize("name", NAMES)
def test_a_page_is_cleaned_as_expected(name, accept):
    expected = PAGES / name / "expected.txt"
    found = readable(clean_page(name))
    if accept:
        expected.write_text(found, encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_cleaning_the_result_again_changes_nothing(name):
    for article in clean_page(name).articles:
        lines = [article.headline or "", ""]
        for paragraph in article.paragraphs:
            lines += [paragraph.text, ""]
        again = cleaner.clean(Page("again", "text", "utf-8", "", tuple(lines)))
        assert len(again.articles) == 1
        assert [one.text for one in again.articles[0].paragraphs] == [
            one.text for one in article.paragraphs
        ]


def test_list_signs_of_markdown_are_taken_off_where_a_line_begins_and_nowhere_else():
    lines = (
        "# Levee breaks",
        "",
        "The lower half of **Tolvan** is under water.",
        "",
        "Ana Renn (aged 42) said that 5 - 6 families stayed.",
        "",
        "- The dam holds - for now.",
    )
    (article,) = cleaner.clean(Page("levee.md", "markdown", "utf-8", "", lines)).articles
    assert [each.text for each in article.paragraphs] == [
        "The lower half of Tolvan is under water.",
        "Ana Renn (aged 42) said that 5 - 6 families stayed.",
        "The dam holds - for now.",
    ]
