"""Attribution, negations and hedges: what a change of two words does to a sentence."""

import random
import re

from edits.pen import CAPITAL, Change, Way, in_one_place, put


def _said(pattern: str, new: str) -> Way:
    return in_one_place(pattern, put(new), "attribution")


ATTRIBUTION: dict[str, Way] = {
    **{
        f"said, {verb}": _said(r"\bsaid\b", verb)
        for verb in (
            "claimed",
            "admitted",
            "alleged",
            "insisted",
            "stressed",
            "conceded",
            "acknowledged",
            "boasted",
            "warned",
        )
    },
    **{
        f"quote said, {verb}": _said(r"(?<=,[”\"] )said\b|(?<=,[”\"] [a-z][a-z] )said\b", verb)
        for verb in ("claimed", "admitted")
    },
    "said that, claimed that": in_one_place(r"\bsaid that\b", put("claimed that"), "attribution"),
    "says, claims": _said(r"\bsays\b", "claims"),
    "told, warned": in_one_place(r"\btold (?=[A-Z])", put("assured "), "attribution"),
    "told a paper": in_one_place(
        r"\btold (?:reporters|the BBC|CNN|AFP|Reuters|The Associated Press)\b",
        put("told Der Spiegel"),
        "attribution",
        "name",
    ),
    "according to cut": in_one_place(
        r",? according to (?:the |a )?[^,.“”\"]{3,40}(?=\.)", put(""), "attribution"
    ),
    "according to at the start cut": in_one_place(
        r"^According to (?:the |a )?[^,.“”\"]{3,40}, (?P<n>[a-z])",
        lambda m, _c: m.group("n").upper(),
        "attribution",
    ),
    "said so cut": in_one_place(
        r"(?<=[a-z]), (?:officials|police|authorities|he|she|they|the [a-z]+) said(?=\.)",
        put(""),
        "attribution",
    ),
    "somebody, sources": in_one_place(
        rf"(?<=[”\"] )(?:said {CAPITAL}|{CAPITAL} said)(?=\.)",
        put("a source said"),
        "attribution",
        "name",
    ),
    "police, sources": in_one_place(r"\b[Pp]olice said\b", put("sources said"), "attribution"),
    "was told": in_one_place(r"\b[Oo]fficials said\b", put("it was reported"), "attribution"),
    "announced, claimed": _said(r"\bannounced\b(?= that)", "claimed"),
    "added, claimed": _said(r"(?<=he )added\b", "claimed"),
}

_AUXILIARY = r"\b(?:is|are|was|were|will|would|can|could|should|has|have|had|did|does|must|may)\b"
_VERB = rf"{_AUXILIARY}(?= [a-z])(?! not| never| no )"


def _after(new: str) -> Change:
    return lambda match, _chance: match.group() + new


def _contracted(match: re.Match[str], _chance: random.Random) -> str | None:
    old = match.group()
    return {"will": "won't", "can": "can't", "may": None, "must": "mustn't"}.get(old, old + "n't")


NEGATION: dict[str, Way] = {
    "not": in_one_place(_VERB, _after(" not"), "negation", "quote"),
    "not to": in_one_place(
        r"\b(?:decided|agreed|promised|asked|told [a-z]+) (?=to [a-z])",
        _after("not "),
        "negation",
        "quote",
    ),
    "n't": in_one_place(_VERB, _contracted, "negation", "quote"),
    "never": in_one_place(
        r"\b(?:has|have|had)\b(?= [a-z]+(?:ed|en)\b)", _after(" never"), "negation", "quote"
    ),
    "no longer": in_one_place(
        r"\b(?:is|are|was|were|will)\b(?= [a-z])", _after(" no longer"), "negation", "quote"
    ),
    "cannot": in_one_place(r"\bcan\b(?= [a-z])(?! not)", put("cannot"), "negation", "quote"),
    "did not": in_one_place(
        r"(?<=he )(?:said|told|went|took|made|came|gave)\b(?= [a-z])",
        lambda m, _c: (
            "did not "
            + {
                "said": "say",
                "told": "tell",
                "went": "go",
                "took": "take",
                "made": "make",
                "came": "come",
                "gave": "give",
            }[m.group()]
        ),
        "negation",
        "quote",
        "attribution",
    ),
    "not taken out": in_one_place(
        r"(?<=[a-z]) not(?= [a-z])(?! only)", put(""), "negation", "quote"
    ),
    "n't taken out": in_one_place(
        r"(?<=\b(?:is|as|re|es|id|ld|ve))n[’']t(?= [a-z])", put(""), "negation", "quote"
    ),
    "no, any": in_one_place(
        r"(?<=[a-z] )no(?= [a-z]+\b)(?! longer| matter| doubt| one| more)",
        put("some"),
        "negation",
        "quote",
    ),
    "unlikely": in_one_place(
        r"\b(?:likely|able|clear|known|usual|happy|fair|safe|necessary)\b(?= [a-z])",
        lambda m, _c: "un" + m.group(),
        "negation",
        "quote",
    ),
    "failed to": in_one_place(
        r"\b(?:managed|agreed|decided) to\b", put("failed to"), "negation", "quote"
    ),
    "without": in_one_place(
        r"(?<=[a-z] )with(?= (?:a|the|any) )", put("without"), "negation", "quote"
    ),
    "denied": in_one_place(
        r"\bconfirmed\b(?! [a-z]+ cases)",
        put("denied"),
        "negation",
        "attribution",
        "quote",
        "loaded-term",
    ),
    "neither": in_one_place(
        r"\b[Bb]oth (?=[A-Z][^.,]{3,30} and )",
        lambda m, _c: "Neither " if m.group()[0] == "B" else "neither ",
        "negation",
        "quote",
    ),
}
HEDGES: dict[str, Way] = {
    "allegedly": in_one_place(
        r"(?<=\b(?:he) )(?=[a-z]+ed\b)|(?<= who )(?=[a-z]+ed\b)",
        put("allegedly "),
        "negation",
        "quote",
    ),
    "reportedly": in_one_place(
        r"\b(?:was|were|has|have|is)\b(?= [a-z]+(?:ed|en|ing)\b)",
        _after(" reportedly"),
        "negation",
        "attribution",
        "quote",
    ),
    "may": in_one_place(r"\bwill\b(?= [a-z]+)(?! not)", put("may"), "negation", "quote"),
    "could": in_one_place(r"\bwill\b(?= [a-z]+)(?! not)", put("could"), "negation", "quote"),
    "alleged cut": in_one_place(
        r"\b(?:alleged|suspected|apparent) (?=[a-z])", put(""), "negation", "quote"
    ),
    "allegedly cut": in_one_place(
        r"\b(?:allegedly|reportedly|apparently|possibly|probably|perhaps) (?=[a-z])",
        put(""),
        "negation",
        "attribution",
        "quote",
    ),
    "alleged put in": in_one_place(
        r"(?<=\bthe )(?=(?:attack|crime|murder|fraud|victim|killer|attacker|scheme|abuse|plot|assault)s?\b)",
        put("alleged "),
        "negation",
        "quote",
    ),
    "considered": in_one_place(r"\bis (?=an? [a-z])", put("is considered "), "negation", "quote"),
    "believed": in_one_place(
        r"\b(?:is|was|are|were) (?=(?:in|at|on|the|an?) )",
        _after("believed to be "),
        "negation",
        "quote",
    ),
    "likely to": in_one_place(
        r"\bwill (?=[a-z]+)(?!not|never)", put("is likely to "), "negation", "quote"
    ),
    "appears": in_one_place(
        r"\bis (?=(?:in|an?|the) )", put("appears to be "), "negation", "quote"
    ),
}
