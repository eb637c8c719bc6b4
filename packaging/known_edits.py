"""Put known edits into articles, compare, and count what was found and named: `python packaging/known_edits.py`.

Each article gets one edit of each kind, each in a copy of its own, from a seeded generator. Found: a
finding of the right kind stands in the edited paragraph (for a cut or moved paragraph the pairs say so).
Named: its sentence says the words that changed. The articles of `tests/known` are ours; with `--shared`
the development articles beside the checkout are used for measuring, and nothing of them is kept.
"""

import argparse
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from reader.article import Article, Paragraph, ParagraphKind  # noqa: E402
from reader.compare import engine  # noqa: E402
from reader.compare.changes import Comparison, Finding, PairKind  # noqa: E402

SHARED = ROOT.parent / "shared" / "bench"

NAMES = ("Vantreau", "Okellin", "Brisk", "Haldane", "Zorrilla", "Pemberly", "Nakuru", "Stavros")
VERBS = ("claimed", "admitted", "alleged", "insisted", "conceded", "warned", "suggested", "denied")
AUXILIARIES = r"is|are|was|were|has|have|had|will|would|could|can|should|must|did|does|do"


@dataclass(frozen=True)
class Edit:
    """One edit made: the paragraphs after it, where it is and what should be said of it."""

    paragraphs: tuple[str, ...]
    paragraph: int
    kinds: frozenset[str]
    words: tuple[str, ...]
    """Any of these in a finding's sentence names the edit."""
    change: str = ""


Maker = Callable[[tuple[str, ...], random.Random], Edit | None]


def with_paragraph(texts: tuple[str, ...], at: int, text: str) -> tuple[str, ...]:
    """Return the paragraphs with one of them replaced."""
    return (*texts[:at], text, *texts[at + 1 :])


def places(texts: tuple[str, ...], pattern: str) -> list[tuple[int, re.Match[str]]]:
    """Return every match of a pattern with its paragraph."""
    return [(at, found) for at, text in enumerate(texts) for found in re.finditer(pattern, text)]


def replaced(texts: tuple[str, ...], at: int, found: re.Match[str], new: str) -> tuple[str, ...]:
    """Return the paragraphs with one match replaced."""
    text = texts[at]
    return with_paragraph(texts, at, text[: found.start()] + new + text[found.end() :])


# --- the kinds of edits ------------------------------------------------------------------------------

SPELLED = {"two": "three", "three": "five", "four": "six", "five": "nine", "six": "four", "seven": "eight",
           "eight": "ten", "nine": "six", "ten": "twelve", "dozen": "hundred"}  # fmt: skip


def figure(texts: tuple[str, ...], chance: random.Random) -> Edit | None:
    """Change one figure: digits, money, a share, a year, or a number word."""
    digits = places(texts, r"(?<![\w.,-])\d(?:[\d,]*\d)?(?:\.\d+)?(?![\w-])")
    spelled = places(texts, r"\b(?:" + "|".join(SPELLED) + r")\b")
    found = digits if digits and (not spelled or chance.random() < 0.85) else spelled
    if not found:
        return None
    at, match = chance.choice(found)
    old = match[0]
    new = SPELLED[old] if old in SPELLED else _other_number(old, chance)
    kinds = frozenset({"figure", "date", "quote"})
    return Edit(replaced(texts, at, match, new), at, kinds, (old, new))


def _other_number(old: str, chance: random.Random) -> str:
    """Return another number of the same form."""
    plain = old.replace(",", "")
    if re.fullmatch(r"(?:19|20)\d\d", plain) and "," not in old:
        return str(int(plain) + chance.choice((-3, -1, 1, 2)))
    while True:
        at = chance.choice([i for i, c in enumerate(old) if c.isdigit()])
        new = old[:at] + chance.choice("123456789") + old[at + 1 :]
        if new != old:
            return new


def name(texts: tuple[str, ...], chance: random.Random) -> Edit | None:
    """Swap one surname for another, or change one letter of it."""
    found = places(
        texts, r"(?<=[a-z,] )[A-Z][a-z]{3,}(?: [A-Z][a-z]+)? (?=[A-Z][a-z]{3,}\b)[A-Z][a-z]{3,}\b"
    )
    found = [
        (at, m)
        for at, m in found
        if not re.search(
            r"^(?:President|Prime|January|February|March|April|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)",
            m[0],
        )
    ]
    if not found:
        return None
    at, match = chance.choice(found)
    first, _, last = match[0].rpartition(" ")
    new = chance.choice(NAMES) if chance.random() < 0.5 else _misspelled(last, chance)
    kinds = frozenset({"name", "quote"})
    return Edit(replaced(texts, at, match, f"{first} {new}"), at, kinds, (last, new))


def surname(texts: tuple[str, ...], chance: random.Random) -> Edit | None:
    """Swap a lone surname, wherever it stands: after `said`, or opening a sentence."""
    full = {
        m[0].split()[-1] for _, m in places(texts, r"(?<=[a-z,] )[A-Z][a-z]{3,} [A-Z][a-z]{3,}\b")
    }
    if not full:
        return None
    pattern = r"(?<![A-Z][a-z] )\b(?:" + "|".join(sorted(full)) + r")\b(?! [A-Z])"
    found = [
        (at, m)
        for at, m in places(texts, pattern)
        if not re.search(r"[A-Z]\w+ $", texts[at][: m.start()])
    ]
    if not found:
        return None
    at, match = chance.choice(found)
    new = chance.choice(NAMES) if chance.random() < 0.6 else _misspelled(match[0], chance)
    return Edit(replaced(texts, at, match, new), at, frozenset({"name", "quote"}), (match[0], new))


def _misspelled(word: str, chance: random.Random) -> str:
    """Return a name with one letter changed, doubled or left out."""
    at = chance.randrange(1, len(word))
    way = chance.random()
    if way < 0.5:
        letter = chance.choice([c for c in "aeioulnrst" if c != word[at]])
        return word[:at] + letter + word[at + 1 :]
    return word[:at] + word[at] + word[at:] if way < 0.75 else word[:at] + word[at + 1 :]


QUOTED = r"[“\"](?P<said>[A-Za-z][^“”\"]{18,}?)[”\"]"


def quoted_word(texts: tuple[str, ...], chance: random.Random) -> Edit | None:
    """Change one word inside a quotation."""
    found = [(at, m) for at, m in places(texts, QUOTED) if len(m["said"].split()) >= 4]
    if not found:
        return None
    at, match = chance.choice(found)
    words = list(re.finditer(r"\b[a-z]{4,}\b", match["said"]))
    if not words:
        return None
    word = chance.choice(words)
    new = chance.choice(
        [w for w in ("water", "often", "answer", "table", "better") if w != word[0]]
    )
    start = match.start("said") + word.start()
    text = texts[at][:start] + new + texts[at][start + len(word[0]) :]
    return Edit(
        with_paragraph(texts, at, text), at, frozenset({"quote"}), (word[0], new), "altered"
    )


def marks_removed(texts: tuple[str, ...], chance: random.Random) -> Edit | None:
    """Take the quotation marks off one quotation."""
    found = [(at, m) for at, m in places(texts, QUOTED) if len(m["said"].split()) >= 3]
    if not found:
        return None
    at, match = chance.choice(found)
    kinds = frozenset({"quote"})
    words = tuple(match["said"].split()[:1])
    return Edit(replaced(texts, at, match, match["said"]), at, kinds, words, "lost-marks")


def verb(texts: tuple[str, ...], chance: random.Random) -> Edit | None:
    """Put another verb for `said`."""
    found = places(texts, r"\bsaid\b")
    outside = [(at, m) for at, m in found if not _in_quotation(texts[at], m.start())]
    if not outside:
        return None
    at, match = chance.choice(outside)
    new = chance.choice(VERBS)
    return Edit(replaced(texts, at, match, new), at, frozenset({"attribution"}), ("said", new))


def negation(texts: tuple[str, ...], chance: random.Random) -> Edit | None:
    """Insert `not` behind an auxiliary."""
    found = places(texts, rf"\b(?:{AUXILIARIES})(?= [a-z])(?! not\b)")
    if not found:
        return None
    at, match = chance.choice(found)
    inside = _in_quotation(texts[at], match.start())
    kinds = frozenset({"quote", "negation"} if inside else {"negation"})
    return Edit(replaced(texts, at, match, match[0] + " not"), at, kinds, ("not",))


def _in_quotation(text: str, at: int) -> bool:
    """Say whether an offset lies inside quotation marks, by counting them."""
    before = text[:at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


STYLE: tuple[tuple[str, str], ...] = (
    (r"\bUS\b", "U.S."), (r"\bU\.S\.", "US"), (r"[“”]", '"'), (r"’", "'"), (r"\bper ?cent\b", "per cent"),
    (r"\bpercent\b", "per cent"), (r"(\w)ization\b", r"\1isation"), (r"(\w{3,})ized\b", r"\1ised"), (r" – ", " — "),
    (r" — ", " – "), (r"—", "–"), (r"  ", " "), (r"\. ", ".  "), (r"\bSeptember\b", "Sept."), (r"(\d) percent\b", r"\1%"),
    (r"(\d)%", r"\1 percent"), (r"\bcolour", "color"), (r"\blabor\b", "labour"), (r"\bdefense\b", "defence"),
    (r"\bcenter\b", "centre"), (r"\bprogram\b", "programme"), (r"\bal-", "Al-"), (r"\bAl-", "al-"), (r"\bfive\b", "5"), (r"\btoward\b", "towards"),
)  # fmt: skip


def style(texts: tuple[str, ...], chance: random.Random) -> Edit | None:
    """Change house style in one paragraph."""
    order = list(range(len(texts)))
    chance.shuffle(order)
    for at in order:
        usable = [(p, to) for p, to in STYLE if re.search(p, texts[at])]
        if usable:
            pattern, to = chance.choice(usable)
            changed = re.sub(pattern, to, texts[at])
            if changed != texts[at]:
                return Edit(with_paragraph(texts, at, changed), at, frozenset(), (pattern, to))
    return None


def cut(texts: tuple[str, ...], chance: random.Random) -> Edit | None:
    """Cut a paragraph."""
    long = [at for at, text in enumerate(texts) if len(text.split()) >= 8]
    if len(texts) < 4 or not long:
        return None
    at = chance.choice(long)
    return Edit((*texts[:at], *texts[at + 1 :]), at, frozenset({"cut"}), ())


def moved(texts: tuple[str, ...], chance: random.Random) -> Edit | None:
    """Move a paragraph at least two places."""
    long = [at for at, text in enumerate(texts) if len(text.split()) >= 8]
    if len(texts) < 6 or not long:
        return None
    at = chance.choice(long)
    rest = [*texts[:at], *texts[at + 1 :]]
    to = chance.choice([n for n in range(len(rest) + 1) if abs(n - at) >= 2])
    rest.insert(to, texts[at])
    return Edit(tuple(rest), at, frozenset({"moved"}), ())


KINDS: dict[str, Maker] = {
    "figure": figure, "name": name, "surname": surname, "quoted word": quoted_word,
    "marks removed": marks_removed, "verb": verb, "not": negation, "style": style, "cut": cut, "moved": moved,
}  # fmt: skip


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
        numbers = _sentences(comparison, edit.paragraph)
        return set(numbers) <= set(comparison.only_left)
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
    articles: list[tuple[str, ...]], seed: int, report: Callable[[str, Edit, Comparison], None]
) -> dict[str, Tally]:
    """Make and judge one edit of each kind in every article."""
    tallies = {kind: Tally() for kind in KINDS}
    for number, texts in enumerate(articles):
        for kind, make in KINDS.items():
            chance = random.Random(f"{seed}/{number}/{kind}")  # noqa: S311  (edits, no secrets)
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
    parser.add_argument("--misses", action="store_true", help="print every edit missed")
    options = parser.parse_args(arguments)
    articles = shared_articles(options.shared) if options.shared else own_articles()
    tallies = measure(articles, options.seed, _print_missed if options.misses else _nothing)
    print(table(tallies))
    total = _sum(tallies)
    good = all(tally.found >= 0.93 * tally.made for tally in tallies.values())
    return 0 if good and total.found >= 0.97 * total.made else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
