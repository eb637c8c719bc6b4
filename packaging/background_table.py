"""Make `resources/background/`: how common words are in each language.

    python packaging/background_table.py

Takes the word frequencies of the PyPI package wordfreq (data CC BY-SA 4.0, see the folder's LICENCE.md),
fetched by pip at the version and hash below, folds words to the stems the program uses, and turns a
frequency f into the share of texts of 350 words that hold the word: 1 - exp(-350 f). Run it again whenever
`reader.text.stems` changes what a stem is.
"""

import gzip
import math
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from reader.group.background import LEVELS_PER_E  # noqa: E402
from reader.text import fingerprint  # noqa: E402

TARGET = ROOT / "resources" / "background"

REQUIREMENTS = """
wordfreq==3.1.1 --hash=sha256:4b1c6ecffc6198be3396d5cf871c4423ca71c907c231348d352dd54d62b97473
"""

TEXT_WORDS = 350
"""Words of the text a share speaks of: a middling news article. 150 to 700 scored alike."""

WORDS = {"en": 12_000, "de": 6_000, "fr": 6_000, "es": 6_000, "ar": 6_000, "ru": 6_000}
OTHER_WORDS = 3_000
"""Words taken from a language's list, the most frequent first: 5,000 scored as 20,000 did (English)."""

LANGUAGES = [
    "ar",
    "bg",
    "bn",
    "ca",
    "cs",
    "da",
    "de",
    "el",
    "en",
    "es",
    "fa",
    "fi",
    "fr",
    "he",
    "hi",
    "hu",
    "id",
    "it",
    "ja",
    "ko",
    "lt",
    "lv",
    "mk",
    "ms",
    "nb",
    "nl",
    "pl",
    "pt",
    "ro",
    "ru",
    "sk",
    "sl",
    "sv",
    "ta",
    "tr",
    "uk",
    "ur",
    "vi",
    "zh",
]


def main() -> None:
    """Write one table per language."""
    TARGET.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, ZipFile(_wheel(Path(folder))) as wheel:
        for language in LANGUAGES:
            packed = wheel.read(f"wordfreq/data/small_{language}.msgpack.gz")
            table = _table(gzip.decompress(packed), language)
            (TARGET / f"{language}.txt").write_text(table, "utf-8", newline="\n")
    total = sum(path.stat().st_size for path in TARGET.glob("*.txt"))
    print(f"{len(LANGUAGES)} tables, {total / 1e6:.2f} MB")


def _wheel(folder: Path) -> Path:
    """Fetch the package's wheel with pip, which checks the hash."""
    asked = folder / "requirements.txt"
    asked.write_text(REQUIREMENTS, "utf-8")
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--require-hashes"]
    subprocess.run([*pip, "--dest", str(folder), "-r", str(asked)], check=True)
    return next(folder.glob("wordfreq-*.whl"))


def _table(packed: bytes, language: str) -> str:
    """Turn a frequency list into lines of a level and its terms."""
    frequency: dict[str, float] = defaultdict(float)
    for count, (word, share) in enumerate(_words(packed)):
        if count == WORDS.get(language, OTHER_WORDS):
            break
        if not any(sign.isdigit() for sign in word):  # the lists have 0 for every figure
            for term in fingerprint.terms(fingerprint.words(word), language):
                frequency[term] += share
    levels: dict[int, list[str]] = {}
    for term, share in frequency.items():
        holding = 1 - math.exp(-TEXT_WORDS * share)
        levels.setdefault(round(-math.log(holding) * LEVELS_PER_E), []).append(term)
    lines = [f"{level} {' '.join(sorted(terms))}" for level, terms in sorted(levels.items())]
    return "# From wordfreq 3.1.1, CC BY-SA 4.0: see LICENCE.md\n" + "\n".join(lines) + "\n"


def _words(packed: bytes) -> Iterator[tuple[str, float]]:
    """Yield words and their frequencies, the most frequent first.

    The list has a header, then at index n the words of frequency 10 ** (-n / 100).
    """
    for centibels, words in enumerate(_lists(packed)):
        for word in words:
            yield word, 10 ** (-centibels / 100)


def _lists(packed: bytes) -> Iterator[list[str]]:
    """Read the part of MessagePack that wordfreq uses: an array of a map and of arrays of texts."""
    count, at = _header(packed, 0)
    at = _after_map(packed, at)
    for _ in range(count - 1):
        length, at = _header(packed, at)
        words: list[str] = []
        for _ in range(length):
            size, at = _header(packed, at)
            words.append(packed[at : at + size].decode("utf-8"))
            at += size
        yield words


_FIXED = ((0x80, 0x8F, 0x0F), (0x90, 0x9F, 0x0F), (0xA0, 0xBF, 0x1F))
"""First bytes that hold a length themselves (MessagePack specification): maps, arrays, texts."""

_SIZED = {0xD9: 1, 0xDA: 2, 0xDB: 4, 0xDC: 2, 0xDD: 4, 0xDE: 2, 0xDF: 4}
"""First bytes that are followed by a length of so many bytes: texts, arrays, maps."""


def _header(packed: bytes, at: int) -> tuple[int, int]:
    """Return the length a thing has and where its content begins."""
    first = packed[at]
    for low, high, mask in _FIXED:
        if low <= first <= high:
            return first & mask, at + 1
    size = _SIZED[first]
    return int.from_bytes(packed[at + 1 : at + 1 + size], "big"), at + 1 + size


def _after_map(packed: bytes, at: int) -> int:
    """Skip the header's map of texts to texts or small numbers."""
    pairs, at = _header(packed, at)
    for _ in range(2 * pairs):
        if packed[at] <= 0x7F:
            at += 1
        else:
            size, at = _header(packed, at)
            at += size
    return at


if __name__ == "__main__":
    main()
