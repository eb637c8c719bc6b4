"""What the built packages must pass before anybody sees them."""

import shutil
import subprocess
from pathlib import Path

from making import frozen, ground, licences, linux

TOO_LARGE = 60_000_000
"""Bytes of the .deb: what a desk downloads over a slow line in a minute."""


def check() -> Path:
    """Run every check on what is in `dist/`; the first that fails ends the run.

    Returns:
        The .deb that was checked.
    """
    package = ground.DIST / f"sidelight_{ground.version()}_amd64.deb"
    linux_files = ground.PACKAGING / "linux"
    ground.run(ground.tool("desktop-file-validate"), linux_files / f"{linux.APP}.desktop")
    ground.run(
        ground.tool("appstreamcli"),
        "validate",
        "--no-net",
        linux_files / f"{linux.APP}.metainfo.xml",
    )
    unsaid = licences.missing()
    if unsaid:
        raise subprocess.CalledProcessError(1, ["licences", *unsaid])
    if package.stat().st_size > TOO_LARGE:
        raise subprocess.CalledProcessError(1, [f"{package.name} is over 60 MB"])
    ground.run(ground.tool("lintian"), "--fail-on", "error", package)
    start(package)
    return package


def start(package: Path) -> None:
    """Unpack the .deb into a scratch root, paint its window once and compare two samples with it."""
    root = ground.fresh(ground.WORK / "scratch")
    linux.unpack_deb(package, root)
    program = root / "usr/lib/sidelight/sidelight"
    home = ground.fresh(ground.WORK / "scratch-home")
    alone = {"HOME": str(home), "XDG_DATA_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    ground.run(program, "--quit-after-first-paint", cwd=root, extra=alone)
    samples = sorted((frozen.FOLDER / "_internal/reader/resources/samples").glob("*.txt"))[:2]
    answered = subprocess.run(
        [program, "compare", *samples], check=False, capture_output=True, text=True
    )
    if answered.returncode != 1 or not answered.stdout:
        raise subprocess.CalledProcessError(
            answered.returncode, ["sidelight", "compare", answered.stderr]
        )
    shutil.rmtree(root)
