"""The icon in every size a desktop asks for, all from one SVG."""

from pathlib import Path

from making import ground

DRAWING = ground.ROOT / "resources" / "icons" / "sidelight.svg"


def pictures(sizes: tuple[int, ...]) -> dict[int, Path]:
    """Draw the sizes and return the PNG of each."""
    folder = ground.WORK / "icons"
    folder.mkdir(parents=True, exist_ok=True)
    script = ground.PACKAGING / "making" / "drawing.py"
    ground.run(ground.build_python(), script, DRAWING, folder, *map(str, sizes))
    return {size: folder / f"{size}.png" for size in sizes}


def windows(target: Path) -> None:
    """Write an .ico: a directory of PNGs, which Windows reads since Vista."""
    drawn = {size: path.read_bytes() for size, path in pictures((16, 24, 32, 48, 64, 256)).items()}
    head = _little(2, 0, 1, len(drawn))
    offset, entries = len(head) + 16 * len(drawn), b""
    for size, data in drawn.items():
        entries += bytes((size % 256, size % 256, 0, 0, 1, 0, 32, 0)) + _little(
            4, len(data), offset
        )
        offset += len(data)
    target.write_bytes(head + entries + b"".join(drawn.values()))


def macos(target: Path) -> None:
    """Write an .icns: a list of PNGs, each with its kind."""
    kinds = {
        16: b"icp4",
        32: b"icp5",
        64: b"icp6",
        128: b"ic07",
        256: b"ic08",
        512: b"ic09",
        1024: b"ic10",
    }
    body = b""
    for size, path in pictures(tuple(kinds)).items():
        data = path.read_bytes()
        body += kinds[size] + (len(data) + 8).to_bytes(4, "big") + data
    target.write_bytes(b"icns" + (len(body) + 8).to_bytes(4, "big") + body)


def _little(width: int, *numbers: int) -> bytes:
    return b"".join(number.to_bytes(width, "little") for number in numbers)
