"""Rules for outlets at the desk: made, tried, changed, taken back, and the articles cleaned by them."""

import pytest

from reader import limits
from reader.article import Label, OutletRule
from reader.clean import cleaner
from reader.session import rule_words
from reader.session.desk import Desk
from reader.session.problem import UnreadableError
from reader.session.rules import sound

GAZETTE = "Vesmark Gazette"
TEASER = "The diary of tides and gulls was kept by readers and printed on Tuesday."
KEEP = "Dockers in Vesmark voted on Monday to extend their strike over pay at the grain terminal."


def story(number: int, *more: str, outlet: str = GAZETTE) -> str:
    """Write a page of an outlet: headline, paragraphs, a teaser, the line that names the outlet."""
    headline = f"Ferry number {number} drifts off Saltmere after its engine fails"
    body = [
        f"The ferry Alma {number} drifted for {number + 2} hours off Saltmere on Tuesday, the coastguard said.",
        f"All {number + 40} passengers were brought ashore by fishing boats before dark, and nobody was hurt.",
        "The owner of the ferry declined to say when its engine had last been looked at by an engineer.",
    ]
    end = (
        f"The post {headline} appeared first on {outlet}."
        if outlet
        else "Saltmere, on Tuesday night."
    )
    return "\n\n".join([headline, *body[:2], TEASER, body[2], *more, end]) + "\n"


@pytest.fixture
def shelve(desk, tmp_path):
    """Take pages in; return the ids of their versions."""

    def take(*texts):
        folder = tmp_path / "pages"
        folder.mkdir(exist_ok=True)
        start = len(list(folder.iterdir()))
        for number, text in enumerate(texts, start=start):
            (folder / f"{number:04}.txt").write_text(text, "utf-8")
        return desk.take_in(sorted(folder.iterdir())[start:]).added

    return take


def line_of(desk, version, text):
    return next(line for line in desk.page(version).lines if line.text == text)


def says(desk, version):
    return [paragraph.text for paragraph in desk.article(version).paragraphs]


STRIP = OutletRule(GAZETTE, TEASER, Label.FURNITURE)


def test_a_rule_changes_every_article_of_its_outlet_and_no_other(desk, shelve):
    one, two, other = shelve(story(1), story(2), story(3, outlet="Dunmere Post"))
    assert TEASER in says(desk, one)
    assert desk.rulebook.add(STRIP) == 0
    assert [TEASER in says(desk, each) for each in (one, two, other)] == [False, False, True]
    line = line_of(desk, one, TEASER)
    assert (line.label, line.rule) == (Label.FURNITURE, "outlet-rule")
    assert GAZETTE in line.because


def test_a_rule_knows_its_outlet_by_any_writing_of_the_name(desk, shelve):
    (one,) = shelve(story(1, outlet="The Vesmark Gazette"))
    desk.rulebook.add(OutletRule("vesmark  gazette", f"  {TEASER.upper()} ", Label.FURNITURE))
    assert TEASER not in says(desk, one)


def test_outlets_told_apart_by_a_number_are_not_one(desk, shelve):
    four, five = shelve(story(1, outlet="Radio 4"), story(2, outlet="Radio 5"))
    desk.rulebook.add(OutletRule("Radio 4", TEASER, Label.FURNITURE))
    assert [TEASER in says(desk, each) for each in (four, five)] == [False, True]


def test_pages_taken_in_later_are_cleaned_by_the_rule(desk, shelve):
    desk.rulebook.add(STRIP)
    (one,) = shelve(story(1))
    assert TEASER not in says(desk, one)


def test_undo_takes_back_each_change_of_a_rule_and_says_so(desk, shelve):
    (one,) = shelve(story(1))
    before = desk.page(one)
    desk.rulebook.add(STRIP)
    kept = OutletRule(GAZETTE, TEASER, Label.HEADING)
    desk.rulebook.change(STRIP, kept)
    desk.rulebook.remove(kept)
    assert desk.page(one) == before
    assert desk.undo() == f"Rule removed: On {GAZETTE}, take the line “{TEASER}” as a heading"
    assert line_of(desk, one, TEASER).label is Label.HEADING
    said = desk.undo()
    assert said is not None
    assert said.startswith(f"Rule changed: On {GAZETTE}, take the line “{TEASER}” as a heading")
    assert desk.rulebook.rules() == (STRIP,)
    assert line_of(desk, one, TEASER).label is Label.FURNITURE
    assert desk.undo() == f"New rule: On {GAZETTE}, strip the line “{TEASER}”"
    assert desk.page(one) == before
    assert desk.rulebook.rules() == ()


def test_a_rule_on_the_same_line_takes_the_place_of_the_one_before(desk):
    desk.rulebook.add(OutletRule(GAZETTE, "12 comments", Label.FURNITURE))
    desk.rulebook.add(OutletRule(f"The {GAZETTE}", "7 Comments", Label.BODY))
    assert [rule.label for rule in desk.rulebook.rules()] == [Label.BODY]


def test_the_same_rule_again_is_nothing_to_undo(desk):
    desk.rulebook.add(STRIP)
    desk.rulebook.add(STRIP)
    assert desk.undo() is not None
    assert desk.undo() is None


def test_corrections_by_hand_stay_whatever_rules_come_and_go(desk, shelve):
    one, two = shelve(story(1), story(2))
    line = line_of(desk, one, TEASER).number
    desk.relabel(one, line, Label.NOTE)
    desk.rulebook.add(STRIP)
    assert line_of(desk, one, TEASER).label is Label.NOTE
    assert line_of(desk, two, TEASER).label is Label.FURNITURE
    desk.rulebook.remove(STRIP)
    assert line_of(desk, one, TEASER).label is Label.NOTE
    assert desk.article(one).notes == (TEASER,)


def test_stories_and_versions_keep_their_ids(desk, shelve):
    one, two = shelve(story(1), story(1, KEEP))
    desk.move(one, None)
    before = [(view.id, view.story, view.replaces) for view in desk.versions([one, two])]
    desk.rulebook.add(STRIP)
    desk.rulebook.add(OutletRule(GAZETTE, KEEP, Label.FURNITURE))
    assert [(v.id, v.story, v.replaces) for v in desk.versions([one, two])] == before
    assert {version.id for story in desk.stories() for version in story.versions} == {one, two}


def test_the_correction_on_a_files_newest_page_outlives_a_rule_on_its_older_page(desk, tmp_path):
    """One article of a file stays the same while a second is added: it is on two pages, read from the newer."""
    page = tmp_path / "day.txt"
    page.write_text(story(1), "utf-8")
    (one,) = desk.take_in([page]).added
    page.write_text(story(1).replace(TEASER, "More from the islands"), "utf-8")
    (later,) = desk.take_in([page]).added
    line = line_of(desk, later, "More from the islands").number
    desk.relabel(later, line, Label.NOTE)
    desk.rulebook.add(STRIP)
    assert desk.article(later).notes == ("More from the islands",)
    assert TEASER not in says(desk, one)


def test_badges_are_told_anew_when_a_rule_makes_texts_the_same(desk, shelve):
    one, two = shelve(
        story(1),
        story(1, outlet="Dunmere Post").replace(
            TEASER, "The tide tables of Dunmere were printed on Tuesday for all its fishing boats."
        ),
    )
    before = {view.id: view.badge for view in desk.versions([one, two])}
    desk.rulebook.add(STRIP)
    desk.rulebook.add(
        OutletRule(
            "Dunmere Post",
            "The tide tables of Dunmere were printed on Tuesday for all its fishing boats.",
            Label.FURNITURE,
        )
    )
    after = {view.id: view.badge for view in desk.versions([one, two])}
    assert before != after
    assert "same text as" in " ".join(after.values())


def test_a_version_put_back_has_been_cleaned_like_the_others(desk, shelve):
    (one,) = shelve(story(1))
    desk.remove([one])
    desk.rulebook.add(STRIP)
    desk.take_in([desk.page(one).page.path])
    assert TEASER not in says(desk, one)


# In portions


@pytest.fixture
def small_portions(monkeypatch):
    monkeypatch.setattr(limits, "CLEAN_AGAIN_PORTION", 2)


@pytest.mark.usefixtures("small_portions")
def test_many_pages_are_cleaned_portion_by_portion(desk, shelve):
    made = shelve(*(story(number) for number in range(5)))
    assert desk.rulebook.add(STRIP) == 3
    assert sum(TEASER in says(desk, each) for each in made) == 3
    assert desk.rulebook.left == 3
    assert desk.rulebook.catch_up() == 1
    assert desk.rulebook.catch_up() == 0
    assert not any(TEASER in says(desk, each) for each in made)
    assert desk.rulebook.catch_up() == 0


@pytest.mark.usefixtures("small_portions")
def test_pages_left_over_are_known_after_the_program_was_stopped(desk, shelve):
    made = shelve(*(story(number) for number in range(4)))
    desk.rulebook.add(STRIP)
    desk.close()
    again = Desk(desk.path.parent)
    assert again.rulebook.left == 2
    assert again.rulebook.catch_up() == 0
    assert not any(TEASER in says(again, each) for each in made)
    again.close()


@pytest.mark.usefixtures("small_portions")
def test_undo_half_way_leaves_every_page_as_it_was(desk, shelve):
    made = shelve(*(story(number) for number in range(5)))
    before = [desk.page(each) for each in made]
    desk.rulebook.add(STRIP)
    desk.undo()
    while desk.rulebook.catch_up():
        pass
    assert [desk.page(each) for each in made] == before


def test_a_page_without_the_line_is_not_cleaned(desk, shelve, monkeypatch):
    shelve(story(1), story(2).replace(TEASER, "Read on"))
    cleaned = []
    clean = cleaner.clean

    def spy(page, **given):
        cleaned.append(page.path[-8:])
        return clean(page, **given)

    monkeypatch.setattr(cleaner, "clean", spy)
    desk.rulebook.add(STRIP)
    assert cleaned == ["0000.txt"]


def test_a_page_that_cannot_be_cleaned_keeps_none_of_the_others_back(desk, shelve, monkeypatch):
    one, two = shelve(story(1), story(2))
    before, clean = desk.page(one), cleaner.clean

    def faulty(page, **given):
        if page.path.endswith("0000.txt"):
            raise ZeroDivisionError
        return clean(page, **given)

    monkeypatch.setattr(cleaner, "clean", faulty)
    assert desk.rulebook.add(STRIP) == 0
    assert desk.page(one) == before
    assert TEASER not in says(desk, two)


def test_a_line_of_a_page_that_cannot_be_cleaned_is_refused_plainly(desk, shelve, monkeypatch):
    (one,) = shelve(story(1))

    def faulty(_page, **_given):
        raise ZeroDivisionError

    monkeypatch.setattr(cleaner, "clean", faulty)
    with pytest.raises(
        UnreadableError, match=r"0000\.txt could not be cleaned: a fault in Sidelight"
    ):
        desk.relabel(one, 3, Label.NOTE)
    assert desk.undo_says == "Take in files"


# Always for this outlet


def test_a_kept_line_is_wished_away_and_a_stripped_line_wished_back(desk, shelve):
    (one,) = shelve(story(1, "Short Url"))
    keep = desk.rulebook.wish(one, line_of(desk, one, KEEP_OF_ONE).number)
    assert (keep.outlet, keep.label) == (GAZETTE, Label.FURNITURE)
    strip = desk.rulebook.wish(one, line_of(desk, one, "Short Url").number)
    assert strip.says() == f"New rule: On {GAZETTE}, keep the line “Short Url” in the story"
    desk.rulebook.grant(strip)
    assert "Short Url" in says(desk, one)


KEEP_OF_ONE = (
    "All 41 passengers were brought ashore by fishing boats before dark, and nobody was hurt."
)


def test_a_line_turned_by_hand_is_wished_as_it_is_now(desk, shelve):
    (one, two) = shelve(story(1), story(2))
    line = line_of(desk, one, TEASER).number
    desk.relabel(one, line, Label.FURNITURE)
    wish = desk.rulebook.wish(one, line)
    assert wish.label is Label.FURNITURE
    desk.rulebook.grant(wish)
    assert TEASER not in says(desk, two)


def test_a_line_decided_by_a_rule_is_wished_without_it(desk, shelve):
    (one,) = shelve(story(1))
    desk.rulebook.add(STRIP)
    wish = desk.rulebook.wish(one, line_of(desk, one, TEASER).number)
    assert wish.says() == f"Rule removed: On {GAZETTE}, strip the line “{TEASER}”"
    desk.rulebook.grant(wish)
    assert desk.rulebook.rules() == ()
    assert TEASER in says(desk, one)
    desk.undo()
    assert desk.rulebook.rules() == (STRIP,)


def test_a_blank_line_is_no_matter_for_a_rule(desk, shelve):
    (one,) = shelve(story(1))
    for number in (2, 99, 0):
        with pytest.raises(UnreadableError, match=f"Line {number} is blank"):
            desk.rulebook.wish(one, number)


def test_a_page_without_an_outlet_is_given_one_once(desk, shelve):
    one, two = shelve(story(1, outlet=""), story(2))
    wish = desk.rulebook.wish(one, line_of(desk, one, TEASER).number)
    assert wish.outlet is None
    desk.rulebook.grant(wish, "  The Vesmark  Gazette ")
    assert [TEASER in says(desk, each) for each in (one, two)] == [False, False]
    assert desk.article(one).outlet == "The Vesmark Gazette"
    assert desk.rulebook.wish(one, 3).outlet == "The Vesmark Gazette"
    assert desk.versions([one])[0].outlet == "The Vesmark Gazette"
    desk.relabel(one, 3, Label.NOTE)
    assert desk.article(one).outlet == "The Vesmark Gazette"
    desk.undo()
    desk.undo()
    assert desk.article(one).outlet is None
    assert [TEASER in says(desk, each) for each in (one, two)] == [True, True]


def test_a_wish_without_an_outlet_is_refused(desk, shelve):
    (one,) = shelve(story(1, outlet=""))
    before = desk.page(one)
    with pytest.raises(UnreadableError, match="needs the name of an outlet"):
        desk.rulebook.grant(desk.rulebook.wish(one, 3), "  ")
    assert desk.page(one) == before
    assert desk.rulebook.rules() == ()


# Tried before it is saved


def tried(desk, was, rule):
    found = desk.rulebook.try_out(was, rule)
    while not found.is_complete:
        found = desk.rulebook.try_out(was, rule, found)
    return found


def test_a_trial_names_the_lines_and_changes_nothing(desk, shelve):
    one, two, _ = shelve(story(1), story(2), story(3, outlet="Dunmere Post"))
    desk.relabel(two, line_of(desk, two, TEASER).number, Label.BODY)
    before = desk.stories(), desk.page(one)
    found = tried(desk, None, STRIP)
    assert [(line.version, line.before, line.after, line.is_by_hand) for line in found.lines] == [
        (one, Label.BODY, Label.FURNITURE, False),
        (two, Label.BODY, Label.BODY, True),
    ]
    assert found.lines[0].headline.startswith("Ferry number 1 drifts")
    assert rule_words.trial_says(found) == (
        "1 line in 1 article would change. 1 line set by hand stays as it is."
    )
    assert (desk.stories(), desk.page(one)) == before


@pytest.mark.usefixtures("small_portions")
def test_a_trial_tells_what_saving_then_does(desk, shelve, monkeypatch):
    monkeypatch.setattr(limits, "CLEAN_AGAIN_LOOKED", 2)
    made = shelve(*(story(number, "Short Url") for number in range(5)))
    desk.rulebook.add(STRIP)
    while desk.rulebook.catch_up():
        pass
    other = OutletRule(GAZETTE, "Short Url", Label.BODY)
    found = tried(desk, STRIP, other)
    before = [desk.page(each).lines for each in made]
    desk.rulebook.change(STRIP, other)
    while desk.rulebook.catch_up():
        pass
    after = [desk.page(each).lines for each in made]
    changed = [
        (version, old.number, old.label, new.label)
        for version, (olds, news) in zip(made, zip(before, after, strict=True), strict=True)
        for old, new in zip(olds, news, strict=True)
        if old.label is not new.label
    ]
    assert [(t.version, t.number, t.before, t.after) for t in found.lines] == changed
    assert (found.changes, found.articles, found.of) == (10, 5, 5)


def test_a_trial_of_a_rule_as_it_is_says_what_it_holds_for(desk, shelve):
    shelve(story(1), story(2))
    desk.rulebook.add(STRIP)
    assert rule_words.trial_says(tried(desk, STRIP, STRIP)) == "2 lines are so already."


def test_a_trial_on_articles_that_are_not_there_says_so(desk, shelve):
    (one,) = shelve(story(1))
    nowhere = OutletRule("Nowhere Times", TEASER, Label.FURNITURE)
    assert (
        rule_words.trial_says(tried(desk, None, nowhere)) == "No article of this outlet is stored."
    )
    missing = OutletRule(GAZETTE, "No such line", Label.FURNITURE)
    assert (
        rule_words.trial_says(tried(desk, None, missing))
        == "The line stands in none of 1 stored page."
    )
    desk.remove([one])
    assert tried(desk, None, STRIP).lines == ()


# Plain words


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (
            OutletRule("The Harbour Gazette", "Follow", Label.FURNITURE),
            "On the Harbour Gazette, strip the line “Follow”",
        ),
        (
            OutletRule("Reuters", "Summary", Label.BODY),
            "On Reuters, keep the line “Summary” in the story",
        ),
        (
            OutletRule("Post", "12 comments", Label.FURNITURE),
            "On Post, strip the line “12 comments”, whatever its number",
        ),
        (
            OutletRule("Post", "word " * 40, Label.NOTE),
            f"On Post, take the line “{'word ' * 15}word …” as a correction or update note",
        ),
        (
            OutletRule("Post", "{0} {}", Label.DATE),
            "On Post, take the line “{0} {}” as the date, whatever its number",
        ),
    ],
)
def test_a_rule_is_said_in_plain_words(rule, said):
    assert rule_words.says(rule) == said


@pytest.mark.parametrize(
    ("rule", "reason"),
    [
        (OutletRule(" ", "Follow", Label.FURNITURE), "needs the name of an outlet"),
        (OutletRule("Post", " \n ", Label.FURNITURE), "needs the line"),
        (OutletRule("Post", "Follow", Label.BLANK), "cannot make a line “blank”"),
        (OutletRule("Post", "Follow", Label.DUPLICATE), "cannot make a line “duplicate”"),
        (OutletRule("Post", "x" * 2_001, Label.BODY), "at most 2,000 characters"),
    ],
)
def test_a_rule_that_makes_no_sense_is_refused(desk, rule, reason):
    with pytest.raises(UnreadableError, match=reason):
        sound(rule)
    for refused in (
        desk.rulebook.add,
        lambda r: desk.rulebook.change(STRIP, r),
        lambda r: desk.rulebook.take([r]),
    ):
        with pytest.raises(UnreadableError, match=reason):
            refused(rule)
    assert desk.rulebook.rules() == ()
    assert desk.undo() is None


def test_the_outlets_of_articles_and_of_rules_are_offered(desk, shelve):
    shelve(story(1), story(2, outlet="dunmere post"))
    desk.rulebook.add(OutletRule("Coastal Wire", "Follow", Label.FURNITURE))
    assert desk.rulebook.outlets() == ("Coastal Wire", "dunmere post", GAZETTE)
