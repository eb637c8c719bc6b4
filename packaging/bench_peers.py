"""Sidelight beside Meld, KDiff3 and Kompare in one run: start to shown, and peak memory.

    apt-get install --no-install-recommends xvfb xdotool meld kdiff3 kompare dbus-x11
    python3 packaging/bench_peers.py LEFT RIGHT [--rounds 3]      two files of your own
    python3 packaging/bench_peers.py --large [--rounds 3]         a pair of 1 MB made here

Prints JSON. "Still" is the last time the screen changed before it stood still; "shown" is the time from which on
half of what is drawn in the end was there. Xvfb keeps its picture in a file, which is read every few
milliseconds, so that every program is watched in the same way from outside. A blinking caret does not
count. Standard library only; measures, and knows nothing of what it starts.
"""

import json
import mmap
import os
import random
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from processes import peak_mb, statuses

ROOT = Path(__file__).resolve().parent.parent
DISPLAY = ":93"
SCREEN = (1280, 800)
STILL_SECONDS = 5.0
"""How long the picture must stand still: longer than any of the programs works on the large pair between two
paints. With 1.2 seconds an empty window that waits for its texts passed for the comparison."""
PAUSE_SECONDS = 1.2
"""For the screen to come up, or to be bare again."""
LONGEST_SECONDS = 60.0
CARET_BYTES = 4_000
"""Changed bytes below which a change is a caret or a spinner: 20 x 50 pixels of 4 bytes."""
STEP_SECONDS = 0.01
SHARE_SHOWN = 0.5
"""Of the stretches of the picture that are not mere ground in the end."""
PROGRAMS = {
    "sidelight": [str(ROOT / ".venv/bin/sidelight")],
    "meld": ["meld"],
    "kdiff3": ["kdiff3"],
    "kompare": ["kompare"],
}


def main(arguments: list[str]) -> int:
    """Measure all programs on one pair, in turns, and print the medians."""
    rounds = int(arguments[arguments.index("--rounds") + 1]) if "--rounds" in arguments else 3
    with tempfile.TemporaryDirectory() as folder, _screen(Path(folder)) as picture:
        pair = _large(Path(folder)) if "--large" in arguments else [Path(a) for a in arguments[:2]]
        found: dict[str, list[tuple[float, ...]]] = {name: [] for name in PROGRAMS}
        for _ in range(rounds):
            for name, command in PROGRAMS.items():
                found[name].append(_start(command, pair, picture, Path(folder)))
    print(json.dumps({name: _median(times) for name, times in found.items()}, indent=2))
    return 0


def _median(times: list[tuple[float, ...]]) -> dict[str, float]:
    shown, still, memory = (statistics.median(column) for column in zip(*times, strict=True))
    return {"shown_ms": round(shown), "still_ms": round(still), "peak_mb": round(memory, 1)}


@contextmanager
def _screen(folder: Path) -> Iterator[mmap.mmap]:
    """Run a screen whose picture is a file; give that file's bytes."""
    width, height = SCREEN
    command = ["Xvfb", DISPLAY, "-screen", "0", f"{width}x{height}x24", "-fbdir", str(folder)]
    server = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    picture = folder / "Xvfb_screen0"
    while not picture.is_file() or picture.stat().st_size < width * height * 4:
        time.sleep(STEP_SECONDS)
    time.sleep(PAUSE_SECONDS)
    try:
        with picture.open("rb") as file, mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ) as pixels:
            yield pixels
    finally:
        server.terminate()
        server.wait()


def _start(
    command: list[str], pair: list[Path], picture: mmap.mmap, folder: Path
) -> tuple[float, float, float]:
    """Start one program on a pair; return ms until it was shown and stood still, and its peak memory in MB."""
    home = folder / "home"
    home.mkdir(exist_ok=True)
    environment = {**os.environ, "DISPLAY": DISPLAY, "HOME": str(home), "XDG_DATA_HOME": str(home)}
    environment.pop("QT_QPA_PLATFORM", None)
    program = subprocess.Popen(
        [*command, *map(str, pair)], env=environment, start_new_session=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        frames = _until_still(picture)
        return 1000 * _shown(frames), 1000 * frames[-1].at, _peak(program.pid)
    finally:
        os.killpg(program.pid, signal.SIGKILL)
        program.wait()
        time.sleep(PAUSE_SECONDS)


class Frame(NamedTuple):
    """What was on the screen."""

    at: float
    """Seconds since the program was started."""
    pixels: bytes


def _until_still(picture: mmap.mmap) -> list[Frame]:
    """Return what the screen showed, change by change, from now to where it stood still."""
    began = time.perf_counter()
    last, frames = picture[:], [Frame(0.0, picture[:])]
    while (now := time.perf_counter() - began) < LONGEST_SECONDS:
        pixels = picture[:]
        if pixels != last and _differs(last, pixels):
            frames.append(Frame(now, pixels))
        last = pixels
        if len(frames) > 1 and now - frames[-1].at > STILL_SECONDS:
            break
        time.sleep(STEP_SECONDS)
    return frames


def _shown(frames: list[Frame]) -> float:
    """Return the seconds until half of what is drawn in the end was there for good."""
    end = _blocks(frames[-1].pixels)
    common = {block for block, count in Counter(end).items() if count > len(end) // 100}
    drawn = [at for at, block in enumerate(end) if block not in common]
    shown = frames[-1].at
    for frame in reversed(frames):
        blocks = _blocks(frame.pixels)
        if sum(blocks[at] == end[at] for at in drawn) < SHARE_SHOWN * len(drawn):
            break
        shown = frame.at
    return shown


def _blocks(pixels: bytes) -> list[bytes]:
    """Cut a picture into stretches of 16 pixels of a line."""
    return [pixels[at : at + 64] for at in range(0, len(pixels), 64)]


def _differs(before: bytes, after: bytes) -> bool:
    """Say whether more than a caret changed; whole stretches are compared first, for speed."""
    step, changed = 1024, 0
    for start in range(0, len(after), step):
        if before[start : start + step] != after[start : start + step]:
            changed += sum(
                before[k : k + 4] != after[k : k + 4]
                for k in range(start, min(start + step, len(after)), 4)
            )
            if 4 * changed > CARET_BYTES:
                return True
    return False


def _peak(leader: int) -> float:
    """Return the peak resident memory in MB of a session's processes."""
    return sum(peak_mb(fields) for number, fields in statuses() if _session(number) == leader)


def _session(number: int) -> int | None:
    """Return the session a process is in, if it still is there."""
    try:
        return os.getsid(number)
    except OSError:
        return None


def _large(folder: Path) -> list[Path]:
    """Write two texts of 1 MB that differ in one paragraph of twenty: edited, cut, added or moved."""
    chance = random.Random(1)
    words = (ROOT / "tests/known/wildfire.txt").read_text(encoding="utf-8").split()
    left = [" ".join(chance.choices(words, k=60)) + "." for _ in range(2_700)]
    right = list(left)
    for _ in range(len(left) // 20):
        place = chance.randrange(len(right))
        kind = chance.choice(["edit", "cut", "add", "move"])
        if kind == "edit":
            right[place] = right[place].replace(" the ", " that ", 1)
        elif kind == "add":
            right.insert(place, " ".join(chance.choices(words, k=60)) + ".")
        else:
            paragraph = right.pop(place)
            if kind == "move":
                right.insert(chance.randrange(len(right)), paragraph)
    pair = [folder / "left.txt", folder / "right.txt"]
    for path, paragraphs in zip(pair, (left, right), strict=True):
        path.write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")
    return pair


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
