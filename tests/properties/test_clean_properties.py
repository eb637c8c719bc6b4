"""What holds for every page, however odd: no line lost, one label each, the same answer again."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import Label, Page, Relabel
from reader.clean import cleaner, wrapped

PIECES = (
    "Kelm votes to keep its crane", "Surgeons sew on a hand in eleven hours", "TT", "Share", "", "", "Follow",
    "By Ann Ode and Bo Rask", "Updated 11 September 2024", "Updated 8 sec ago", "• A ship left the quay",
    "The quay on Sunday. (Ann Ode / AFP)", "Most Popular", "read more:", "---", "Ties with the coast", "# Kelm",
    "KELM: The council voted by nine to four on Tuesday to keep the last coal crane on its quay.",
    "The operation took eleven hours and four teams, who joined two bones and some twenty tendons.",
    "A builder from the next town had offered 30,000 crowns for the steel, and the offer ends on Friday.",
    "The post Kelm keeps its crane appeared first on Kelm Courier.", "قال وزير النفط إن الملف لن يغلق.", "﷽",
)  # fmt: skip
HEADLINES = (
    "Kelm votes to keep its crane", "Ferry to Selm runs again after six weeks", "Who will pay for the burnt hall?",
)  # fmt: skip
SENTENCES = (
    *(piece for piece in PIECES if len(piece) > 80),
    "“We have looked at every metre of it by hand,” said Petra Lindqvist, the chief engineer of the yard.",
    "Trucks had to take the pass road in the meantime, which added three hours to each journey.",
    "Nine ships that had dropped anchor outside are to be unloaded by Tuesday, the company said.",
)
story_line = st.tuples(st.sampled_from(SENTENCES), st.sampled_from(("", *PIECES[2:14])))
"""A paragraph, with furniture or nothing above it."""

line = st.one_of(
    st.sampled_from(PIECES), st.text(st.characters(exclude_characters="\n"), max_size=90)
)
lines = st.lists(line, max_size=40)
formats = st.sampled_from(["text", "markdown"])


def page(texts, format_="text"):
    return Page("p.txt", format_, "utf-8", "", tuple(texts))


@given(lines, formats)
def test_no_line_is_ever_lost_and_each_has_one_label(texts, format_):
    found = cleaner.clean(page(texts, format_))
    assert "\n".join(one.text for one in found.lines) == "\n".join(texts)
    assert [one.number for one in found.lines] == list(range(1, len(texts) + 1))
    assert all(one.because and one.rule for one in found.lines)
    assert len(found.articles) >= 1


@given(st.sampled_from(HEADLINES), st.lists(story_line, min_size=2, unique_by=lambda one: one[0]))
def test_cleaning_the_result_again_changes_nothing(headline, story):
    texts = [headline, "", *(part for body, *around in story for part in (*around, body))]
    for article in cleaner.clean(page(texts)).articles:
        paragraphs = [one.text for one in article.paragraphs]
        spaced = [part for one in paragraphs for part in (one, "")]
        again = cleaner.clean(page([article.headline or "", "", *spaced]))
        assert len(again.articles) == 1
        assert [one.text for one in again.articles[0].paragraphs] == paragraphs


@given(lines, formats)
def test_repeats_name_an_earlier_line_and_articles_stand_in_order(texts, format_):
    found = cleaner.clean(page(texts, format_))
    for one in found.lines:
        assert (one.same_as is not None) == (one.label is Label.DUPLICATE)
        assert one.same_as is None or one.same_as < one.number
    order = [one.article for one in found.lines]
    assert order == sorted(order)
    assert not order or order[-1] < len(found.articles)


@given(lines, formats)
def test_paragraphs_stand_on_their_lines(texts, format_):
    found = cleaner.clean(page(texts, format_))
    for article in found.articles:
        for paragraph in article.paragraphs:
            assert 1 <= paragraph.first_line <= paragraph.last_line <= len(texts)
            assert paragraph.text.strip()


@given(lines, st.lists(st.tuples(st.integers(-2, 45), st.sampled_from(list(Label))), max_size=5))
def test_the_editors_word_is_the_last(texts, marks):
    relabels = tuple(Relabel(number, label) for number, label in dict(marks).items())
    found = cleaner.clean(page(texts), relabels=relabels)
    for one in relabels:
        inside = 1 <= one.line <= len(texts)
        if inside and texts[one.line - 1].strip() and one.label is not Label.BLANK:
            assert found.lines[one.line - 1].label is one.label


@settings(max_examples=60)
@given(lines)
def test_the_same_page_gives_the_same_answer(texts):
    assert cleaner.clean(page(texts)) == cleaner.clean(page(texts))


@given(lines)
def test_joining_broken_lines_keeps_every_word(texts):
    joined = wrapped.join(texts)
    assert len(joined.lines) == len(texts)
    assert " ".join(joined.lines).split() == " ".join(texts).split()
