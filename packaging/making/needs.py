"""What the frozen folder asks of the system: shared libraries, and the oldest C library that will do.

Reads the program files themselves, so that the packages' dependencies are facts and not a list kept by
hand. Knows ELF files through `readelf` only; says nothing of fonts or tools.
"""

import re
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

from making import ground

TABLE = ground.PACKAGING / "linux" / "libraries.toml"


def libraries(folder: Path) -> list[str]:
    """Return the names of all shared libraries the folder asks for and does not hold itself."""
    held = {path.name for path in folder.rglob("*")}
    asked = {name for path in _programs(folder) for name in _asked(path)}
    return sorted(asked - held)


def debian(folder: Path) -> list[str]:
    """Return the Debian dependencies of the folder.

    Raises:
        UnfitError: when `libraries.toml` does not know a library.
    """
    packages = {known("needed")[name] for name in _needed(folder)} - {"libc6"}
    return [f"libc6 (>= {glibc(folder)})", *sorted(packages)]


def rpm(folder: Path) -> list[str]:
    """Return the RPM dependencies: libraries by name, whatever a distribution calls the package."""
    own = f"libc.so.6(GLIBC_{glibc(folder)})(64bit)"
    return [own, *(f"{name}()(64bit)" for name in _needed(folder) if not name.startswith("ld-"))]


def known(table: str) -> dict[str, str]:
    """Return one table of libraries, ``needed`` or ``recommended``, and the Debian packages that bring them."""
    tables = tomllib.loads(TABLE.read_text("utf-8"))
    return {str(name): str(package) for name, package in tables[table].items()}


def _needed(folder: Path) -> list[str]:
    asked = [name for name in libraries(folder) if name not in known("recommended")]
    unknown = [name for name in asked if name not in known("needed")]
    if unknown:
        raise ground.UnfitError(f"{TABLE.name} names no package for: {', '.join(unknown)}")
    return asked


def glibc(folder: Path) -> str:
    """Return the newest glibc version any file in the folder asks for, e.g. ``2.34``."""
    newest = (2, 17)
    for path in _programs(folder):
        found = re.findall(rb"GLIBC_(\d+)\.(\d+)", path.read_bytes())
        newest = max([newest, *((int(major), int(minor)) for major, minor in found)])
    return ".".join(map(str, newest))


def _programs(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as opened:
                if opened.read(4) == b"\x7fELF":
                    yield path


def _asked(program: Path) -> list[str]:
    shown = subprocess.run(
        [ground.tool("readelf"), "--dynamic", "--wide", str(program)],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    return re.findall(r"\(NEEDED\).*\[(.+)\]", shown.stdout)
