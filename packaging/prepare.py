"""Work out what the program's patterns and lists come to, and write it to `resources/prepared`.

    python packaging/prepare.py          write the files for the Python that runs this
    python packaging/prepare.py --check  say whether what they hold is right; exit 1 when not

Run it after a change to a pattern, to a list of words or to a trained model. Without it the program is
right all the same, and starts slower.
"""

import argparse
import importlib
import marshal
import pkgutil
import re
import sys
from collections.abc import Callable
from pathlib import Path
from re import _compiler, _parser  # type: ignore[attr-defined]
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parent.parent
FOLDER: Final = ROOT / "resources" / "prepared"
PARTS: Final = ("clean", "ingest", "text", "compare", "group", "session")
"""Parts of the program whose patterns are kept."""

sys.path.insert(0, str(ROOT))

from reader import prepared, resource  # noqa: E402


class Shelves:
    """What is to be kept, by shelf.

    Attributes:
        patterns: By shelf, text and flags.
        tables: By shelf and name.
    """

    def __init__(self) -> None:
        self.patterns: dict[str, dict[tuple[str | bytes, int], prepared.Code]] = {}
        self.tables: dict[str, dict[str, tuple[int, bytes]]] = {}

    def pattern(self, text: Any, flags: int = 0, shelf: str = prepared.PROGRAM) -> Any:  # noqa: ANN401
        """Stand in for `prepared.pattern`: compile, and keep what came of it."""
        self.patterns.setdefault(shelf, {})[text, int(flags)] = code_of(text, int(flags))
        return re.compile(text, flags)

    def table(
        self,
        name: str,
        source: tuple[str, ...],
        make: Callable[[], Any],
        shelf: str = prepared.PROGRAM,
    ) -> Any:  # noqa: ANN401
        """Stand in for `prepared.table`: make, and keep what was made."""
        made = make()
        kept = (prepared.size_of(source), marshal.dumps(made))
        self.tables.setdefault(shelf, {})[name] = kept
        return made

    def written(self) -> dict[str, prepared.Shelf]:
        """Return the shelves by name."""
        names = sorted({*self.patterns, *self.tables})
        return {
            name: prepared.Shelf(self.patterns.get(name, {}), self.tables.get(name, {}))
            for name in names
        }


def code_of(text: str | bytes, flags: int) -> prepared.Code:
    """Compile a pattern as far as Python's own compiler puts it into words."""
    parsed = _parser.parse(text, flags)
    words = _compiler._code(parsed, flags)  # noqa: SLF001 (what `re.compile` does, one step less)
    compiled = re.compile(text, flags)
    code = b"".join(word.to_bytes(4, sys.byteorder) for word in words)
    return prepared.Code(compiled.flags, code, compiled.groups, dict(compiled.groupindex))


def gather() -> dict[str, prepared.Shelf]:
    """Have all parts of the program ask for their patterns and lists."""
    shelves = Shelves()
    prepared.pattern = shelves.pattern
    prepared.table = shelves.table
    for part in PARTS:
        package = importlib.import_module(f"reader.{part}")
        for module in pkgutil.walk_packages(package.__path__, f"reader.{part}."):
            importlib.import_module(module.name)
    _ask_for_lists()
    _take_in_samples()
    return shelves.written()


def _ask_for_lists() -> None:
    from reader.clean import furniture, html_story, markup_boxes, trees
    from reader.text import language

    language.prepare()
    prepared.toml("compare", "weights.toml")
    for path in sorted(resource.path("words").glob("*.toml")):
        prepared.toml("words", path.name, f"words-{path.stem}")
    for code in furniture.languages():
        furniture.prepare(code)
    furniture.says("note")
    for name in ("glance_model", "line_model", "split_model", "headline_model"):
        trees.load(name)
    markup_boxes.says("comments")
    html_story.against(())


def _take_in_samples() -> None:
    """Take in the sample files, so that what is built at the first use is built."""
    from reader.article import Page
    from reader.clean import cleaner
    from reader.ingest import files

    for path in sorted(resource.path("samples").iterdir()):
        page = files.read(path)
        if isinstance(page, Page):
            cleaner.clean(page)


def pack(shelf: prepared.Shelf) -> bytes:
    """Write a shelf as bytes."""
    patterns = {key: tuple(code) for key, code in sorted(shelf.patterns.items(), key=repr)}
    return marshal.dumps((patterns, dict(sorted(shelf.tables.items()))))


def stale(shelves: dict[str, prepared.Shelf]) -> list[str]:
    """Return the names of the files that are not as they would be written."""
    return [
        name
        for name, shelf in shelves.items()
        if not (path := FOLDER / prepared.file_name(name)).is_file()
        or not _is_same(marshal.loads(path.read_bytes()), marshal.loads(pack(shelf)))  # noqa: S302
    ]


def wrong(shelves: dict[str, prepared.Shelf]) -> list[str]:
    """Return what the files hold that would come to something else now; what they lack is no matter."""
    found: list[str] = []
    for name, shelf in shelves.items():
        path = FOLDER / prepared.file_name(name)
        patterns, tables = marshal.loads(path.read_bytes()) if path.is_file() else ({}, {})  # noqa: S302
        found += [
            f"{name}: {key}" for key, code in patterns.items() if code != tuple(code_of(*key))
        ]
        found += [
            f"{name}: {key}"
            for key, (size, made) in tables.items()
            if key in shelf.tables
            and shelf.tables[key][0] == size
            and marshal.loads(shelf.tables[key][1]) != marshal.loads(made)  # noqa: S302
        ]
    return found


def _is_same(one: Any, other: Any) -> bool:  # noqa: ANN401
    """Compare two shelves by what is in them: marshalled bytes differ with who else holds a text."""
    plain = [
        (patterns, {name: (size, marshal.loads(made)) for name, (size, made) in tables.items()})  # noqa: S302
        for patterns, tables in (one, other)
    ]
    return plain[0] == plain[1]


def main() -> int:
    """Write the files, or check them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    shelves = gather()
    if check:
        bad = wrong(shelves)
        print("\n".join(f"{name} is stale: run packaging/prepare.py" for name in bad))
        return 1 if bad else 0
    FOLDER.mkdir(exist_ok=True)
    for name in stale(shelves):
        path = FOLDER / prepared.file_name(name)
        path.write_bytes(pack(shelves[name]))
        print(f"{path.relative_to(ROOT)}: {path.stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
