"""What the machine must have before Sidelight can run on it: Qt's shared libraries, venv, a screen.

Knows Debian and its kin, where the libraries are not part of a bare system; says nothing elsewhere.
Standard library only: this runs before anything is installed.
"""

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

import mirrors

OFFSCREEN = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
}
"""What Qt loads even without a screen, and the Debian package that has it (measured on minbase)."""

SCREEN = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
"""What a real window on X11 needs beside those."""

FONTS = {"/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf": "fonts-noto-core"}
"""Without a font nothing can be read; Noto covers the scripts news comes in."""


def has_screen() -> bool:
    """Say whether a window can be opened here."""
    if sys.platform.startswith("linux"):
        return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    return True


def missing_packages() -> list[str]:
    """Return the Debian packages that Qt, venv and the fonts still need; empty elsewhere."""
    if not shutil.which("dpkg"):
        return []
    wanted = [package for name, package in {**OFFSCREEN, **SCREEN}.items() if not _loads(name)]
    if importlib.util.find_spec("ensurepip") is None:
        wanted.append("python3-venv")
    if not _has_fonts():
        wanted += FONTS.values()
    return wanted


def install(packages: list[str]) -> bool:
    """Install Debian packages when we may; otherwise print the one line that does it.

    Returns:
        True when they are installed now.
    """
    if not packages:
        return True
    line = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or not shutil.which("apt-get"):
        print("A few packages of the system are needed. Please run:\n  sudo " + " ".join(line))
        return False
    print("Installing " + " ".join(packages), flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    line += ["-qq", "-o=Dpkg::Use-Pty=0"]
    mirrors.fetch(["apt-get", "update", "-qq"], line, environment=quiet)
    return True


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _has_fonts() -> bool:
    """Any scalable font will do: `fc-list` says so where it exists, else the folder is looked at."""
    if shutil.which("fc-list"):
        listed = subprocess.run(["fc-list"], check=False, capture_output=True, text=True)
        return bool(listed.stdout.strip())
    fonts = Path("/usr/share/fonts")
    return any((fonts / kind).is_dir() for kind in ("truetype", "opentype"))
