"""The value of a figure in digits, as its language writes them. Knows no words and no units."""

import re
from typing import Final

from reader.compare.findings.lexicon import Lexicon

_SPACES: Final = str.maketrans("", "", " \u00a0\u202f\u2009")


def value(text: str, lexicon: Lexicon) -> float | None:
    """Return the value of digits: ``2,500.5`` in English, ``2.500,5`` in German, ``2 500`` in French."""
    plain = text.translate(_SPACES).replace("−", "-")
    decimal, thousand = (",", ".") if lexicon.decimal_comma else (".", ",")
    if re.fullmatch(rf"[-+]?\d{{1,3}}(?:\{thousand}\d{{3}})+(?:\{decimal}\d+)?", plain):
        plain = plain.replace(thousand, "")
    elif re.fullmatch(rf"[-+]?\d{{1,3}}(?:\{decimal}\d{{3}}){{2,}}", plain):
        plain = plain.replace(decimal, "")
    plain = plain.replace(decimal, ".") if decimal == "," else plain
    try:
        return float(plain)
    except ValueError:
        return None
