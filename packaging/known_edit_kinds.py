"""The edits that `known_edits.py` puts into articles: one function a kind, each from a seeded generator.

A maker takes the paragraphs of an article and gives them back with one edit made, or None where the
article has no place for it. Knows nothing of comparing.
"""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass

NAMES = ("Vantreau", "Okellin", "Brisk", "Haldane", "Zorrilla", "Pemberly", "Nakuru", "Stavros")
VERBS = ("claimed", "admitted", "alleged", "insisted", "conceded", "warned", "suggested", "denied")
FIGURE = frozenset({"figure", "date", "quote"})
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
    return Edit(replaced(texts, at, match, new), at, FIGURE, (old, new))


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

# --- more kinds, without a bar of their own ----------------------------------------------------------

NUMBER_WORDS = {"one": "two", "half": "a third", "hundreds": "thousands", "million": "billion", "first": "second",
                "second": "third", "twice": "three times", "twenty": "thirty", "hundred": "thousand"}  # fmt: skip
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
HEDGES = "allegedly|reportedly|may|might|could|possibly|likely|probably|apparently|alleged"


def digit(texts: tuple[str, ...], chance: random.Random) -> Edit | None:
    """Change one digit, wherever it stands: in a time, a score, a model's name."""
    found = places(texts, r"\d+")
    if not found:
        return None
    at, match = chance.choice(found)
    place = chance.randrange(len(match[0]))
    other = chance.choice([c for c in "123456789" if c != match[0][place]])
    new = match[0][:place] + other + match[0][place + 1 :]
    return Edit(replaced(texts, at, match, new), at, FIGURE, (match[0], new))


def number_word(texts: tuple[str, ...], chance: random.Random) -> Edit | None:
    """Put another number word."""
    found = places(texts, r"\b(?:" + "|".join(NUMBER_WORDS) + r")\b")
    if not found:
        return None
    at, match = chance.choice(found)
    new = NUMBER_WORDS[match[0]]
    return Edit(replaced(texts, at, match, new), at, FIGURE, (match[0], new))


def weekday(texts: tuple[str, ...], chance: random.Random) -> Edit | None:
    """Put another weekday."""
    found = places(texts, r"\b(?:" + "|".join(DAYS) + r")\b")
    if not found:
        return None
    at, match = chance.choice(found)
    new = chance.choice([day for day in DAYS if day != match[0]])
    return Edit(replaced(texts, at, match, new), at, frozenset({"date", "quote"}), (match[0], new))


def negation_cut(texts: tuple[str, ...], chance: random.Random) -> Edit | None:
    """Cut a `not`, `never` or `no`."""
    return _cut_word(texts, chance, r"\b(?:not|never|no) (?=[a-z])")


def hedge_cut(texts: tuple[str, ...], chance: random.Random) -> Edit | None:
    """Cut a hedge."""
    return _cut_word(texts, chance, rf"\b(?:{HEDGES}) ")


def _cut_word(texts: tuple[str, ...], chance: random.Random, pattern: str) -> Edit | None:
    found = places(texts, pattern)
    if not found:
        return None
    at, match = chance.choice(found)
    kinds = frozenset({"negation", "quote"})
    return Edit(replaced(texts, at, match, ""), at, kinds, (match[0].strip(),))


def around(texts: tuple[str, ...], chance: random.Random) -> Edit | None:
    """Put `around` before a figure."""
    found = places(texts, r"(?<=[a-z] )\d[\d,]* (?=[a-z])")
    if not found:
        return None
    at, match = chance.choice(found)
    return Edit(replaced(texts, at, match, "around " + match[0]), at, FIGURE, ("around",))


MORE: dict[str, Maker] = {
    "digit": digit, "number word": number_word, "weekday": weekday, "negation cut": negation_cut,
    "hedge cut": hedge_cut, "around": around,
}  # fmt: skip
