"""A comparison as text for people: verdict, findings, then every sentence with its counterpart.

Marks are signs, not colours: [-cut-], {+added+}, [~said otherwise~]; house style is left unmarked.
"""

from collections.abc import Iterator, Sequence

from reader.cli.output import folded
from reader.compare.changes import (
    Comparison,
    Finding,
    Mark,
    MarkKind,
    Pair,
    PairKind,
    Part,
    Place,
    Side,
)

_SIGNS = {
    MarkKind.CUT: ("[-", "-]"),
    MarkKind.ADDED: ("{+", "+}"),
    MarkKind.CHANGED: ("[~", "~]"),
}


def lines(comparison: Comparison, left: str, right: str) -> Iterator[str]:
    """Yield the lines to print for one comparison; ``left`` and ``right`` name the files."""
    yield folded(f"left:  {left}: {comparison.left.headline or '(no headline)'}")
    yield folded(f"right: {right}: {comparison.right.headline or '(no headline)'}")
    yield ""
    yield folded(comparison.verdict)
    if not comparison.complete:
        yield folded("The texts are very long: the comparison is coarser than usual.")
    yield from _findings(comparison.findings)
    yield from _pairs(comparison)
    yield from _only("only on the left", comparison.left, comparison.only_left)
    yield from _only("only on the right", comparison.right, comparison.only_right)


def _findings(findings: Sequence[Finding]) -> Iterator[str]:
    if findings:
        yield f"\nto look at ({len(findings)})"
    for finding in findings:
        yield folded(f"{'!' if finding.weight > 0.5 else '-'} {finding.kind}: {finding.says}", "  ")
        yield from (folded(text, "      ") for text in _places(finding))


def _places(finding: Finding) -> Iterator[str]:
    if finding.left is not None:
        yield f"left {_where(finding.left)}: {finding.left.text}"
    if finding.right is not None:
        yield f"right {_where(finding.right)}: {finding.right.text}"


def _where(place: Place) -> str:
    """Name a place: "12" for a sentence, as below; "headline", "caption"."""
    return (
        str(place.part)
        if place.sentence is None or place.part is not Part.BODY
        else str(place.sentence)
    )


def _pairs(comparison: Comparison) -> Iterator[str]:
    changed = [pair for pair in comparison.pairs if pair.kind is not PairKind.SAME or pair.moved]
    same = len(comparison.pairs) - len(changed)
    if same:
        yield f"\n{same} {'sentence is' if same == 1 else 'sentences are'} the same"
    if changed:
        yield f"\npaired ({len(changed)})"
    for pair in changed:
        yield f"  {_numbers(pair.left)} = {_numbers(pair.right)}  {_kind(pair)}"
        yield folded(_text(comparison.left, pair.left, pair.left_marks), "    < ")
        if pair.kind is not PairKind.SAME:
            yield folded(_text(comparison.right, pair.right, pair.right_marks), "    > ")


def _kind(pair: Pair) -> str:
    return f"{pair.kind}, moved" if pair.moved else str(pair.kind)


def _numbers(sentences: Sequence[int]) -> str:
    return "+".join(str(number) for number in sentences)


def _text(side: Side, sentences: Sequence[int], marks: Sequence[Mark]) -> str:
    """Return sentences with their marks: "The [-old-] ferry"."""
    return " ".join(
        _marked(side.text(number), [mark for mark in marks if mark.sentence == number])
        for number in sentences
    )


def _marked(text: str, marks: Sequence[Mark]) -> str:
    done = 0
    shown = ""
    for mark in sorted(marks, key=lambda mark: mark.start):
        before, after = _SIGNS.get(mark.kind, ("", ""))
        shown += text[done : mark.start] + before + text[mark.start : mark.end] + after
        done = mark.end
    return shown + text[done:]


def _only(title: str, side: Side, sentences: Sequence[int]) -> Iterator[str]:
    if sentences:
        yield f"\n{title} ({len(sentences)})"
    for number in sentences:
        yield folded(f"{number}: {side.text(number)}", "  ")
