"""Score the engine as it ships: every unit of a data set is a paragraph, pairs are read back as units."""

from collections.abc import Iterator

from fitting import material

from reader.article import Article, Paragraph, ParagraphKind
from reader.compare import engine
from reader.compare.changes import Comparison, Pair


def article(units: list[str]) -> Article:
    """Return clean text as an article, a paragraph a unit."""
    kind = ParagraphKind.PARAGRAPH
    return Article(None, tuple(Paragraph(kind, text, n, n) for n, text in enumerate(units, 1)))


def compared(document: material.Document) -> Comparison:
    """Compare a document's two sides."""
    return engine.compare(article(document.units[0]), article(document.units[1]))


def unit_links(comparison: Comparison) -> dict[tuple[int, int], str]:
    """Return which units the pairs link, and how: unchanged, edited, moved, moved_edited."""
    found: dict[tuple[int, int], list[Pair]] = {}
    for pair in (*comparison.pairs, *comparison.also):
        for i in pair.left:
            for j in pair.right:
                unit = (
                    comparison.left.sentences[i].paragraph,
                    comparison.right.sentences[j].paragraph,
                )
                found.setdefault(unit, []).append(pair)
    texts = comparison.left.paragraphs, comparison.right.paragraphs
    return {
        (u, v): _kind(pairs, same=texts[0][u] == texts[1][v]) for (u, v), pairs in found.items()
    }


def _kind(pairs: list[Pair], *, same: bool) -> str:
    """Name a pair of units; whether it is unchanged the scorers, too, take from the texts."""
    if any(pair.moved for pair in pairs):
        return "moved" if same else "moved_edited"
    return "unchanged" if same else "edited"


def sentence_links(comparison: Comparison) -> set[tuple[int, int]]:
    """Return which sentences the pairs link."""
    return {
        (i, j)
        for pair in (*comparison.pairs, *comparison.also)
        for i in pair.left
        for j in pair.right
    }


def all_scores() -> Iterator[tuple[str, float]]:
    """Yield every score by name."""
    score_revisions = material.scorer("score_revisions")
    for name in ("desk", "drafts"):
        yield from of_linked(name)
    documents = material.revisions()
    predicted = {
        d.name: {"pairs": [[i, j, kind] for (i, j), kind in unit_links(compared(d)).items()]}
        for d in documents
    }
    found = score_revisions.score([d.record for d in documents], predicted)
    yield "revisions documents right", found["exact_doc"]
    yield "revisions right, moves aside", found["exact_doc_no_moves"]
    for name in ("edited", "cut", "added", "moved"):
        yield f"revisions {name} F1", found[name]["F"]
    yield from of_marked("seeds", material.seeds())
    yield from of_marked("tellings", material.tellings())


def of_linked(name: str) -> Iterator[tuple[str, float]]:
    """Yield the scores of `desk` or `drafts`, by the data's own scorer."""
    scorer = material.scorer("score")
    documents = material.linked(name)
    predicted = {d.name: list(unit_links(compared(d))) for d in documents}
    found = scorer.score([d.record for d in documents], predicted)
    yield f"{name} F1", found["all"]["F"]
    yield f"{name} nothing verbatim F1", found["rewritten"]["F"]


def of_marked(name: str, documents: list[material.Document]) -> Iterator[tuple[str, float]]:
    """Yield the scores of documents marked sentence by sentence; doubtful links do not count."""
    counts = {"sentences": [0, 0, 0], "paragraphs": [0, 0, 0]}
    for document in documents:
        comparison = compared(document)
        of = document.of_unit
        marked = {(of[0][i], of[1][j]) for i, j in document.links}
        doubtful = {(of[0][i], of[1][j]) for i, j in document.doubtful} - marked
        _count(counts["sentences"], sentence_links(comparison) - document.doubtful, document.links)
        _count(counts["paragraphs"], set(unit_links(comparison)) - doubtful, marked)
    for unit, (right, found, marked_count) in counts.items():
        yield f"{name} {unit} F1", 2 * right / max(1, found + marked_count)


def _count(counts: list[int], found: set, marked: set) -> None:
    counts[0] += len(found & marked)
    counts[1] += len(found)
    counts[2] += len(marked)
