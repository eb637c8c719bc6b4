"""What every artefact stands on: where things are, the version, one clean build environment.

Knows no artefact. Standard library only.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from email.utils import parsedate_to_datetime
from pathlib import Path

import mirrors

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGING = ROOT / "packaging"
WORK = ROOT / "build"
DIST = ROOT / "dist"

PACKAGES = {
    "appstreamcli": "appstream",
    "cpio": "cpio",
    "desktop-file-validate": "desktop-file-utils",
    "dpkg-deb": "dpkg",
    "lintian": "lintian",
    "makensis": "nsis",
    "makeself": "makeself",
    "mmdebstrap": "mmdebstrap",
    "readelf": "binutils",
    "rpm2cpio": "rpm2cpio",
    "strip": "binutils",
    "wixl": "wixl",
    "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64",
    "x86_64-w64-mingw32-objdump": "binutils-mingw-w64-x86-64",
    "x86_64-w64-mingw32-windres": "binutils-mingw-w64-x86-64",
    "xz": "xz-utils",
}
"""The Debian package of each outside tool."""

INSTALL = {
    "python3.13": "uv python install 3.13 (it compiles the bytecode of the Windows packages)"
}
"""How the tools come that are in no Debian package."""


class MissingToolError(Exception):
    """A tool of the machine is needed and not there; the message says how to install it."""


class UnfitError(Exception):
    """What was built must not be given to anybody; the message says why."""


def tool(name: str) -> str:
    """Return the path of an outside program.

    Raises:
        MissingToolError: with the command that installs it.
    """
    found = shutil.which(name)
    if found is None:
        how = INSTALL.get(name) or f"apt-get install {PACKAGES[name]}"
        raise MissingToolError(f"{name} is needed; install it with: {how}")
    return found


def version() -> str:
    """Return the version the package itself states."""
    text = (ROOT / "reader" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'__version__ = "([^"]+)"', text)
    if found is None:
        raise ValueError("reader/__init__.py states no version")
    return found.group(1)


def epoch() -> int:
    """Return the time of the commit being built, so that two builds of it are the same bytes."""
    stated = os.environ.get("SOURCE_DATE_EPOCH")
    if stated:
        return int(stated)
    asked = ("git", "-c", f"safe.directory={ROOT}", "log", "-1", "--format=%ct")
    try:
        shown = subprocess.run(asked, check=True, capture_output=True, text=True, cwd=ROOT)
    except (OSError, subprocess.CalledProcessError):
        return _released()
    return int(shown.stdout)


def _released() -> int:
    """Return the time of the newest entry of the changelog, for sources that come without git."""
    changelog = (PACKAGING / "linux" / "changelog").read_text(encoding="utf-8")
    newest = re.search(r"^ -- .*>  (.+)$", changelog, re.MULTILINE)
    if newest is None:
        raise ValueError("the changelog has no date")
    return int(parsedate_to_datetime(newest[1]).timestamp())


def environment() -> dict[str, str]:
    """Return the environment of every build step: no local time, no random order, no user packages."""
    fixed = {
        "SOURCE_DATE_EPOCH": str(epoch()),
        "PYTHONHASHSEED": "1",
        "PYTHONNOUSERSITE": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        "TZ": "UTC",
        "LC_ALL": "C.UTF-8",
    }
    return {**os.environ, **fixed}


def run(*command: str | Path, cwd: Path = ROOT, extra: dict[str, str] | None = None) -> None:
    """Run one build step; its failure ends the build."""
    words = [str(word) for word in command]
    subprocess.run(words, check=True, cwd=cwd, env={**environment(), **(extra or {})})


def fetch(*command: str | Path) -> None:
    """Run one build step that fetches from a package registry, again where it fails in passing."""
    mirrors.fetch(command, environment=environment())


def build_python() -> Path:
    """Return the Python of a virtual environment that holds only what the requirements pin."""
    pinned = PACKAGING / "requirements" / "build.txt"
    wanted = hashlib.sha256(pinned.read_bytes() + sys.version.encode()).hexdigest()
    home, stamp = WORK / "venv", WORK / "venv" / "requirements.sha256"
    python = home / "bin" / "python"
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted:
        return python
    shutil.rmtree(home, ignore_errors=True)
    run(sys.executable, "-m", "venv", home)
    install = ("-m", "pip", "install", "-qq", "--disable-pip-version-check", "--no-compile")
    fetch(python, *install, "--no-deps", "--require-hashes", "-r", pinned)
    stamp.write_text(wanted, encoding="utf-8")
    return python


def fresh(path: Path) -> Path:
    """Return the path as an empty folder."""
    shutil.rmtree(path, ignore_errors=True)
    path.mkdir(parents=True)
    return path
