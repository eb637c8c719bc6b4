"""Score the cleaning of saved pages on the development pages: `packaging/score_html.py [--worst N] [--accept]`.

Prints one JSON object: token F1 by `../shared/bench/clean/score.py` for English, German and all pages,
share of headlines, days and authors right, and CPU milliseconds per page after the first. The weights
were made from the same pages; `packaging/train_html.py --check` says what they do on unseen outlets.
`--accept` writes the figures into `tests/floors.json`, and refuses to lower one.
"""

import argparse
import gzip
import hashlib
import importlib
import json
import re
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from reader.article import CleanPage, Label, Page  # noqa: E402
from reader.clean import html  # noqa: E402
from reader.ingest import files  # noqa: E402

BENCH = ROOT.parent / "shared" / "bench" / "clean"
FLOORS = ROOT / "tests" / "floors.json"
KEY = "clean_html"
SLACK = 0.003
"""Half a standard deviation of the token F1 under resampling of the pages (`../shared/bench`)."""
STORY = (Label.BODY, Label.HEADING)

Record = dict[str, Any]
Cleaned = dict[str, CleanPage | None]


def main() -> int:
    """Score and print."""
    asked = argparse.ArgumentParser(description="Score the cleaning of saved pages.")
    asked.add_argument(
        "--worst", type=int, default=0, help="name this many pages with the lowest score"
    )
    asked.add_argument("--accept", action="store_true", help="raise the floors to what is reached")
    chosen = asked.parse_args()
    if not BENCH.is_dir():
        print(f"{BENCH} is not there; nothing to score on.")
        return 2
    records = load()
    pages, milliseconds = clean_all(records)
    figures = {**score(records, pages), **facts(records, pages), "cpu_ms": milliseconds}
    print(json.dumps(figures))
    for name, value in worst(records, pages)[: chosen.worst]:
        print(f"{value:.2f} {name}")
    if chosen.accept:
        raise_floors({name: value for name, value in figures.items() if name != "cpu_ms"})
    return 0


def load() -> list[Record]:
    """Return the records of the development pages."""
    lines = (BENCH / "dev.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def clean_all(records: list[Record]) -> tuple[Cleaned, float]:
    """Take in and clean every page; return what came of each by id, and CPU milliseconds per page."""
    found: Cleaned = {}
    spent: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        for record in records:
            path = Path(folder) / "page.html"
            path.write_bytes(gzip.decompress((BENCH / record["htmlfile"]).read_bytes()))
            started = time.process_time()
            page = files.read(path)
            found[record["id"]] = html.clean(page) if isinstance(page, Page) else None
            spent.append(time.process_time() - started)
    return found, round(1000 * sum(spent[1:]) / len(spent[1:]), 1)


def story(cleaned: CleanPage | None) -> str:
    """Return the lines kept as the first article's story."""
    lines = cleaned.lines if cleaned else ()
    return "\n".join(line.text for line in lines if line.label in STORY and line.article == 0)


def _scorer() -> Any:  # noqa: ANN401 (a script beside the checkout, without types)
    sys.path.insert(0, str(BENCH))
    return importlib.import_module("score")


def score(records: list[Record], pages: Cleaned) -> dict[str, float]:
    """Return token F1 for English, German and all pages."""
    texts = {name: story(cleaned) for name, cleaned in pages.items()}
    figures = {}
    for code in ("en", "de", "all"):
        wanted = [record for record in records if code in ("all", record["lang"])]
        measured = _scorer().evaluate(wanted, texts, "html", boot=0)
        figures[f"token_f1_{code}"] = round(measured["tokF1"], 4)
    return figures


def worst(records: list[Record], pages: Cleaned) -> list[tuple[str, float]]:
    """Return pages by their own token accuracy, lowest first."""
    bench = _scorer()
    rated = [
        (record["id"], bench.tok_match(record["gold_body"], story(pages[record["id"]]))[0])
        for record in records
    ]
    return sorted(rated, key=lambda pair: pair[1])


def facts(records: list[Record], pages: Cleaned) -> dict[str, float]:
    """Return the shares of headlines, days and authors that are exactly the expected ones."""
    right = {"headline": 0, "headline_folded": 0, "day": 0, "authors": 0, "authors_and_agency": 0}
    for record in records:
        cleaned = pages[record["id"]]
        article = cleaned.articles[0] if cleaned else None
        if article is None:
            continue
        wanted = {_folded(name) for name in record["author"] or []}
        people = {_folded(name) for name in article.byline}
        signed = people | ({_folded(article.agency)} if article.agency else set())
        headline, title = (
            " ".join((article.headline or "").split()),
            " ".join(record["title"].split()),
        )
        right["headline"] += headline == title
        right["headline_folded"] += _folded(headline) == _folded(title)
        right["day"] += (article.published or "")[:10] == record["date"][:10]
        right["authors"] += people == wanted
        right["authors_and_agency"] += wanted in (people, signed)
    return {name: round(count / len(records), 4) for name, count in right.items()}


def _folded(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())


def corpus_digest() -> str:
    """Return the hash of the records scored on, so that a floor says what it was measured on."""
    return hashlib.sha256((BENCH / "dev.jsonl").read_bytes()).hexdigest()


def floor(figure: float) -> float:
    """Return the floor a figure makes: a little under it, for the wording lists it shares with text."""
    return round(figure - SLACK, 3)


def raise_floors(figures: dict[str, float]) -> None:
    """Write the figures as floors; a lower one is refused."""
    floors = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.is_file() else {}
    held = floors.get(KEY, {})
    lower = [name for name, value in figures.items() if floor(value) < held.get(name, 0)]
    if lower:
        sys.exit(f"Not written: {', '.join(lower)} would fall.")
    floors[KEY] = {
        **{name: floor(value) for name, value in figures.items()},
        "corpus_sha256": corpus_digest(),
    }
    FLOORS.write_text(json.dumps(floors, indent=2, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
