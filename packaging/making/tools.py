"""The outside tools each target needs, installed when we may.

Knows Debian and its kin; elsewhere it names what is missing.
"""

import ctypes
import shutil
import sysconfig
from pathlib import Path

import machine

from making import ground

_FROZEN = ("strip", "readelf")
_LAID_OUT = ("x86_64-w64-mingw32-gcc", "x86_64-w64-mingw32-windres", "python3.13")

NEEDED = {
    "deb": (*_FROZEN, "xz"),
    "rpm": _FROZEN,
    "run": (*_FROZEN, "makeself", "xz"),
    "win-setup": (*_LAID_OUT, "makensis"),
    "win-msi": (*_LAID_OUT, "wixl"),
    "try": ("dpkg-deb",),
    "check": ("dpkg-deb", "desktop-file-validate", "appstreamcli", "lintian"),
}
"""What each target calls; the others need Python alone."""


def install(targets: list[str]) -> None:
    """Bring the tools of these targets onto the machine, and what Qt needs to draw the icons.

    Raises:
        MissingToolError: where we are not root or there is no apt-get; the line to run has been printed.
    """
    tools = [tool for target in targets for tool in NEEDED.get(target, ())]
    packages = {ground.PACKAGES[tool] for tool in tools if _is_missing(tool)}
    packages |= {*machine.missing_packages(), *_python_library()}
    if not machine.install(sorted(packages)):
        raise ground.MissingToolError("Nothing was built.")


def _is_missing(tool: str) -> bool:
    return tool in ground.PACKAGES and shutil.which(tool) is None


def _python_library() -> list[str]:
    """Return the package of Debian's own libpython, which the frozen folder takes along, if it is not there."""
    name = str(sysconfig.get_config_var("INSTSONAME") or "")
    if (
        not name.startswith("libpython")
        or (Path(sysconfig.get_config_var("LIBDIR")) / name).is_file()
    ):
        return []
    try:
        ctypes.CDLL(name)
    except OSError:
        return [name.partition(".so")[0]]
    return []
