"""Whether a whole text has a figure somewhere, however it is written: 15%, "15 per cent".

Each text's figures are read once and kept with it. Knows no pairs.
"""

from reader import limits
from reader.compare.findings import amounts, calendar
from reader.compare.findings.amounts import Amount
from reader.compare.findings.passage import Telling


def is_said(amount: Amount, text: str, telling: Telling) -> bool:
    """Say whether a whole text has a figure somewhere, in these words or in others: 15%, "15 per cent"."""
    if text.replace(",", "").casefold() in telling.all_text:
        return True
    return _measure(amount) in _all(telling)


def _all(telling: Telling) -> frozenset[tuple[float | str, str]]:
    """Return the values and units of all figures of a text, read once; of a very long one, of its first sentences."""
    if telling.counted is None:
        numbers = range(min(len(telling.side.sentences), limits.FINDINGS_PAIRS))
        passages = [telling.passage((number,)) for number in numbers]
        dated = [calendar.words_of(calendar.dates(passage)) for passage in passages]
        telling.counted = frozenset(
            _measure(amount)
            for known in zip(passages, dated, strict=True)
            for amount in amounts.amounts(*known)
        )
    return telling.counted


def _measure(amount: Amount) -> tuple[float | str, str]:
    """Return a figure's value and the name of its unit."""
    return amount.value, amount.unit_name
