"""Weigh the signs of a saved page's lines on the development pages: `packaging/train_html.py [--check]`.

Reads `../shared/bench/clean`, writes `resources/html/story.toml`. With `--check` nothing is written: the
weights are made anew without one eighth of the outlets at a time, and the token F1 on the outlets left
out is printed. Needs numpy; a run takes about two minutes.
"""

import gzip
import importlib
import json
import math
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from reader.clean import html_evidence, html_metadata, html_place, html_story  # noqa: E402
from reader.ingest import encoding  # noqa: E402
from reader.text import language, markup  # noqa: E402

BENCH = ROOT.parent / "shared" / "bench" / "clean"
TARGET = ROOT / "resources" / "html" / "story.toml"
Record = dict[str, Any]
Table = np.ndarray[Any, np.dtype[np.float64]]
Match = tuple[int, int, int, int]
"""A line, where it begins and ends in the expected text, and what the match weighs."""
FOLDS = 8
RIDGE = 1.0
STEPS = 12
LEAST_SEEN = 10
"""Lines a sign must hold for to be given a weight."""
ALIKE = ("de-WAZ", "de-BSZ", "de-BerlinerMorgenpost", "de-HamburgerAbendblatt")
"""Outlets of one house with one template: they stay on one side of a fold."""


class Seen:
    """One development page with its signs and which lines are story."""

    def __init__(self, record: Record) -> None:
        source = gzip.decompress((BENCH / record["htmlfile"]).read_bytes())
        sheet = markup.read(markup.without_code(encoding.decode(source, declares=True).text))
        self.record = record
        self.texts = [block.text for block in sheet.blocks]
        self.signs = _signs(sheet)
        self.story = story_lines(self.texts, record["gold_body"])
        self.shares = _shares(self.texts)


def _signs(sheet: markup.Sheet) -> list[list[str]]:
    if not sheet.blocks:
        return []
    about = html_metadata.read(sheet.root)
    code = language.guess("\n".join(b.text for b in sheet.blocks if len(b.text) > 60)[:2400])
    place = html_place.find(sheet.blocks)
    return list(html_evidence.all_of(html_evidence.look(place, about, code)))


def _shares(texts: list[str]) -> list[float]:
    """Weigh a page's lines by the root of their words, all pages alike."""
    sizes = [min(len(text.split()) + len(text) / 40, 80) ** 0.5 for text in texts]
    return [size * 20 / sum(sizes) for size in sizes]


def story_lines(texts: list[str], gold: str) -> list[bool]:
    """Tell which lines are in the expected text, in order: the heaviest chain of matches."""
    wanted = [key for line in gold.split("\n") if (key := html_place.key_of(line))]
    whole, lines = "".join(wanted), set(wanted)
    matches: list[Match] = []
    for index, key in enumerate(map(html_place.key_of, texts)):
        if len(key) >= 25 or key in lines:
            matches += [(index, *found) for found in _places(key, whole)]
    return _heaviest(sorted(matches), len(texts))


def _places(key: str, whole: str) -> list[tuple[int, int, int]]:
    found: list[tuple[int, int, int]] = []
    start = whole.find(key) if key else -1
    while start >= 0 and len(found) < 4:
        found.append((start, start + len(key), len(key)))
        start = whole.find(key, start + 1)
    if not found and len(key) >= 60:
        start = whole.find(key[:40])
        if start < 0 <= (end := whole.find(key[-40:])):
            start = max(0, end + 40 - len(key))
        if start >= 0:
            found.append((start, start + len(key), int(len(key) * 0.6)))
    return found


def _heaviest(matches: list[Match], count: int) -> list[bool]:
    best: list[int] = []
    back: list[int] = []
    for here, (index, start, _end, size) in enumerate(matches):
        value, before = size, -1
        for other in range(here):
            if (
                matches[other][0] < index
                and matches[other][2] <= start + 3
                and best[other] + size > value
            ):
                value, before = best[other] + size, other
        best.append(value)
        back.append(before)
    story = [False] * count
    here = max(range(len(best)), key=best.__getitem__, default=-1)
    while here >= 0:
        story[matches[here][0]] = True
        here = back[here]
    return story


def weigh(pages: list[Seen]) -> dict[str, float]:
    """Fit a logistic score by Newton's method with a ridge; return weights by sign."""
    seen: dict[str, int] = defaultdict(int)
    for page in pages:
        for signs in page.signs:
            for sign in signs:
                seen[sign] += 1
    names = ["always", *sorted(sign for sign, count in seen.items() if count >= LEAST_SEEN)]
    column = {name: number for number, name in enumerate(names)}
    rows = [signs for page in pages for signs in page.signs]
    table = np.zeros((len(rows), len(names)))
    table[:, 0] = 1
    for number, signs in enumerate(rows):
        for sign in signs:
            if sign in column:
                table[number, column[sign]] = 1
    target = np.array([story for page in pages for story in page.story], dtype=np.float64)
    share = np.array([share for page in pages for share in page.shares], dtype=np.float64)
    return dict(zip(names, _newton(table, target, share).tolist(), strict=True))


def _newton(table: Table, target: Table, share: Table) -> Table:
    weights = np.zeros(table.shape[1])
    for _ in range(STEPS):
        guess = 1 / (1 + np.exp(-np.clip(table @ weights, -30, 30)))
        slope = table.T @ (share * (guess - target)) + RIDGE * weights
        bend = (table * (share * guess * (1 - guess))[:, None]).T @ table
        bend += RIDGE * np.eye(len(weights))
        weights = weights - np.linalg.solve(bend, slope)
    return weights


def outlet(page: Seen) -> str:
    """Return the outlet a page is of; sister outlets count as one."""
    name = str(page.record["id"]).split("-", 1)[1].rsplit("_", 3)[0]
    if name in ALIKE:
        return "FUNKE"
    return name.removesuffix("DE").removesuffix("EN").removesuffix("FR")


def check(pages: list[Seen]) -> dict[str, list[float]]:
    """Print token F1 on outlets the weights have not seen."""
    outlets = sorted({outlet(page) for page in pages})
    fold_of = {name: number % FOLDS for number, name in enumerate(outlets)}
    likely: dict[str, list[float]] = {}
    for fold in range(FOLDS):
        weights = weigh([page for page in pages if fold_of[outlet(page)] != fold])
        for page in pages:
            if fold_of[outlet(page)] == fold:
                likely[page.record["id"]] = [_likely(weights, signs) for signs in page.signs]
    for kept in (0.35, 0.4, 0.45, 0.5, 0.55):
        print(f"kept from {kept}", report(pages, likely, kept))
    return likely


def _likely(weights: dict[str, float], signs: list[str]) -> float:
    score = weights["always"] + sum(weights.get(sign, 0.0) for sign in signs)
    return 1 / (1 + math.exp(-max(-40.0, min(40.0, score))))


def report(pages: list[Seen], likely: dict[str, list[float]], kept: float) -> str:
    """Score pages by the bench's own scorer; return the figures as words."""
    sys.path.insert(0, str(BENCH))
    score: Any = importlib.import_module("score")
    found: dict[str, str] = {}
    for page in pages:
        lines = zip(page.texts, likely[page.record["id"]], strict=True)
        found[page.record["id"]] = "\n".join(text for text, value in lines if value >= kept)
    parts: list[str] = []
    for code in ("en", "de", None):
        records = [page.record for page in pages if code in (None, page.record["lang"])]
        figures = score.evaluate(records, found, "html", boot=0)
        parts.append(
            f"{code or 'all'} {figures['tokF1']:.4f} ({figures['tokP']:.3f}/{figures['tokR']:.3f})"
        )
    return "  ".join(parts)


def write(weights: dict[str, float]) -> None:
    """Write the weights, largest first, four figures each."""
    lines = [
        "# How much each sign of reader.clean.html_evidence speaks for a line being story.",
        "# Made by packaging/train_html.py from development pages; not edited by hand.",
        "",
        "[weights]",
    ]
    ranked = sorted(weights.items(), key=lambda pair: (-abs(pair[1]), pair[0]))
    lines += [f"{json.dumps(name)} = {value:.4f}" for name, value in ranked]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


def load() -> list[Seen]:
    """Read all development pages."""
    lines = (BENCH / "dev.jsonl").read_text(encoding="utf-8").splitlines()
    return [Seen(json.loads(line)) for line in lines]


def main(arguments: list[str]) -> int:
    """Train, or check how training does on unseen outlets."""
    if not BENCH.is_dir():
        print(f"{BENCH} is not there; nothing to learn from.")
        return 2
    pages = load()
    if "--check" in arguments:
        check(pages)
    else:
        write(weigh(pages))
        likely = {p.record["id"]: [html_story.likelihood(s) for s in p.signs] for p in pages}
        print("on the pages learned from:", report(pages, likely, html_story.KEPT))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
