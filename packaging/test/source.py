"""Try the sources as a newcomer would: `python3 packaging/test/source.py [SUITE...]`, as root.

On a bare Debian 12 and 13 with Python and nothing else, what is committed here is laid out, and README.md's
two commands must work from nothing: `dev.py run` (no screen, so a picture and a page), then `dev.py test`.
The wheel in `dist/` is installed by pipx and compares two samples. Needs mmdebstrap; takes ten minutes.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import bare
from bare import Machine, TrialError
from making import ground

SUITES = ("bookworm", "trixie")
HOME = "/opt/sidelight"
LONGEST = 3600
"""Seconds the tests may take on a busy machine."""

CERTIFICATES = "/etc/ssl/certs/registry.crt"
"""Where this machine's certificates go, if pip is told of any, so that the same registry is trusted there."""


def runs(machine: Machine) -> str:
    """`dev.py run` sets up, and leaves the picture and the page."""
    machine.as_root("apt-get install -qq -y --no-install-recommends python3")
    _lay_out(machine)
    _dev(machine, "run")
    made = [
        machine.root / HOME[1:] / "build" / name for name in ("sidelight.png", "sidelight.html")
    ]
    missing = [path.name for path in made if not path.is_file()]
    if missing:
        raise TrialError(f"not written: {missing}")
    shutil.copy2(made[0], ground.DIST / f"run-{machine.suite}.png")
    return "a picture and a page"


def tests_pass(machine: Machine) -> str:
    """`dev.py test` passes."""
    return _dev(machine, "test").strip().splitlines()[-1]


def wheel_installs(machine: Machine) -> str:
    """Pipx installs the wheel, with its resources and samples."""
    machine.as_root("apt-get install -qq -y --no-install-recommends pipx")
    wheel = bare.package("*.whl")
    machine.bring(wheel)
    pipx = f"{_settings()} pipx install {bare.EDITOR}/{wheel.name}"
    machine.as_root(pipx, LONGEST)
    samples = f"{HOME}/resources/samples"
    pair = f"{samples}/harbour-strike-house.txt {samples}/harbour-strike-wire.txt"
    return machine.as_root(f"~/.local/bin/sidelight compare {pair} | head -1")


TRIALS: tuple[Callable[[Machine], str], ...] = (runs, tests_pass, wheel_installs)


def _lay_out(machine: Machine) -> None:
    place = machine.root / HOME[1:]
    place.mkdir(parents=True)
    committed = subprocess.run(
        ["git", "archive", "HEAD"], check=True, capture_output=True, cwd=ground.ROOT
    )
    subprocess.run(["tar", "x"], check=True, input=committed.stdout, cwd=place)
    given = os.environ.get("PIP_CERT")
    if given:
        target = machine.root / CERTIFICATES[1:]
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(given, target)


def _settings() -> str:
    return f"PIP_CERT={CERTIFICATES}" if "PIP_CERT" in os.environ else ""


def _dev(machine: Machine, command: str) -> str:
    return machine.as_root(f"cd {HOME}; {_settings()} python3 packaging/dev.py {command}", LONGEST)


if __name__ == "__main__":
    raise SystemExit(bare.try_all(sys.argv[1:] or SUITES, TRIALS))
