"""Where sentences end, as a table of hard cases: what an editor would call one sentence.

A case is written with `|` where a sentence ends; the text is what is left when the bars are taken out.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text import sentences

CASES = [
    # titles, ranks and initials
    ("en", "Mr. Oram met Dr. Vale and Mrs. Lunt.| They left at noon."),
    ("en", "Maj. Gen. Tomas Reyl took command.| Lt. Col. Ana Brix stayed."),
    ("en", "Brig. Gen. Oster and Capt. Lind spoke to Sen. Marsh."),
    ("en", "J. K. Arden wrote it.| No one read it."),
    ("en", "Gov. R. L. Hask signed the bill.| It takes effect in May."),
    ("en", "The Rev. Paul Ines led the prayers at St. Anne's Church."),
    ("en", "Prof. Ilse Nord, Ph.D., disagreed.| Her students did not."),
    # abbreviations that may end a sentence
    ("en", "He lives in the U.S. and works in the U.K. for a bank."),
    (
        "en",
        "Troops will leave the U.S. The minister said so on Monday.".replace("S. The", "S.| The"),
    ),
    ("en", "The U.S. Senate voted.| The U.N. Security Council did not."),
    ("en", "It opens at 9 a.m. on Friday.| It closes at 5 p.m.| The queue was long."),
    ("en", "Harbour Co. and Lund Bros. Inc. merged.| Shares rose."),
    ("en", "See No. 10 on the list.| Then see Fig. 3."),
    ("en", "The talks, i.e. the second round, failed; e.g. on fish, coal, etc. they differ."),
    ("en", "It happened on Jan. 5 and again on Sept. 11, 2024.| Nobody noticed."),
    # figures
    ("en", "Prices rose 3.5 percent to $1.25.| Wages fell 0.2 percent."),
    ("en", "About 2,500 came.| 40 left early."),
    # quotations
    ("en", "“We will go on,” she said.| “There is no other way.”"),
    ("en", "“We will go on.| There is no other way,” she said."),
    ("en", "“Is it over?” he asked.| Nobody answered."),
    ("en", "“Stop!” cried the pilot as the boat turned."),
    ("en", "He said: “It is over.”| She left."),
    ("en", '"It is over."| The hall was silent.'),
    ("en", "“He told me ‘never again.’ I believed him,” she said.".replace("’ I", "’| I")),
    ("en", "(The vote was close.)| The count went on."),
    # ellipses and strange stops
    ("en", "“My team ... will get this done,” he said.| It did not."),
    ("en", "He waited… and waited.| Then he left."),
    ("en", "What now?!| Nobody knows."),
    ("en", "Yahoo! and Jump! are companies.| So is Which? magazine."),
    # a line break always ends one
    ("en", "First line\n|Second line"),
    # datelines
    ("en", "LAMSUND: The ferry sank.| All were saved."),
    ("en", "PORT ARDEN/KELBOURNE – The strike went on."),
    # German
    ("de", "Am 3. Mai kam Dr. Weiß nach Bonn.| Er blieb z. B. nicht lange."),
    ("de", "„Das war's.“| Er ging.| Nr. 5 blieb."),
    ("de", "Die Firma Lund & Co. KG zahlt 3,5 Mio. Euro.| Das reicht nicht."),
    # French
    ("fr", "M. Dupont et Mme Roy sont partis.| « C'est fini », a dit le maire."),
    ("fr", "« C'est fini. »| La salle s'est tue."),
    # Spanish
    ("es", "El Sr. Gil llegó a EE. UU. el lunes.| ¿Quién lo vio?| ¡Nadie!"),
    # Arabic
    ("ar", "وصل الوزير إلى المدينة.| هل غادر؟| لا أحد يعلم."),
    # Chinese and Japanese
    ("zh", "部长抵达港口。|谁看见了？|没有人！"),
    ("ja", "大臣が到着した。|「終わりだ。」と彼は言った。"),
]


def cut(text, language):
    return [text[start:end] for start, end in sentences.split(text, language)]


@pytest.mark.parametrize(("language", "written"), CASES, ids=[case[1][:40] for case in CASES])
def test_a_sentence_ends_where_an_editor_says(language, written):
    wanted = [part.strip() for part in written.split("|")]
    assert cut(written.replace("|", ""), language) == wanted


@given(st.text(alphabet="ab A.?!…”“\"'\n。٫؟é\u0301😀0", max_size=60))
def test_no_letter_is_lost_and_sentences_stand_in_order(text):
    spans = sentences.split(text)
    ends = [0, *(place for span in spans for place in span)]
    assert ends == sorted(ends)
    outside = "".join(
        text[before:start]
        for before, start in zip(
            [0, *(end for _, end in spans)],
            [*(start for start, _ in spans), len(text)],
            strict=True,
        )
    )
    assert not outside.strip()
