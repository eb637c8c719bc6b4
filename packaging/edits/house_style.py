"""House style all over an article, and paragraphs joined and split: no finding."""

import random
import re
import unicodedata
from collections.abc import Callable

from edits import paragraphs
from edits.pen import MONTHS, Known, Paragraphs, Way, is_quoted


def all_over(pattern: str, put: str | Callable[[re.Match[str]], str]) -> Way:
    """Return the way that writes every match otherwise, as another house would."""
    found = re.compile(pattern)

    def way(left: Paragraphs, _chance: random.Random) -> Known | None:
        right = tuple(found.sub(put, text) for text in left)
        return None if right == left else Known(right, None, None, frozenset())

    return way


def outside_quotes(pattern: str, put: str) -> Way:
    """Return the way that writes every match otherwise, but leaves what people said alone."""
    found = re.compile(pattern)

    def way(left: Paragraphs, _chance: random.Random) -> Known | None:
        right = tuple(
            text
            if text[:1] in "“\"‘'"
            else found.sub(
                lambda m, text=text: m.group() if is_quoted(text, m.start()) else m.expand(put),
                text,
            )
            for text in left
        )
        return None if right == left else Known(right, None, None, frozenset())

    return way


_NUMERALS = {
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "six": "6",
    "seven": "7",
    "eight": "8",
    "nine": "9",
    "ten": "10",
    "eleven": "11",
    "twelve": "12",
}
_SHORT_MONTHS = {
    "January": "Jan.",
    "February": "Feb.",
    "August": "Aug.",
    "September": "Sept.",
    "October": "Oct.",
    "November": "Nov.",
    "December": "Dec.",
}
_LONG_MONTHS = {
    "Jan.": "January",
    "Feb.": "February",
    "Aug.": "August",
    "Sept.": "September",
    "Oct.": "October",
    "Nov.": "November",
    "Dec.": "December",
}
_SHORT_TITLES = {"Senator": "Sen.", "Representative": "Rep.", "Governor": "Gov.", "General": "Gen."}
_ENDS = "organi|reali|recogni|criti|emphasi|apologi|authori|priorit|minimi|maximi|mobili|normali|legali|speciali|stabili"
_OUR = "favor|labor|color|neighbor|honor|harbor|behavior|humor|rumor|endeavor"


def _straight(match: re.Match[str]) -> str:
    return {"“": '"', "”": '"', "‘": "'", "’": "'"}[match.group()]


STYLE: dict[str, Way] = {
    "straight marks": all_over("[“”‘’]", _straight),
    "curly marks": all_over(r"(?<![\w])\"(?P<q>[^\"\n]+)\"", r"“\g<q>”"),
    "curly apostrophes": all_over(r"(?<=\w)'(?=\w)", "’"),
    "single marks": all_over(r"“([^“”‘’\n]+)”", r"‘\1’"),
    "double marks": all_over(r"(?<!\w)‘([^‘’“”\n]{12,}?[.,])’(?!\w)", r"“\1”"),
    "guillemets": all_over(r"“([^“”\n]+)”", r"« \1 »"),
    "full stop outside": all_over(r"([.,])”(?=\s|$)", r"”\1"),
    "full stop inside": all_over(r"(?<=\w)”([.,])", r"\1”"),
    "en dash": all_over(r"\s?—\s?", " – "),
    "em dash": all_over(r"\s–\s", "—"),
    "double hyphen": all_over(r"\s?—\s?|\s–\s", " -- "),
    "hyphen for dash": all_over(r"\s–\s|\s—\s", " - "),
    "en dash in scores": all_over(r"(?<=\d)-(?=\d)", "–"),
    "dotted": all_over(r"\b(U)(S|K|N)\b(?!\.)", r"\1.\2."),
    "undotted": all_over(r"\b([UDE])\.([SKNCU])\.(?=[ ,’'])", r"\1\2"),
    "per cent": all_over(r"\bpercent\b", "per cent"),
    "percent": all_over(r"\bper cent\b", "percent"),
    "percent sign": all_over(r"(?<=\d) per ?cent\b", "%"),
    "percent in words": all_over(r"(?<=\d)%", " percent"),
    "ise": all_over(rf"\b((?:{_ENDS}))z(?=e|ing|ation)", r"\1s"),
    "ize": all_over(rf"\b((?:{_ENDS}))s(?=e[ds]?\b|ing|ation)", r"\1z"),
    "our": all_over(
        rf"\b((?:{_OUR})(?<=o)r)\b|\b({_OUR})(?=s?\b|ed\b|ing\b)", lambda m: m.group()[:-2] + "our"
    ),
    "or": all_over(
        r"\b(fav|lab|col|neighb|hon|harb|behavi|hum|rum)our(?=s?\b|ed\b|ing\b)", r"\1or"
    ),
    "months short": all_over(
        rf"\b({'|'.join(_SHORT_MONTHS)})(?= \d)", lambda m: _SHORT_MONTHS[m.group()]
    ),
    "months long": all_over(
        r"\b(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.(?= \d)", lambda m: _LONG_MONTHS[m.group()]
    ),
    "numerals": all_over(
        rf"(?<=[a-z] )({'|'.join(_NUMERALS)})(?= [a-z]{{4,}})", lambda m: _NUMERALS[m.group()]
    ),
    "day first": all_over(rf"\b({'|'.join(MONTHS)}) (\d\d?)(?=[.,;]? )(?!, \d{{4}})", r"\2 \1"),
    "month first": all_over(rf"\b(\d\d?) ({'|'.join(MONTHS)})(?! \d)\b", r"\2 \1"),
    "no thousands comma": all_over(r"(?<=\b\d),(?=\d{3}\b(?!,))", ""),
    "million short": all_over(r"(?<=[$€£])(\d[\d.]*) million\b", r"\1m"),
    "billion short": all_over(r"(?<=[$€£])(\d[\d.]*) billion\b", r"\1bn"),
    "double spaces": all_over(r"(?<=[a-z]\.) (?=[A-Z])", "  "),
    "hard spaces": all_over(r"(?<=\d) (?=[a-z])", "\u00a0"),
    "thin spaces": all_over(r"(?<=\d) (?=[a-z])", "\u202f"),
    "trailing space": all_over(r"$", " "),
    "ellipsis sign": all_over(r"\.\.\.", "…"),
    "ellipsis dots": all_over("…", "..."),
    "ellipsis spaced": all_over(r"…|\.\.\.", " ... "),
    "Mr without stop": all_over(r"\b(Mr|Mrs|Ms|Dr|St)\.", r"\1"),
    "Mr with stop": all_over(r"\b(Mr|Mrs|Ms|Dr)(?= [A-Z])", r"\1."),
    "titles short": all_over(
        r"\b(Senator|Representative|Governor|General)(?= [A-Z][a-z]+ [A-Z])",
        lambda m: _SHORT_TITLES[m.group()],
    ),
    "titles long": all_over(
        r"\b(Sen|Gov|Gen)\.(?= [A-Z])",
        lambda m: {"Sen": "Senator", "Gov": "Governor", "Gen": "General"}[m.group(1)],
    ),
    "a.m. short": all_over(r"(?<=\d) ?([ap])\.m\.", r"\1m"),
    "a.m. long": all_over(r"(?<=\d) ?([ap])m\b", r" \1.m."),
    "time stop": all_over(r"(?<=\d):(?=\d\d ?[ap]m)", "."),
    "contractions opened": outside_quotes(
        r"\b(did|does|do|is|was|are|were|has|have|had|would|could|should)n[’']t\b", r"\1 not"
    ),
    "contractions made": outside_quotes(
        r"\b(did|does|is|was|are|were|has|have|had) not(?= [a-z])", r"\1n’t"
    ),
    "it's opened": outside_quotes(
        r"\b([Ii]t|[Hh]e|[Ss]he|[Tt]hat)[’']s(?= (?:a|the|not|an|very|been|going)\b)", r"\1 is"
    ),
    "email": all_over(r"\bemail", "e-mail"),
    "adviser": all_over(r"\badvisor(?!y)", "adviser"),
    "advisor": all_over(r"\badviser", "advisor"),
    "towards": all_over(r"\btoward\b", "towards"),
    "toward": all_over(r"\btowards\b", "toward"),
    "while": all_over(r"\bwhilst\b", "while"),
    "among": all_over(r"\bamong\b", "amongst"),
    "centre": all_over(r"\bcenter(?=s?\b)", "centre"),
    "defence": all_over(r"\bdefense\b", "defence"),
    "traveller": all_over(
        r"\b(travel|cancel|label|model|signal|level|fuel)(?=ed\b|ing\b|er\b)", r"\1l"
    ),
    "programme": all_over(r"\bprogram(?=s?\b)", "programme"),
    "grey": all_over(r"\bgray\b", "grey"),
    "serial comma": all_over(r"(?<=\w), (\w+), and (?=\w+)", r", \1 and "),
    "hyphens": all_over(r"\b(co|re|pre|non)-(?=[a-z]{4,})", r"\1"),
    "non-breaking hyphen": all_over(r"(?<=[a-z])-(?=[a-z])", "\u2011"),
    "decomposed": all_over(r"[éèêáíóúñöüäåøç]", lambda m: unicodedata.normalize("NFD", m.group())),
    "ligature": all_over("fi", "\ufb01"),
    "soft hyphens": all_over(r"(?<=[a-z]{5})(?=[a-z]{5})", "\u00ad"),
    "zero width space": all_over(r"(?<=/)(?=[a-z])|(?<=—)", "\u200b"),
    "headings upper": all_over(r"^[A-Z][A-Za-z ]{4,40}$", lambda m: m.group().upper()),
    "ordinal words": all_over(
        r"\b(first|second|third|fourth|fifth|sixth)(?= (?:time|day|year|week|month|place))",
        lambda m: {
            "first": "1st",
            "second": "2nd",
            "third": "3rd",
            "fourth": "4th",
            "fifth": "5th",
            "sixth": "6th",
        }[m.group()],
    ),
    "money in words": all_over(
        r"\$(\d[\d.,]*\d|\d)(?![\d,.]*\d)(?! ?(?:million|billion|trillion|m|bn|a )\b)(?=[ .,])",
        r"\1 dollars",
    ),
    "ampersand": all_over(r"(?<=[A-Z][a-z]{3}) & (?=[A-Z])", " and "),
    "range dash": all_over(r"(?<=\d) to (?=\d)", "–"),
    "al": all_over(r"\bal-(?=[A-Z])", "Al-"),
    "OK": all_over(r"\b[Oo]kay\b", "OK"),
    "Covid": all_over(
        r"\bCOVID-19\b|\bCovid-19\b", lambda m: "Covid-19" if m.group()[1] == "O" else "COVID-19"
    ),
    "paragraph joined": paragraphs.joined,
    "paragraph split": paragraphs.split,
}
