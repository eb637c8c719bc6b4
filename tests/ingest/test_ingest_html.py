"""A saved page's lines: what a reader would see, block by block."""

import pytest

from reader import limits
from reader.ingest.formats import html


def shown(source):
    return html.shown(source)


def test_lines_come_with_what_they_are():
    found = shown(
        "<h1>A bridge <em>falls</em></h1><p>It\n   fell.<p>At dawn,<br>he said."
        "<ul><li>one<ul><li>inner</ul><li><p>two</p></ul><blockquote><p>No!</p></blockquote>"
        "<figure><img src=a><figcaption><p>The quay.</p></figcaption></figure><table><tr><td>a<td>b</table>"
    )
    assert list(zip(found.lines, found.blocks, strict=True)) == [
        ("A bridge falls", "h1"),
        ("It fell.", "p"),
        ("At dawn,", "p"),
        ("he said.", "p"),
        ("one", "li"),
        ("inner", "li"),
        ("two", "li"),
        ("No!", "blockquote"),
        ("The quay.", "figcaption"),
        ("a", "td"),
        ("b", "td"),
    ]


def test_what_is_not_seen_is_no_line():
    found = shown(
        "<title>t</title><style>p{}</style><script>var a='<p>no</p>'</script><noscript>no</noscript>"
        "<template><p>no</p></template><svg><title>no</title><text>no</text></svg><!-- <p>no</p> -->"
        "<p>yes</p><p hidden>no</p><div style='color:red; display : none'><p>no</p></div>"
        "<p>y<span class='sr-only'>no</span>es</p><select><option>no</select><dialog><p>no</p></dialog>"
    )
    assert found.lines == ("yes", "yes")


def test_a_story_behind_a_veil_is_shown():
    paragraph = (
        "The bridge fell at dawn, and nobody who stood on it was hurt, the town said on Monday. "
    )
    found = shown(
        f"<p>{paragraph}</p><div hidden><p>{paragraph}two</p><p>{paragraph}three</p></div>"
    )
    assert len(found.lines) == 3


def test_entities_soft_hyphens_and_no_break_spaces():
    found = shown("<p>Br&uuml;cken&shy;bau&nbsp;&amp; &#8220;Kran&#8221;&#x200b; &lt;b&gt;</p>")
    assert found.lines == ("Brückenbau\xa0& “Kran” <b>",)


def test_words_in_neighbouring_elements_stay_as_written():
    assert shown("<p><span>T</span>he <a href=x>bri</a><b>dge</b></p>").lines == ("The bridge",)


def test_the_kept_source_has_the_data_and_not_the_programs():
    data = '<script type="application/ld+json">{"@type": "NewsArticle"}</script>'
    found = shown(f"<script>go()</script>{data}<style>p{{}}</style><!-- c --><p>It fell.</p>")
    assert found.markup == f"{data}<p>It fell.</p>"


def test_a_page_that_only_tells_its_story_to_search_engines_gives_it():
    told = '{"@type": "NewsArticle", "articleBody": "The bridge fell.\\nNobody \\"stood\\" on it."}'
    found = shown(f'<div id=app></div><script type="application/ld+json">{told}</script>')
    assert found.lines == ("The bridge fell.", 'Nobody "stood" on it.')
    assert found.markup is None


@pytest.mark.parametrize("tag", ["div", "span", "ul><li", "table><tr><td", "blockquote"])
def test_a_page_nested_ten_thousand_deep_keeps_its_text(tag):
    found = shown(f"<body>{f'<{tag}>' * 10_000}<p>It fell.</p><p>At dawn.</p>")
    assert found.lines == ("It fell.", "At dawn.")
    assert found.flat


def test_a_page_of_very_many_tags_is_read_block_by_block_without_its_boxes(monkeypatch):
    monkeypatch.setattr(limits, "MARKUP_TAGS", 10)
    found = shown(
        "<head><title>no line</title></head><h1>A bridge <em>falls</em></h1><p>It\n  fell &amp; broke."
        "<script>go()</script><div>At&shy; <a href='x'>dawn</a>,<br>he said.</div><p>2 < 3"
    )
    assert found.lines == ("A bridge falls", "It fell & broke.", "At dawn,", "he said.", "2 < 3")
    assert found.markup is None
    assert found.flat == "The page has very many elements; its text was read without its boxes."


@pytest.mark.parametrize(
    "source",
    [
        "<", "<p", "<p>It fell.", "<!--", "<script>", "<p>a</p></div></div></p>", "&#xffffff;&#0;", "<p\0>",
        "<a<b<c>d", "]]>", "<?xml?>", "<svg><svg></svg>", "<p>\ud800</p>", "<html" * 50, "<![CDATA[a]]>",
    ],
)  # fmt: skip
def test_broken_source_gives_what_it_can(source):
    found = shown(source)
    assert len(found.lines) == len(found.blocks)


def test_xhtml_may_close_what_html_may_not():
    found = shown(
        '<?xml version="1.0"?><html><head><title/><script src="a.js"/></head>'
        '<body><div class="top"/><p>It fell.</p><p id="e" /><p>At dawn.</p></body></html>'
    )
    assert found.lines == ("It fell.", "At dawn.")
