"""Invented tellings of invented events: two of one strike, one of a flood, some in other scripts."""

import pytest

from reader.article import Article, Paragraph, ParagraphKind

WIRE = (
    "Dockers in Vesmark voted on Monday to extend their strike after the killing of organiser Pavel Rusnik.",
    "Some 2,400 dockers have blocked the grain terminal at Port Arden since 14 February, the union said.",
    "Labour Minister Henrik Aldane called the vote a mistake and offered talks in Saltmere on Thursday.",
    "Grain exports through the terminal have fallen by a third, according to the port authority.",
)
HOUSE = (
    "Dock workers in Vesmark prolonged their walkout on Monday following the murder of Pavel Rusnik, an organiser.",
    "The union said around 2,400 of its members have kept the grain terminal at Port Arden shut since 14 February.",
    "Henrik Aldane, the labour minister, described the vote as mistaken and proposed talks on Thursday in Saltmere.",
    "Exports of grain through the terminal are down by a third, the port authority says.",
)
ELSEWHERE = (
    "A candle burns in the canteen where Pavel Rusnik used to play cards with the night shift of Port Arden.",
    "Nobody here speaks of wages. They speak of the van that waited by the grain terminal in Vesmark.",
    "Bishop Anton Krell has asked Henrik Aldane to come and listen to the dockers before the talks.",
)
FLOOD = (
    "The Tolvan burst its banks near Dravia on Sunday and drove 38,000 people from their homes.",
    "Engineers said the levee at Ilmar had been weakened by moles and by years without repair.",
    "The army flew sandbags to the eastern districts, where rain is forecast until Wednesday.",
)
ARABIC_FIRE = (
    "لقي تسعة عمال مصرعهم في حريق اندلع بمستودع للوقود في مرسى النخيل فجر الأحد.",
    "وقال مدير الدفاع المدني سامي الرفاعي إن الخزانات القديمة لم تخضع للفحص منذ عامين.",
)
ARABIC_FIRE_AGAIN = (
    "أودى حريق في مستودع وقود بمرسى النخيل بحياة تسعة عمال يوم الأحد.",
    "وأكد سامي الرفاعي مدير الدفاع المدني أن الخزانات القديمة لم تفحص منذ عامين.",
)
JAPANESE = (
    "港湾労働者の組合は月曜日、穀物埠頭の封鎖を続けると発表した。",
    "輸出は三分の一減った。",
)
JAPANESE_AGAIN = (
    "穀物埠頭の封鎖について、港湾労働者の組合は月曜日に継続を決めた。",
    "輸出は減っている。",
)


@pytest.fixture
def article_of():
    def make(headline, texts, **fields):
        paragraphs = tuple(
            Paragraph(ParagraphKind.PARAGRAPH, text, number, number)
            for number, text in enumerate(texts, start=1)
        )
        return Article(headline, paragraphs, **fields)

    return make


@pytest.fixture
def wire(article_of):
    return article_of("Dockers in Vesmark extend port strike after killing of organiser", WIRE)


@pytest.fixture
def house(article_of):
    return article_of("Port Arden dock workers prolong walkout after murder of Pavel Rusnik", HOUSE)


@pytest.fixture
def elsewhere(article_of):
    return article_of("The empty chair in the canteen of Port Arden", ELSEWHERE)


@pytest.fixture
def flood(article_of):
    return article_of("Levee breach drives 38,000 from homes in Dravia", FLOOD)


@pytest.fixture
def fires(article_of):
    return (
        article_of("حريق في مستودع للوقود بمرسى النخيل", ARABIC_FIRE, language="ar"),
        article_of("مصرع تسعة عمال في حريق مرسى النخيل", ARABIC_FIRE_AGAIN, language="ar"),
    )


@pytest.fixture
def ports(article_of):
    return (
        article_of("港の封鎖続く", JAPANESE, language="ja"),
        article_of("組合、封鎖の継続を決定", JAPANESE_AGAIN, language="ja"),
    )
