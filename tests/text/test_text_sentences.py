"""The sentence splitter against a table of hard cases: `|` is where a sentence ends."""

import pytest

from reader.text import sentences

CASES = {
    "en": [
        "Maj. Gen. Ilir Stanek resigned. | He gave no reason.",
        "Sgt. Ana Brook and Lt. Col. Petr Vane were named on Sept. 4 in Oakdale. | Both are alive.",
        "J. K. Harrow wrote to Mr. C. J. Arroway. | He replied.",
        "The U.S. Navy sent a ship. | It left the U.S. | The crew did not know.",
        "Talks in the U.S. Wednesday failed. | They resume at 5 p.m. Friday.",
        "It closed at 6 p.m. | Police had been called.",
        "They sued Harbour Freight Inc. | The firm said so.",
        "The Inc. logo was gone.",
        "Prices rose by 2.5 percent. | Wages rose by 1.3.",
        "It is No. 5 on the list. | He said no. | Then he left.",
        "“Why?” Mr. Orban asked. | Nobody knew.",
        "“Why?” asked the mayor. | “No idea!” | The crowd laughed.",
        "“We go home. | We stay there,” she said.",
        "He waited ... and waited. | Then ... | Nothing.",
        "She left… | He stayed.",
        "“I love it!” - the mayor of Kelbourne",
        "The law (see sec. 4.) is old. | It stays.",
        "1. Buy bread. | 2. Buy milk.",
        "The ship left at 9 a.m. on Monday. | It was late.",
        "He holds a Ph.D. in law. | She does not.",
        "Visit example.org today. | Or write to us.",
        "Was it worth it?! | Yes.",
        "It was the end.|The next day began.",
        "Smith v. Jones went on. | The court rose.",
        "It cost $4.5 million, i.e. too much. | Nobody paid.",
        "A line\n| and another",
        "He spoke of “the end.” | She nodded.",
        "He spoke of ‘the end.’ | She nodded.",
        "They met on Jan. 5. | On Feb. 6 they parted.",
        "No stop at the end",
    ],
    "fr": [
        "M. Vauquier a dit : « Non. » | Il est parti.",
        "Le Dr Morel et Mme. Petit arrivent. | « Enfin ! » | Tout le monde rit.",
        "Il habite au no. 5 de la rue. | Elle aussi.",
    ],
    "de": [
        "Am 11. September kam er an. | Dr. Thorn war da.",
        "Es gibt z. B. Fähren. | Und Kutter.",
        "„Nein.“ | Das sagte Wiebke Thorn. | „Warum?“ | Niemand wusste es.",
        "Er wurde 3. Sieger. | Das war viel.",
    ],
    "es": [
        "El Sr. Ceniceros llegó. | ¿Quién pagará? | ¡Nadie!",
        "La Dra. Alba dijo: «No.» | Se fue.",
    ],
    "ar": ["قال الوزير إن السفن وصلت. | هل ستغادر؟ | نعم!"],
    "ja": ["組合は決めた。|参加者は増えた。|「戻らない。」と述べた。"],
    "zh": ["他说。|“不！”|然后走了。"],
}


@pytest.mark.parametrize(
    ("language", "case"), [(code, case) for code, cases in CASES.items() for case in cases]
)
def test_sentences_end_where_a_reader_says(language, case):
    parts = [part.strip() for part in case.split("|")]
    text = case.replace(" | ", " ").replace("|", "")
    found = [text[start:end] for start, end in sentences.split(text, language)]
    assert found == parts


def test_spaces_alone_are_no_sentence():
    assert sentences.split("") == ()
    assert sentences.split(" \n\t ") == ()


def test_a_paragraph_of_a_million_letters_is_cut_in_one_pass():
    text = "The ferry left the harbour of Kelbourne at nine. " * 20_000
    assert len(sentences.split(text)) == 20_000


def test_a_language_without_a_list_still_knows_ranks():
    found = sentences.split("Dr. Aino Laine saapui. Hän lähti.", "xx")
    assert len(found) == 2
