"""Fit the scores of retold sentences: one for texts made of one another, one for independent tellings."""

import itertools

import numpy as np
from fitting import logistic, material

from reader.compare import align, near, retold
from reader.compare.task import Task
from reader.compare.work import Work

PARTS = 5
RIDGE = 5.0
OTHERS_COUNT = {"rewritten": 0.3, "told": 0.02}
"""What a sentence of the other kind of documents counts: it steadies the weights, no more."""

KEPT = {"told_anew_in_context": {"keep": -1.0}}
"""Where another threshold does better: vectors in context tell more, so less need be risked."""

WITH_TABLE = {
    "at_once": frozenset({"en"}),
    "in_context": frozenset({"en"}),
    "by_words": frozenset(),
}
"""Languages that count as having a word table: the data is English, the third score is for others."""

LEARNT = {"rewritten": ("desk", "seeds"), "told": ("desk", "seeds", "tellings")}
"""What the two kinds of scores learn from. Essay drafts are only looked at: their writers' idea of the same
sentence is not an editor's, and letters shared would count for nothing."""

SEEDS_COUNT = 12.0
"""What a sentence of the seeds counts: marked with most care, and what the program is first tried on."""

LEXICAL = ("letters", "names", "rarest_name", "lengths", "short")
OVERLAP = ("overlap", "overlap_rank", "overlap_margin", "window_rank")
TELLING = ("letters", "rarest_name", "lengths", "short", "containment", "shared")
MEASURES = {
    "rewritten_at_once": (*LEXICAL, *OVERLAP),
    "rewritten_by_words": (*LEXICAL, "words", "containment", "words_rank", "words_margin"),
    "rewritten_in_context": (*LEXICAL, *OVERLAP),
    "told_anew_at_once": (*TELLING, "overlap", "overlap_margin", "overlap_beside", "mass_rank"),
    "told_anew_by_words": (*TELLING, "words_rank", "words_margin", "words_beside"),
}
MEASURES["told_anew_in_context"] = (*MEASURES["told_anew_at_once"], "overlap_rank")
"""What each score reads, chosen on the development data by adding one measure at a time."""

REWRITTEN = {"keep": -1.0, "within": 0.5, "floor": 0.4, "second": 0.0, "astray": 0.0}
TOLD_ANEW = {"keep": -1.25, "within": 0.5, "floor": 0.0, "second": -9.0, "astray": 0.0}
"""What `retold.chosen` and `retold.settled` read; set by the tables this prints. Two tellings split and
join facts freely, so that a second link of a sentence is as good as a first."""


class _Case:
    """One document: the sentences no anchor took, their measures and truth."""

    def __init__(self, document: material.Document, means: str) -> None:
        self.document = document
        texts = document.sides
        self.anchored = align.anchor(texts, "en")
        taken = set(self.anchored.values())
        self.left = [i for i in range(len(texts[0])) if i not in self.anchored]
        self.right = [j for j in range(len(texts[1])) if j not in taken]
        self.found = {}
        self.score = ""
        self.count = 1.0
        if self.left and self.right:
            languages, retold.TABLE_LANGUAGES = retold.TABLE_LANGUAGES, WITH_TABLE[means]
            self.score, self.found = retold.measured(self._told(means))
            retold.TABLE_LANGUAGES = languages
            self.truth = self._truth()

    def _told(self, means: str) -> retold.Told:
        texts = self.document.sides
        sides = [texts[0][i] for i in self.left], [texts[1][j] for j in self.right]
        context = self._context() if means == "in_context" else None
        return retold.Told(*sides, "en", context)

    def _context(self):
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


def fit(score: str) -> dict[str, float]:
    """Fit one score, print it cross-validated over settings, and return it with the settings."""
    kind, means = score.split("_", maxsplit=1)[0], "_".join(score.split("_")[-2:])
    groups = {name: _cases(name, means) for name in ("desk", "drafts", "seeds", "tellings")}
    own = {name: [c for c in cases if c.score.startswith(kind)] for name, cases in groups.items()}
    every = [c for name in LEARNT[kind] for c in groups[name] if c.found]
    parts = {id(c): n % PARTS for cases in groups.values() for n, c in enumerate(cases)}
    folds = [_fitted(score, [c for c in every if parts[id(c)] != part]) for part in range(PARTS)]
    settings = REWRITTEN if kind == "rewritten" else TOLD_ANEW | KEPT.get(score, {})
    for keep, within in itertools.product((-1.5, -1.25, -1.0, -0.75), (0.3, 0.5, 0.7)):
        tried = settings | {"keep": keep, "within": within}
        found = {
            name: [c.predicted(folds[parts[id(c)]] | tried) for c in cases]
            for name, cases in own.items()
        }
        print(f"  keep {keep} within {within} {_figures(own, found)}")
    table = _fitted(score, every) | settings
    found = {name: [c.predicted(table) for c in cases] for name, cases in own.items()}
    print(f"  all data {_figures(own, found)}")
    return table


def _cases(name: str, means: str) -> list[_Case]:
    """Return the documents of a set that the score is asked about."""
    if name == "drafts":
        return [_Case(d, means) for d in material.linked(name) if not _is_revision(d)]
    documents = {
        "desk": lambda: material.linked("desk"),
        "seeds": material.seeds,
        "tellings": material.tellings,
    }
    cases = [_Case(document, means) for document in documents[name]()]
    for case in cases:
        case.count = SEEDS_COUNT if name == "seeds" else 1.0
    return cases


def _is_revision(document: material.Document) -> bool:
    """Say whether the alignment takes a document's sides for versions of one text."""
    anchored = align.anchor(document.sides, "en")
    task = Task(document.sides, "en", Work(10**9), anchored=anchored)
    return align._is_revision(document.sides, anchored, near.edited(task))


def _fitted(score: str, cases) -> dict[str, float]:
    rows, truth, counts = [], [], []
    names = MEASURES[score]
    for case in cases:
        if all(name in case.found for name in names):
            known = case.truth >= 0
            rows.append(np.stack([case.found[n][known] for n in names], axis=1))
            truth.append(case.truth[known])
            others = OTHERS_COUNT[score.split("_", maxsplit=1)[0]]
            counts.append(np.full(known.sum(), case.count if case.score == score else others))
    found = logistic.fit(*(np.concatenate(part) for part in (rows, truth, counts)), RIDGE)
    return {"bias": found[0], **dict(zip(names, found[1:], strict=True))}


def _figures(own, found) -> str:
    said = []
    for name, cases in own.items():
        documents = [c.document for c in cases]
        units = _f1(documents, found[name], by_unit=True)
        if name in ("seeds", "tellings"):
            by_sentence = _f1(documents, found[name], by_unit=False)
            said.append(f"{name} ({len(cases)}) {units:.3f}, sentences {by_sentence:.3f}")
        else:
            said.append(f"{name} ({len(cases)}) {units:.4f}")
    return " · ".join(said)


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
