"""The page that is sent on: whole, self-contained, escaped, and in the window's own colours."""

import re
from html.parser import HTMLParser

import pytest

from reader import resource
from reader.article import Caption, Direction
from reader.compare import rows, rows_fold, rows_redline
from reader.compare.changes import Finding, FindingKind, Place
from reader.export import page, rich
from reader.export.page import Name
from reader.gui.look import theme
from tests.comparisons import comparison, side

LEFT = [["The ferry carried [212] people.", "It left at dawn."], ["Nobody was hurt."], ["Two."]]
RIGHT = [
    ["The ferry carried [221] people.", "It left at dawn."],
    ["Two."],
    ["A court sits in June."],
]
PAIRS = [(0, 0, "edited"), (1, 1, "same"), (3, 2, "same")]
FIGURE = Finding(
    FindingKind.FIGURE,
    "altered",
    0.9,
    Place(0, 18, 21, "212"),
    Place(0, 18, 21, "221"),
    "212 became 221.",
)


class Reader(HTMLParser):
    """Reads a page: its tags, their nesting, its text, and what it refers to."""

    VOID = frozenset({"meta", "col", "br", "link", "img"})

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.open, self.tags, self.references, self.ids = [], [], [], []
        self.text, self.style = "", ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        for name, value in attrs:
            if name in {"src", "href", "data", "action", "background", "poster"}:
                self.references.append(value)
            if name == "id":
                self.ids.append(value)
            assert not name.startswith("on")
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open and self.open[-1] == "style":
            self.style += data
        else:
            self.text += data


def ferry(**more):
    return comparison(LEFT, RIGHT, PAIRS, **more)


def read(made, *arguments, **more):
    return Reader(page.render(made, *arguments, **more))


def test_the_page_says_everything():
    told = read(ferry(findings=[FIGURE]), (Name("Courier", "3 May"), Name("Wire"))).text
    for text in (
        "Edited copy.",
        "Courier",
        "3 May",
        "Wire",
        "212",
        "221",
        "Nobody was hurt.",
        "A court sits in June.",
        "212 became 221.",
        "only on the left",
        "house style only",
    ):
        assert text in told


def test_every_tag_is_closed_and_nothing_is_loaded_or_run():
    seen = read(ferry(findings=[FIGURE]))
    assert seen.open == []
    assert "script" not in seen.tags
    assert not {"link", "img", "iframe", "object"} & set(seen.tags)
    assert all(reference.startswith("#") for reference in seen.references)
    assert "url(" not in seen.style
    assert "@import" not in seen.style


def test_findings_lead_to_their_place():
    seen = read(ferry(findings=[FIGURE]))
    assert seen.references
    assert {reference[1:] for reference in seen.references} <= set(seen.ids)
    assert len(seen.ids) == len(set(seen.ids))


def test_what_moved_leads_to_its_other_seat_and_back():
    left = [["It stayed calm."], ["Two."], ["Three."]]
    right = [["Two."], ["Three."], ["It stayed calm."]]
    made = comparison(left, right, [(0, 2, "same", "moved"), (1, 0, "same"), (2, 1, "same")])
    seen = read(made)
    assert "#change-1-elsewhere" in seen.references
    assert "change-1-elsewhere" in seen.ids
    assert "paragraph 3 on the other side" in seen.text


NASTY = "<script>alert(1)</script> & \"x\" 'y' <b onclick=z>"


@pytest.mark.parametrize("way", ["side", "one"])
def test_text_from_files_is_text(way):
    left = side([[NASTY]], headline=NASTY, captions=[Caption(NASTY, NASTY, 1)])
    right = side([["Other."]], headline=NASTY)
    made = comparison(left, right, verdict=NASTY)
    spread = rows.lay_out(made)
    spread = rows_redline.one_text(spread) if way == "one" else spread
    seen = read(made, (Name(NASTY), Name("B", NASTY)), spread)
    assert "script" not in seen.tags
    assert seen.text.count("<script>alert(1)</script>") >= 3


def test_a_page_of_one_text_and_of_folded_rows_is_whole_too():
    made = comparison(
        [[f"P {n}."] for n in range(9)],
        [[f"P {n}."] for n in range(9)],
        [(n, n, "same") for n in range(9)],
    )
    folded = read(made, page.SIDES, rows_fold.fold(rows.lay_out(made)))
    assert "paragraphs the same" in folded.text
    one = read(ferry(), page.SIDES, rows_redline.one_text(rows.lay_out(ferry())))
    assert one.open == []
    assert {"del", "ins"} <= set(one.tags)


def test_right_to_left_text_says_its_direction():
    arabic = side([["قال الوزير."]], language="ar", direction=Direction.RTL, headline=None)
    html = page.render(comparison(arabic, arabic, [(0, 0, "same")]))
    assert 'lang="ar" dir="rtl"' in html


def test_notes_go_along():
    from reader.compare import rows_says

    made = ferry(findings=[FIGURE])
    spread = rows.lay_out(made)
    key = rows_says.key(rows_says.entries(made, spread)[0], made, spread)
    assert "Ask <them>" in read(made, page.SIDES, spread, {key: "Ask <them>"}).text


def test_the_same_comparison_gives_the_same_page():
    assert page.render(ferry()) == page.render(ferry())


def colours(css):
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", css))


@pytest.mark.parametrize("shade", [theme.LIGHT, theme.DARK], ids=lambda shade: shade.name)
def test_the_page_has_the_colours_of_the_window(shade):
    css = resource.path("page", "comparison.css").read_text("utf-8")
    light, dark = css.split("@media (prefers-color-scheme: dark)", 1)
    found = colours(dark if shade.is_dark else light)
    for name in ("paper", "ink", "faint", "chrome", "rule", "accent", "alarm"):
        assert found[name] == getattr(shade, name)
    for kind, look in shade.marks.items():
        if look.fill is not None:
            assert found[kind] == look.fill
        if f"{kind}-line" in found:
            assert found[f"{kind}-line"] == look.line


def test_what_is_pasted_has_the_colours_of_the_light_theme():
    html = rich.table(rows.lay_out(ferry()).rows, ("A", "B"))
    used = set(re.findall(r"#[0-9a-f]{6}", html))
    marks = theme.LIGHT.marks.values()
    assert used <= {look.line for look in marks} | {look.fill for look in marks} | {theme.LIGHT.ink}
    assert theme.LIGHT.marks["changed"].fill in used


def test_a_pasted_table_holds_both_sides():
    seen = Reader(rich.table(rows.lay_out(ferry()).rows, ("A", "B")))
    assert seen.open == []
    assert "Nobody was hurt." in seen.text
    assert "A court sits in June." in seen.text


def test_a_name_that_runs_from_the_right_leaves_its_date_whole():
    names = page.Name("وكالة المرفأ", "5 May 2026"), page.Name("Harbour Post", "6 May 2026")
    told = page.render(ferry(), names)
    assert '<bdi>وكالة المرفأ</bdi><small dir="ltr">5 May 2026</small>' in told


def test_what_is_pasted_tells_kinds_apart_by_lines_that_mail_keeps():
    html = rich.table(rows.lay_out(ferry()).rows, ("A", "B"))
    assert "text-decoration:underline;text-decoration-style:dashed" in html
    assert "border-bottom" not in html
