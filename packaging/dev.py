"""Everything a developer does, by name: `python3 packaging/dev.py COMMAND`.

    setup         .venv from pinned requirements, and Qt's system libraries
    run [FILE..]  the window on sample articles (no screen: the same comparison as a picture and a page)
    check         lint, format, types, import rules
    test          check, then all tests
    score         development scores against floors that may only rise
    bench         start-up, window and engine figures, as JSON
    accept        rewrite golden pages and pairs; read the change before you commit it
    screenshots   the pictures README.md opens with, made anew
    pin           resolve the requirements again; --upgrade takes the newest (needs `uv`)

Standard library only; each command sets up first, which takes no time when nothing has changed.
"""

import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path

import machine
import mirrors

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
REQUIREMENTS = ROOT / "packaging" / "requirements"
SAMPLES = ROOT / "resources" / "samples"
OLDEST_PYTHON = (3, 11)
RUN_PAIR = ("harbour-strike-wire.txt", "harbour-strike-house.txt")


def main(arguments: list[str]) -> int:
    """Run one command and return its exit code."""
    if sys.version_info < OLDEST_PYTHON:
        print("Sidelight needs Python 3.11 or newer; this is " + sys.version.split()[0] + ".")
        return 2
    name, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    command = COMMANDS.get(name)
    if command is None:
        print(__doc__)
        return 0 if name in ("", "-h", "--help") else 2
    if not setup():
        return 2
    return command(rest)


def setup() -> bool:
    """Make `.venv` hold exactly what the requirements say; at once when it already does."""
    if not machine.install(machine.missing_packages()):
        return False
    pinned = REQUIREMENTS / "test.txt"
    wanted = hashlib.sha256(
        pinned.read_bytes() + (ROOT / "pyproject.toml").read_bytes()
    ).hexdigest()
    stamp = VENV / "sidelight-requirements"
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted and PYTHON.exists():
        return True
    print("Setting up .venv (once) ...", flush=True)
    if not PYTHON.exists():
        subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)
    pip = [str(PYTHON), "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
    mirrors.fetch([*pip, "--no-deps", "--require-hashes", "-r", pinned])
    subprocess.run([*pip, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)], check=True)
    _remove_all_but(pinned)
    stamp.write_text(wanted, encoding="utf-8")
    return True


def _remove_all_but(pinned: Path) -> None:
    """Take out what an earlier set-up brought and nothing asks for now."""
    names = r"^([A-Za-z0-9_.-]+)(?:\[[^\]]*\])?=="
    kept = set(re.findall(names, pinned.read_text(encoding="utf-8"), re.MULTILINE))
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check"]
    listed = subprocess.run(
        [*pip, "list", "--format=freeze", "--exclude-editable", "--exclude=pip", "--exclude=setuptools"],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    present = re.findall(names, listed.stdout, re.MULTILINE)
    rest = [name for name in present if re.sub(r"[-_.]+", "-", name).lower() not in kept]
    if rest:
        subprocess.run([*pip, "uninstall", "--quiet", "--yes", *rest], check=True)


def run(arguments: list[str]) -> int:
    """Open the window; without a screen, write what it would show as a picture and a page."""
    files = arguments or [str(SAMPLES / name) for name in RUN_PAIR]
    if machine.has_screen():
        return _python("-m", "reader", *files)
    print("There is no display here, so the window cannot be opened.", flush=True)
    return _python("packaging/picture.py", *files)


def check(_arguments: list[str]) -> int:
    """Lint, format, types (two checkers), import rules."""
    return _all(
        ("-m", "ruff", "check"),
        ("-m", "ruff", "format", "--check"),
        ("-m", "mypy"),
        ("-m", "pyright"),
        ("-c", "from importlinter.cli import lint_imports_command as run; run()"),
    )


def test(arguments: list[str]) -> int:
    """Everything that must hold: check, then all tests on all cores."""
    tests = ("-m", "pytest", "-n", str(os.cpu_count() or 1), *arguments)
    return check([]) or _python(*tests)


def score(arguments: list[str]) -> int:
    """Development scores; each script prints its own against tests/floors.json."""
    wanted = arguments or ["align", "clean", "html", "group", "edits", "desk"]
    return _all(*((SCORES[name],) for name in wanted))


SCORES = {
    "align": "packaging/score.py",
    "clean": "packaging/score_clean.py",
    "html": "packaging/score_html.py",
    "group": "packaging/score_group.py",
    "edits": "packaging/known_edits.py",
    "desk": "packaging/desk_edits.py",
}


def bench(arguments: list[str]) -> int:
    """Measure start-up, window and engine; prints JSON."""
    return _python("packaging/bench.py", *arguments)


def accept(arguments: list[str]) -> int:
    """Rewrite the golden files from what the program says now."""
    return _python("-m", "pytest", "--accept", *arguments)


def screenshots(arguments: list[str]) -> int:
    """Make the pictures of README.md anew."""
    return _python("packaging/screenshots.py", *arguments)


def pin(arguments: list[str]) -> int:
    """Resolve what pyproject.toml asks for, with hashes, for every platform.

    What is pinned stays as long as it fits; ``--upgrade`` takes the newest of everything.
    """
    resolve = ["uv", "pip", "compile", "pyproject.toml", "--universal", "--python-version", "3.11"]
    resolve += ["--generate-hashes", "--no-annotate", "--no-header", "--quiet", *arguments]
    for name, groups in {
        "run": ["--extra", "meaning"],
        "test": ["--group", "test"],
        "build": ["--group", "build", "--extra", "meaning"],
    }.items():
        target = str(REQUIREMENTS / f"{name}.txt")
        subprocess.run([*resolve, *groups, "--output-file", target], check=True, cwd=ROOT)
    return 0


def _python(*arguments: str) -> int:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        [str(PYTHON), *arguments], check=False, cwd=ROOT, env=environment
    ).returncode


def _all(*steps: tuple[str, ...]) -> int:
    """Run every step, so that one run shows all there is to mend; fail if any failed."""
    failed = 0
    for step in steps:
        print("== " + " ".join(step[:3]), flush=True)
        failed = _python(*step) or failed
    return failed


COMMANDS = {
    "setup": lambda _rest: 0,
    "run": run,
    "check": check,
    "test": test,
    "score": score,
    "bench": bench,
    "accept": accept,
    "screenshots": screenshots,
    "pin": pin,
}

if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
