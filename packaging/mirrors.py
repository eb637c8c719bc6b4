"""Run what fetches from a package mirror, and again when it fails: mirrors fail in passing.

Standard library only: this runs before anything is installed. Knows no package.
"""

import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

WAITS = (5, 20, 60)
"""Seconds before each further attempt."""


def fetch(*steps: Sequence[str | Path], environment: dict[str, str] | None = None) -> None:
    """Run commands that fetch, all from the first again when one fails.

    Raises:
        CalledProcessError: the last attempt failed too.
    """
    for wait in WAITS:
        try:
            _run(steps, environment)
        except subprocess.CalledProcessError as failed:
            print(f"Fetching failed ({failed.returncode}); again in {wait} s.", flush=True)
            time.sleep(wait)
        else:
            return
    _run(steps, environment)


def _run(steps: Sequence[Sequence[str | Path]], environment: dict[str, str] | None) -> None:
    for step in steps:
        subprocess.run([str(word) for word in step], check=True, env=environment)
