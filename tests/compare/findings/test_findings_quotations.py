"""Where quotations are, whatever marks they wear."""

import pytest

from reader.compare.findings import quotations

FOUND = [
    ("“We go,” she said. “We stay.”", ["We go,", "We stay."]),
    ('"We go," she said. "We stay."', ["We go,", "We stay."]),
    ("„Wir gehen“, sagte er. »Ja« und «non» et « oui ».", ["Wir gehen", "Ja", "non", "oui"]),
    ("He called it a ‘disaster’ and the workers’ strike’s over.", ["disaster"]),
    ("The 'so-called' plan isn't 'the bosses' idea'.", ["so-called", "the bosses' idea"]),
    ("“We go. We stay.", ["We go. We stay."]),
    ("He said: “We go. And then he left.", ["We go."]),
    ('a 6" pipe, 5\'4" long, for a "man"', ["man"]),
    ("She asked: “Did he say ‘no’ to “that” idea?” and left.", ["Did he say ‘no’ to “that” idea?"]),
    ("He said: “We go. “We stay,” she said.", ["We go.", "We stay,"]),
    ("Rock ’n’ roll of the ’90s", []),
    ("彼は「行く」と言った", ["行く"]),
    ("”Vi går”, sade han.", ["Vi går"]),
    ("قال «لن نغلق» ثم مضى", ["لن نغلق"]),
    ("“ ”", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "said"), FOUND)
def test_quotations_of_a_paragraph(text, said):
    assert [text[q.start : q.end] for q in quotations.find(text)] == said


def test_an_unclosed_quotation_runs_on_when_the_next_paragraph_opens_with_a_mark():
    text = "He said: “We go. We stay."
    found = quotations.find(text, goes_on=True)
    assert [text[q.start : q.end] for q in found] == ["We go. We stay."]
    assert quotations.opens("“And more.")
    assert not quotations.opens("And more.")
