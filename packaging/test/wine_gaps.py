"""Fill the gaps of Debian 13's Wine that Qt and numpy fall into; for trials only, nothing of this ships.

- Qt 6.11 asks for `icuuc.dll`, which Windows has had since 2017 and Wine has not: a stand-in is compiled.
- numpy asks ucrtbase for the parts of complex numbers, which Wine names and does not have: four functions
  of a few bytes are written over the places that would end the program.
"""

import re
import struct
import subprocess
from pathlib import Path

from making import ground

PARTS = {
    "crealf": b"\x66\x0f\x6e\xc1\xc3",  # movd xmm0, ecx; ret
    "cimagf": b"\x48\xc1\xe9\x20\x66\x0f\x6e\xc1\xc3",  # shr rcx, 32; movd xmm0, ecx; ret
    "creal": b"\xf2\x0f\x10\x01\xc3",  # movsd xmm0, [rcx]; ret
    "cimag": b"\xf2\x0f\x10\x41\x08\xc3",  # movsd xmm0, [rcx+8]; ret
}
"""Machine code by the x64 calling convention: a pair of floats comes in rcx, a pair of doubles by address."""


def fill_numbers(wine: Path) -> None:
    """Write the four functions into the `ucrtbase.dll` of Wine's own folder of Windows libraries."""
    runtime = wine / "ucrtbase.dll"
    image = bytearray(runtime.read_bytes())
    for name, code in PARTS.items():
        place = _place(image, name)
        image[place : place + len(code)] = code
    runtime.write_bytes(image)


def fill_icu(system: Path, qt_core: Path) -> None:
    """Put a stand-in for what Qt asks of `icuuc.dll` into the system folder of a Windows."""
    _stand_in(system / "icuuc.dll", _asked(qt_core, "icuuc.dll"))


def _asked(library: Path, of: str) -> list[str]:
    """Return the names of the functions one library imports from another."""
    shown = subprocess.run(
        [ground.tool("x86_64-w64-mingw32-objdump"), "-p", str(library)],
        check=True, capture_output=True, text=True, errors="replace",
    )  # fmt: skip
    part = shown.stdout.partition(f"DLL Name: {of}")[2].partition("DLL Name:")[0]
    return re.findall(r"^\s+[0-9a-f]+\s+\d+\s+(\w+)$", part, re.MULTILINE)


def _stand_in(target: Path, names: list[str]) -> None:
    """Compile a library whose functions all answer 0."""
    source = ground.WORK / f"{target.stem}.c"
    lines = [f"__declspec(dllexport) void *{name}(void) {{ return 0; }}" for name in names]
    source.write_text("\n".join(lines) + "\n", encoding="ascii")
    compiler = ground.tool("x86_64-w64-mingw32-gcc")
    ground.run(compiler, "-shared", "-O1", "-s", "-o", target, source)


def _place(image: bytearray, name: str) -> int:
    """Return where in the file of a 64-bit library the code of an exported function is."""
    header = struct.unpack_from("<I", image, 0x3C)[0]
    count, optional = struct.unpack_from("<H", image, header + 6)[0], header + 24
    first = optional + struct.unpack_from("<H", image, header + 20)[0]
    sections = [struct.unpack_from("<IIII", image, first + 40 * i + 8) for i in range(count)]

    def offset(address: int) -> int:
        for _size, start, length, raw in sections:
            if start <= address < start + length:
                return address - start + raw
        raise ValueError(f"no section holds {address:#x}")

    exports = offset(struct.unpack_from("<I", image, optional + 112)[0])
    named, functions, names, ordinals = struct.unpack_from("<IIII", image, exports + 24)
    for index in range(named):
        at = offset(struct.unpack_from("<I", image, offset(names) + 4 * index)[0])
        if image[at : image.index(b"\0", at)].decode() == name:
            ordinal = struct.unpack_from("<H", image, offset(ordinals) + 2 * index)[0]
            return offset(struct.unpack_from("<I", image, offset(functions) + 4 * ordinal)[0])
    raise ValueError(f"the library has no {name}")
