"""What is looked into, what is told once, and in what order."""

from reader import limits
from reader.compare.findings import lexicon
from reader.compare.findings.lexicon import Table


def test_equal_texts_have_no_findings(desk):
    text = "“We go,” said Elin Marsh on 9 May. She was not sure 40 came."
    assert desk.told(text, text) == []


def test_same_pairs_are_never_looked_into(desk):
    left, right = "It cost 40 crowns.", "It cost 50 crowns."
    assert desk.told(left, right, pairs=[((0,), (0,), "same")]) == []


def test_heaviest_first_and_ties_in_reading_order(desk):
    left = "It cost 40 crowns.\nElin Marsh said it was safe.\nIt cost 60 crowns."
    right = "It cost 50 crowns.\nElin Marsh claimed it was safe.\nIt cost 70 crowns."
    found = desk.findings(left, right)
    assert [f.weight for f in found] == sorted((f.weight for f in found), reverse=True)
    assert [f.left.sentence for f in found] == [0, 2, 1]


def test_what_a_quotation_tells_is_not_told_again(desk):
    left = "“Elin Marsh gave 40 crowns on Monday, not more,” he said."
    right = "“Elin Noll gave 50 crowns on Friday, never more,” he said."
    assert desk.told(left, right) == [("quote", "altered")]


def test_a_sentence_that_went_takes_its_figures_and_names(desk):
    left = "The bridge is shut.\nIt is old.\nElin Marsh counted 4,120 lorries."
    right = "The bridge is shut.\nIt is old."
    told = desk.findings(left, right)
    assert [(f.kind.value, f.change) for f in told] == [("figure", "cut"), ("name", "cut")]
    assert all(f.weight < 0.5 for f in told)
    assert "4,120 lorries" in told[0].says


def test_what_the_other_side_says_elsewhere_is_not_missing(desk):
    left = "The bridge is shut.\nIt is old.\nElin Marsh counted 4,120 lorries."
    right = "The bridge is shut, says Marsh.\nIt is old and bears 4,120 lorries."
    pairs = [((0,), (0,), "reworded"), ((1,), (1,), "reworded")]
    told = [f for f in desk.findings(left, right, pairs=pairs) if f.change == "cut"]
    assert told == []


def test_independent_tellings_are_not_flooded(desk):
    here = "\n".join(f"“We saw {n} boats go down,” said Anna Orr{n}." for n in range(10, 40))
    there = "\n".join(f"“They sank {n} ships of ours,” said Bela Pell{n}." for n in range(50, 80))
    assert desk.told(here, there, pairs=[]) == []


def test_a_retelling_is_told_on_one_page(desk):
    left = "\n".join(
        f"In town {n} some {n + 100} men said the killing was a crime." for n in range(90)
    )
    right = left.replace("some", "exactly").replace("said", "claimed").replace("killing", "death")
    told = desk.findings(left, right, kind="reworded")
    assert len(told) == limits.FINDINGS_RETOLD


def test_a_pair_of_several_sentences_places_each_finding_in_its_own(desk):
    left = "Marsh came. She brought 40 boats."
    right = "Marsh came and brought 50 boats."
    found = desk.one(left, right, pairs=[((0, 1), (0,), "reworded")])
    assert (found.left.sentence, found.left.text) == (1, "40")


def test_words_of_five_languages_load():
    for language in ("en", "de", "fr", "es", "ar"):
        lists = lexicon.of(language)
        tables = {term.table for terms in lists.index.values() for term in terms}
        assert {Table.SPEECH, Table.NEGATION, Table.HEDGE, Table.FAMILY, Table.UNIT} <= tables


def test_a_language_without_lists_still_has_figures_and_quotations(desk):
    told = desk.findings(
        "Han sade: ”Vi går hem nu allihop.” Det kostade 40 kronor.",
        "Han sade: ”Vi går ut nu allihop.” Det kostade 50 kronor.",
        language="sv",
    )
    assert [f.kind.value for f in told] == ["quote", "figure"]


LANGUAGES = [
    ("de", "Sie sagte, 12 Boote seien gesunken.", "Sie behauptete, 21 Boote seien gesunken.",
     {("attribution", "weakened"), ("figure", "changed")}),
    ("de", "Es waren rund 300 Boote am Dienstag.", "Es waren 300 Boote am Mittwoch.",
     {("figure", "unqualified"), ("date", "changed")}),
    ("fr", "Elle a déclaré que le port est fermé.", "Elle a reconnu que le port n’est pas fermé.",
     {("attribution", "strengthened"), ("negation", "added")}),
    ("es", "La ministra dijo que hubo 18 millones.", "La ministra alegó que hubo 81 millones.",
     {("attribution", "weakened"), ("figure", "changed")}),
    ("ar", "غادرت 12 سفينة الميناء.", "ولم تغادر 21 سفينة الميناء.",
     {("figure", "changed"), ("negation", "added")}),
]  # fmt: skip


def test_other_languages_are_begun(desk):
    for language, left, right, wanted in LANGUAGES:
        assert set(desk.told(left, right, language=language)) == wanted


def test_between_two_tellings_nothing_was_cut_or_added(desk):
    left = (
        "The board hosts 2,500 dockers in the north harbour.\n"
        "Rain fell on the quay all day.\nA gull sat on the crane.\nThe tide came in late."
    )
    right = (
        "In the north harbour the board hosts around 2,500 dockers, Orla Venn said.\n"
        "The council met in the evening.\nNobody spoke of the ferry.\nThe lamps were lit at six."
    )
    said = " ".join(desk.says(left, right, pairs=[((0,), (0,), "reworded")]))
    assert 'The figure "2,500" stands against "around 2,500"' in said
    assert '"Orla Venn said" is only on the right' in said
    assert "was added" not in said
    assert "became" not in said


def test_texts_without_a_fact_in_common_have_no_findings(desk):
    left = desk.side("The ferry sank.", headline="Ferry sinks off Lamsund")
    right = desk.side("A poet won a prize.", headline="Poet wins prize")
    assert desk.findings(left, right, pairs=[]) == ()


def test_two_spellings_are_found_by_the_part_that_differs(desk):
    left = "They met Mohamed Orrin Salbu on the quay.\nThe ferry went at noon."
    right = "The ferry went at noon.\nA crew of ten served under Mohammed Orrin Salbu."
    found = desk.findings(left, right, pairs=[((1,), (0,), "same")])
    assert "Two spellings of one name" in " ".join(f.says for f in found)
