"""Outlets' rules, and what became of them, in plain words. Pure functions on values."""

from typing import Final

from reader.article import Label, OutletRule
from reader.session.trial import Trial

SHOWN: Final = 80
"""Code points of a line that a sentence quotes."""

DEEDS: Final = {
    Label.FURNITURE: "strip the line {}",
    Label.BODY: "keep the line {} in the story",
    Label.HEADLINE: "take the line {} as the headline",
    Label.STANDFIRST: "take the line {} as the standfirst",
    Label.SUMMARY: "take the line {} as a point of the summary",
    Label.BYLINE: "take the line {} as the byline",
    Label.DATE: "take the line {} as the date",
    Label.CAPTION: "take the line {} as a caption",
    Label.HEADING: "take the line {} as a heading",
    Label.NOTE: "take the line {} as a correction or update note",
}
"""What a rule can do, in the order in which it is offered."""

STANDS_AS: Final = {
    Label.FURNITURE: "stripped",
    Label.DUPLICATE: "stripped as repeated",
    Label.BODY: "story",
    Label.HEADLINE: "headline",
    Label.STANDFIRST: "standfirst",
    Label.SUMMARY: "summary",
    Label.BYLINE: "byline",
    Label.DATE: "date",
    Label.CAPTION: "caption",
    Label.HEADING: "heading",
    Label.NOTE: "note",
    Label.BLANK: "blank",
}
"""What a line is, in a word or two."""


def says(rule: OutletRule) -> str:
    """Say what a rule does.

    "The Harbour Gazette", "Follow", furniture -> On the Harbour Gazette, strip the line “Follow”
    """
    deed = DEEDS[rule.label].format(f"“{shortened(rule.text)}”")
    any_number = ", whatever its number" if any(sign.isdigit() for sign in rule.text) else ""
    return f"On {_within_a_sentence(rule.outlet)}, {deed}{any_number}"


def _within_a_sentence(outlet: str) -> str:
    """Write a name as it stands within a sentence: "The Harbour Gazette" -> "the Harbour Gazette"."""
    return f"the {outlet[4:]}" if outlet.startswith("The ") else outlet


def shortened(line: str) -> str:
    """Cut a long line for a sentence, between words where it has any."""
    if len(line) <= SHOWN:
        return line
    return line[:SHOWN].rsplit(" ", 1)[0].rstrip(" ,.;:") + " …"


def count(number: int, one: str) -> str:
    """Return a number with its noun: ``1 line``, ``1,204 lines``."""
    return f"{number:,} {one if number == 1 else one + 's'}"


def trial_says(trial: Trial) -> str:
    """Say what a rule would do to the stored articles.

    3 lines in 2 articles would change. 1 line is so already. 1 line set by hand stays as it is.
    """
    if not trial.of:
        return "No article of this outlet is stored."
    said = [_changes(trial)] if trial.changes else []
    if trial.same:
        are = "is" if trial.same == 1 else "are"
        said.append(f"{count(trial.same, 'line')} {are} so already.")
    if trial.by_hand:
        stay = "stays as it is" if trial.by_hand == 1 else "stay as they are"
        said.append(f"{count(trial.by_hand, 'line')} set by hand {stay}.")
    if not said and trial.is_complete:
        said.append(f"The line stands in none of {count(trial.of, 'stored page')}.")
    if not trial.is_complete:
        said.append(f"Looked at {trial.looked:,} of {count(trial.of, 'page')} …")
    return " ".join(said)


def _changes(trial: Trial) -> str:
    lines, articles = count(trial.changes, "line"), count(trial.articles, "article")
    return f"{lines} in {articles} would change."


def added(rule: OutletRule) -> str:
    """Say that a rule was made."""
    return f"New rule: {says(rule)}"


def removed(rule: OutletRule) -> str:
    """Say that a rule was removed."""
    return f"Rule removed: {says(rule)}"


def changed(was: OutletRule, rule: OutletRule) -> str:
    """Say that a rule was changed, and what it was."""
    return f"Rule changed: {says(rule)} (it was: {says(was)})"
