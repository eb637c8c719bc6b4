"""The development data as the engine sees it: documents with sentences and marked links."""

import importlib.util
import json
from bisect import bisect_right
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType

from reader.text import sentences

ROOT = Path(__file__).resolve().parent.parent.parent
SHARED = ROOT.parent / "shared"
ALIGN = SHARED / "bench" / "align"
Links = set[tuple[int, int]]


@dataclass
class Document:
    """Two texts of a data set. Units are the set's own; sentences know which unit they are of."""

    name: str
    units: tuple[list[str], list[str]]
    links: Links
    """Between units, or between sentences when `by_sentence`."""
    doubtful: Links = field(default_factory=set)
    ignored: tuple[set[int], set[int]] = field(default_factory=lambda: (set(), set()))
    by_sentence: bool = False
    record: dict = field(default_factory=dict)
    sides: tuple[list[str], list[str]] = ([], [])
    """The sentences."""
    of_unit: tuple[list[int], list[int]] = ([], [])

    def __post_init__(self) -> None:
        """Cut the units into sentences."""
        cut = [
            [(text[a:b], n) for n, text in enumerate(units) for a, b in sentences.split(text)]
            for units in self.units
        ]
        self.sides = ([t for t, _ in cut[0]], [t for t, _ in cut[1]])
        self.of_unit = ([n for _, n in cut[0]], [n for _, n in cut[1]])


def _records(name: str) -> list[dict]:
    path = ALIGN / f"dev_{name}.jsonl"
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def linked(name: str) -> list[Document]:
    """Return `desk` or `drafts`."""
    return [
        Document(r["id"], (r["left"], r["right"]), {(g[0], g[1]) for g in r["gold"]}, record=r)
        for r in _records(name)
    ]


def revisions() -> list[Document]:
    """Return the real revisions."""
    kinds = ("gold_unchanged", "gold_edited", "gold_trivial")
    return [
        Document(
            r["id"],
            (r["left"], r["right"]),
            {tuple(x) for kind in kinds for x in r[kind]},
            {tuple(x) for x in r["soft_pairs"]},
            (set(r["ignore_left"]), set(r["ignore_right"])),
            record=r,
        )
        for r in _records("revisions")
    ]


def seeds() -> list[Document]:
    """Return the ten pairs of seed articles, marked sentence by sentence."""
    found: list[Document] = []
    marks = (Path(__file__).parent / "seed_marks.txt").read_text("utf-8").split("[")[1:]
    for block in marks:
        head, *rows = block.strip().splitlines()
        links = [row.split() for row in rows]
        found.append(_seed_pair(*head.rstrip("]").split("-"), links))
    return found


def _seed_pair(left: str, right: str, links: list[list[str]]) -> Document:
    """Return one pair; its body is every line from the first marked to the last that holds a sentence."""
    sides = [_seed_lines(name) for name in (left, right)]
    numbers = [_numbered(lines) for lines in sides]
    pairs = {(numbers[0][link[0]], numbers[1][link[1]]): len(link) > 2 for link in links}
    return Document(
        f"{left}-{right}",
        tuple([text for _, text in lines] for lines in sides),
        {pair for pair, doubtful in pairs.items() if not doubtful},
        {pair for pair, doubtful in pairs.items() if doubtful},
        by_sentence=True,
    )


def tellings() -> list[Document]:
    """Return thirty pairs of articles on one event, marked sentence by sentence."""
    path = SHARED / "bench" / "group" / "dev.jsonl"
    records = (json.loads(line) for line in path.read_text("utf-8").splitlines())
    texts = {record["id"]: record["text"] for record in records}
    found: list[Document] = []
    marks = (Path(__file__).parent / "telling_marks.txt").read_text("utf-8").split("\n[")[1:]
    for block in marks:
        head, *rows = block.strip().splitlines()
        left, right = head.rstrip("]").split()
        found.append(_telling(texts[left], texts[right], [row.split() for row in rows]))
    return found


def _telling(left: str, right: str, links: list[list[str]]) -> Document:
    """Return one pair; a mark is a place in a sentence."""
    ends = [_sentence_ends(text) for text in (left, right)]
    pairs = {
        (bisect_right(ends[0], int(link[0])), bisect_right(ends[1], int(link[1]))): len(link) > 2
        for link in links
    }
    return Document(
        left[:40],
        tuple([line for line in text.split("\n") if line.strip()] for text in (left, right)),
        {pair for pair, doubtful in pairs.items() if not doubtful},
        {pair for pair, doubtful in pairs.items() if doubtful},
        by_sentence=True,
    )


def _sentence_ends(text: str) -> list[int]:
    """Return where each sentence of a text ends."""
    found: list[int] = []
    at = 0
    for line in text.split("\n"):
        found.extend(at + end for _, end in sentences.split(line))
        at += len(line) + 1
    return found


SEED_BODIES = {
    "000": (12, 38, ()),
    "001": (4, 99, ()),
    "002": (13, 27, ()),
    "003": (1, 22, ()),
    "004": (8, 53, (20, 32, 40, 48)),
}
"""First and last line of each seed's first article, and the captions between."""


def _seed_lines(name: str) -> list[tuple[int, str]]:
    """Return the body lines of a seed article with their numbers."""
    (path,) = (SHARED / "seeds").glob(f"{name}_*")
    first, last, captions = SEED_BODIES[name]
    lines = enumerate(path.read_text("utf-8").split("\n"), 1)
    return [(n, t) for n, t in lines if first <= n <= last and t.strip() and n not in captions]


def _numbered(lines: list[tuple[int, str]]) -> dict[str, int]:
    """Return the running number of every sentence by LINE.NUMBER."""
    names = [f"{n}.{k}" for n, text in lines for k, _ in enumerate(sentences.split(text))]
    return {name: number for number, name in enumerate(names)}


def scorer(name: str) -> ModuleType:
    """Return a scorer of the data sets; it has the name of ours, so it is loaded by its file."""
    spec = importlib.util.spec_from_file_location(f"bench_{name}", ALIGN / f"{name}.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(ALIGN / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
