"""How heavy each kind of finding is, and how its sentence is worded.

Above 0.5 a difference could need a correction. The order follows the copy desks' own check lists (quotes,
figures, names, then attribution, then wording); the values are judgement, set so that the list of
`shared/peers.md` comes out in the order an editor would work through it. A finding and its mirror weigh the
same. Knows no text.
"""

from typing import Final

from reader.compare.changes import FindingKind, PairKind

_HEAVY: Final[dict[tuple[str, str], float]] = {
    ("quote", "altered"): 0.95,
    ("quote", "reattributed"): 0.92,
    ("quote", "lost-marks"): 0.8,
    ("quote", "gained-marks"): 0.8,
    ("quote", "trimmed"): 0.7,
    ("quote", "extended"): 0.7,
    ("quote", "cut"): 0.5,
    ("quote", "added"): 0.5,
    ("figure", "changed"): 0.93,
    ("figure", "conflict"): 0.85,
    ("figure", "unit"): 0.9,
    ("figure", "qualified"): 0.6,
    ("figure", "unqualified"): 0.6,
    ("figure", "cut"): 0.4,
    ("figure", "added"): 0.4,
    ("name", "changed"): 0.9,
    ("name", "variant"): 0.55,
    ("name", "title"): 0.6,
    ("name", "cut"): 0.35,
    ("name", "added"): 0.35,
    ("date", "changed"): 0.85,
    ("date", "conflict"): 0.75,
    ("date", "qualified"): 0.5,
    ("date", "unqualified"): 0.5,
    ("date", "cut"): 0.3,
    ("date", "added"): 0.3,
    ("attribution", "changed"): 0.6,
    ("attribution", "strengthened"): 0.6,
    ("attribution", "weakened"): 0.6,
    ("attribution", "anonymised"): 0.7,
    ("attribution", "named"): 0.7,
    ("attribution", "cut"): 0.6,
    ("attribution", "added"): 0.6,
    ("negation", "cut"): 0.9,
    ("negation", "added"): 0.9,
    ("negation", "changed"): 0.7,
    ("headline", "changed"): 0.5,
    ("headline", "cut"): 0.2,
    ("headline", "added"): 0.2,
    ("caption", "altered"): 0.45,
    ("caption", "credit"): 0.4,
    ("caption", "cut"): 0.2,
    ("caption", "added"): 0.2,
    ("loaded-term", "changed"): 0.7,
    ("loaded-term", "cut"): 0.3,
    ("loaded-term", "added"): 0.3,
    ("correction", "altered"): 0.7,
    ("correction", "cut"): 0.8,
    ("correction", "added"): 0.8,
}

_LIGHTER: Final = {
    PairKind.SAME: 1.0,
    PairKind.EDITED: 1.0,
    PairKind.REWORDED: 0.85,
    PairKind.RELATED: 0.55,
    None: 0.6,
}
"""The looser the pair, the likelier that a difference is one of telling; None: no counterpart."""


def weigh(
    kind: FindingKind, change: str, pair: PairKind | None = PairKind.EDITED, share: float = 1.0
) -> float:
    """Return the weight of a finding, from 0 to 1.

    Args:
        kind: The finding's kind.
        change: What happened.
        pair: How close the pair is that it stands in; None without counterpart.
        share: What the case itself takes off, from 0 to 1: a weekday cut weighs less than a year.
    """
    return round(_HEAVY[(kind.value, change)] * _LIGHTER[pair] * share, 3)


_LONGEST: Final = 140
"""Code points of a text shown inside a finding's sentence; longer ones lose their middle."""


def cited(text: str) -> str:
    """Return a text in quotation marks, its middle left out when it is long."""
    plain = " ".join(text.split())
    if len(plain) > _LONGEST:
        head = plain[: _LONGEST // 2].rsplit(" ", 1)[0]
        tail = plain[-_LONGEST // 2 :].split(" ", 1)[-1]
        plain = f"{head} … {tail}"
    return f'"{plain}"'
