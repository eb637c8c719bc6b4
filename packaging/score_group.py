"""Score the grouper on the development stories beside the checkout, as `shared/bench/group/score.py` does.

    python packaging/score_group.py [--without-dates] [--accept]

Prints one JSON object. `--accept` writes the figures into `tests/floors.json`, and refuses to lower one.
"""

import argparse
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from reader.article import Article, Paragraph, ParagraphKind  # noqa: E402
from reader.group import grouper  # noqa: E402

STORIES = ROOT.parent / "shared" / "bench" / "group" / "dev.jsonl"
FLOORS = ROOT / "tests" / "floors.json"


def main() -> None:
    """Score and print."""
    asked = argparse.ArgumentParser(description="Score the grouper on the development stories.")
    asked.add_argument("--without-dates", action="store_true")
    asked.add_argument("--accept", action="store_true", help="raise the floors to what is reached")
    chosen = asked.parse_args()
    figures = score(dates=not chosen.without_dates)
    print(json.dumps(figures))
    if chosen.accept:
        raise_floors(figures, without_dates=chosen.without_dates)


def score(*, dates: bool) -> dict[str, float]:
    """Group the development articles and hold the groups against the round-ups they come from."""
    records = [json.loads(line) for line in STORIES.read_text("utf-8").splitlines()]
    groups = grouper.together([article(record, dated=dates) for record in records])
    label = {index: at for at, group in enumerate(groups) for index in group}
    gold = [record["story_id"] for record in records]
    return bcubed(gold, [label[index] for index in range(len(records))])


def article(record: dict[str, str], *, dated: bool) -> Article:
    """Take a record of the bench as an article."""
    paragraphs = tuple(
        Paragraph(ParagraphKind.PARAGRAPH, text.strip(), number, number)
        for number, text in enumerate(record["text"].split("\n"), start=1)
        if text.strip()
    )
    published = (record["date"] or None) if dated else None
    return Article(record["title"], paragraphs, published=published, language=record["lang"])


def bcubed(gold: Sequence[str], found: Sequence[int]) -> dict[str, float]:
    """Return BCubed precision, recall and F1, and how many groups there are."""
    both, golds, founds = Counter(zip(gold, found, strict=True)), Counter(gold), Counter(found)
    precision = sum(n * n / founds[f] for (_, f), n in both.items()) / len(gold)
    recall = sum(n * n / golds[g] for (g, _), n in both.items()) / len(gold)
    f1 = 2 * precision * recall / (precision + recall)
    values = {"precision": precision, "recall": recall, "f1": f1, "groups": len(founds)}
    return {name: round(value, 4) for name, value in values.items()}


def corpus_digest() -> str:
    """Return the hash of the articles scored on, so that a floor says what it was measured on."""
    return hashlib.sha256(STORIES.read_bytes()).hexdigest()


def raise_floors(figures: dict[str, float], *, without_dates: bool) -> None:
    """Write the F1 reached into the floors; refuse to lower one."""
    floors = json.loads(FLOORS.read_text("utf-8")) if FLOORS.is_file() else {}
    own = floors.setdefault("group", {})
    name = "bcubed_f1_without_dates" if without_dates else "bcubed_f1"
    if figures["f1"] < own.get(name, 0):
        sys.exit(f"{figures['f1']} is below the floor {own[name]}; floors only rise.")
    own |= {"corpus_sha256": corpus_digest(), name: figures["f1"]}
    FLOORS.write_text(json.dumps(floors, indent=2, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    main()
