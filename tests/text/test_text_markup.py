"""HTML source as what a reader would see."""

import pytest

from reader.text import markup


def blocks(source):
    return markup.read(source).blocks


def texts(source):
    return [block.text for block in blocks(source)]


@pytest.mark.parametrize(
    ("source", "kept"),
    [
        ("<p>One<script>a()</script></p>", "<p>One</p>"),
        ("<p>One<SCRIPT src='a'></SCRIPT></p>", "<p>One</p>"),
        ("<p>One<!-- <script> --> two</p>", "<p>One two</p>"),
        ("<style>p{}</style ><p>One", "<p>One"),
        ("<svg><title>t</title></svg>One", "One"),
        ("<svg><svg>a</svg></svg>One", "<svg><svg>a</svg></svg>One"),
        ("<script>One", "<script>One"),
        ("One<!-- two", "One<!-- two"),
        ("<scripture>One</scripture>", "<scripture>One</scripture>"),
        (
            "<script type='application/ld+json'>{}</script>",
            "<script type='application/ld+json'>{}</script>",
        ),
    ],
)
def test_programs_styles_and_comments_go_and_the_rest_stays(source, kept):
    assert markup.without_code(source) == kept


def test_nested_drawings_are_no_lines():
    assert texts(
        markup.without_code("<svg><svg><text>a</text></svg><text>b</text></svg><p>One")
    ) == ["One"]


def test_a_block_knows_its_links_and_emphasis():
    (block,) = blocks(
        "<p>A <a href=x><b>new</b> bridge</a> <i>falls</i> <strong>now</strong> <em>or</em> never</p>"
    )
    assert block.text == "A new bridge falls now or never"
    assert (block.linked, block.bold, block.slanted) == (9, 6, 7)


def test_a_block_knows_the_picture_before_it():
    found = blocks(
        "<p>One</p><div><img src=a></div><p>Two</p><p>Three</p><video><p>no</p></video><p>Four</p>"
    )
    assert [(block.text, block.after_media) for block in found] == [
        ("One", False), ("Two", True), ("Three", False), ("Four", True),
    ]  # fmt: skip


def test_a_block_stands_in_its_innermost_box():
    (first, second) = blocks("<div id=a>One<p id=b>Two</p></div>")
    assert (first.element.get("id"), second.element.get("id")) == ("a", "b")


@pytest.mark.parametrize(
    "veil",
    [
        "hidden",
        "style='display:none'",
        "style='visibility: HIDDEN'",
        "class='x visually-hidden'",
        "class=sr-only",
    ],
)
def test_what_is_hidden_is_not_read(veil):
    assert texts(
        f"<p>One</p><div {veil}><p>no</p><span>no</span></div><p>Two <b {veil}>no</b>three</p>"
    ) == [
        "One",
        "Two three",
    ]


def test_what_only_looks_hidden_is_read():
    found = texts(
        "<dialog open><p>One</p></dialog><p class='reader-only assisted hiddenish'>Two</p><p style='color:red'>Three</p>"
    )
    assert found == ["One", "Two", "Three"]


def test_text_outside_any_box_and_between_boxes_is_read():
    assert texts("One<p>Two</p>three<br>four<pre>five</pre>six") == [
        "One",
        "Two",
        "three",
        "four",
        "five",
        "six",
    ]


def test_glosses_on_signs_are_not_read():
    assert texts("<p><ruby>橋<rp>(</rp><rt>はし</rt><rp>)</rp></ruby>が落ちた</p>") == [
        "橋が落ちた"
    ]


def test_the_last_page_is_remembered_and_a_long_one_is_not(monkeypatch):
    source = "<p>One</p>"
    assert markup.read(source) is markup.read(source)
    monkeypatch.setattr(markup, "_REMEMBERED", 5)
    assert markup.read(source) is not markup.read(source)


def test_a_page_nested_too_deeply_is_read_flat():
    found = markup.read("<div>" * 3_000 + "<p class=a>One<p>Two<br>three")
    assert found.flat
    assert [block.text for block in found.blocks] == ["One", "Two", "three"]


@pytest.mark.parametrize("source", ["", " ", "<!-- -->", "<?xml?>", "<![CDATA[a]]>", "\0"])
def test_source_without_any_element_has_no_lines_or_plain_ones(source):
    assert len(blocks(source)) <= 1


def test_the_text_of_a_box_is_on_one_line():
    (block,) = blocks("<p>One\n <b>two</b>\u200b</p>")
    assert markup.text_of(block.element) == "One two"
    assert markup.plain(" a \t b\n") == "a b"
