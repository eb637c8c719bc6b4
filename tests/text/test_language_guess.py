"""Which language a text is in, from two sentences of it, and which way it runs."""

import pytest

from reader.text import language

TEXTS = {
    "en": "The ferry sank off the coast on Sunday. All who were on board have been saved.",
    "de": "Die Fähre sank am Sonntag vor der Küste. Alle, die an Bord waren, wurden gerettet.",
    "fr": "Le ferry a coulé dimanche au large de la côte. Tous ceux qui étaient à bord ont été sauvés.",
    "es": "El transbordador se hundió el domingo frente a la costa. Todos los que iban a bordo se salvaron.",
    "it": "Il traghetto è affondato domenica al largo della costa. Tutti quelli che erano a bordo sono salvi.",
    "pt": "A balsa afundou no domingo perto da costa. Todos os que estavam a bordo foram salvos.",
    "nl": "De veerboot zonk zondag voor de kust. Iedereen die aan boord was, is gered.",
    "sv": "Färjan sjönk i söndags utanför kusten. Alla som var ombord har räddats.",
    "pl": "Prom zatonął w niedzielę u wybrzeży. Wszyscy, którzy byli na pokładzie, zostali uratowani.",
    "ru": "Паром затонул в воскресенье у берега. Все, кто был на борту, спасены.",
    "ar": "غرقت العبارة يوم الأحد قبالة الساحل. وتم إنقاذ جميع من كانوا على متنها.",
    "ja": "フェリーは日曜日に沖合で沈没した。乗っていた人は全員救助された。",
    "ko": "여객선이 일요일 해안에서 침몰했다. 타고 있던 사람은 모두 구조되었다.",
    "zh": "渡轮星期日在海岸附近沉没。船上所有人均已获救。",
}


@pytest.mark.parametrize("code", TEXTS)
def test_two_sentences_are_enough(code):
    assert language.guess(TEXTS[code]) == code


def test_only_scripts_that_run_to_the_left_do():
    assert language.runs_right_to_left("ar")
    assert language.runs_right_to_left("he")
    assert not language.runs_right_to_left("en")
