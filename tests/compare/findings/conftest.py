"""The vocabulary of the findings' tests: two texts, their pairs, and what is said of them."""

from dataclasses import dataclass

import pytest

from reader.article import Direction, ParagraphKind
from reader.compare import findings, verdict
from reader.compare.changes import Finding, Pair, PairKind, Part, Sentence, Side
from reader.text import sentences


def side_of(text, language="en", **around):
    """One paragraph a line, cut into sentences."""
    paragraphs = tuple(line for line in text.split("\n") if line.strip())
    cut = tuple(
        Sentence(number, start, end)
        for number, paragraph in enumerate(paragraphs)
        for start, end in sentences.split(paragraph, language)
    )
    return Side(
        headline=around.get("headline"),
        standfirst=around.get("standfirst"),
        summary=around.get("summary", ()),
        captions=around.get("captions", ()),
        notes=around.get("notes", ()),
        paragraphs=paragraphs,
        paragraph_kinds=(ParagraphKind.PARAGRAPH,) * len(paragraphs),
        sentences=cut,
        language=language,
        direction=Direction.LTR,
    )


def pair_of(left, right, kind: str = "edited"):
    """A pair without marks."""
    return Pair(tuple(left), tuple(right), PairKind(kind), moved=False, confidence=1.0)


@dataclass
class Desk:
    """Compares two texts whose sentences answer each other in order, unless pairs are given."""

    def findings(self, left, right, kind="edited", pairs=None, language="en"):
        """What is found between two texts."""
        here, there = (
            text if isinstance(text, Side) else side_of(text, language) for text in (left, right)
        )
        if pairs is None:
            pairs = self._in_order(here, there, kind)
        given = tuple(pair if isinstance(pair, Pair) else pair_of(*pair) for pair in pairs)
        only = [
            tuple(
                number
                for number in range(len(side.sentences))
                if all(number not in (pair.left, pair.right)[at] for pair in given)
            )
            for at, side in enumerate((here, there))
        ]
        judged = verdict.relation(here, there, given, kin=True)
        found = findings.find(here, there, given, (only[0], only[1]), same_copy=judged.is_one_copy)
        for finding in found:
            self.slices_exactly(here, finding.left)
            self.slices_exactly(there, finding.right)
        return found

    @staticmethod
    def _in_order(here, there, kind):
        """Pairs of the sentences with the same number; equal ones are `same`."""
        count = min(len(here.sentences), len(there.sentences))
        return [
            pair_of((n,), (n,), "same" if here.text(n) == there.text(n) else kind)
            for n in range(count)
        ]

    @staticmethod
    def slices_exactly(side, place):
        """A place in the body is a slice of its sentence."""
        if place is not None and place.part is Part.BODY:
            assert side.text(place.sentence)[place.start : place.end] == place.text

    def told(self, *texts, **options):
        """Kind and change of all that is found, heaviest first."""
        return [(f.kind.value, f.change) for f in self.findings(*texts, **options)]

    def says(self, *texts, **options):
        """The sentences of all that is found, heaviest first."""
        return [f.says for f in self.findings(*texts, **options)]

    def one(self, *texts, **options) -> Finding:
        """The only finding."""
        found: tuple[Finding, ...] = self.findings(*texts, **options)
        assert len(found) == 1, [f.says for f in found]
        return found[0]

    side = staticmethod(side_of)
    pair = staticmethod(pair_of)


@pytest.fixture
def desk():
    return Desk()
