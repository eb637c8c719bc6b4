"""Pages to be cleaned anew: noted in the library, so that neither a stop nor a crash leaves one behind.

Knows neither why they are due nor how they are cleaned.
"""

from collections.abc import Sequence

from reader.library.store import Store


def note(store: Store, pages: Sequence[int]) -> None:
    """Note that pages are to be cleaned anew."""
    with store.writing():
        for page in pages:
            store.tell("INSERT OR IGNORE INTO due VALUES (?)", page)


def first(store: Store, most: int) -> tuple[int, ...]:
    """Return the first pages that are due, in the order in which they came."""
    rows = store.ask("SELECT page FROM due ORDER BY page LIMIT ?", most)
    return tuple(row[0] for row in rows)


def count(store: Store) -> int:
    """Return how many pages are due."""
    return int(store.ask("SELECT count(*) FROM due")[0][0])


def strike(store: Store, pages: Sequence[int]) -> None:
    """Note that pages are not due any more."""
    with store.writing():
        for page in pages:
            store.tell("DELETE FROM due WHERE page = ?", page)
