"""The recipes of the installers agree with the program and with one another. Builds nothing."""

import ast
import configparser
import importlib
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import reader
from reader.ingest import sniff

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
APP = "io.github.sidelight.Sidelight"
MEDIA_TYPES = {
    "text/plain": sniff.TEXT_SUFFIXES,
    "text/markdown": sniff.MARKDOWN_SUFFIXES,
    "text/html": {".html", ".htm"},
    "application/xhtml+xml": {".xhtml"},
}
"""Every suffix the program takes in, under the media type a desktop knows it by."""


@pytest.fixture
def making(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(str(PACKAGING))

    def module(name: str) -> ModuleType:
        return importlib.import_module(f"making.{name}")

    return module


def desktop_entry() -> configparser.ConfigParser:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(PACKAGING / "linux" / f"{APP}.desktop", encoding="utf-8")
    return entry


def metainfo() -> str:
    return text("linux", f"{APP}.metainfo.xml")


def text(*parts: str) -> str:
    return PACKAGING.joinpath(*parts).read_text(encoding="utf-8")


def test_media_types_cover_every_suffix_taken_in() -> None:
    assert set().union(*MEDIA_TYPES.values()) == sniff.ARTICLE_SUFFIXES


def test_desktop_entry_opens_what_the_program_takes_in() -> None:
    listed = desktop_entry()["Desktop Entry"]["MimeType"].strip(";").split(";")
    assert set(listed) == set(MEDIA_TYPES)


def test_desktop_entry_offers_to_compare() -> None:
    entry = desktop_entry()
    assert entry["Desktop Entry"]["Actions"] == "compare;"
    assert entry["Desktop Action compare"]["Exec"].startswith("sidelight")


def test_software_centre_lists_the_same_media_types() -> None:
    assert set(re.findall(r"<mediatype>(.+?)</mediatype>", metainfo())) == set(MEDIA_TYPES)


def test_software_centre_speaks_of_this_version() -> None:
    newest = re.findall(r'<release version="(.+?)"', metainfo())[0]
    assert newest == reader.__version__


@pytest.mark.parametrize("paper", ["changelog", "sidelight.1"])
def test_papers_speak_of_this_version(paper: str) -> None:
    assert reader.__version__ in text("linux", paper).splitlines()[0]


@pytest.mark.parametrize("recipe", ["sidelight.nsi", "sidelight.wxs"])
def test_windows_opens_every_suffix_taken_in(recipe: str) -> None:
    written = text("windows", recipe)
    named = set(re.findall(r'OpenWith "(\.\w+)"|Classes\\(\.\w+)\\OpenWithProgids', written))
    assert {one or other for one, other in named} == sniff.ARTICLE_SUFFIXES


def test_windows_uninstaller_forgets_every_suffix() -> None:
    forgotten = set(re.findall(r'NoOpenWith "(\.\w+)"', text("windows", "sidelight.nsi")))
    assert forgotten == sniff.ARTICLE_SUFFIXES


def test_the_library_is_never_removed_unasked() -> None:
    removal = text("windows", "sidelight.nsi").partition('Section "Uninstall"')[2]
    before_question, _, after = removal.partition("MessageBox")
    assert r"$LOCALAPPDATA\sidelight" not in before_question.replace(r"\sidelight\*.*", "")
    assert "IfSilent kept" in before_question
    assert r'RMDir /r "$LOCALAPPDATA\sidelight"' in after


def test_macos_opens_the_same_kinds() -> None:
    plist = text("macos", "Info.plist")
    for kind in ("public.plain-text", "net.daringfireball.markdown", "public.html", "public.xhtml"):
        assert f"<string>{kind}</string>" in plist
    assert "Never built here" in plist


def test_package_recipe_has_a_value_for_every_variable(making: Any) -> None:
    recipe = text("nfpm.yaml")
    filled = {"VERSION", "STAGE", "MTIME", "DEB_LIBRARIES", "RPM_LIBRARIES"}
    assert set(re.findall(r"\$\{(\w+)\}", recipe)) == filled
    written = text("making", "linux.py")
    assert all(f'"{name}"' in written for name in filled)
    assert making("ground").version() == reader.__version__


def test_everything_bundled_has_its_notice(making: Any) -> None:
    assert making("licences").missing() == []


def test_the_pinned_versions_are_those_of_the_notices() -> None:
    notices = (ROOT / "resources" / "licences" / "NOTICES.txt").read_text(encoding="utf-8")
    pinned = dict(
        re.findall(r"^([a-z0-9-]+)==([^ \\]+)", text("requirements", "run.txt"), re.MULTILINE)
    )
    said = {
        re.sub(r"[-_.]+", "-", name).lower(): version
        for name, version in re.findall(r"^([A-Za-z0-9_.-]+) (\d[\w.]*)$", notices, re.MULTILINE)
    }
    assert {name: said.get(name) for name in pinned} == pinned


@pytest.mark.parametrize("licence", ["GPL-3.0.txt", "LGPL-3.0.txt", "NOTICES.txt"])
def test_licence_texts_ship(licence: str) -> None:
    assert (ROOT / "resources" / "licences" / licence).stat().st_size > 5_000


def test_what_runs_is_what_is_built_with() -> None:
    def pins(name: str) -> set[str]:
        return set(re.findall(r"^([a-z0-9-]+==\S+)", text("requirements", name), re.MULTILINE))

    assert pins("run.txt") <= pins("build.txt")


def test_every_pin_has_its_hash() -> None:
    for name in ("run.txt", "build.txt", "test.txt"):
        blocks = re.split(r"^(?=[a-z0-9])", text("requirements", name), flags=re.MULTILINE)[1:]
        assert all("--hash=sha256:" in block for block in blocks if "==" in block)


def test_every_tool_a_target_needs_can_be_installed(making: Any) -> None:
    ground, tools = making("ground"), making("tools")
    needed = {tool for target in tools.NEEDED.values() for tool in target}
    assert needed <= set(ground.PACKAGES) | set(ground.INSTALL)


def test_development_set_up_and_packages_name_the_same_libraries(
    making: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(PACKAGING))
    machine = importlib.import_module("machine")
    table = making("needs").known("needed")
    named = {**machine.OFFSCREEN, **machine.SCREEN}
    assert {name: table.get(name) for name in named} == named


@pytest.mark.parametrize(
    ("path", "unused"),
    [
        ("PySide6/Qt/lib/libQt6Core.so.6", False),
        ("PySide6/Qt/lib/libQt6Network.so.6", True),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", False),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", True),
        ("PySide6/Qt6Widgets.dll", False),
        ("PySide6/opengl32sw.dll", True),
        ("rapidfuzz/fuzz_cpp.cpython-311-x86_64-linux-gnu.so", False),
        ("rapidfuzz/fuzz_cpp_avx2.cpython-311-x86_64-linux-gnu.so", True),
        ("lxml/etree.cpython-311-x86_64-linux-gnu.so", False),
        ("lxml/html/diff.cpython-311-x86_64-linux-gnu.so", True),
        ("numpy/matrixlib/defmatrix.py", False),
        ("numpy/ma/core.py", True),
        ("reader/resources/samples/flood-saved-page.html", False),
    ],
)
def test_what_is_left_out(making: Any, path: str, unused: bool) -> None:
    assert making("unused").is_unused(path) is unused


def test_nothing_that_is_imported_is_left_out_of_the_frozen_program() -> None:
    recipe = ast.parse(text("reader.spec"))
    (refused,) = (
        ast.literal_eval(node.value)
        for node in recipe.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "NOT_IMPORTED"
    )
    modules = {name for path in (ROOT / "reader").rglob("*.py") for name in imported(path)}
    assert "lxml.etree" in modules
    parts = {
        ".".join(name.split(".")[:n]) for name in modules for n in range(1, name.count(".") + 2)
    }
    assert parts & set(refused) == set()


def imported(path: Path) -> Iterator[str]:
    """Every module a file names, and what it takes from it, which may be a module too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_nothing_of_our_own_is_left_out(making: Any) -> None:
    is_unused = making("unused").is_unused
    ours = [path.relative_to(ROOT) for path in (ROOT / "resources").rglob("*") if path.is_file()]
    assert [path for path in ours if is_unused(f"reader/{path.as_posix()}")] == []


def test_a_deb_is_packed_anew_member_by_member(
    making: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = making("archive")

    def packed(data: bytes) -> bytes:
        return b"packed" + data[:1]

    def member(name: str, data: bytes) -> bytes:
        head = f"{name:<16}{0:<12}{0:<6}{0:<6}{'100644':<8}{len(data):<10}`\n".encode()
        return head + data + b"\n" * (len(data) % 2)

    monkeypatch.setattr(archive, "_xz", packed)
    package = tmp_path / "some.deb"
    first = member("debian-binary", b"2.0\n") + member("control.tar.gz", b"odd")
    package.write_bytes(b"!<arch>\n" + first + member("data.tar", b"files"))
    archive.pack_tightly(package)
    assert package.read_bytes() == b"!<arch>\n" + first + member("data.tar.xz", b"packedf")


def test_release_builds_every_target_there_is() -> None:
    release = (ROOT / ".github" / "workflows" / "release.yml").read_text(encoding="utf-8")
    listed = text("build.py").partition("TARGETS = {")[2].partition("}")[0]
    targets = set(re.findall(r'^    "([a-z-]+)":', listed, re.MULTILINE)) - {"licences", "try"}
    assert "deb" in targets
    for target in targets:
        assert re.search(rf"build\.py [a-z -]*\b{target}\b", release), target
    assert "--draft" in release


def test_requirements_of_the_wheel_are_those_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = {re.split(r"[<>=\[ ;]", line)[0].lower() for line in project["dependencies"]}
    pinned = set(re.findall(r"^([a-z0-9-]+)==", text("requirements", "run.txt"), re.MULTILINE))
    assert asked <= pinned
