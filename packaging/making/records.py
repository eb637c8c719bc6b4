"""The wheel, and the record of what is inside: the bill of materials."""

import sys
from pathlib import Path

from making import ground


def wheel() -> Path:
    """Build the wheel, resources and samples included."""
    ground.DIST.mkdir(exist_ok=True)
    python = ground.build_python()
    ground.run(
        python, "-m", "build", "--no-isolation", "--wheel", "--outdir", ground.DIST, ground.ROOT
    )
    return ground.DIST / f"sidelight-{ground.version()}-py3-none-any.whl"


def sbom() -> Path:
    """Write the CycloneDX record of an environment that holds only what ships."""
    home = ground.WORK / "runtime"
    python = ground.build_python()
    ground.run(sys.executable, "-m", "venv", "--clear", "--without-pip", home)
    ground.fetch(
        python, "-m", "pip", "--python", home / "bin" / "python", "--quiet",
        "--disable-pip-version-check", "install", "--no-deps", "--require-hashes",
        "-r", ground.PACKAGING / "requirements" / "run.txt",
    )  # fmt: skip
    ground.DIST.mkdir(exist_ok=True)
    target = ground.DIST / f"sidelight-{ground.version()}.cdx.json"
    command = (python, "-m", "cyclonedx_py", "environment", "--output-reproducible")
    ground.run(
        *command, "--output-format", "JSON", "--output-file", target, home / "bin" / "python"
    )
    return target
