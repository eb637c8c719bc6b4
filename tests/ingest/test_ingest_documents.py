"""Documents that desks send one another: what is read of them, and what is said of those that cannot be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import limits
from reader.article import Page, Refusal, Status
from reader.clean import cleaner
from reader.ingest import files
from tests.ingest.documents import open_document, run, word, zipped


@pytest.fixture
def put(tmp_path):
    def write(name, data):
        path = tmp_path / name
        path.write_bytes(data)
        return path

    return write


def page(path) -> Page:
    found = files.read(path)
    assert isinstance(found, Page), found
    return found


def refusal(path) -> Refusal:
    found = files.read(path)
    assert isinstance(found, Refusal)
    return found


def paragraphs(*texts):
    return "".join(f"<w:p>{run(text)}</w:p>" for text in texts)


def test_a_word_document_is_its_paragraphs(put):
    body = paragraphs(
        "Harbour bridge to close", "", "The bridge closes on Friday &amp; reopens in May."
    )
    found = page(put("bridge.docx", word(body)))
    assert found.format == "docx"
    assert found.lines == (
        "Harbour bridge to close",
        "",
        "The bridge closes on Friday & reopens in May.",
    )
    assert (found.status, found.reason) == (Status.OK, None)


def test_a_word_document_is_known_by_what_is_in_it(put):
    assert page(put("bridge", word(paragraphs("It closes.")))).format == "docx"


def test_tracked_changes_are_taken_as_made_and_said(put):
    deleted = "<w:del><w:r><w:delText>Thursday</w:delText></w:r></w:del>"
    inserted = f"<w:ins>{run('Friday')}</w:ins>"
    moved = f"<w:moveFrom>{run('Nobody was hurt. ')}</w:moveFrom>"
    body = f"<w:p>{moved}{run('It closes on ')}{deleted}{inserted}{run('.')}</w:p>"
    found = page(put("bridge.docx", word(body)))
    assert found.lines == ("It closes on Friday.",)
    assert found.status is Status.PARTIAL
    assert found.reason == "Read as its tracked changes leave it: a tracked deletion left out."


def test_what_a_reader_does_not_see_in_word_is_no_line(put):
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Desk only.</w:t></w:r>"
    field = "<w:r><w:instrText>PAGE</w:instrText></w:r>"
    body = f"<w:p>{run('Seen.')}{hidden}{field}</w:p>"
    assert page(put("a.docx", word(body))).lines == ("Seen.",)


def test_signs_in_word_are_characters_and_a_line_break_ends_a_line(put):
    body = f"<w:p>{run('One')}<w:r><w:tab/></w:r>{run('two')}<w:r><w:br/></w:r>{run('three')}</w:p>"
    assert page(put("a.docx", word(body))).lines == ("One\ttwo", "three")


def test_a_text_box_is_read_once_after_its_paragraph(put):
    box = f"<w:txbxContent><w:p>{run('A box.')}</w:p></w:txbxContent>"
    both = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    body = f"<w:p>{run('Around ')}<w:r>{both}</w:r>{run('it.')}</w:p>"
    assert page(put("a.docx", word(body))).lines == ("Around it.", "A box.")


def test_cells_of_a_table_are_lines(put):
    cells = "".join(f"<w:tc><w:p>{run(text)}</w:p></w:tc>" for text in ("Yes", "412"))
    assert page(put("a.docx", word(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"))).lines == ("Yes", "412")


def test_an_item_of_a_list_has_its_bullet(put):
    none, listed = (
        '<w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>'.replace("0", n) for n in "02"
    )
    body = f"<w:p>{none}{run('Boats:')}</w:p><w:p>{listed}{run('Nine')}</w:p>"
    assert page(put("a.docx", word(body))).lines == ("Boats:", "• Nine")


def test_an_open_document_is_its_headings_and_paragraphs(put):
    body = (
        '<text:h text:outline-level="1">Bridge  to\n close</text:h>'
        '<text:p>It closes<text:s text:c="2"/>on <text:span>Friday</text:span>.<text:line-break/>Then not.</text:p>'
        "<text:list><text:list-item><text:p>Nine boats</text:p></text:list-item></text:list>"
    )
    found = page(put("bridge.odt", open_document(body)))
    assert found.format == "odt"
    assert found.lines == ("Bridge to close", "It closes  on Friday.", "Then not.", "• Nine boats")


def test_of_an_open_document_deletions_notes_and_comments_are_left_out(put):
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion>"
        "<office:change-info><dc:creator>An editor</dc:creator><text:p>why</text:p></office:change-info>"
        "<text:p>Gone.</text:p></text:deletion></text:changed-region></text:tracked-changes>"
        "<text:p>Kept<office:annotation><text:p>Check this.</text:p></office:annotation>"
        "<text:note><text:note-body><text:p>A note.</text:p></text:note-body></text:note>.</text:p>"
    )
    found = page(put("a.odt", open_document(body)))
    assert found.lines == ("Kept.",)
    assert "a tracked deletion left out" in str(found.reason)


RTF = rb"""{\rtf1\ansi\ansicpg1252{\fonttbl\f0\fswiss\fcharset0 Helvetica;}
\f0 Bridge to close\
\
Jos\'e9 said \'93it closes\'94 \u8212? and {\field{\*\fldinst{HYPERLINK "https://example.org/a"}}{\fldrslt the council}} agreed.}"""


def test_rich_text_is_its_words_without_the_addresses_of_its_links(put):
    found = page(put("bridge.rtf", RTF))
    assert found.format == "rtf"
    assert found.lines == ("Bridge to close", "", "José said “it closes” — and the council agreed.")


def test_emoji_in_rich_text_are_whole(put):
    found = page(put("a.rtf", rb"{\rtf1\ansi It floats \uc0\u-10180 \u-8242 .}"))
    assert (found.lines, found.reason) == (
        ("It floats \N{SAILBOAT}.".replace("\N{SAILBOAT}", "\U0001f3ce"),),
        None,
    )


MAIL = """From: desk@example.org
Subject: =?utf-8?Q?Bridge_to_close_=E2=80=93_update?=
Date: Fri, 13 Nov 2026 08:00:00 +0000
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="b"

--b
Content-Type: text/plain; charset="iso-8859-1"
Content-Transfer-Encoding: quoted-printable

Jos=E9 Ode told the council on Friday that the bridge would close for a=
 month.
--b
Content-Type: text/html

<p>The same with tags.</p>
--b--
""".replace("\n", "\r\n").encode()


def test_a_mail_is_its_subject_its_date_and_its_text(put):
    found = page(put("bridge.eml", MAIL))
    assert found.format == "text"
    assert found.lines[0] == "Bridge to close – update"
    assert found.lines[2].startswith("Fri, 13 Nov 2026")
    assert (
        found.lines[4]
        == "José Ode told the council on Friday that the bridge would close for a month."
    )
    (article,) = cleaner.clean(found).articles
    assert (article.headline, article.published) == (
        "Bridge to close – update",
        "2026-11-13T08:00+00:00",
    )


SAVED = b"""From: <Saved by a browser>\r
Snapshot-Content-Location: https://example.org/bridge\r
Subject: Bridge to close\r
MIME-Version: 1.0\r
Content-Type: multipart/related; type="text/html"; boundary="--b"\r
\r
----b\r
Content-Type: text/html\r
Content-Transfer-Encoding: quoted-printable\r
\r
<html><head><meta charset=3D"utf-8"></head><body><h1>Bridge to close</h1><p>It closes.</p></body></html>\r
----b\r
Content-Type: image/png\r
Content-Transfer-Encoding: base64\r
\r
iVBORw0KGgo=\r
----b--\r
"""


def test_a_page_saved_as_one_file_is_read_as_the_page(put):
    found = page(put("bridge.mhtml", SAVED))
    assert found.format == "html"
    assert found.lines == ("Bridge to close", "It closes.")
    assert found.blocks == ("h1", "p")


@pytest.mark.parametrize(
    ("name", "data", "code", "words"),
    [
        ("torn.docx", word(paragraphs("It closes."))[:-400] + b"word/document.xml", "unreadable", "is damaged"),
        ("wrong.docx", zipped({"word/document.xml": "<w:p>no end"}), "unreadable", "is damaged"),
        ("hollow.docx", word("<w:p/>"), "empty", "holds no text."),
        ("bodiless.docx", zipped({"word/document.xml": "<document/>"}), "unreadable", "is damaged"),
        ("pictures.eml", b"From: a\r\nMIME-Version: 1.0\r\nContent-Type: image/png\r\n\r\nx", "unreadable", "only attachments"),
        ("blank.rtf", rb"{\rtf1\ansi }", "empty", "holds no text."),
    ],
    ids=("torn", "wrong", "hollow", "bodiless", "pictures", "blank"),  # the bytes hold the time of day
)  # fmt: skip
def test_a_document_that_cannot_be_read_is_refused_in_a_sentence(put, name, data, code, words):
    found = refusal(put(name, data))
    assert (found.code, found.reason.startswith(name)) == (code, True)
    assert words in found.reason


def test_a_document_packed_to_burst_is_refused(put, monkeypatch):
    monkeypatch.setattr(limits, "UNPACKED_BYTES", 1_000)
    found = refusal(put("bomb.docx", word(paragraphs("closed " * 1_000))))
    assert "unpacks to more text than Sidelight reads" in found.reason


def test_a_locked_document_says_so(put):
    data = bytearray(word(paragraphs("It closes.")))
    for mark in (b"PK\x03\x04", b"PK\x01\x02"):  # bit 0 of the flags: encrypted
        at = data.find(b"word/document.xml", data.find(mark))
        start = data.rfind(mark, 0, at)
        data[start + (6 if mark == b"PK\x03\x04" else 8)] |= 1
    assert "protected by a password" in refusal(put("locked.docx", bytes(data))).reason


def test_entities_in_a_document_are_not_looked_up(put, tmp_path):
    (tmp_path / "secret.txt").write_text("a secret")
    source = (
        f'<!DOCTYPE d [<!ENTITY e SYSTEM "file://{tmp_path}/secret.txt">]>'
        "<document><body><p><t>It closes. &e;</t></p></body></document>"
    )
    found = page(put("a.docx", zipped({"word/document.xml": source})))
    assert found.lines == ("It closes. ",)


def test_documents_of_a_folder_are_taken_in(put, tmp_path):
    put("bridge.docx", word(paragraphs("It closes.")))
    put("bridge.rtf", RTF)
    put("sheet.xlsx", zipped({"xl/workbook.xml": "<x/>"}))
    assert [str(path).rpartition("/")[2] for path in files.walk([tmp_path])] == [
        "bridge.docx",
        "bridge.rtf",
    ]


@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.rtf", "a.eml", "a.mhtml"])
@given(at=st.floats(0, 1), cut=st.integers(0, 40), put_in=st.binary(max_size=20))
def test_a_damaged_document_is_read_or_refused(tmp_path_factory, name, at, cut, put_in):
    sound = SOUND[name]
    place = int(at * len(sound))
    path = tmp_path_factory.getbasetemp() / name
    path.write_bytes(sound[:place] + put_in + sound[place + cut :])
    assert isinstance(files.read(path), Page | Refusal)


SOUND = {
    "a.docx": zipped(
        {"word/document.xml": "<document><body><p><r><t>It closes.</t></r></p></body></document>"}
    ),
    "a.odt": open_document("<text:p>It closes.</text:p>"),
    "a.rtf": RTF,
    "a.eml": MAIL,
    "a.mhtml": SAVED,
}
