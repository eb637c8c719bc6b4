"""Build what an editor double-clicks: `python3 packaging/build.py TARGET...`.

    tools       installs what the targets named with it need (as root on Debian; else says the line)
    wheel       for `pipx install` and `uv tool install`
    deb         Debian 12 and later, Ubuntu 24.04 and later
    rpm         Fedora, openSUSE
    run         any Linux: unpacks into a folder of the user's
    win-setup   Windows, per user, no administrator
    win-msi     Windows, per machine, silent
    sbom        what is inside, CycloneDX JSON
    licences    resources/licences/NOTICES.txt, collected anew
    try         the .deb's content in a scratch root: first paint, and two samples compared
    check       what the built packages must pass (lintian, AppStream, desktop file, licences), and try
    all         everything above

Each from a clean environment with pinned, hashed requirements; the results are in `dist/`.
macOS and AppImage are made by `.github/workflows/release.yml` only (see packaging/macos/README.md).
"""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from making import checks, frozen, ground, licences, linux, records, tools, windows


def _linux(make: Callable[[Path], Path]) -> Callable[[], Path]:
    def target() -> Path:
        folder = frozen.FOLDER if _is_fresh(frozen.FOLDER) else frozen.build()
        return make(folder)

    return target


def _windows(make: Callable[[Path], Path]) -> Callable[[], Path]:
    def target() -> Path:
        tree = windows.TREE if _is_fresh(windows.TREE) else windows.lay_out()
        print(windows.listing(tree))
        return make(tree)

    return target


_laid_out: set[Path] = set()


def _is_fresh(folder: Path) -> bool:
    """Say whether this run has made the folder already, so that two packages share one."""
    made = folder in _laid_out
    _laid_out.add(folder)
    return made


TARGETS = {
    "wheel": records.wheel,
    "licences": licences.collect,
    "deb": _linux(linux.deb),
    "rpm": _linux(linux.rpm),
    "run": _linux(linux.self_extracting),
    "win-setup": _windows(windows.setup_exe),
    "win-msi": _windows(windows.msi),
    "sbom": records.sbom,
    "try": checks.start,
    "check": checks.check,
}


def main(arguments: list[str]) -> int:
    """Build the targets in order and return an exit code."""
    wanted = [name for name in arguments if name != "tools"]
    wanted = [*TARGETS] if wanted == ["all"] else wanted
    if not arguments or any(name not in TARGETS for name in wanted):
        print(__doc__)
        return 0 if not arguments else 2
    try:
        if "tools" in arguments:
            tools.install(wanted)
        for name in wanted:
            _make(name)
    except (ground.MissingToolError, ground.UnfitError) as problem:
        print(problem)
        return 2
    except subprocess.CalledProcessError as failed:
        print(f"failed: {' '.join(map(str, failed.cmd))}")
        return 1
    return 0


def _make(name: str) -> None:
    print(f"== {name}", flush=True)
    started = time.monotonic()
    made = TARGETS[name]()
    size, took = made.stat().st_size / 1e6, time.monotonic() - started
    print(f"{made.relative_to(ground.ROOT)}  {size:.1f} MB  {took:.0f} s", flush=True)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
