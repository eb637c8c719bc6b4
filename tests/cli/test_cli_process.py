"""The command as a process: no Qt, UTF-8 in any locale, no traceback when the pipe breaks or Ctrl-C comes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader import cli
from reader.cli import commands

ROOT = Path(__file__).resolve().parents[2]
LOADED = (
    "import json, sys\n"
    "from reader.cli import main\n"
    "code = main(sys.argv[1:])\n"
    "print(json.dumps(sorted({name.partition('.')[0] for name in sys.modules})), file=sys.stderr)\n"
)


def python(*arguments, **more):
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **more.pop("env", {})}
    return subprocess.run(
        [sys.executable, *map(str, arguments)],
        capture_output=True,
        env=environment,
        check=False,
        **more,
    )


@pytest.mark.parametrize("command", ["clean", "compare", "stories", "library"])
def test_no_subcommand_loads_qt(command, strike, tmp_path):
    named = {
        "clean": ["clean", strike],
        "compare": ["compare", strike, strike, "--json"],
        "stories": ["stories", strike],
        "library": ["library", "add", strike, "--library", tmp_path / "shelf"],
    }
    done = python("-c", LOADED, *named[command])
    loaded = json.loads(done.stderr.splitlines()[-1])
    assert "reader" in loaded
    assert not {"PySide6", "shiboken6"} & set(loaded)


def test_utf8_is_printed_in_the_c_locale(tmp_path):
    path = tmp_path / "fire.txt"
    path.write_text(
        "حريق في المستودع\n\nاندلع حريق — “كبير” — في مستودع الميناء القديم اليوم.\n", "utf-8"
    )
    plain = {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    done = python("-m", "reader", "clean", path, "--json", env=plain)
    assert done.returncode == 0
    assert (
        "حريق في المستودع"
        in json.loads(done.stdout.decode("utf-8"))["files"][0]["lines"][0]["text"]
    )


def test_a_file_name_that_is_no_utf8_does_not_stop_the_output(tmp_path):
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    try:
        with open(path, "wb") as file:  # noqa: PTH123 - a name that is bytes
            file.write(b"Ferry late\n\nThe ferry was late on Monday, the harbour said.\n")
    except OSError:
        pytest.skip("this file system takes no such name")
    done = python("-m", "reader", "clean", os.fsdecode(path), "--json")
    assert done.returncode == 0
    assert json.loads(done.stdout.decode("utf-8"))["files"][0]["path"].endswith("caf\udce9.txt")


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break otherwise there")
def test_a_reader_that_hangs_up_gets_no_traceback(strike):
    command = [sys.executable, "-m", "reader", "clean", *[str(strike)] * 400]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        complaint = process.stderr.read()
        assert process.wait() == 2
    assert complaint == b""


def test_ctrl_c_gives_no_traceback(monkeypatch, capsys):
    def interrupt(_arguments):
        raise KeyboardInterrupt

    monkeypatch.setattr(commands, "run", interrupt)
    assert cli.main(["clean"]) == 130
    assert capsys.readouterr().err == ""


def test_python_m_reader_is_the_command(strike):
    done = python("-m", "reader", "compare", strike, strike)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_window_that_cannot_be_opened_is_said_in_one_sentence():
    block = (
        "import sys; sys.modules['PySide6'] = None; sys.modules['reader.gui.app'] = None\n" + LOADED
    )
    done = python("-c", block)
    lines = done.stderr.decode("utf-8").splitlines()
    assert "The window cannot be opened" in lines[0]
    assert len(lines) == 2
