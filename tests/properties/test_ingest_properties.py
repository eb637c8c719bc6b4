"""Whatever bytes or markup come in: a page or a refusal, no line lost, each with one label."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import Label, Page, Refusal
from reader.clean import cleaner
from reader.ingest import encoding, files, sniff
from reader.ingest.formats import html, plain

NAMES = st.sampled_from(["a.txt", "a.md", "a.html", "a.xhtml", "a", "a.jpg"])
NAMED = (
    "html body div p h1 h2 ul li article aside nav section figure figcaption blockquote table tr td span a b br img"
    " script style form button time main footer header"
)
TAGS = st.sampled_from(NAMED.split())
WORDS = st.sampled_from(
    [
        "The bridge fell at dawn on Monday, the police said, and nobody who stood on it was hurt at all.",
        "By Ann Ode", "3 May 2026", "Share", "Photo: Bo Rask", "A bridge falls", "Read more", "&amp;", "©", "\u200f", " ", "…",
    ]
)  # fmt: skip
CLASSES = st.sampled_from(
    ["", ' class="related"', ' class="byline"', ' id="comments"', " hidden", ' itemprop="author"']
)


@st.composite
def sources(draw):
    """Make markup that is seldom well formed."""
    parts = []
    for _ in range(draw(st.integers(1, 40))):
        tag, wanted = draw(TAGS), draw(st.integers(0, 2))
        parts.append([f"<{tag}{draw(CLASSES)}>", f"</{tag}>", draw(WORDS)][wanted])
    return "".join(parts)


@given(data=st.binary(max_size=400), name=NAMES)
def test_any_bytes_are_a_page_or_a_refusal(data, name):
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        found = files.read(path)
    assert isinstance(found, Page | Refusal)
    if isinstance(found, Page):
        found.text.encode("utf-8")
        assert "\n" not in "".join(found.lines)
        assert "\r" not in "".join(found.lines)


@given(st.text())
def test_the_lines_of_a_text_give_it_back(text):
    found = plain.lines(text).lines
    joined = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    assert "\n".join(found) == joined.replace("\0", "\ufffd")


@given(
    st.text(st.characters(codec="utf-8", exclude_characters="\0")),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]),
)
def test_marked_and_utf8_text_comes_back_exactly(text, name):
    found = encoding.decode(text.encode(name))
    if name != "utf-8" or sniff.wide_order(text.encode()[:4_096]) is None:
        assert found.text.removeprefix("\ufeff") == text.removeprefix("\ufeff")


@settings(max_examples=60, deadline=None)
@given(sources())
def test_every_line_of_a_saved_page_has_one_label(source):
    shown = html.shown(source)
    assert len(shown.lines) == len(shown.blocks)
    assert all(line == line.strip() and line for line in shown.lines)
    page = Page("p", "html", "utf-8", "", shown.lines, blocks=shown.blocks, markup=shown.markup)
    cleaned = cleaner.clean(page)
    assert tuple(line.text for line in cleaned.lines) == page.lines
    assert [line.number for line in cleaned.lines] == list(range(1, len(page.lines) + 1))
    assert cleaned.articles
    assert all(
        (line.label is Label.DUPLICATE) == (line.same_as is not None) for line in cleaned.lines
    )
    assert cleaner.clean(page) == cleaned
