"""What stands over the columns on paper, and at the foot: whole parts, each in its own direction."""

from reader.gui.comparison import printing
from reader.gui.comparison.titles import Title


def test_a_name_over_a_printed_column_loses_whole_parts_of_its_detail():
    told = printing._called("+ ", Title("Harbour Post", "5 May 2026 · 242 words"))
    name = "\u200e+ \u2068Harbour Post\u2069"
    assert told == [f"{name}  5 May 2026 · 242 words", f"{name}  5 May 2026", name]
    assert printing._called("", Title("Harbour Post")) == ["\u200e\u2068Harbour Post\u2069"]
