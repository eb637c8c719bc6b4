"""Put known edits into articles, compare, and count what was found and named: `python packaging/known_edits.py`.

Each article gets one edit of each kind, each in a copy of its own, from a seeded generator. Found: a
finding of the right kind stands in the edited paragraph (for a cut or moved paragraph the pairs say so).
Named: its sentence says the words that changed. The articles of `tests/known` are ours; with `--shared`
the development articles beside the checkout are used for measuring, and nothing of them is kept.
"""

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

from known_edit_kinds import KINDS, MORE, Edit  # noqa: E402

from reader.article import Article, Paragraph, ParagraphKind  # noqa: E402
from reader.compare import engine  # noqa: E402
from reader.compare.changes import Comparison, Finding, PairKind  # noqa: E402

EACH, ALL = 0.93, 0.97
"""Bars of the comparison issue: share of the edits found and named, in each kind and in all."""

SHARED = ROOT.parent / "shared" / "bench"

# --- judging -----------------------------------------------------------------------------------------


@dataclass
class Tally:
    """What came of one kind of edit."""

    made: int = 0
    found: int = 0
    untouched: int = 0
    noise: int = 0
    findings: int = 0


def article(texts: tuple[str, ...]) -> Article:
    """Return paragraphs as an article."""
    paragraphs = (Paragraph(ParagraphKind.PARAGRAPH, text, n, n) for n, text in enumerate(texts, 1))
    return Article(headline="A headline", paragraphs=tuple(paragraphs))


def judge(texts: tuple[str, ...], edit: Edit, tally: Tally) -> Comparison | None:
    """Compare, count, and return the comparison when the edit was missed."""
    comparison = engine.compare(article(texts), article(edit.paragraphs))
    tally.made += 1
    tally.findings += len(comparison.findings)
    hit = found_and_named(comparison, edit)
    tally.found += hit
    tally.untouched += len(texts) - 1
    noise = noisy_paragraphs(comparison, edit)
    tally.noise += len(noise)
    return None if hit and not noise else comparison


def found_and_named(comparison: Comparison, edit: Edit) -> bool:
    """Say whether the edit was found, in its place, and named."""
    if "cut" in edit.kinds:
        return set(_sentences(comparison, edit.paragraph)) <= set(comparison.only_left)
    if "moved" in edit.kinds:
        numbers = set(_sentences(comparison, edit.paragraph))
        pairs = [pair for pair in comparison.pairs if numbers & set(pair.left)]
        return any(pair.moved for pair in pairs) and all(p.kind is PairKind.SAME for p in pairs)
    if not edit.kinds:
        return not comparison.findings
    return any(_tells(comparison, finding, edit) for finding in comparison.findings)


def _sentences(comparison: Comparison, paragraph: int) -> list[int]:
    return [n for n, s in enumerate(comparison.left.sentences) if s.paragraph == paragraph]


def _tells(comparison: Comparison, finding: Finding, edit: Edit) -> bool:
    """Say whether a finding is the edit's: kind, place and words."""
    place = finding.left or finding.right
    if place is None or place.sentence is None or finding.kind.value not in edit.kinds:
        return False
    side = comparison.left if finding.left else comparison.right
    here = side.sentences[place.sentence].paragraph == edit.paragraph
    named = not edit.words or any(word in finding.says for word in edit.words)
    return here and named and edit.change in ("", finding.change)


def noisy_paragraphs(comparison: Comparison, edit: Edit) -> set[int]:
    """Return the untouched paragraphs of the left in which something is said or changed."""
    quiet = comparison.left.sentences
    noisy = {
        quiet[number].paragraph
        for pair in comparison.pairs
        if pair.kind is not PairKind.SAME or (pair.moved and "moved" not in edit.kinds)
        for number in pair.left
    }
    noisy |= {quiet[number].paragraph for number in comparison.only_left}
    noisy |= {
        quiet[f.left.sentence].paragraph
        for f in comparison.findings
        if f.left is not None and f.left.sentence is not None
    }
    return noisy - {edit.paragraph}


def own_articles() -> list[tuple[str, ...]]:
    """Return the invented articles of `tests/known`, without their headlines."""
    files = sorted((ROOT / "tests" / "known").glob("*.txt"))
    return [_paragraphs(path.read_text("utf-8"))[1:] for path in files]


def shared_articles(count: int) -> list[tuple[str, ...]]:
    """Return English development articles beside the checkout, for measuring only."""
    found: list[tuple[str, ...]] = []
    for line in (SHARED / "clean" / "dev.jsonl").read_text("utf-8").splitlines():
        record = json.loads(line)
        if record["lang"] == "en":
            found.append(_paragraphs(record["gold_body"]))
    for line in (SHARED / "group" / "dev.jsonl").read_text("utf-8").splitlines():
        record = json.loads(line)
        if record.get("lang") == "en":
            found.append(_paragraphs(record["text"]))
    return [texts for texts in found if len(texts) >= 6][:count]


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.split("\n") if line.strip())


def measure(
    articles: list[tuple[str, ...]],
    seed: int,
    report: Callable[[str, Edit, Comparison], None],
    *,
    more: bool = False,
) -> dict[str, Tally]:
    """Make and judge one edit of each kind in every article."""
    kinds = KINDS | MORE if more else KINDS
    tallies = {kind: Tally() for kind in kinds}
    for number, texts in enumerate(articles):
        for kind, make in kinds.items():
            chance = random.Random(f"{seed}/{number}/{kind}")
            edit = make(texts, chance)
            missed = judge(texts, edit, tallies[kind]) if edit else None
            if edit and missed:
                report(f"{kind} #{number}", edit, missed)
    return tallies


def table(tallies: dict[str, Tally]) -> str:
    """Return the figures as text."""
    lines = [f"{'kind':15}{'made':>6}{'found':>8}{'noise':>14}{'findings':>10}"]
    for kind, tally in [*tallies.items(), ("all", _sum(tallies))]:
        share = tally.found / max(1, tally.made)
        per_thousand = 1000 * tally.noise / max(1, tally.untouched)
        mean = tally.findings / max(1, tally.made)
        lines.append(f"{kind:15}{tally.made:6}{share:8.3f}{per_thousand:9.2f}/1000{mean:10.2f}")
    return "\n".join(lines)


def _sum(tallies: dict[str, Tally]) -> Tally:
    total: Counter[str] = Counter()
    for tally in tallies.values():
        total.update(vars(tally))
    return Tally(**total)


def _print_missed(kind: str, edit: Edit, missed: Comparison) -> None:
    """Print one edit that was missed or made noise."""
    print(f"\n{kind} paragraph {edit.paragraph}: {edit.words} {edit.change}")
    for number in _sentences(missed, edit.paragraph):
        print("   <", missed.left.text(number)[:300])
    if edit.paragraph < len(edit.paragraphs):
        print("   >", edit.paragraphs[edit.paragraph][:600])
    for finding in missed.findings:
        print(f"   {finding.kind.value}/{finding.change} {finding.weight}: {finding.says[:200]}")
    for pair in missed.pairs:
        if pair.kind is not PairKind.SAME or pair.moved:
            print("   pair", pair.left, pair.right, pair.kind.value, "moved" if pair.moved else "")


def _nothing(kind: str, edit: Edit, missed: Comparison) -> None:
    """Print nothing."""
    del kind, edit, missed


def main(arguments: list[str]) -> int:
    """Measure and print the table; 1 when a bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shared", type=int, default=0, metavar="N", help="measure on N articles")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--more", action="store_true", help="six more kinds of edits")
    parser.add_argument("--misses", action="store_true", help="print every edit missed")
    options = parser.parse_args(arguments)
    articles = shared_articles(options.shared) if options.shared else own_articles()
    report = _print_missed if options.misses else _nothing
    tallies = measure(articles, options.seed, report, more=options.more)
    print(table(tallies))
    judged = {kind: tallies[kind] for kind in KINDS}
    total = _sum(judged)
    good = all(tally.found >= EACH * tally.made for tally in judged.values())
    return 0 if good and total.found >= ALL * total.made else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
