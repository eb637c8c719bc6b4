"""Pages in the library: their text as found, what the cleaner made of every line, the editor's own labels.

What was stripped stays here with its rule. Knows nothing of versions and stories.
"""

from typing import TYPE_CHECKING, Any

from reader.article import Article, CleanPage, Label, Line, OutletRule, Page, Relabel, Status
from reader.library import written
from reader.library.store import Store

if TYPE_CHECKING:
    from reader.library.drafts import PageDraft


def find(store: Store, sha256: str) -> int | None:
    """Return the id of the page with these bytes, or None."""
    rows = store.ask("SELECT id FROM page WHERE sha256 = ?", sha256)
    return rows[0][0] if rows else None


def add(store: Store, draft: "PageDraft", taken_in: str) -> int:
    """Keep a page; return its id."""
    texts = draft.texts.open()
    return store.tell(
        "INSERT INTO page (path, format, encoding, sha256, status, reason, outlet, taken_in, lines, blocks,"
        " markup, labels, offers) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        draft.path,
        draft.format,
        draft.encoding,
        draft.sha256,
        draft.status,
        draft.reason,
        draft.outlet,
        taken_in,
        *texts,
    )


def relabelled(store: Store, page_id: int, clean: CleanPage) -> None:
    """Keep what a page looks like after it was cleaned anew."""
    store.tell(
        "UPDATE page SET labels = ?, offers = ? WHERE id = ?",
        written.labels(clean.lines),
        written.offers(clean.offers),
        page_id,
    )


def read(store: Store, page_id: int) -> Page:
    """Return a page as it was found."""
    with store.reading(f"Page {page_id}"):
        return _page(_row(store, page_id))


def read_clean(store: Store, page_id: int, articles: tuple[Article, ...]) -> CleanPage:
    """Return a page with its labels, given the articles found in it."""
    with store.reading(f"Page {page_id}"):
        row = _row(store, page_id)
        page = _page(row)
        lines = written.read_lines(row[9], page.lines)
        return CleanPage(page, lines, articles, written.read_offers(row[10]))


def _row(store: Store, page_id: int) -> tuple[Any, ...]:
    return store.ask(
        "SELECT path, format, encoding, sha256, status, reason, lines, blocks, markup, labels, offers,"
        " outlet FROM page WHERE id = ?",
        page_id,
    )[0]


def _page(row: tuple[Any, ...]) -> Page:
    return Page(
        path=row[0],
        format=row[1],
        encoding=row[2],
        sha256=row[3],
        lines=written.read_strings(row[6]),
        status=Status(row[4]),
        reason=row[5],
        blocks=written.read_strings(row[7]),
        markup=written.unsqueeze(row[8]),
        outlet=row[11],
    )


def read_lines(store: Store, page_id: int) -> tuple[Line, ...]:
    """Return a page's lines with their labels, and nothing else of it."""
    labels, lines = store.ask("SELECT labels, lines FROM page WHERE id = ?", page_id)[0]
    with store.reading(f"Page {page_id}"):
        return written.read_lines(labels, written.read_strings(lines))


def given_outlet(store: Store, page_id: int) -> str | None:
    """Return the name the editor gave a page's outlet, or None."""
    name: str | None = store.ask("SELECT outlet FROM page WHERE id = ?", page_id)[0][0]
    return name


def give_outlet(store: Store, page_id: int, name: str | None) -> None:
    """Keep the name the editor gives a page's outlet; None takes it away."""
    sound = None if name is None else written.sound(name)
    store.tell("UPDATE page SET outlet = ? WHERE id = ?", sound, page_id)


def relabels(store: Store, page_id: int) -> tuple[Relabel, ...]:
    """Return the editor's own labels on a page, in line order."""
    rows = store.ask("SELECT line, label FROM relabel WHERE page = ? ORDER BY line", page_id)
    return tuple(Relabel(line, Label(label)) for line, label in rows)


def set_relabels(store: Store, page_id: int, labels: tuple[Relabel, ...]) -> None:
    """Keep the editor's own labels on a page in place of those before."""
    with store.writing():
        store.tell("DELETE FROM relabel WHERE page = ?", page_id)
        for own in labels:
            store.tell("INSERT INTO relabel VALUES (?, ?, ?)", page_id, own.line, own.label)


def rules(store: Store) -> tuple[OutletRule, ...]:
    """Return what the editor wants done on outlets' pages, oldest first."""
    rows = store.ask("SELECT outlet, text, label FROM outlet_rule ORDER BY id")
    return tuple(OutletRule(outlet, text, Label(label)) for outlet, text, label in rows)


def set_rules(store: Store, rules: tuple[OutletRule, ...]) -> None:
    """Keep these rules in place of those before."""
    with store.writing():
        store.tell("DELETE FROM outlet_rule")
        for rule in rules:
            store.tell(
                "INSERT INTO outlet_rule (outlet, text, label) VALUES (?, ?, ?)"
                " ON CONFLICT DO UPDATE SET label = excluded.label",
                written.sound(rule.outlet),
                written.sound(rule.text),
                rule.label,
            )
