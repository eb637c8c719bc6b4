"""The outside tools each target needs, installed when we may.

Knows Debian and its kin; elsewhere it names what is missing.
"""

import os
import shutil
import subprocess

from making import ground

_FROZEN = ("strip", "readelf", "patchelf")
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
    """Bring the tools of these targets onto the machine.

    Raises:
        MissingToolError: with the one line to run, where we are not root or there is no apt-get.
    """
    tools = [tool for target in targets for tool in NEEDED.get(target, ())]
    missing = sorted({ground.PACKAGES[tool] for tool in tools if _is_missing(tool)})
    if not missing:
        return
    line = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        raise ground.MissingToolError("Please run: sudo " + " ".join(line))
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    ground.run("apt-get", "update", "-qq", extra=quiet)
    subprocess.run(
        [*line, "-qq"], check=True, env={**os.environ, **quiet}, stdout=subprocess.DEVNULL
    )


def _is_missing(tool: str) -> bool:
    return tool in ground.PACKAGES and shutil.which(tool) is None
