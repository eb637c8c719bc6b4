"""The frozen folder: the program with its own Python and Qt, as every installer carries it."""

import re
import shutil
import subprocess
from pathlib import Path

from making import ground

FOLDER = ground.WORK / "frozen" / "sidelight"


def build() -> Path:
    """Freeze the program from a clean environment and return its folder."""
    python = ground.build_python()
    shutil.rmtree(FOLDER, ignore_errors=True)
    ground.run(
        python, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN",
        "--distpath", FOLDER.parent, "--workpath", ground.WORK / "pyinstaller",
        ground.PACKAGING / "reader.spec",
    )  # fmt: skip
    _strip_python(FOLDER)
    _share_qt(FOLDER)
    return FOLDER


def glibc(folder: Path) -> str:
    """Return the newest glibc version any file in the folder asks for, e.g. ``2.34``."""
    newest = (2, 17)
    for path in sorted(folder.rglob("*")):
        if path.is_file() and (".so" in path.name or path.name == "sidelight"):
            found = re.findall(rb"GLIBC_(\d+)\.(\d+)", path.read_bytes())
            newest = max([newest, *((int(major), int(minor)) for major, minor in found)])
    return ".".join(map(str, newest))


def _strip_python(folder: Path) -> None:
    """Take debug symbols out of Python's own libraries; Qt and the wheels come stripped."""
    inside = folder / "_internal"
    libraries = [*inside.glob("libpython*.so*"), *inside.glob("python3*/lib-dynload/*.so")]
    for library in sorted(libraries):
        subprocess.run([ground.tool("strip"), "--strip-all", str(library)], check=True)


def _share_qt(folder: Path) -> None:
    """Leave each Qt library once: a link beside the program, the file under PySide6/Qt/lib.

    Before -> after: two full copies of libQt6Gui.so.6 -> one copy and one link, which also is what lets
    a user replace Qt by another build of it (LGPL-3, section 4d).
    """
    inside = folder / "_internal"
    for library in sorted((inside / "PySide6" / "Qt" / "lib").glob("*.so*")):
        twin = inside / library.name
        if twin.is_file() and not twin.is_symlink():
            twin.unlink()
            twin.symlink_to(library.relative_to(inside))
