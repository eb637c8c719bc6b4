"""Fit the judgement whether two articles tell of one event, on stories grouped by editors."""

import json
import random
from collections import defaultdict

import numpy as np
from fitting import logistic, material

from reader.article import Article, Paragraph, ParagraphKind
from reader.compare import align, kin, sides
from reader.compare.task import Task
from reader.compare.work import Work

KEEP = 1.0
PAIRS = 350
PARTS = 5
TOPIC_COUNTS = 0.3
"""Two stories of one topic are the hardest and the rarest asked for: each counts a third."""


def fit() -> dict[str, float]:
    """Fit, print error rates over thresholds, cross-validated, and return the weights."""
    samples = _samples()
    rows = np.array([list(_measures(a, b).values()) for _, a, b in samples])
    kinds = np.array([kind for kind, _, _ in samples])
    truth = (kinds == "same").astype(float)
    counts = np.where(kinds == "topic", TOPIC_COUNTS, 1.0)
    names = list(_measures(*samples[0][1:]))
    logits = np.zeros(len(rows))
    for part in range(PARTS):
        held = np.arange(len(rows)) % PARTS == part
        found = logistic.fit(rows[~held], truth[~held], counts[~held])
        logits[held] = found[0] + rows[held] @ found[1:]
    for keep in (0.0, 0.5, KEEP, 1.0, 1.5):
        said = {
            kind: round(float((logits[kinds == kind] >= keep).mean()), 3)
            for kind in ("same", "topic", "other")
        }
        print(f"  said to be one event from {keep}: {said}")
    found = logistic.fit(rows, truth, counts)
    return {"bias": found[0], **dict(zip(names, found[1:], strict=True)), "keep": KEEP}


_CERTAIN = {"linked": 3.0, "covered": 1.0, "vocabulary": 0.8}
"""What a revision would measure; the judgement is never asked about one."""


def _samples() -> list[tuple[str, Article, Article]]:
    """Return pairs of one story, of two stories of one topic, and of two topics."""
    path = material.SHARED / "bench" / "group" / "dev.jsonl"
    records = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    records = [r for r in records if 600 < len(r["text"]) < 12_000]
    chance = random.Random(5)
    stories = defaultdict(list)
    for record in records:
        stories[record["story_id"]].append(record)
    same = [(a, b) for one in stories.values() for n, a in enumerate(one) for b in one[:n]]
    chance.shuffle(same)
    found = [("same", a, b) for a, b in same[:PAIRS]]
    wanted = {"topic": PAIRS, "other": PAIRS}
    while any(wanted.values()):
        a, b = chance.sample(records, 2)
        kind = "topic" if a["topic"] == b["topic"] else "other"
        if a["story_id"] != b["story_id"] and wanted[kind]:
            wanted[kind] -= 1
            found.append((kind, a, b))
    chance.shuffle(found)
    return [(kind, _article(a), _article(b)) for kind, a, b in found]


def _article(record: dict) -> Article:
    lines = [line for line in record["text"].split("\n") if line.strip()]
    kind = ParagraphKind.PARAGRAPH
    return Article(None, tuple(Paragraph(kind, text, n, n) for n, text in enumerate(lines, 1)))


def _measures(left: Article, right: Article) -> dict[str, float]:
    here, there = sides.side(left), sides.side(right)
    seen: list[dict[str, float]] = []
    judge = kin.are_kin

    def listen(*arguments) -> bool:
        seen.append(kin.measures(*arguments))
        return True

    kin.are_kin = listen
    try:
        align.align(Task((align.texts(here), align.texts(there)), "en", Work(10**9)))
    finally:
        kin.are_kin = judge
    return seen[0] if seen else _CERTAIN
