"""Try the Windows packages under Wine: `python3 packaging/test/wine.py [setup|msi]`, as root.

In a fresh Debian 13 with Wine: silent installation, first paint, a comparison of two samples, opening a
file by the association, silent uninstallation that leaves the library. Wine is no Windows: this finds
missing files and broken recipes, and says nothing of how the window looks there.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import bare
import wine_gaps
from bare import EDITOR, Machine, TrialError
from making import ground, windows

EXTRA = "wine64,wine,xvfb,xauth,fonts-noto-core"
SCREEN = ":178"
PREFIX = f"{EDITOR}/.wine"
PAIR = ("harbour-strike-house.txt", "harbour-strike-wire.txt")
PLACES = {
    "setup": f"{PREFIX}/drive_c/users/editor/AppData/Local/Programs/Sidelight",
    "msi": f"{PREFIX}/drive_c/Program Files/Sidelight",
}
LIBRARY = f"{PREFIX}/drive_c/users/editor/AppData/Local/sidelight"
SLOW = 180
"""Seconds a start may take under Wine on a busy machine."""

ROOTS = {"setup": "HKCU", "msi": "HKLM"}


class Trials:
    """The trials of one kind of package.

    Attributes:
        kind: ``setup`` or ``msi``.
        machine: The Debian that Wine runs on.
    """

    def __init__(self, kind: str, machine: Machine) -> None:
        self.kind = kind
        self.machine = machine
        self.place = PLACES[kind]

    def installs(self, _machine: Machine) -> str:
        """The package installs without a question."""
        suffix = {"setup": "*-setup.exe", "msi": "*.msi"}[self.kind]
        package = bare.package(suffix)
        samples = [ground.ROOT / "resources/samples" / name for name in PAIR]
        self.machine.bring(package, *samples)
        command = {"setup": f"{package.name} /S", "msi": f"msiexec /i {package.name} /qn"}
        self._wine(command[self.kind])
        found = self.machine.as_editor(f"du -sm '{self.place}'").split()[0]
        return f"{found} MB in {self.place.removeprefix(PREFIX)}"

    def starts(self, _machine: Machine) -> str:
        """The window paints itself."""
        return bare.painted(self._wine(f"'{self.place}/sidelight.exe' --quit-after-first-paint"))

    def compares(self, _machine: Machine) -> str:
        """The command line answers."""
        asked = f"'{self.place}/sidelight.exe' compare {' '.join(PAIR)} --json"
        return str(json.loads(self._wine(asked, "; test $? = 1"))["verdict"])

    def opens_by_association(self, machine: Machine) -> str:
        """What "Open with" names is Sidelight, and it starts with the file.

        Wine does not look into a user's own classes when it opens a file, as Windows does; so for the
        set-up the registered command is read and carried out, and for the MSI Wine does it all.
        """
        classes = ROOTS[self.kind] + r"\Software\Classes"
        told = self._wine(f"reg query '{classes}\\.txt\\OpenWithProgids'")
        if "Sidelight.Article" not in told:
            raise TrialError(f"no association: {told}")
        command = f"start /progIDOpen Sidelight.Article {PAIR[0]}"
        if self.kind == "setup":
            shown = self._wine(
                f"reg query '{classes}\\Sidelight.Article\\shell\\open\\command' /ve"
            )
            program = shown.split('"')[1]
            command = f"'{program}' 'Z:{EDITOR}/{PAIR[0]}'"
        self._wine(command, " >run/log 2>&1 & sleep 1")
        bare.wait_for(machine, "sidelightw.exe")
        library = machine.root / LIBRARY[1:]
        bare.wait_until(library.is_dir, "the window takes the file in", SLOW)
        time.sleep(20)
        bare.photograph(machine, f"wine-{self.kind}")
        machine.end("sidelightw.exe")
        return command

    def uninstalls(self, _machine: Machine) -> str:
        """The program goes without a question, and the library stays."""
        package = bare.package("*.msi").name if self.kind == "msi" else ""
        quiet = {"setup": f"'{self.place}/uninstall.exe' /S", "msi": f"msiexec /x {package} /qn"}
        self._wine(quiet[self.kind], "; sleep 15")
        rest = self.machine.as_editor(f"find '{self.place}' 2>/dev/null | head -5; true")
        if rest.strip():
            raise TrialError(f"left behind: {rest}")
        keys = self._wine(
            f"reg query {ROOTS[self.kind]}\\\\Software\\\\Classes /s /f Sidelight", "; true"
        )
        if "Sidelight.Article" in keys:
            raise TrialError(f"left in the registry: {keys}")
        return "kept " + " ".join(self.machine.as_editor(f"ls {LIBRARY}").split())

    def spares_other_files(self, _machine: Machine) -> str:
        """Put into a folder that holds something already, the set-up makes its own, and takes only that away."""
        if self.kind == "msi":
            return "an MSI removes what it has put there, file by file"
        package = bare.package("*-setup.exe").name
        papers = f"{PREFIX}/drive_c/papers"
        self.machine.as_editor(f"mkdir {papers}; echo mine >{papers}/notes.txt")
        self._wine(f"{package} /S '/D=C:\\papers'")
        placed = self.machine.as_editor(f"ls {papers}").split()
        self._wine(f"'{papers}/Sidelight/uninstall.exe' /S", "; sleep 15")
        left = self.machine.as_editor(f"ls {papers}").split()
        if (placed, left) != (["Sidelight", "notes.txt"], ["notes.txt"]):
            raise TrialError(f"placed {placed}, left {left}")
        return "notes.txt is still there"

    def _wine(self, command: str, after: str = "") -> str:
        quiet = f"WINEDEBUG=-all WINEPREFIX={PREFIX} QT_QPA_PLATFORM="
        return self.machine.as_editor(f"{quiet} wine {command}{after}", SCREEN)


def main(kinds: list[str]) -> int:
    """Try each kind on a machine of its own and return an exit code."""
    good = True
    for kind in kinds or list(PLACES):
        machine = Machine("trixie", EXTRA)
        try:
            machine.start()
            machine.show_screen(SCREEN)
            _prepare(machine)
            trials = Trials(kind, machine)
            for trial in _in_order(trials):
                good = bare.attempt(machine, trial) and good
        finally:
            machine.stop()
    return 0 if good else 1


def _prepare(machine: Machine) -> None:
    """Make a fresh Windows, and fill the gaps of Wine that say nothing about our packages."""
    wine_gaps.fill_numbers(machine.root / "usr/lib/x86_64-linux-gnu/wine/x86_64-windows")
    machine.as_editor(f"WINEDEBUG=-all WINEPREFIX={PREFIX} wineboot --init", SCREEN)
    system = machine.root / PREFIX[1:] / "drive_c/windows/system32"
    wine_gaps.fill_icu(system, windows.TREE / "Lib/site-packages/PySide6/Qt6Core.dll")


def _in_order(trials: Trials) -> tuple[Callable[[Machine], str], ...]:
    return (
        trials.installs, trials.starts, trials.compares, trials.opens_by_association, trials.uninstalls,
        trials.spares_other_files,
    )  # fmt: skip


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
