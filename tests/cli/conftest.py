"""The command line, called as the process would be, and invented files to name."""

import json

import pytest

from reader.cli import main

STRIKE = """Dockers extend port strike

• Talks on Thursday
• A third less grain

PORT ARDEN: Dockers in Vesmark voted on Monday to extend their strike after the killing of Pavel Rusnik.

Some 2,400 dockers have blocked the grain terminal at Port Arden since 14 February, the union said.

Labour Minister Henrik Aldane called the vote a mistake and offered talks in Saltmere on Thursday.

Grain exports through the terminal have fallen by a third, according to the port authority.

Short Url
"""


@pytest.fixture
def strike(tmp_path):
    path = tmp_path / "strike.txt"
    path.write_text(STRIKE, "utf-8")
    return path


@pytest.fixture
def edited(tmp_path):
    path = tmp_path / "edited.txt"
    path.write_text(STRIKE.replace("2,400", "2,600"), "utf-8")
    return path


@pytest.fixture
def run(capsys):
    """Run the command line; return its exit code, what it printed and what it complained of."""

    def call(*arguments):
        code: str | int | None
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as left:
            code = left.code
        said = capsys.readouterr()
        return code, said.out, said.err

    return call


@pytest.fixture
def run_json(run):
    """Run the command line for programs; return the exit code and the one object printed."""

    def call(*arguments):
        code, out, _ = run(*arguments, "--json")
        return code, json.loads(out)

    return call
