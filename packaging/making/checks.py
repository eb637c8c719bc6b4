"""What the built packages must pass before anybody sees them."""

import json
import shutil
import subprocess
from pathlib import Path

from making import ground, licences, linux

TOO_LARGE = 60_000_000
"""Bytes of the .deb: what a desk downloads over a slow line in a minute."""


def check() -> Path:
    """Run every check on what is in `dist/`; the first that fails ends the run.

    Returns:
        The .deb that was checked.
    """
    package = _package()
    files = ground.PACKAGING / "linux"
    ground.run(ground.tool("desktop-file-validate"), files / f"{linux.APP}.desktop")
    metainfo = files / f"{linux.APP}.metainfo.xml"
    ground.run(ground.tool("appstreamcli"), "validate", "--no-net", metainfo)
    unsaid = licences.missing()
    if unsaid:
        raise ground.UnfitError("NOTICES.txt says nothing of: " + ", ".join(unsaid))
    if package.stat().st_size > TOO_LARGE:
        raise ground.UnfitError(f"{package.name} is over {TOO_LARGE / 1e6:.0f} MB")
    ground.run(ground.tool("lintian"), "--fail-on", "error", package)
    return start()


def start() -> Path:
    """Unpack the .deb into a scratch root, paint its window once and compare two samples with it."""
    package = _package()
    root, home = ground.fresh(ground.WORK / "scratch"), ground.fresh(ground.WORK / "scratch-home")
    ground.run(ground.tool("dpkg-deb"), "--extract", package, root)
    program = root / "usr/bin/sidelight"
    alone = {"HOME": str(home), "XDG_DATA_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    ground.run(program, "--quit-after-first-paint", cwd=root, extra=alone)
    for left, right, *how in PAIRS:
        _compare(program, left, right, *how)
    shutil.rmtree(root)
    return package


PAIRS = (
    ("harbour-strike-house.txt", "harbour-strike-wire.txt"),
    ("flood-saved-page.html", "flood-desk-notes.md", "--meaning"),
)
"""Samples whose comparison needs the word table, the readers of saved pages and of Markdown, the language model."""


def _compare(program: Path, left: str, right: str, *how: str) -> None:
    samples = ground.ROOT / "resources" / "samples"
    answered = subprocess.run(
        [program, "compare", samples / left, samples / right, "--json", *how],
        check=False, capture_output=True, text=True,
    )  # fmt: skip
    if answered.returncode != 1:
        raise ground.UnfitError(f"comparing {left} and {right} failed: {answered.stderr}")
    print(f"{left}, {right}: {json.loads(answered.stdout)['verdict']}")


def _package() -> Path:
    return ground.DIST / f"sidelight_{ground.version()}_amd64.deb"
