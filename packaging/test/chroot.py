"""Try the Linux packages on bare machines: `python3 packaging/test/chroot.py [SUITE...]`, as root.

For Debian 12 (bookworm) and 13 (trixie) a fresh minimal system is made, and in it, as a desk would:
apt installs the .deb with what it depends on; an ordinary user starts it without a screen and under Xvfb,
compares two samples, opens a file by its desktop association; purging leaves nothing but that user's
data. Then the .run and the unpacked .rpm start there too. A screenshot of each goes to `dist/`.

Needs mmdebstrap, rpm2cpio and cpio. The bare systems are kept in `build/chroots`, 60 MB each.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import bare
from bare import EDITOR, Machine, TrialError
from making import ground

SUITES = ("bookworm", "trixie")
PAIR = ("harbour-strike-house.txt", "harbour-strike-wire.txt")
SCREEN = ":177"
DESKTOP = "xvfb xauth desktop-file-utils shared-mime-info xdg-utils libglib2.0-bin"

BASIC = "libegl1 libgl1 libdbus-1-3 libfontconfig1 libglib2.0-0 libx11-xcb1 fonts-dejavu-core"
"""What any desktop has, of what the AppImage leaves to the system."""


def installs(machine: Machine) -> str:
    """Apt installs the .deb and all it depends on."""
    machine.bring(
        bare.package("*_amd64.deb"), *(ground.ROOT / "resources/samples" / name for name in PAIR)
    )
    machine.as_root(f"apt-get install -qq -y --no-install-recommends {EDITOR}/*.deb")
    return machine.as_editor("sidelight --version").strip()


def starts_offscreen(machine: Machine) -> str:
    """The window paints itself where there is no screen."""
    return bare.painted(machine.as_editor("sidelight --quit-after-first-paint"))


def compares(machine: Machine) -> str:
    """The command line answers."""
    left, right = PAIR
    asked = f"sidelight compare {left} {right} --json; test $? = 1"
    return str(json.loads(machine.as_editor(asked))["verdict"])


def starts_on_a_screen(machine: Machine) -> str:
    """The window paints itself under Xvfb, and shows two samples side by side."""
    machine.as_root(f"apt-get install -qq -y --no-install-recommends {DESKTOP}")
    machine.show_screen(SCREEN)
    painted = bare.painted(machine.as_editor("sidelight --quit-after-first-paint", SCREEN))
    machine.as_editor(f"sidelight {' '.join(PAIR)} >run/log 2>&1 & sleep 12", SCREEN)
    bare.photograph(machine, "installed")
    machine.end("sidelight")
    reports = machine.as_root(f"cat {EDITOR}/.local/share/sidelight/reports/* 2>/dev/null; true")
    if reports.strip():
        raise TrialError(f"the window reported: {reports}")
    return painted


def opens_by_association(machine: Machine) -> str:
    """A text file and a saved page are opened with Sidelight by the desktop's own rules."""
    for name in (PAIR[0], "page.html"):
        machine.bring(ground.ROOT / "resources/samples/flood-saved-page.html")
        machine.as_editor("cp flood-saved-page.html page.html")
        machine.as_editor(f"gio open {name} >run/log 2>&1 & sleep 1", SCREEN)
        bare.wait_for(machine, f"sidelight {EDITOR}/{name}")
        machine.end("sidelight")
    told = machine.as_editor("gio mime text/html")
    return told.splitlines()[0]


def purges(machine: Machine) -> str:
    """Nothing is left but the editor's library."""
    machine.as_root("apt-get purge -qq -y sidelight")
    rest = machine.as_root(
        f"find / -xdev -iname '*sidelight*' -not -path '{EDITOR}/*' -not -path '/proc/*'"
    )
    if rest.strip():
        raise TrialError(f"left behind: {rest}")
    kept = machine.as_root(f"find {EDITOR}/.local/share/sidelight -type f")
    if not kept.strip():
        raise TrialError("the editor's library is gone")
    return f"kept {kept.split()}"


def run_file_starts(machine: Machine) -> str:
    """The .run installs for one user, starts, and goes again."""
    machine.bring(bare.package("*.run"))
    machine.as_root("apt-get install -qq -y --no-install-recommends xz-utils bzip2")
    machine.as_editor(f"sh {EDITOR}/*.run")
    painted = bare.painted(machine.as_editor("~/.local/bin/sidelight --quit-after-first-paint"))
    machine.as_editor("~/.local/lib/sidelight/uninstall.sh")
    rest = machine.as_editor(
        "find .local -iname '*sidelight*' -not -path '.local/share/sidelight*'"
    )
    if rest.strip():
        raise TrialError(f"left behind: {rest}")
    return painted


def rpm_starts(machine: Machine) -> str:
    """The files of the .rpm start where its libraries are."""
    place = machine.root / "opt/rpm"
    place.mkdir()
    unpacked = subprocess.run(
        [ground.tool("rpm2cpio"), str(bare.package("*.rpm"))], check=True, capture_output=True
    )
    into = [ground.tool("cpio"), "--quiet", "-idm"]
    subprocess.run(into, input=unpacked.stdout, check=True, cwd=place)
    return bare.painted(machine.as_editor("/opt/rpm/usr/bin/sidelight --quit-after-first-paint"))


def app_image_tree_starts(machine: Machine) -> str:
    """What goes into the AppImage starts under Xvfb where only the basic libraries of X11 are."""
    machine.as_root(
        f"apt-get install -qq -y --no-install-recommends {BASIC}; apt-get autoremove -qq -y"
    )
    ground.run("bash", ground.PACKAGING / "appimage/make.sh")
    shutil.copytree(ground.WORK / "AppDir", machine.root / "opt/AppDir", symlinks=True)
    lacking = machine.as_root("ldconfig -p | grep -c libxcb-cursor || true").strip()
    painted = bare.painted(machine.as_editor("/opt/AppDir/AppRun --quit-after-first-paint", SCREEN))
    return f"{painted}; libxcb-cursor on the system: {lacking}"


TRIALS: tuple[Callable[[Machine], str], ...] = (
    installs, starts_offscreen, compares, starts_on_a_screen, opens_by_association, purges,
    run_file_starts, rpm_starts, app_image_tree_starts,
)  # fmt: skip


if __name__ == "__main__":
    raise SystemExit(bare.try_all(sys.argv[1:] or SUITES, TRIALS))
