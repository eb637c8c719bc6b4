"""Known edits by a second hand, put into real articles: found, named, in the right place?

    desk_edits.py [ARTICLES.jsonl] [--together] [--each 12] [--kind quote] [--way "curly, tense"] [--language en] [--seed 1] [--misses]

ARTICLES.jsonl has `gold_body` and `lang`; nothing of it is kept. Prints, for each kind and way, how many edits were
found and named, and how many findings and changed pairs stand on untouched paragraphs per thousand. With
`--together` every article has one edit of each kind at once. Leaves with 1 when a bar is missed.
"""

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

from edits.pen import Known, Paragraphs, Stretch  # noqa: E402
from edits.together import Made, together  # noqa: E402
from edits.ways import WAYS  # noqa: E402

from reader.article import Article  # noqa: E402
from reader.compare import engine  # noqa: E402
from reader.compare.changes import Comparison, Finding, MarkKind, Pair, PairKind, Place, Side  # noqa: E402
from reader.ingest import files  # noqa: E402
from reader.session import clean_text  # noqa: E402

NO_CHANGE = "style"
SHARED = ROOT.parent / "shared" / "bench" / "clean" / "dev.jsonl"
ALL, EACH = 0.97, 0.93
"""Share of the edits to be found and named, in all and of each kind (the bars of issue 3)."""
_AROUND = 3
"""Code points by which a finding may stand beside the edit: a mark, a space."""


@dataclass(frozen=True)
class Outcome:
    """What became of one edit."""

    kind: str
    way: str
    found: bool
    said: tuple[str, ...]
    """Findings and changed pairs of untouched paragraphs."""
    paragraphs: int
    known: Known
    left: Paragraphs
    comparison: Comparison


def outcome(kind: str, way: str, left: Paragraphs, known: Known) -> Outcome:
    """Compare an article with what the edit made of it."""
    comparison = engine.compare(_article(left), _article(known.right))
    found = _is_found(kind, known, comparison)
    said = tuple(_on_untouched(kind, left, known, comparison))
    return Outcome(kind, way, found, said, len(left), known, left, comparison)


def _article(paragraphs: Paragraphs) -> Article:
    page = files.from_text("\n\n".join(paragraphs), "article.txt")
    return clean_text.article(page)


def _is_found(kind: str, known: Known, comparison: Comparison) -> bool:
    if kind == NO_CHANGE:
        return not comparison.findings
    if kind == "cut":
        return _is_alone(known, comparison)
    if kind == "moved":
        return _is_moved(known, comparison)
    return any(
        _is_named(f, known) and _is_there(f, known, comparison) for f in comparison.findings
    ) or ("none" in known.wanted and not comparison.findings)


def _is_named(finding: Finding, known: Known) -> bool:
    return bool({finding.kind.value, f"{finding.kind.value}/{finding.change}"} & known.wanted)


def _is_there(finding: Finding, known: Known, comparison: Comparison) -> bool:
    """Tell whether a finding stands on the edit, on the side or sides it is given for."""
    places = [
        (finding.left, comparison.left, known.here),
        (finding.right, comparison.right, known.there),
    ]
    return all(
        _meets(place, side, edit)
        for place, side, edit in places
        if place is not None and edit is not None
    )


def _meets(place: Place, side: Side, edit: Stretch) -> bool:
    if place.sentence is None:
        return False
    sentence = side.sentences[place.sentence]
    start, end = sentence.start + place.start, sentence.start + place.end
    return (
        sentence.paragraph == edit.paragraph
        and start <= edit.end + _AROUND
        and end >= edit.start - _AROUND
    )


def _sentences(side: Side, paragraph: int) -> set[int]:
    return {n for n, sentence in enumerate(side.sentences) if sentence.paragraph == paragraph}


def _is_alone(known: Known, comparison: Comparison) -> bool:
    if known.here is not None:
        return set(comparison.only_left) == _sentences(comparison.left, known.here.paragraph)
    there = known.there or Stretch(-1, 0, 0)
    return set(comparison.only_right) == _sentences(comparison.right, there.paragraph)


def _is_moved(known: Known, comparison: Comparison) -> bool:
    """Tell whether the paragraph is said to have moved, or those it went past."""
    if known.here is None or known.there is None:
        return False
    moved = {n for pair in comparison.pairs if pair.moved for n in pair.left}
    low, high = sorted((known.here.paragraph, known.there.paragraph))
    went = _sentences(comparison.left, known.here.paragraph)
    past = {
        n
        for paragraph in range(low, high + 1)
        if paragraph != known.here.paragraph
        for n in _sentences(comparison.left, paragraph)
    }
    return bool(moved) and (moved <= went or moved <= past)


def _on_untouched(
    kind: str, left: Paragraphs, known: Known, comparison: Comparison
) -> Iterator[str]:
    here, there = _touched(left, known)
    for finding in comparison.findings:
        paragraphs = [
            side.sentences[place.sentence].paragraph if place.sentence is not None else -1
            for place, side in ((finding.left, comparison.left), (finding.right, comparison.right))
            if place is not None
        ]
        touched = [here, there] if len(paragraphs) == 2 else [here | there]
        if kind != NO_CHANGE and not any(p in t for p, t in zip(paragraphs, touched, strict=True)):
            yield f"finding {finding.kind.value}/{finding.change}: {finding.says}"
    for pair in comparison.pairs:
        if _is_change(kind, pair) and not _stands_in(pair.left, comparison.left, here):
            yield f"pair {pair.kind.value}: {[comparison.left.text(n) for n in pair.left]} {[comparison.right.text(n) for n in pair.right]}"


def _touched(left: Paragraphs, known: Known) -> tuple[set[int], set[int]]:
    here: set[int] = {known.here.paragraph} if known.here else set()
    there: set[int] = {known.there.paragraph} if known.there else set()
    if "name" in known.wanted:  # a name replaced everywhere touches more
        changed = {n for n, text in enumerate(left) if text != known.right[n]}
        return here | changed, there | changed
    return here, there


def _is_change(kind: str, pair: Pair) -> bool:
    if kind == NO_CHANGE:
        marks = (*pair.left_marks, *pair.right_marks)
        return pair.kind not in (PairKind.SAME, PairKind.EDITED) or any(
            mark.kind is not MarkKind.STYLE for mark in marks
        )
    return pair.kind is not PairKind.SAME


def _stands_in(numbers: tuple[int, ...], side: Side, paragraphs: set[int]) -> bool:
    return any(side.sentences[n].paragraph in paragraphs for n in numbers)


def _articles(path: str, language: str) -> list[Paragraphs]:
    records = [json.loads(line) for line in Path(path).read_text("utf-8").split("\n") if line]
    bodies = [r["gold_body"] for r in records if r["lang"] == language]
    return [tuple(line.strip() for line in body.split("\n") if line.strip()) for body in bodies]


def run(articles: list[Paragraphs], asked: argparse.Namespace) -> Iterator[Outcome]:
    """Put every way into as many articles as asked, in an order of chance."""
    for kind, ways in WAYS.items():
        if asked.kind and kind != asked.kind:
            continue
        for name, way in ways.items():
            if asked.way and name != asked.way:
                continue
            chance = random.Random(f"{asked.seed} {kind} {name}")
            done = 0
            for left in chance.sample(articles, len(articles)):
                known = way(left, chance)
                if known is None:
                    continue
                yield outcome(kind, name, left, known)
                done += 1
                if done == asked.each:
                    break


def run_together(articles: list[Paragraphs], asked: argparse.Namespace) -> Iterator[Outcome]:
    """Put one edit of each kind into every article at once, and compare it once."""
    for number, left in enumerate(articles):
        chance = random.Random(f"{asked.seed} {number}")
        right, made = together(left, chance)
        comparison = engine.compare(_article(left), _article(right))
        touched = {one.known.here.paragraph for one in made if one.known.here}
        said, paragraphs = tuple(_apart_from(touched, left, right, comparison)), len(left)
        for one in made:
            found = _is_found_among(one, comparison)
            yield Outcome(one.kind, one.way, found, said, paragraphs, one.known, left, comparison)
            said, paragraphs = (), 0


def _is_found_among(one: Made, comparison: Comparison) -> bool:
    """Tell whether one edit among others was found; of style, whether its paragraph has no finding."""
    here = one.known.here
    if here is None:
        return False
    if one.kind == NO_CHANGE:
        return not any(
            f.left and f.left.sentence in _sentences(comparison.left, here.paragraph)
            for f in comparison.findings
        )
    if one.kind == "cut":
        return _sentences(comparison.left, here.paragraph) <= set(comparison.only_left)
    if one.kind == "moved":
        moved = {n for pair in comparison.pairs if pair.moved for n in pair.left}
        return bool(moved & _sentences(comparison.left, here.paragraph))
    return _is_found(one.kind, one.known, comparison)


def _apart_from(
    touched: set[int], left: Paragraphs, right: Paragraphs, comparison: Comparison
) -> Iterator[str]:
    """Yield findings and changed pairs of paragraphs that no edit touched."""
    ours = {left[n] for n in touched}
    theirs = {text for text in right if text not in left}
    for finding in comparison.findings:
        places = (finding.left, comparison.left, ours), (finding.right, comparison.right, theirs)
        if not any(_in_one_of(place, side, texts) for place, side, texts in places):
            yield f"finding {finding.kind.value}/{finding.change}: {finding.says}"
    for pair in comparison.pairs:
        if pair.kind is not PairKind.SAME and not _stands_in(pair.left, comparison.left, touched):
            yield f"pair {pair.kind.value}: {[comparison.left.text(n) for n in pair.left]}"


def _in_one_of(place: Place | None, side: Side, texts: set[str]) -> bool:
    if place is None or place.sentence is None:
        return False
    return side.paragraphs[side.sentences[place.sentence].paragraph] in texts


def _show(outcome: Outcome) -> None:
    known = outcome.known
    print(f"  MISS {outcome.kind}: {outcome.way}   wanted {sorted(known.wanted)}")
    for side, text, edit in (("-", outcome.left, known.here), ("+", known.right, known.there)):
        if edit is not None:
            words = text[edit.paragraph]
            print(
                f"    {side} {words[max(0, edit.start - 90) : edit.start]}[[{words[edit.start : edit.end]}]]{words[edit.end : edit.end + 90]}"
            )
    for finding in outcome.comparison.findings[:6]:
        print(f"      {finding.kind.value}/{finding.change} {finding.weight}: {finding.says}")


def main() -> int:
    """Run, and print the table; 1 when a bar is missed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("articles", nargs="?", default=str(SHARED))
    parser.add_argument("--together", action="store_true")
    parser.add_argument("--each", type=int, default=12)
    parser.add_argument("--kind")
    parser.add_argument("--way")
    parser.add_argument("--language", default="en")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--untouched", action="store_true")
    asked = parser.parse_args()
    if not Path(asked.articles).is_file():
        print(f"No articles at {asked.articles}; nothing to score.")
        return 0
    tried: Counter[tuple[str, str]] = Counter()
    found: Counter[tuple[str, str]] = Counter()
    wrong: Counter[tuple[str, str]] = Counter()
    paragraphs = 0
    mode = run_together if asked.together else run
    for one in mode(_articles(asked.articles, asked.language), asked):
        key = (one.kind, one.way)
        tried[key] += 1
        found[key] += one.found
        wrong[key] += len(one.said)
        paragraphs += one.paragraphs
        if asked.misses and not one.found:
            _show(one)
        if asked.untouched:
            for said in one.said:
                print(f"  UNTOUCHED {one.kind}, {one.way}: {said[:600]}")
    good = True
    for kind in dict.fromkeys(kind for kind, _ in tried):
        ways = [key for key in tried if key[0] == kind]
        print(
            f"{kind:12} {sum(found[k] for k in ways)}/{sum(tried[k] for k in ways)} = {sum(found[k] for k in ways) / max(1, sum(tried[k] for k in ways)):.3f}"
        )
        for key in ways:
            low = " <--" if found[key] < 0.93 * tried[key] else ""
            print(f"    {key[1]:34} {found[key]:3}/{tried[key]:3}  untouched {wrong[key]}{low}")
        good &= sum(found[k] for k in ways) >= EACH * sum(tried[k] for k in ways)
    total = sum(tried.values())
    print(
        f"all {sum(found.values()) / total:.4f} of {total}; untouched {sum(wrong.values())} in {paragraphs} paragraphs = {1000 * sum(wrong.values()) / paragraphs:.2f} per 1,000"
    )

    return 0 if good and sum(found.values()) >= ALL * total else 1


if __name__ == "__main__":
    sys.exit(main())
