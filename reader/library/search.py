"""Words become an FTS5 index and questions to it. Knows no table but `wording`.

SQLite cuts words at spaces and signs, so scripts written without spaces are given some first. What an
editor types is never FTS5 syntax: every word is quoted.
"""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from reader.article import Article
from reader.library import written
from reader.library.store import Store

FOUND: Final = 500
"""Most versions one search answers with: 9-12 ms over 100,000 (shared facts)."""

_ONE_LETTER: Final = len('"a"')
"""A single letter is taken as a word: half the library begins with it, and is searched for nothing."""

_SPACELESS = re.compile("([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff])")
_WORD = re.compile(r"\w+")


class Wording(NamedTuple):
    """The words an article is found by."""

    headline: str
    names: str
    body: str


def wording(article: Article) -> Wording:
    """Return an article's words, those of scripts without spaces parted."""
    headline = " ".join([article.headline or "", article.standfirst or "", *article.summary])
    names = " ".join([*article.byline, article.agency or "", article.outlet or ""])
    body = "\n".join(
        [p.text for p in article.paragraphs] + [c.text for c in article.captions] + [*article.notes]
    )
    return Wording(_spaced(headline), _spaced(names), _spaced(body))


def index(store: Store, version: int, words: Wording) -> None:
    """Put an article's words into the index, in place of what was there."""
    store.tell("DELETE FROM wording WHERE rowid = ?", version)
    store.tell(
        "INSERT INTO wording (rowid, headline, names, body) VALUES (?, ?, ?, ?)", version, *words
    )


def _spaced(text: str) -> str:
    """Part the signs of scripts without spaces: "東京の" -> " 東  京  の "."""
    return _SPACELESS.sub(r" \1 ", written.sound(text))


def find(store: Store, typed: str) -> tuple[int, ...]:
    """Return ids of the versions that hold all words typed, newest first, `FOUND` at most.

    The last word counts as begun: `harb` finds `harbour`.
    """
    question = _question(typed)
    if question is None:
        return ()
    rows = store.ask(
        "SELECT version.id FROM wording JOIN version ON version.id = wording.rowid"
        " WHERE wording MATCH ? AND NOT version.removed ORDER BY wording.rowid DESC LIMIT ?",
        question,
        FOUND,
    )
    return tuple(row[0] for row in rows)


def _question(typed: str) -> str | None:
    """Turn what was typed into FTS5's language: 'port "fee' -> '"port" "fee"*'."""
    words = [_phrase(word) for word in _WORD.findall(written.sound(typed))]
    if not words:
        return None
    is_begun = typed[-1:].strip() and (len(words[-1]) > _ONE_LETTER or not words[-1].isascii())
    return " ".join(words) + ("*" if is_begun else "")


def _phrase(word: str) -> str:
    """Quote a word: 東京 -> "東 京"."""
    return '"' + " ".join(_SPACELESS.sub(r" \1 ", word).split()) + '"'


def alike(store: Store, words: Sequence[str], language: str, limit: int) -> tuple[int, ...]:
    """Return ids of the versions of a language that share the most telling of the words, best first."""
    question = " OR ".join(_phrase(word) for word in words if _WORD.fullmatch(word))
    if not question:
        return ()
    rows = store.ask(
        "SELECT version.id FROM wording JOIN version ON version.id = wording.rowid"
        " WHERE wording MATCH ? AND NOT version.removed AND version.language = ?"
        " ORDER BY rank, wording.rowid LIMIT ?",
        question,
        language,
        limit,
    )
    return tuple(row[0] for row in rows)
