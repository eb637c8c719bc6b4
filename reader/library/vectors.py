"""What the words of versions mean in their sentences, as it was worked out once: kept, found again, let go.

Only bytes and a fingerprint of what they were made from; whoever made them knows what they are. They can all
be made again, so they have a share of the room and no more, and none is worth a complaint.
"""

import zlib

from reader import limits
from reader.library.store import Store


def keep(store: Store, version: int, fingerprint: str, vectors: bytes) -> None:
    """Keep a version's vectors in place of those before; the ones kept longest make room for them.

    A version that is taken out, or not there, keeps none.
    """
    if len(vectors) > limits.VECTORS_KEPT:
        return
    with store.writing():
        _make_room(store, len(vectors))
        store.tell("DELETE FROM vectors WHERE version = ?", version)
        store.tell(
            "INSERT INTO vectors (version, fingerprint, checksum, content)"
            " SELECT id, ?, ?, ? FROM version WHERE id = ? AND NOT removed",
            fingerprint,
            zlib.crc32(vectors),
            vectors,
            version,
        )


def find(store: Store, version: int) -> tuple[str, bytes] | None:
    """Return the fingerprint and the vectors kept of a version; None if there are none, or damaged ones."""
    rows = store.ask(
        "SELECT fingerprint, checksum, content FROM vectors WHERE version = ?", version
    )
    if not rows:
        return None
    fingerprint, checksum, content = rows[0]
    return (fingerprint, content) if zlib.crc32(content) == checksum else None


def _make_room(store: Store, coming: int) -> None:
    """Let go of the vectors kept longest until so many bytes find room."""
    rows = store.ask("SELECT id, length(content) FROM vectors ORDER BY id")
    room = limits.VECTORS_KEPT - coming - sum(size for _, size in rows)
    for number, size in rows:
        if room >= 0:
            return
        store.tell("DELETE FROM vectors WHERE id = ?", number)
        room += size
