"""House style: what two desks write differently and mean the same, and what only looks so."""

import pytest

from reader.text import style

SAME = [
    ("US troops", "U.S. troops"),
    ("“It is over,” he said", '"It is over," he said'),
    ("3 percent", "3 per cent"),
    ("3 percent", "3%"),
    ("Ahmed al-Sudari", "Ahmed Al-Sudari"),
    ("they organise it", "they organize it"),
    ("signalling doubt", "signaling doubt"),
    ("the labour party", "the labor party"),
    ("on Sept. 11", "on September 11"),
    ("three men", "3 men"),
    ("Maj. Gen. Reyl", "Major-General Reyl"),
    ("a break – at last", "a break - at last"),
    ("two  spaces", "two spaces"),
    ("5 to 12 years", "5–12 years"),
    ("from 2023-24 on", "from 2023–24 on"),
    ("a rise of 7–10%", "a rise of 7-10 per cent"),
    ("at 10.30am", "at 10:30 a.m."),
    ("the UN’s envoy", "the U.N.'s envoy"),
    ("US$350", "U.S.$350"),
    ("$77million", "$77 million"),
    ("a non-binding vote", "a nonbinding vote"),
    ("Jos\u00e9 left", "Jose\u0301 left"),
    ("co\u00adop\u00aderation", "cooperation"),
    ("on\u200b—\u200bat last", "on—at last"),
]
OTHER = [
    ("3 percent", "4 percent"),
    ("three men", "four men"),
    ("on Sept. 11", "on Sept. 12"),
    ("he said", "he claimed"),
    ("help us now", "help US now"),
    ("it is over", "it is not over"),
    ("5 percent", "5 percentage points"),
    ("in March", "in May"),
    ("he re-signed", "he resigned"),
    ("0.1-0.2", "0.1-0.3"),
    ("10.30", "10:30"),
    ("help the un-named", "help the UN-named"),
]


@pytest.mark.parametrize(("left", "right"), SAME, ids=[f"{a} = {b}" for a, b in SAME])
def test_house_style_is_no_difference(left, right):
    assert style.same_but_for_style(left, right)
    assert style.same_but_for_style(right, left)


@pytest.mark.parametrize(("left", "right"), OTHER, ids=[f"{a} / {b}" for a, b in OTHER])
def test_what_means_something_else_is_not_style(left, right):
    assert not style.same_but_for_style(left, right)
    assert not style.same_but_for_style(right, left)


OTHER_LANGUAGES = [
    ("de", "3% im Sept. 2020", "3 Prozent im September 2020"),
    ("de", "drei Mio. Euro", "3 Millionen Euro"),
    ("de", "10 bis 15 Prozent", "10–15 %"),
    ("de", "„Ja“, sagte er", "»Ja«, sagte er"),
    ("fr", "7,5 % en sept. 2020", "7,5 pour cent en septembre 2020"),
    ("fr", "trois hommes", "3 hommes"),
    ("es", "un 7,5 % en EE. UU. dijo", "un 7,5 por ciento en Estados Unidos dijo"),
    ("es", "El Sr. Gil", "el señor Gil"),
]


@pytest.mark.parametrize(("language", "left", "right"), OTHER_LANGUAGES)
def test_house_style_of_other_languages_is_begun(language, left, right):
    assert style.same_but_for_style(left, right, language)
    assert not style.same_but_for_style(left, right + " nicht", language)
