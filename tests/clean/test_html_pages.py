"""Golden saved pages: what an editor gets of each, facts first, then every line with its label and reason.

A folder of `tests/pages_html` is a page: `source.html` and `expected.txt`. `--accept` writes what was
found into `expected.txt.new`; read the change, then put it in place of the old one.
"""

from pathlib import Path

import pytest

from reader.article import Page
from reader.clean import cleaner
from reader.ingest import files

PAGES = Path(__file__).resolve().parents[1] / "pages_html"
NAMES = sorted(path.parent.name for path in PAGES.glob("*/source.html"))


def as_read(clean):
    """Write a cleaned page so that a person can judge it."""
    written = [f"page: {clean.page.encoding}, {clean.page.status}"]
    for number, article in enumerate(clean.articles):
        written += ["", f"article {number}", *facts(article)]
    written.append("")
    for line in clean.lines:
        where = f"{line.label} {line.article}" if len(clean.articles) > 1 else line.label
        written.append(f"{where:<12} {line.text}")
        if line.label in ("furniture", "duplicate"):
            written.append(f"{'':<12}   [{line.rule}: {line.because}]")
    return "\n".join(written) + "\n"


def facts(article):
    told = {
        "headline": article.headline,
        "standfirst": article.standfirst,
        "summary": " / ".join(article.summary),
        "byline": " / ".join(article.byline),
        "agency": article.agency,
        "dateline": article.dateline,
        "published": article.published,
        "updated": article.updated,
        "outlet": article.outlet,
        "language": f"{article.language} {article.direction}",
        "captions": " / ".join(f"{one.text} [{one.credit}]" for one in article.captions),
        "notes": " / ".join(article.notes),
        "kinds": " ".join(paragraph.kind[0] for paragraph in article.paragraphs),
    }
    return [f"  {name}: {value}" for name, value in told.items() if value]


@pytest.mark.parametrize("name", NAMES)
def test_a_saved_page_reads_as_expected(name, accept):
    page = files.read(PAGES / name / "source.html")
    assert isinstance(page, Page)
    found = as_read(cleaner.clean(page))
    expected, new = PAGES / name / "expected.txt", PAGES / name / "expected.txt.new"
    if accept:
        new.write_text(found, encoding="utf-8")
    assert not new.exists(), f"read {new}, then move it over expected.txt"
    assert found == expected.read_text(encoding="utf-8")


def test_there_are_pages():
    assert len(NAMES) >= 6
