"""Outlets' rules as a TOML file, to be kept, mended by hand and passed on to a colleague.

    schema = "sidelight.rules/1"

    [[rule]]
    outlet = "Harbour Gazette"
    line = "Follow"
    label = "furniture"

Knows no library. Keys it does not know are passed over, so that a later form may add some.
"""

import os
import re
import stat
from collections.abc import Iterable
from pathlib import Path
from typing import Final, cast

from reader import limits
from reader.article import Label, OutletRule
from reader.session import whole_file
from reader.session.problem import UnreadableError
from reader.session.rule_words import DEEDS

SCHEMA: Final = "sidelight.rules/1"
"""The form written, and the newest one read."""
_FORM: Final = re.compile(r"sidelight\.rules/(\d{1,9})")

_HEAD: Final = f"""\
# Rules for outlets' pages, made with Sidelight: what to do with a line wherever it stands.
# Labels: {", ".join(DEEDS)}.
schema = "{SCHEMA}"
"""
_ESCAPES: Final = {
    '"': '\\"',
    "\\": "\\\\",
    "\b": "\\b",
    "\t": "\\t",
    "\n": "\\n",
    "\f": "\\f",
    "\r": "\\r",
}
_NEEDS_ESCAPE: Final = re.compile(r'["\\\x00-\x1f\x7f]')
"""What TOML 1.0 does not take as it is within a basic string."""

_FLAGS: Final = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def text(rules: Iterable[OutletRule]) -> str:
    """Return rules as the text of a file."""
    parts = [_HEAD]
    for rule in rules:
        fields = {"outlet": rule.outlet, "line": rule.text, "label": str(rule.label)}
        lines = (f"{name} = {_string(value)}\n" for name, value in fields.items())
        parts.append("\n[[rule]]\n" + "".join(lines))
    return "".join(parts)


def _string(value: str) -> str:
    r"""Write a basic string: ``say "a\b"`` -> ``"say \"a\\b\""``."""
    return '"' + _NEEDS_ESCAPE.sub(_escaped, value) + '"'


def _escaped(found: re.Match[str]) -> str:
    return _ESCAPES.get(found[0]) or f"\\u{ord(found[0]):04x}"


def write(path: Path, rules: Iterable[OutletRule]) -> None:
    """Write rules to a file, whole or not at all.

    Raises:
        UnreadableError: It could not be written; what was there is as it was.
    """
    whole_file.write(path, text(rules), errors="backslashreplace")


def read(path: Path) -> tuple[OutletRule, ...]:
    """Return the rules of a file, in its order.

    Raises:
        UnreadableError: It cannot be read, is none of ours, or one of its rules makes no sense.
    """
    name = path.name or str(path)
    fields = _fields(_contents(path, name), name)
    _check_form(fields.get("schema"), name)
    listed = fields.get("rule", [])
    if not isinstance(listed, list):
        raise UnreadableError(f"{name} has no list of rules: each begins with a line [[rule]].")
    rules = cast("list[object]", listed)
    if len(rules) > limits.RULES:
        raise UnreadableError(
            f"{name} has {len(rules):,} rules; at most {limits.RULES:,} are read."
        )
    return tuple(
        _rule(each, f"Rule {place} in {name}") for place, each in enumerate(rules, start=1)
    )


def _contents(path: Path, name: str) -> str:
    """Return the text of an ordinary file no larger than the cap."""
    try:
        handle = os.open(path, _FLAGS)
        with os.fdopen(handle, "rb") as file:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise UnreadableError(f"{name} is not a file.")
            data = file.read(limits.RULE_FILE_BYTES + 1)
    except (OSError, ValueError) as error:
        said = getattr(error, "strerror", None) or "the name cannot be used"
        raise UnreadableError(f"{name} could not be read: {said}.") from error
    if len(data) > limits.RULE_FILE_BYTES:
        raise UnreadableError(f"{name} is too large for a file of rules.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableError(f"{name} is not a file of rules: it is not UTF-8 text.") from error


def _fields(written: str, name: str) -> dict[str, object]:
    import tomllib

    try:
        return tomllib.loads(written)
    except (ValueError, RecursionError) as error:
        place = re.search(r"line (\d+)", str(error))
        where = f" Look at line {place[1]}." if place else ""
        raise UnreadableError(f"{name} is not a file of rules in TOML.{where}") from error


def _check_form(schema: object, name: str) -> None:
    form = _FORM.fullmatch(schema) if isinstance(schema, str) else None
    if form is None:
        raise UnreadableError(
            f'{name} is not a file of Sidelight\'s rules: it has no line schema = "{SCHEMA}".'
        )
    if int(form[1]) != 1:
        raise UnreadableError(
            f"{name} was written by a newer Sidelight (form {int(form[1])}, this one reads form 1)."
        )


def _rule(written: object, place: str) -> OutletRule:
    fields = cast("dict[str, object]", written) if isinstance(written, dict) else {}
    values = {name: _filled(fields.get(name), name, place) for name in ("outlet", "line", "label")}
    label = next((each for each in DEEDS if each == values["label"]), None)
    if label is None:
        known = ", ".join(DEEDS)
        raise UnreadableError(f"{place} has a label Sidelight does not know; it knows {known}.")
    return OutletRule(values["outlet"], values["line"], Label(label))


def _filled(value: object, name: str, place: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise UnreadableError(f"{place} has no {name}.")
    if len(value) > limits.RULE_TEXT:
        raise UnreadableError(f"{place} has a {name} of more than {limits.RULE_TEXT:,} characters.")
    return value
