"""Pages of very many lines, labelled by length and full stops alone.

A log, a list or a book: weighing each line would take long and tell little. Furniture that is a whole
line by its wording goes, nothing else does. Knows no model.
"""

from collections.abc import Sequence
from typing import Final

from reader.article import Label
from reader.clean import furniture, verdict
from reader.clean.sights import bare, ends_as_sentence
from reader.clean.verdict import BLANK, Verdict

_SHORT: Final = 40
"""Code points up to which a line is looked up as furniture."""

_HEADING: Final = 110

_BODY: Final = verdict.body("running text; the page is too long to weigh its lines one by one")
_LINE: Final = Verdict(
    Label.HEADING, "heading", "short line; the page is too long to weigh its lines"
)


def label(lines: Sequence[str]) -> tuple[dict[int, Verdict], dict[int, str]]:
    """Give every line its verdict, and return the bare texts too, both by line number."""
    verdicts: dict[int, Verdict] = {}
    texts: dict[int, str] = {}
    known: dict[str, Verdict] = {}
    for number, line in enumerate(lines, start=1):
        text = bare(line)[0]
        if not text:
            verdicts[number] = BLANK
            continue
        texts[number] = text
        if len(text) > _SHORT:
            verdicts[number] = _BODY if len(text) > _HEADING or ends_as_sentence(text) else _LINE
            continue
        if text not in known:
            known[text] = _short(text)
        verdicts[number] = known[text]
    return verdicts, texts


def _short(text: str) -> Verdict:
    if furniture.is_word(text):
        return verdict.furniture("furniture", "site furniture")
    return _BODY if ends_as_sentence(text) else _LINE
