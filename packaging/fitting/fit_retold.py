"""Fit the scores of retold sentences on two translations of news texts and the marked seeds."""

import numpy as np
from fitting import logistic, material

from reader.compare import align, cells, retold

PARTS = 5
RIDGE = 5.0

SEEDS_COUNT = {"at_once": 6.0, "lexical": 12.0, "in_context": 16.0}
"""How many times a seed's sentence counts: independent tellings are what the score is for, and the data
has forty times as many sentences of translations."""

SETTINGS = {
    "at_once": {"keep": -1.0, "within": 0.5, "floor": 0.4, "second": 0.0, "astray": 0.0},
    "lexical": {"keep": -1.0, "within": 0.5, "floor": 0.0, "second": 0.0, "astray": 0.0},
    "in_context": {"keep": -1.0, "within": 0.5, "floor": 0.45, "second": -9.0, "astray": 0.0},
}
"""What `retold.chosen` and `retold.settled` read; set by the tables this prints."""

FEATURES = {"in_context": ("letters", "names", "rarest_name", "lengths", "overlap", "overlap_rank")}
"""Where fewer do better than all: the margin, so telling for translations, misleads in context."""


class _Case:
    """One document: the sentences no anchor took, their measures and truth."""

    def __init__(self, document: material.Document, name: str) -> None:
        self.document = document
        texts = document.sides
        self.anchored = align.anchor(texts, "en")
        taken = set(self.anchored.values())
        self.left = [i for i in range(len(texts[0])) if i not in self.anchored]
        self.right = [j for j in range(len(texts[1])) if j not in taken]
        self.found = {}
        if self.left and self.right:
            sides = [texts[0][i] for i in self.left], [texts[1][j] for j in self.right]
            self.found = _measured(sides, name, self._context(name))
            self.truth = self._truth()

    def _context(self, name: str):
        if name != "in_context":
            return None
        from reader.compare import meaning

        encode = meaning._model_encoder()
        sides = zip(self.document.sides, (self.left, self.right), strict=True)
        return tuple(meaning.words(encode(texts), numbers) for texts, numbers in sides)

    def _truth(self) -> np.ndarray:
        """Return 1, 0, or -1 for what does not count, per combination."""
        shape = (len(self.left), len(self.right))
        if self.document.by_sentence:
            return self._marked(shape)
        truth = np.zeros(shape)
        units = self.document.of_unit
        for unit, other in self.document.links:
            rows = [a for a, i in enumerate(self.left) if units[0][i] == unit]
            columns = [b for b, j in enumerate(self.right) if units[1][j] == other]
            if rows and columns:
                truth[np.ix_(rows, columns)] = -1
                self._mark_best(truth, rows, columns)
        return truth

    def _mark_best(self, truth: np.ndarray, rows: list[int], columns: list[int]) -> None:
        """Mark which sentences of two linked units tell the same: of one against many only the best."""
        likeness = self.found["letters"] + self.found.get("overlap", self.found.get("words", 0))
        if len(rows) == 1 or len(columns) == 1:
            cells = [(a, b) for a in rows for b in columns]
            truth[max(cells, key=lambda cell: likeness[cell])] = 1
        else:
            for a in rows:
                truth[a, max(columns, key=lambda b: likeness[a, b])] = 1

    def _marked(self, shape: tuple[int, int]) -> np.ndarray:
        truth = np.zeros(shape)
        for links, value in ((self.document.links, 1), (self.document.doubtful, -1)):
            for i, j in links:
                if i in self.left and j in self.right:
                    truth[self.left.index(i), self.right.index(j)] = value
        return truth

    def predicted(self, table: dict[str, float]) -> list[tuple[int, int]]:
        """Return the links between sentences with these weights."""
        links = list(self.anchored.items())
        if self.found:
            logits = retold.scored(self.found, table)
            kept = retold.chosen(logits, self.found, table)
            sides = self.document.sides
            lengths = [len(sides[0][i]) for i in self.left], [len(sides[1][j]) for j in self.right]
            settled = retold.settled(logits, kept, table, lengths)
            links += [(self.left[a], self.right[b]) for a, b in settled]
        return links


def _measured(sides, name, context):
    if name == "lexical":
        return cells.with_words(cells.measures(*sides, "en"), *sides, "en")
    return retold.measured(*sides, "en", context)[1]


def fit(name: str) -> dict[str, float]:
    """Fit one score, print it cross-validated over settings, and return it with the settings."""
    desk = [_Case(d, name) for d in material.linked("desk")]
    seeds = [_Case(d, name) for d in material.seeds()]
    folds = [_fitted(name, _without(desk, p), _without(seeds, p, 10)) for p in range(PARTS)]
    leave = [_fitted(name, desk, [s for s in seeds if s is not seed]) for seed in seeds]
    for keep in (-1.5, -1.0, -0.5):
        for second in (0.0, -9.0):
            settings = SETTINGS[name] | {"keep": keep, "second": second}
            d = [c.predicted(folds[n % PARTS] | settings) for n, c in enumerate(desk)]
            s = [c.predicted(leave[n] | settings) for n, c in enumerate(seeds)]
            print(f"  {settings} {_figures(desk, d, seeds, s)}")
    table = _fitted(name, desk, seeds) | SETTINGS[name]
    d, s = ([c.predicted(table) for c in cases] for cases in (desk, seeds))
    print(f"  all data {_figures(desk, d, seeds, s)}")
    return table


def _without(cases, part: int, parts: int = PARTS):
    return [c for n, c in enumerate(cases) if n % parts != part]


def _fitted(name: str, desk, seeds) -> dict[str, float]:
    rows, truth, counts = [], [], []
    names = FEATURES.get(name, list(desk[0].found))
    for cases, count in ((desk, 1.0), (seeds, SEEDS_COUNT[name])):
        for case in cases:
            if case.found:
                known = case.truth >= 0
                rows.append(np.stack([case.found[n][known] for n in names], axis=1))
                truth.append(case.truth[known])
                counts.append(np.full(known.sum(), count))
    found = logistic.fit(*(np.concatenate(part) for part in (rows, truth, counts)), RIDGE)
    return {"bias": found[0], **dict(zip(names, found[1:], strict=True))}


def _figures(desk, desk_links, seeds, seed_links) -> str:
    d = _f1([c.document for c in desk], desk_links, by_unit=True)
    p = _f1([c.document for c in seeds], seed_links, by_unit=True)
    s = _f1([c.document for c in seeds], seed_links, by_unit=False)
    return f"desk {d:.4f} seeds: paragraphs {p:.3f} sentences {s:.3f}"


def _f1(documents, predicted, *, by_unit: bool) -> float:
    right = found = marked = 0
    for document, links in zip(documents, predicted, strict=True):
        truth, doubtful = document.links, document.doubtful
        if by_unit:
            units = document.of_unit
            links = {(units[0][i], units[1][j]) for i, j in links}  # noqa: PLW2901 - the same, by unit
            if document.by_sentence:
                truth = {(units[0][i], units[1][j]) for i, j in truth}
                doubtful = {(units[0][i], units[1][j]) for i, j in doubtful} - truth
        counted = set(links) - doubtful
        right += len(counted & truth)
        found += len(counted)
        marked += len(truth)
    return 2 * right / max(1, found + marked)
