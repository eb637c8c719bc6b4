"""A desk on a library of its own, and invented files to drop on it."""

import pytest

from reader.session.desk import Desk

STRIKE = """Dockers in Vesmark extend port strike after killing of organiser

PORT ARDEN – Dockers in Vesmark voted on Monday to extend their strike after the killing of organiser Pavel Rusnik.

Some 2,400 dockers have blocked the grain terminal at Port Arden since 14 February, the union said.

Labour Minister Henrik Aldane called the vote a mistake and offered talks in Saltmere on Thursday.

Grain exports through the terminal have fallen by a third, according to the port authority.
"""
REWRITE = """Port Arden dock workers prolong walkout after murder of Pavel Rusnik

Dock workers in Vesmark prolonged their walkout on Monday following the murder of Pavel Rusnik, an organiser.

The union said around 2,400 of its members have kept the grain terminal at Port Arden shut since 14 February.

Henrik Aldane, the labour minister, described the vote as mistaken and proposed talks on Thursday in Saltmere.

Exports of grain through the terminal are down by a third, the port authority says.
"""
FLOOD = """Levee breach drives 38,000 from homes in Dravia

The Tolvan burst its banks near Dravia on Sunday and drove 38,000 people from their homes.

Engineers said the levee at Ilmar had been weakened by moles and by years without repair.

The army flew sandbags to the eastern districts, where rain is forecast until Wednesday.
"""


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "drop"
    place.mkdir()
    for name, text in (("strike", STRIKE), ("rewrite", REWRITE), ("flood", FLOOD)):
        (place / f"{name}.txt").write_text(text, "utf-8")
    return place


@pytest.fixture
def desk(tmp_path):
    opened = Desk(tmp_path / "shelf")
    yield opened
    opened.close()


@pytest.fixture
def shown(desk):
    """Return the desk's stories as lists of headlines' first words."""

    def show(words=""):
        return [
            [version.headline.split()[0] for version in story.versions]
            for story in desk.stories(words)
        ]

    return show
