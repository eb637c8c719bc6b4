"""Files alone: cleaned, compared and grouped without a library."""

import pytest

from reader.article import CleanPage, Direction, Page, Refusal
from reader.compare.changes import Relation
from reader.session import clean_text, files
from reader.session.problem import UnreadableError


def test_files_are_cleaned_in_order_and_refused_by_name(folder):
    missing = folder / "missing.txt"
    found = list(files.clean_files([folder / "strike.txt", missing, folder / "flood.txt"]))
    assert [type(each) for each in found] == [CleanPage, Refusal, CleanPage]
    assert ["missing.txt" in each.reason for each in found if isinstance(each, Refusal)] == [True]


def test_a_file_against_itself_is_identical(folder):
    comparison = files.compare_files(folder / "strike.txt", folder / "strike.txt")
    assert comparison.relation is Relation.IDENTICAL


def test_raw_text_is_taken_as_it_is(folder):
    path = folder / "furniture.txt"
    path.write_text("Short Url\n\n  Follow \nFollow\n", "utf-8")
    comparison = files.compare_files(path, path, raw=True)
    assert comparison.left.paragraphs == ("Short Url", "Follow", "Follow")
    assert comparison.left.headline is None


def test_raw_text_runs_its_own_way():
    page = Page("a", "text", "utf-8", "0", ("لقي تسعة عمال مصرعهم في حريق اندلع بمستودع للوقود.",))
    article = clean_text.article(page)
    assert (article.language, article.direction) == ("ar", Direction.RTL)


@pytest.mark.parametrize("index", [1, -1, 99])
def test_an_article_that_is_not_there_is_said_plainly(folder, index):
    with pytest.raises(UnreadableError, match=f"there is no article {index}"):
        files.compare_files(folder / "strike.txt", folder / "flood.txt", left_article=index)


def test_a_file_that_cannot_be_read_is_said_plainly(folder):
    with pytest.raises(UnreadableError, match=r"nowhere\.txt"):
        files.compare_files(folder / "strike.txt", folder / "nowhere.txt")


def test_files_are_grouped_into_stories_in_their_order(folder):
    found = files.group_files([folder, folder / "missing.txt"])
    names = [[v.path.rsplit("/")[-1] for v in story.versions] for story in found.stories]
    assert names == [["flood.txt"], ["rewrite.txt", "strike.txt"]]
    assert [link.kind for link in found.stories[1].links] == ["rewritten"]
    assert len(found.refused) == 1


def test_a_comparison_is_written_as_one_page(folder, tmp_path):
    sources = (folder / "strike.txt", folder / "rewrite.txt")
    files.write_page(files.compare_files(*sources), tmp_path / "page.html", sources=sources)
    page = (tmp_path / "page.html").read_text("utf-8")
    assert "rewrite.txt" in page
    assert "Pavel Rusnik" in page
    assert "<script" not in page
    assert [path.name for path in tmp_path.glob("*.part")] == []


def test_a_page_is_not_written_over_a_source(folder):
    sources = (folder / "strike.txt", folder / "flood.txt")
    comparison = files.compare_files(*sources)
    before = sources[1].read_bytes()
    with pytest.raises(UnreadableError, match="not written over"):
        files.write_page(comparison, folder / "flood.txt", sources=sources)
    assert sources[1].read_bytes() == before


def test_a_page_that_cannot_be_written_says_why(folder):
    sources = (folder / "strike.txt", folder / "flood.txt")
    comparison = files.compare_files(*sources)
    with pytest.raises(UnreadableError, match="could not be written"):
        files.write_page(comparison, folder / "nowhere" / "page.html", sources=sources)
