"""Stands in for the language model where a test is about what is done with it."""

import zlib

import numpy as np
import pytest

from reader.compare import meaning, model, transformer


class StandIn:
    """An encoder that points each word piece somewhere by its number alone.

    Attributes:
        encoded: How many articles it was asked for.
    """

    def __init__(self) -> None:
        self.encoded = 0

    def __call__(self, texts, check):
        self.encoded += 1
        found = []
        for ids in meaning._pieces(texts):
            check()
            rows = [self._vector(piece) for piece in ids]
            found.append(meaning.SentenceVectors(ids, np.stack(rows)))
        return tuple(found)

    @staticmethod
    def _vector(piece):
        seed = zlib.crc32(str(piece).encode())
        return np.random.default_rng(seed).integers(-127, 128, transformer.WIDTH, np.int8)


def install(monkeypatch: pytest.MonkeyPatch, folder) -> StandIn:
    """Have the program find a model and use the one that stands in for it."""
    from reader.session import refining

    encoder = StandIn()
    monkeypatch.setattr(model, "path", lambda: folder / model.FILE)
    monkeypatch.setattr(meaning, "_model_encoder", lambda: encoder)
    monkeypatch.setattr(meaning, "release", lambda: None)
    monkeypatch.setattr(refining, "_recent", {})
    return encoder


def damage(monkeypatch: pytest.MonkeyPatch, folder) -> None:
    """Have the program find a model that is none."""
    from reader.session import refining

    (folder / model.FILE).write_bytes(b"half a download")
    meaning.release()
    monkeypatch.setattr(model, "path", lambda: folder / model.FILE)
    monkeypatch.setattr(refining, "_recent", {})


def uninstall(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the program find no model."""
    monkeypatch.setattr(model, "path", lambda: None)
