"""Fit the score of edited pairs on real revisions and essay drafts."""

import numpy as np
from fitting import logistic, material

from reader.compare import align, near, splits, weights
from reader.compare.work import Work

KEEP = -0.5
PARTS = 5
REVISIONS_COUNT = 2.0
"""A revision's sentence counts twice a draft's: revisions are what the score is for."""


class _Case:
    """One document with what is measured on it once."""

    def __init__(self, document: material.Document) -> None:
        self.document = document
        self.anchored = align.anchor(document.units, "en")
        self.rest = near.leftover(document.units, self.anchored, "en")
        self.measured = near.measure(self.rest, Work(10**9))
        self.rows: dict[tuple[int, int], dict[str, float]] = {}

    def look(self) -> None:
        """Work out the features with the weights as they are now."""
        sure = near.first_round(self.rest, self.measured)
        self.rows = near.features(self.rest, self.measured, sure)

    def examples(self):
        """Yield features and truth of what counts."""
        document = self.document
        for (i, j), row in self.rows.items():
            true = (i, j) in document.links
            if i in document.ignored[0] or j in document.ignored[1] or (i, j) in document.doubtful:
                continue
            hopeless = row["ratio"] < 0.25 and row["containment"] < 0.25
            moved_draft = not row["gap"] and row["ratio"] > 0.75 and row["containment"] > 0.75
            if not true and (
                hopeless or (moved_draft and not document.doubtful and _is_draft(document))
            ):
                continue
            yield list(row.values()), true, 1.0 if _is_draft(document) else REVISIONS_COUNT

    def predicted(self) -> list[tuple[int, int]]:
        """Return the links with the weights as they are now."""
        edited = near.one_to_one(near.scored(self.rows), weights.of("near")["keep"])
        return [*self.anchored.items(), *((n.left, n.right) for n in self._with_halves(edited))]

    def _with_halves(self, edited):
        taken = (
            frozenset(self.anchored) | {n.left for n in edited},
            frozenset(self.anchored.values()) | {n.right for n in edited},
        )
        return [*edited, *splits.beside(self.document.units, edited, taken, "en")]


def _is_draft(document: material.Document) -> bool:
    """Say whether order was kept by the markers, so that a move was never marked."""
    return "gold" in document.record


def fit() -> dict[str, float]:
    """Fit twice (the first round's sure pairs depend on the weights), then cross-validate."""
    cases = [_Case(d) for d in (*material.revisions(), *material.linked("drafts"))]
    for _ in range(2):
        for case in cases:
            case.look()
        table = _fitted(cases)
        weights.of("near").clear()
        weights.of("near").update(table)
    for case in cases:
        case.look()
    _cross_validate(cases)
    weights.of("near").update(table)
    _report("all data", cases, {case.document.name: case.predicted() for case in cases})
    return table


def _fitted(cases) -> dict[str, float]:
    examples = [e for case in cases for e in case.examples()]
    names = next(list(row) for case in cases for row in case.rows.values())
    rows, truth, counts = (np.array(column, float) for column in zip(*examples, strict=True))
    found = logistic.fit(rows, truth, counts)
    return {"bias": found[0], **dict(zip(names, found[1:], strict=True)), "keep": KEEP}


def _cross_validate(cases) -> None:
    for keep in (-1.5, -1.0, -0.5, 0.0):
        predicted = {}
        for part in range(PARTS):
            table = _fitted([c for n, c in enumerate(cases) if n % PARTS != part])
            weights.of("near").update(table | {"keep": keep})
            held = [c for n, c in enumerate(cases) if n % PARTS == part]
            predicted |= {case.document.name: case.predicted() for case in held}
        _report(f"keep {keep}", cases, predicted)


def _report(head: str, cases, predicted) -> None:
    score, score_revisions = material.scorer("score"), material.scorer("score_revisions")
    records = [case.document.record for case in cases]
    revised = [r for r in records if "gold" not in r]
    drafts = [r for r in records if "gold" in r]
    pairs = {n: {"pairs": [[i, j, None] for i, j in links]} for n, links in predicted.items()}
    found = score_revisions.score(revised, pairs)
    f1 = score.score(drafts, predicted)["all"]["F"]
    figures = {k: round(found[k]["F"], 3) for k in ("edited", "cut", "added")}
    print(
        f"  {head}: documents right {found['exact_doc_no_moves']:.3f} {figures} drafts F1 {f1:.4f}"
    )
