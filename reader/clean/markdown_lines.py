"""A Markdown page becomes an article: the signs say what each line is, wording and place say the rest.

`# headline`, `## heading`, front matter as facts, lists, quotes, pictures with captions; the signs are
taken off the texts, never off the page. Knows the common signs only, no tables and no HTML inside.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from reader import limits, prepared
from reader.article import (
    Article,
    CleanPage,
    Label,
    Line,
    OutletRule,
    Page,
    ParagraphKind,
    Relabel,
)
from reader.clean import (
    captions,
    corrections,
    dates,
    facts,
    furniture,
    outlet,
    people,
    sights,
    verdict,
)
from reader.clean.verdict import BLANK, Verdict
from reader.text import language as languages

_FENCE: Final = "---"
_FACT: Final = prepared.pattern(r"(?P<name>[A-Za-z_-]{2,30})\s*[:=]\s*(?P<value>.*)$")
_HEADING: Final = prepared.pattern(r"(?P<signs>#{1,6})\s+(?P<text>.*?)\s*#*$")
_UNDERLINE: Final = prepared.pattern(r"(?:=+|-+)\s*$")
_RULE: Final = prepared.pattern(r"\s*(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$")
_PICTURE: Final = prepared.pattern(
    r"!\[(?P<text>[^\]]*)\]\((?P<path>\S*?)(?:\s+[\"'(](?P<title>.*?)[\"')])?\)"
)
_LINK: Final = prepared.pattern(r"\[(?P<text>[^\]]+)\]\([^)]*\)")
_MARKS: Final = prepared.pattern(
    r"(?P<sign>\*\*\*|\*\*|__|\*|_|`|~~)(?=\S)(?P<text>.+?)(?<=\S)(?P=sign)"
)
_MARK_SIGNS: Final = ("*", "_", "`", "~~")
"""One of these stands in every text that `_MARKS` finds something in: quicker to look for."""

_QUOTE: Final = prepared.pattern(r"\s*(?:>\s?)+")
_ITEM: Final = prepared.pattern(r"\s*(?:[-*+•]|\d{1,3}[.)])\s+(?=\S)")
_BREAK: Final = prepared.pattern(r"(?:\\|<br\s*/?>|\s{2,})\s*$")
_SIGN: Final = prepared.pattern(r"[*_`~\[#>\\]|<br|^\s*(?:[-+•]|\d)|\s$")
_NEAR: Final = 8
"""Lines below the headline in which byline, date and standfirst stand."""

_NAMES: Final = {
    "headline": ("title", "headline"),
    "standfirst": ("standfirst", "description", "subtitle", "summary", "deck", "excerpt"),
    "byline": ("author", "authors", "byline", "by", "writer"),
    "published": ("date", "published", "publish_date", "pubdate", "created", "datepublished"),
    "updated": ("updated", "modified", "lastmod", "last_modified", "datemodified"),
    "outlet": ("outlet", "source", "publisher", "site", "publication", "sitename", "site_name"),
    "language": ("lang", "language"),
}
"""What front matter calls an article's facts."""


@dataclass(slots=True)
class Draft:
    """A Markdown page while its lines are labelled."""

    lines: Sequence[str]
    front: dict[str, str] = field(default_factory=dict[str, str])
    texts: dict[int, str] = field(default_factory=dict[int, str])
    kinds: dict[int, ParagraphKind] = field(default_factory=dict[int, ParagraphKind])
    tails: dict[int, int] = field(default_factory=dict[int, int])
    head: int = 0
    """Number of the first line of the paragraph at hand."""
    verdicts: dict[int, Verdict] = field(default_factory=dict[int, Verdict])
    headline: int | None = None
    story: bool = False
    """A paragraph of the story was met."""

    def give(self, number: int, text: str, given: Verdict) -> None:
        """Decide a line."""
        self.texts[number] = text
        self.verdicts[number] = given


def clean(
    page: Page, rules: Sequence[OutletRule] = (), relabels: Sequence[Relabel] = ()
) -> CleanPage:
    """Label a Markdown page's lines and put its article together."""
    if len(page.lines) > limits.CLEAN_LINES:
        from reader.clean.plain import clean_coarsely

        return clean_coarsely(page, rules, relabels, plain)
    draft = Draft(page.lines)
    start = _read_front_matter(draft)
    language = languages.guess("\n".join(page.lines[start : start + 60]))
    for number in range(start + 1, len(page.lines) + 1):
        _label(draft, number, language)
    name = page.outlet or draft.front.get("outlet") or outlet.of_page(page.lines)
    draft.verdicts.update(corrections.by_rules(page.lines, name, rules))
    draft.verdicts.update(corrections.by_hand(page.lines, relabels))
    lines = _lines(draft)
    for line in lines:
        draft.texts.setdefault(line.number, plain(line.text))
    tails = _tails(draft, lines)
    for first, last in tails.items():
        draft.texts[first] = " ".join(draft.texts[number] for number in range(first, last + 1))
    given = facts.Given(draft.texts, draft.kinds, name, tails=tails)
    return CleanPage(page, lines, (_with_front_matter(facts.article(lines, given), draft.front),))


def _read_front_matter(draft: Draft) -> int:
    """Read the facts between two lines of ``---`` at the top; return how many lines they take."""
    if not draft.lines or draft.lines[0].strip("\ufeff ") != _FENCE:
        return 0
    ends = (
        at for at, line in enumerate(draft.lines[1:], start=1) if line.strip() in (_FENCE, "...")
    )
    end = next(ends, None)
    if end is None:
        return 0
    for number, line in enumerate(draft.lines[: end + 1], start=1):
        found = _FACT.match(line)
        if found is not None:
            _note_fact(draft.front, found["name"].casefold(), found["value"].strip(" \"'"))
        if line.strip():
            because = "front matter, its facts are the article's"
            draft.give(number, line.strip(), verdict.furniture("front-matter", because))
    return end + 1


def _note_fact(front: dict[str, str], name: str, value: str) -> None:
    known = next((fact for fact, names in _NAMES.items() if name in names), None)
    if known is not None and value:
        front.setdefault(known, value)


def _label(draft: Draft, number: int, language: str) -> None:
    """Decide one line by its signs, or by wording and place."""
    line = draft.lines[number - 1]
    if not line.strip() or number in draft.verdicts:
        return
    for step in (_as_picture, _as_heading, _as_rule, _as_furniture, _as_head, _as_quote_or_item):
        if step(draft, number, line, language):
            return
    if _continue(draft, number, line):
        return
    draft.story = True
    draft.give(number, plain(line), verdict.body())


def _continue(draft: Draft, number: int, line: str) -> bool:
    """Join a line to the paragraph it stands in: Markdown breaks a paragraph at a blank line only."""
    above = draft.verdicts.get(number - 1)
    if above is None or above.label is not Label.BODY or _BREAK.search(draft.lines[number - 2]):
        return False
    if draft.tails.get(draft.head) != number - 1:
        draft.head = number - 1
    draft.give(number, plain(line), above)
    draft.tails[draft.head] = number
    return True


def _as_picture(draft: Draft, number: int, line: str, _language: str) -> bool:
    """``![The quay](quay.jpg "Ann Ode / AFP")`` -> a caption with its credit."""
    found = _PICTURE.fullmatch(line.strip())
    if found is None:
        return False
    words, title = found["text"].strip(), (found["title"] or "").strip()
    if title:
        credited = f"{words} ({title})"
        words = credited if captions.could_be(credited) is not None else f"{words} {title}".strip()
    if words:
        draft.give(number, plain(words), Verdict(Label.CAPTION, "picture", "words of a picture"))
    else:
        draft.give(number, line.strip(), verdict.furniture("picture", "a picture without words"))
    return True


def _as_heading(draft: Draft, number: int, line: str, _language: str) -> bool:
    """``# Headline`` or ``## Heading``, or a line underlined with ``===`` or ``---``."""
    found = _HEADING.match(line)
    below = draft.lines[number] if number < len(draft.lines) else ""
    underlined = bool(below.strip()) and _UNDERLINE.match(below) is not None and found is None
    if found is None and not underlined:
        return False
    text = plain(found["text"] if found is not None else line)
    level = len(found["signs"]) if found is not None else 1 + (below.lstrip()[0] == "-")
    if underlined:
        draft.give(
            number + 1, below.strip(), verdict.furniture("underline", "line under a heading")
        )
    if draft.headline is None and (level == 1 or not draft.story):
        draft.headline = number
        draft.give(number, text, Verdict(Label.HEADLINE, "headline", "first heading of the page"))
    elif draft.headline is not None and text == draft.texts[draft.headline]:
        draft.give(number, text, verdict.duplicate("headline", draft.headline))
    else:
        draft.give(number, text, Verdict(Label.HEADING, "heading", "marked as a heading"))
    return True


def _as_rule(draft: Draft, number: int, line: str, _language: str) -> bool:
    if _RULE.match(line) is None:
        return False
    draft.give(number, line.strip(), verdict.furniture("rule", "rule line"))
    return True


def _as_furniture(draft: Draft, number: int, line: str, language: str) -> bool:
    """Notes, credits and furniture by their wording."""
    text = plain(line)
    kind = furniture.kind_of(text, language)
    if kind is None or dates.read(text) is not None:
        return False
    if kind == "note":
        draft.give(number, text, Verdict(Label.NOTE, kind, furniture.says(kind)))
    elif kind == "credit":
        draft.give(number, text, Verdict(Label.BYLINE, kind, "who reported and edited"))
    else:
        because = f"site furniture, {furniture.says(kind)}"
        draft.give(number, text, verdict.furniture(kind, because))
    return True


def _as_head(draft: Draft, number: int, line: str, _language: str) -> bool:
    """Byline, date and standfirst between headline and story."""
    if draft.story or number > (draft.headline or 0) + _NEAR:
        return False
    text = plain(line)
    if people.read(text) is not None:
        draft.give(number, text, Verdict(Label.BYLINE, "byline", "names of the writers"))
    elif dates.read(text) is not None:
        draft.give(number, text, Verdict(Label.DATE, "date", "date line"))
    elif draft.headline is not None and _is_all_marked(line):
        draft.give(
            number, text, Verdict(Label.STANDFIRST, "standfirst", "set off below the headline")
        )
    else:
        return False
    return True


def _is_all_marked(line: str) -> bool:
    """Tell whether a whole line is bold or italic: ``*Nine people in hospital*``."""
    found = _MARKS.fullmatch(line.strip())
    return found is not None and found["sign"] in ("*", "_", "**", "__")


def _as_quote_or_item(draft: Draft, number: int, line: str, _language: str) -> bool:
    for pattern, kind, says in (
        (_QUOTE, ParagraphKind.QUOTE, "marked as a quotation"),
        (_ITEM, ParagraphKind.LIST, "marked as a list item"),
    ):
        if pattern.match(line):
            draft.story = True
            draft.kinds[number] = kind
            draft.give(number, plain(line), verdict.body(says))
            return True
    return False


def plain(line: str) -> str:
    """Take the Markdown signs off a line: ``- **Eleven** [died](http://x)`` -> ``Eleven died``."""
    if len(line) > limits.MARKDOWN_LINE or not _SIGN.search(line):
        return line.strip()
    text = _QUOTE.sub("", line, count=1) if _QUOTE.match(line) else line
    heading = _HEADING.match(text)
    item = _ITEM.match(text)
    text = heading["text"] if heading is not None else text[item.end() if item is not None else 0 :]
    text = text.rstrip()
    if text.endswith(("\\", ">")):
        text = _BREAK.sub("", text)
    if "](" in text:
        text = _LINK.sub(r"\g<text>", _PICTURE.sub(r"\g<text>", text))
    return sights.bare(_without_marks(text))[0] or text.strip() or line.strip()


def _without_marks(text: str) -> str:
    """Take the signs of bold, italic and code off, one inside the other."""
    while any(sign in text for sign in _MARK_SIGNS):
        shorter = _MARKS.sub(r"\g<text>", text)
        if shorter == text:
            break
        text = shorter
    return text.strip()


def _tails(draft: Draft, lines: Sequence[Line]) -> dict[int, int]:
    """Return the paragraphs of several lines that the editor's hand left whole."""
    return {
        first: last
        for first, last in draft.tails.items()
        if len({line.label for line in lines[first - 1 : last]}) == 1
    }


def _lines(draft: Draft) -> tuple[Line, ...]:
    return tuple(
        Line(number, text, one.label, 0, one.rule, one.because, one.same_as)
        for number, text in enumerate(draft.lines, start=1)
        for one in (draft.verdicts.get(number, BLANK),)
    )


def _with_front_matter(article: Article, front: Mapping[str, str]) -> Article:
    """Let the facts of the front matter stand above those read from the lines."""
    told = _front_dates(front)
    byline = people.names(front["byline"].strip("[]")) if "byline" in front else None
    return article._replace(
        headline=article.headline or front.get("headline"),
        standfirst=article.standfirst or front.get("standfirst"),
        byline=(byline.people if byline is not None else ()) or article.byline,
        agency=article.agency or (byline.agency if byline is not None else None),
        published=told.published or article.published,
        updated=told.updated or article.updated,
    )


def _front_dates(front: Mapping[str, str]) -> dates.Dates:
    read = {name: dates.read(front[name]) for name in ("published", "updated") if name in front}
    published, updated = read.get("published"), read.get("updated")
    return dates.Dates(
        published.published if published is not None else None,
        (updated.published or updated.updated) if updated is not None else None,
    )
