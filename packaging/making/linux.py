"""The Linux packages: .deb and .rpm by nfpm, and a .run that unpacks itself."""

import gzip
import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

from making import archive, ground, icons, licences, needs

APP = "io.github.sidelight.Sidelight"
ICON_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
STAGE = ground.WORK / "stage"


def stage(folder: Path) -> Path:
    """Lay the frozen folder and all that a desktop wants to know out as a file system tree."""
    root = ground.fresh(STAGE)
    shutil.copytree(folder, root / "usr/lib/sidelight", symlinks=True)
    (root / "usr/bin").mkdir(parents=True)
    (root / "usr/bin/sidelight").symlink_to("../lib/sidelight/sidelight")
    _copy(ground.PACKAGING / f"linux/{APP}.desktop", root / "usr/share/applications")
    _copy(ground.PACKAGING / f"linux/{APP}.metainfo.xml", root / "usr/share/metainfo")
    _completions(root)
    _icons(root)
    _documents(root)
    _settle(root)
    return root


def deb(folder: Path) -> Path:
    """Build the Debian package."""
    package = _nfpm(folder, "deb", f"sidelight_{ground.version()}_amd64.deb")
    archive.pack_tightly(package)
    return package


def rpm(folder: Path) -> Path:
    """Build the RPM package."""
    return _nfpm(folder, "rpm", f"sidelight-{ground.version()}-1.x86_64.rpm")


def self_extracting(folder: Path) -> Path:
    """Build the .run: it unpacks into a folder of the user's choice and needs no administrator."""
    stage(folder)
    tree = ground.fresh(ground.WORK / "run")
    shutil.copytree(STAGE / "usr", tree / "usr", symlinks=True)
    script = tree / "install.sh"
    shutil.copy2(ground.PACKAGING / "linux/install.sh", script)
    script.chmod(0o755)
    _settle(tree)
    ground.DIST.mkdir(exist_ok=True)
    target = ground.DIST / f"sidelight-{ground.version()}-x86_64.run"
    stamp = datetime.fromtimestamp(ground.epoch(), UTC).strftime("%a %b %d %H:%M:%S UTC %Y")
    ground.run(
        ground.tool("makeself"), "--quiet", "--xz", "--nooverwrite", "--packaging-date", stamp,
        "--tar-extra", "--sort=name --owner=0 --group=0 --numeric-owner",
        tree, target, f"Sidelight {ground.version()}", "./install.sh",
    )  # fmt: skip
    return target


def _nfpm(folder: Path, kind: str, name: str) -> Path:
    root = stage(folder)
    ground.DIST.mkdir(exist_ok=True)
    filled = ground.WORK / "nfpm.yaml"
    filled.write_text(_recipe(folder, root), encoding="utf-8")
    target = ground.DIST / name
    nfpm = ground.build_python().parent / "nfpm"
    ground.run(nfpm, "package", "--config", filled, "--packager", kind, "--target", target)
    return target


def _recipe(folder: Path, root: Path) -> str:
    """Return nfpm's recipe with all its variables filled in."""
    values = {
        "VERSION": ground.version(),
        "STAGE": str(root),
        "MTIME": datetime.fromtimestamp(ground.epoch(), UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "DEB_LIBRARIES": _listed(needs.debian(folder)),
        "RPM_LIBRARIES": _listed(needs.rpm(folder)),
    }
    text = (ground.PACKAGING / "nfpm.yaml").read_text(encoding="utf-8")
    for key, value in values.items():
        text = text.replace("${" + key + "}", value)
    return text


def _listed(words: list[str]) -> str:
    return "\n".join(f'      - "{word}"' for word in words)


def _copy(source: Path, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy2(source, folder / source.name)


def _completions(root: Path) -> None:
    source = ground.PACKAGING / "linux/completions"
    for name, place, saved in (
        ("sidelight.bash", "bash-completion/completions", "sidelight"),
        ("_sidelight", "zsh/vendor-completions", "_sidelight"),
        ("sidelight.fish", "fish/vendor_completions.d", "sidelight.fish"),
    ):
        folder = root / "usr/share" / place
        folder.mkdir(parents=True)
        shutil.copy2(source / name, folder / saved)


def _icons(root: Path) -> None:
    """Every size from the one SVG, and the SVG itself."""
    home = root / "usr/share/icons/hicolor"
    (home / "scalable/apps").mkdir(parents=True)
    shutil.copy2(icons.DRAWING, home / f"scalable/apps/{APP}.svg")
    for size, picture in icons.pictures(ICON_SIZES).items():
        folder = home / f"{size}x{size}/apps"
        folder.mkdir(parents=True)
        shutil.copy2(picture, folder / f"{APP}.png")


def _documents(root: Path) -> None:
    """The manual page, the changelog, what each part's licence is, and what lintian should know."""
    _zip(ground.PACKAGING / "linux/sidelight.1", root / "usr/share/man/man1/sidelight.1.gz")
    papers = root / "usr/share/doc/sidelight"
    _zip(ground.PACKAGING / "linux/changelog", papers / "changelog.gz")
    (papers / "copyright").write_text(licences.debian_copyright(), encoding="utf-8")
    overrides = root / "usr/share/lintian/overrides"
    overrides.mkdir(parents=True)
    shutil.copy2(ground.PACKAGING / "linux/lintian-overrides", overrides / "sidelight")


def _zip(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(source.read_bytes(), compresslevel=9, mtime=0))


def _settle(root: Path) -> None:
    """Give every file the commit's time and plain rights, so that two builds are the same bytes."""
    moment = ground.epoch()
    for path in sorted(root.rglob("*"), reverse=True):
        if not path.is_symlink():
            runs = path.is_dir() or (path.name in ("sidelight", "install.sh") and _is_program(path))
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (moment, moment), follow_symlinks=False)


def _is_program(path: Path) -> bool:
    return path.read_bytes()[:4] == b"\x7fELF" or path.read_bytes()[:2] == b"#!"
