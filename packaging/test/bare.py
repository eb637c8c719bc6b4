"""A bare machine to try packages on: a minimal Debian in a folder, entered by chroot.

Knows nothing of the packages. Everything it starts it ends again, by number.
"""

import contextlib
import json
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from making import ground

STORE = ground.WORK / "chroots"
EDITOR = "/home/editor"
PATIENCE = 30
"""Seconds a window may take to show itself on a busy machine before the trial has failed."""

LONGEST = 240
"""Seconds a single command may take, unless told otherwise."""


class TrialError(Exception):
    """Something a desk would meet went wrong; the message says what."""


class Machine:
    """A bare Debian in a folder, with an ordinary user called editor.

    Attributes:
        suite: Debian's name of the release.
        extra: Packages it has from the start, with commas between.
        packed: Where the bare system is kept for the next time.
        root: The folder it runs in.
    """

    def __init__(self, suite: str, extra: str = "") -> None:
        self.suite = suite
        self.extra = extra
        name = f"{suite}-{extra.partition(',')[0]}" if extra else suite
        self.packed = STORE / f"{name}.tar"
        self.root = STORE / f"{name}-root"

    def start(self) -> None:
        """Unpack the bare system, made first where there is none."""
        STORE.mkdir(parents=True, exist_ok=True)
        if not self.packed.is_file():
            more = [f"--include={self.extra}"] if self.extra else []
            make = (ground.tool("mmdebstrap"), "--quiet", "--variant=minbase", *more)
            begun = self.packed.with_suffix(".begun.tar")
            ground.run(*make, self.suite, begun)
            begun.rename(self.packed)
        self.stop()
        shutil.rmtree(self.root, ignore_errors=True)
        self.root.mkdir()
        subprocess.run(["tar", "xf", str(self.packed), "-C", str(self.root)], check=True)
        for name in ("resolv.conf", "hosts"):
            shutil.copy2(f"/etc/{name}", self.root / "etc" / name)
        for name in ("proc", "dev"):
            subprocess.run(["mount", "--bind", f"/{name}", str(self.root / name)], check=True)
        self.as_root("useradd --create-home --shell /bin/bash editor")
        self.as_root(f"install -d -m 700 -o editor {EDITOR}/run")
        self.as_root("apt-get update -qq")

    def stop(self) -> None:
        """End what still runs in it and let go of what the system borrows from this one."""
        self.end("")
        for name in ("proc", "dev"):
            subprocess.run(
                ["umount", str(self.root / name)], check=False, stderr=subprocess.DEVNULL
            )

    def as_root(self, command: str, longest: int = LONGEST) -> str:
        """Run a command as root and return what it printed; it may take so many seconds."""
        home = {"HOME": "/root", "DEBIAN_FRONTEND": "noninteractive"}
        return self._run([], command, home, longest)

    def as_editor(self, command: str, screen: str = "") -> str:
        """Run a command as the ordinary user, without a screen unless one is named."""
        display = {"DISPLAY": screen} if screen else {"QT_QPA_PLATFORM": "offscreen"}
        home = {"HOME": EDITOR, "XDG_RUNTIME_DIR": f"{EDITOR}/run", **display}
        return self._run(["--userspec=editor:editor"], command, home)

    def running(self, words: str) -> list[int]:
        """Return the processes of this system, and of no other, whose command line holds the words."""
        found = []
        for process in Path("/proc").glob("[0-9]*"):
            try:
                command = (process / "cmdline").read_bytes().replace(b"\0", b" ").decode()
                if (process / "root").readlink() == self.root and words in command:
                    found.append(int(process.name))
            except OSError:
                continue  # it has ended meanwhile
        return found

    def end(self, words: str) -> None:
        """End those processes, each by its number."""
        for process in self.running(words):
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)

    def show_screen(self, name: str) -> None:
        """Start an X server with nothing on it."""
        self.as_root(
            f"mkdir -p /tmp/screen; Xvfb {name} -noreset -screen 0 1440x900x24 -fbdir /tmp/screen "
            ">/tmp/xvfb.log 2>&1 & sleep 2"
        )

    def bring(self, *files: Path) -> None:
        """Copy files into the editor's home."""
        for file in files:
            shutil.copy2(file, self.root / EDITOR[1:] / file.name)

    def _run(
        self,
        options: list[str],
        command: str,
        environment: dict[str, str],
        longest: int = LONGEST,
    ) -> str:
        words = [
            "chroot",
            *options,
            str(self.root),
            "/bin/sh",
            "-c",
            f"cd {EDITOR} 2>/dev/null; {command}",
        ]
        plain = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8", **environment}
        try:
            done = subprocess.run(
                words, check=False, capture_output=True, text=True, env=plain, timeout=longest
            )
        except subprocess.TimeoutExpired as late:
            raise TrialError(f"no end after {longest} s: {command}") from late
        if done.returncode != 0:
            raise TrialError(f"{command}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
        return done.stdout


def wait_for(machine: Machine, words: str) -> None:
    """Wait until a program with these words in its command line runs, and still does after a moment."""
    deadline = time.monotonic() + PATIENCE
    while not machine.running(words):
        if time.monotonic() > deadline:
            raise TrialError(f"nothing was started with: {words}")
        time.sleep(0.2)
    time.sleep(2)
    if not machine.running(words):
        raise TrialError(f"ended at once: {words}")


def wait_until(holds: Callable[[], bool], what: str, seconds: int) -> None:
    """Wait until something holds; what it says is told when it never does."""
    deadline = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > deadline:
            raise TrialError(f"not within {seconds} s: {what}")
        time.sleep(0.5)


def photograph(machine: Machine, name: str) -> None:
    """Save what Xvfb shows; its frame buffer is an XWD file."""
    picture = ground.DIST / f"{name}-{machine.suite}.png"
    shown = machine.root / "tmp/screen/Xvfb_screen0"
    subprocess.run(["convert", f"xwd:{shown}", str(picture)], check=True)


def package(pattern: str) -> Path:
    """Return the built package whose name fits."""
    found = sorted(ground.DIST.glob(pattern))
    if not found:
        raise TrialError(f"dist/ holds no {pattern}; build it first")
    return found[-1]


def painted(printed: str) -> str:
    """Read the time of the first paint out of what the program printed."""
    return f"first paint after {json.loads(printed)['first_paint_ms']:.0f} ms"


def attempt(machine: Machine, trial: Callable[[Machine], str]) -> bool:
    """Carry out one trial and print how it went."""
    started = time.monotonic()
    try:
        said, good = trial(machine), True
    except (
        TrialError,
        ground.MissingToolError,
        subprocess.CalledProcessError,
        ValueError,
    ) as failed:
        said, good = f"FAILED: {failed}", False
    name = trial.__name__.replace("_", " ")
    print(f"{machine.suite}: {name} ({time.monotonic() - started:.0f} s): {said}", flush=True)
    return good


def try_all(suites: Sequence[str], trials: Sequence[Callable[[Machine], str]]) -> int:
    """Carry out all trials on a machine of each suite and return an exit code."""
    good = True
    for suite in suites:
        machine = Machine(suite)
        try:
            machine.start()
            for trial in trials:
                good = attempt(machine, trial) and good
        finally:
            machine.stop()
    return 0 if good else 1
