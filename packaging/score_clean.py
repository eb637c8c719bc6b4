"""How well pages are cleaned, on the development pages of `../shared/bench/clean`, against the floors.

    python packaging/score_clean.py          print the scores; exit 1 when one is below its floor
    python packaging/score_clean.py --worst  also the ten worst pages of each mode
    python packaging/score_clean.py --raise  write today's scores as floors where they are higher

The floors (`tests/floors.json`, key `clean`) may only rise. These pages are also what the line model was
trained on: what it does on outlets it has not seen is printed by `packaging/train_cleaner.py --check`.
"""

import argparse
import importlib.util
import json
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parent.parent
BENCH: Final = ROOT.parent / "shared" / "bench" / "clean"
FLOORS: Final = ROOT / "tests" / "floors.json"
FORMS: Final = ("text", "paste")
LANGUAGES: Final = ("en", "de", None)
SLACK: Final = 0.0005
"""A score counts as at its floor within rounding."""

EVERY: Final = 6
"""The tests score every sixth page, `sixth` in the floors."""

_COVERED: Final = 0.9
"""Pages whose gold text was found on them to this share, as `clean/score.py` has it."""

sys.path.insert(0, str(ROOT))


def records() -> list[dict[str, Any]]:
    """Read the development pages that the scorer counts."""
    with (BENCH / "dev.jsonl").open(encoding="utf-8") as file:
        found = [json.loads(line) for line in file]
    return [one for one in found if one["coverage"] >= _COVERED and one["paste"]]


def page_lines(record: Mapping[str, Any], form: str) -> list[str]:
    """Return a page's lines, whole or as an editor would paste it."""
    lines = [text for text, _, _ in record["lines"]]
    return lines[slice(*record["paste"])] if form == "paste" else lines


def story(record: Mapping[str, Any], form: str) -> str:
    """Clean a page and return its stories' paragraphs, one a line."""
    from reader.article import Page
    from reader.clean import cleaner

    lines = tuple(page_lines(record, form))
    clean = cleaner.clean(Page(record["id"], "text", "utf-8", "", lines))
    return "\n".join(one.text for article in clean.articles for one in article.paragraphs)


def scores(
    chosen: Sequence[dict[str, Any]], kept: Mapping[str, Mapping[str, str]]
) -> dict[str, float]:
    """Return token F1 by mode and language, as `text en`."""
    found: dict[str, float] = {}
    for form in FORMS:
        for language in LANGUAGES:
            some = [one for one in chosen if language in (one["lang"], None)]
            figures = scorer().evaluate(some, kept[form], form, boot=0)
            found[f"{form} {language or 'all'}"] = round(figures["tokF1"], 4)
            found[f"{form} {language or 'all'} lines"] = round(figures["lineF1"], 4)
        sixth = scorer().evaluate(chosen[::EVERY], kept[form], form, boot=0)
        found[f"{form} sixth"] = round(sixth["tokF1"], 4)
    return found


def print_scores(
    chosen: Sequence[dict[str, Any]], kept: Mapping[str, Mapping[str, str]]
) -> dict[str, float]:
    """Print the scores as a table, and return them."""
    found = scores(chosen, kept)
    print("mode  lang  token F1  line F1")
    for name in [name for name in found if f"{name} lines" in found]:
        print(f"{name:10} {found[name]:10.4f} {found[name + ' lines']:8.4f}")
    return found


@cache
def scorer() -> ModuleType:
    """Load the scorer that came with the pages."""
    spec = importlib.util.spec_from_file_location("clean_score", BENCH / "score.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(BENCH / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def print_worst(chosen: Sequence[dict[str, Any]], kept: Mapping[str, Mapping[str, str]]) -> None:
    """Print the ten worst pages of each mode."""
    for form in FORMS:
        ranked = sorted((_token_f1(one, kept[form][one["id"]]), one["id"]) for one in chosen)
        for (f1, precision, recall), name in ranked[:10]:
            print(f"{form:6} {f1:.2f} (P {precision:.2f} R {recall:.2f})  {name}")


def _token_f1(record: Mapping[str, Any], text: str) -> tuple[float, float, float]:
    tp, fp, fn = scorer().tok_match(record["gold_body"], text)
    precision, recall = scorer().P(tp, fp, fn), scorer().R(tp, fp, fn)
    both = precision + recall
    return (2 * precision * recall / both if both else 0.0), precision, recall


def floors() -> dict[str, float]:
    """Return the floors of cleaning text."""
    return dict(json.loads(FLOORS.read_text(encoding="utf-8")).get("clean", {}))


def raise_floors(found: Mapping[str, float]) -> None:
    """Write the scores that are above their floors as the new floors."""
    whole = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.is_file() else {}
    old = whole.get("clean", {})
    whole["clean"] = {
        **old,
        **{name: max(old.get(name, 0.0), value) for name, value in found.items()},
    }
    FLOORS.write_text(json.dumps(whole, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def below(found: Mapping[str, float]) -> list[str]:
    """Return what is below its floor, in words."""
    return [
        f"{name}: {found.get(name, 0.0):.4f} is below its floor {floor:.4f}"
        for name, floor in floors().items()
        if found.get(name, 0.0) < floor - SLACK
    ]


def main() -> int:
    """Print the scores and hold them against the floors."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--worst", action="store_true")
    parser.add_argument("--raise", action="store_true", dest="lift")
    asked = parser.parse_args()
    if not BENCH.is_dir():
        print("../shared is not here: nothing to score on")
        return 0
    chosen = records()
    kept = {form: {one["id"]: story(one, form) for one in chosen} for form in FORMS}
    found = print_scores(chosen, kept)
    if asked.worst:
        print_worst(chosen, kept)
    if asked.lift:
        raise_floors(found)
    problems = below(found) if FLOORS.is_file() else []
    print("\n".join(problems))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
