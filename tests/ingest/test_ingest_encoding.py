"""Any encoding a newsroom's files come in, by mark, by declaration, by guess."""

import codecs

import pytest

from reader.ingest import encoding

GERMAN = "Die Brücke über den Fluß ist „gefährlich“ – sagt der Prüfer. Täglich 5 €."
RUSSIAN = "Мост рухнул на рассвете, сообщили местные власти. Никто не пострадал, движение закрыто."
ARABIC = "انهار الجسر عند الفجر، وقالت السلطات المحلية إن أحدا لم يصب بأذى وإن الطريق مغلق."
JAPANESE = "夜明けに橋が崩れ落ちたと市の当局が発表した。けが人はなく、道路は閉鎖されている。"
CZECH = "Příliš žluťoučký kůň úpěl ďábelské ódy, řekl starosta města. Most spadl za úsvitu."


@pytest.mark.parametrize(
    ("mark", "name"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ],
)
def test_a_mark_is_believed_and_goes(mark, name):
    found = encoding.decode(mark + RUSSIAN.encode(name))
    assert found == encoding.Decoded(RUSSIAN, name, damaged=False)


@pytest.mark.parametrize("name", ["utf-16-le", "utf-16-be"])
def test_two_byte_text_without_a_mark_is_seen(name):
    assert encoding.decode("The bridge fell at dawn.".encode(name)).text.startswith("The bridge")


@pytest.mark.parametrize(
    ("text", "name", "declared"),
    [
        (GERMAN, "cp1252", "ISO-8859-1"),
        (RUSSIAN, "koi8-r", "koi8-r"),
        (RUSSIAN, "cp1251", "windows-1251"),
        (ARABIC, "cp1256", "windows-1256"),
        (JAPANESE, "cp932", "Shift_JIS"),
        (JAPANESE, "euc_jp", "euc-jp"),
        (CZECH, "iso8859-2", "iso-8859-2"),
    ],
)
@pytest.mark.parametrize(
    "form",
    [
        '<html><head><meta charset="{}"></head><p>',
        '<meta http-equiv="Content-Type" content="text/html; charset={}"><p>',
        '<?xml version="1.0" encoding="{}"?><html><p>',
    ],
)
def test_a_declared_encoding_is_honoured(text, name, declared, form):
    start = form.format(declared)
    found = encoding.decode((start + text).encode(name), declares=True)
    assert (found.text, found.damaged) == (start + text, False)


@pytest.mark.parametrize(
    "declared", ["iso-8859-15", "windows-1252", "utf-16", "gbk", "hex", "no-such"]
)
def test_a_page_saved_anew_as_utf8_keeps_its_words_whatever_it_declares(declared):
    text = f'<meta charset="{declared}"><p>{GERMAN}{RUSSIAN}'
    assert encoding.decode(text.encode(), declares=True).text == text


def test_a_declaration_in_plain_text_is_words():
    text = f'<meta charset="koi8-r"> {GERMAN}'
    assert encoding.decode(text.encode("cp1252")).text == text


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (GERMAN, "cp1252"),
        ("Caf\xe9 closed", "cp1252"),
        ("“It fell,” he said – twice.", "cp1252"),
        (RUSSIAN * 4, "cp1251"),
        (ARABIC * 4, "cp1256"),
        (JAPANESE * 4, "cp932"),
    ],
)
def test_the_likeliest_encoding_is_guessed(text, name):
    assert encoding.decode(text.encode(name)).text == text


def test_utf8_with_damage_stays_utf8():
    data = GERMAN.encode() + b"\xff" + RUSSIAN.encode()
    found = encoding.decode(data)
    assert (found.encoding, found.damaged) == ("utf-8", True)
    assert found.text == GERMAN + "\ufffd" + RUSSIAN


def test_what_no_encoding_explains_is_decoded_all_the_same():
    found = encoding.decode(bytes([0x81, 0x8D, 0x9D, 0xFE, 0xFF, 0x80]) * 3)
    assert isinstance(found.text, str)
