"""The signs by which a saved page's line is told to be story or furniture, named one by one.

Each sign is a short name that either holds for a line or does not; `html_story` weighs them. Reads the
line, the boxes it stands in, its neighbours, and what the page says of itself. Weighs nothing.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reader import prepared
from reader.clean import furniture
from reader.clean import markup_boxes as boxes
from reader.clean.html_metadata import Metadata
from reader.clean.html_place import Place, key_of
from reader.text.markup import HEADINGS

if TYPE_CHECKING:
    from reader.text.markup import Element

_OWN_TAGS: Final = frozenset(
    {"p", "div", "h1", "h2", "h3", "h4", "li", "figcaption", "td", "section", "button", "header"}
    | {"blockquote", "article", "dd", "dt", "aside", "footer", "nav"}
)
_SIZES: Final = (15, 40, 80, 160, 300)
_SHARES: Final = (0.2, 0.5, 0.9)
_WORDED: Final = 400
"""Letters up to which a line's wording is looked at."""
_COMMA: Final = prepared.pattern("[,،、，;]")
_SENTENCE_END: Final = prepared.pattern(r"[.!?。！？](?:[\"”»’]?(?:\s|$)|(?<=。))")
_CLOCK_OR_YEAR: Final = prepared.pattern(r"\b20[012]\d\b.*\d|\d{1,2}[:.]\d\d\b")
_OPENING_QUOTES: Final = "\"“„«»‘'「『"
_SPOKEN_OF: Final = 20
"""Letters from which a line said elsewhere on the page too is a repeat."""


PLAINLY_OUTSIDE: Final = "a link outside"
"""The one sign of a line that is nothing but a link, far from headline and story."""
WORDED: Final = "worded "
"""How the sign begins that names a line's kind of furniture by its wording."""
_ALL_LINK: Final = 0.9
_HEAD: Final = 6
"""Lines above the headline that may belong to it."""
_SEARCHED: Final = 300_000
"""Letters of a page up to which each line is looked for in all others; the longest met had 120,000."""
_NO_SIGNS: Final[frozenset[str]] = frozenset()
_COMMON_BOX: Final = 0.3
"""Share of the running text in boxes made alike from which their name no longer speaks against it."""
_TRUSTED_ANYWAY: Final = frozenset({"story"})


@dataclass(frozen=True, slots=True)
class Context:
    """What is known of the whole page."""

    place: Place
    titles: frozenset[str]
    """Keys of what the page calls itself."""
    descriptions: frozenset[str]
    told: str
    """Key of the story as told to search engines, or an empty string."""
    headline: int | None
    """Which line is the headline."""
    first: int
    """First line of running text in the story's box."""
    last: int
    language: str


def look(place: Place, about: Metadata, language: str) -> Context:
    """Gather what is known of the whole page."""
    told = key_of(about.told("articleBody") or "")
    prose = [index for index, size in enumerate(place.prose) if size and place.inside(index)]
    return Context(
        place=place,
        titles=_titles(about),
        descriptions=frozenset(filter(None, (key_of(text) for text in accounts_of(about)))),
        told=told if len(told) >= _WORDED else "",
        headline=headline_of(place, about),
        first=prose[0] if prose else len(place.blocks),
        last=prose[-1] if prose else len(place.blocks),
        language=language,
    )


def names_of(about: Metadata) -> list[str]:
    """Return what a page calls its article, JSON-LD first."""
    named = [about.told("headline"), about.meta("og:title"), about.meta("twitter:title")]
    return [name for name in named if name]


def accounts_of(about: Metadata) -> list[str]:
    """Return how a page describes its article."""
    found = [about.told("description"), about.told("alternativeHeadline")]
    found += [about.meta(f"{kind}description") for kind in ("og:", "twitter:", "")]
    return [account for account in found if account]


def _titles(about: Metadata) -> frozenset[str]:
    return frozenset(filter(None, (key_of(text) for text in names_of(about))))


def headline_of(place: Place, about: Metadata) -> int | None:
    """Return the line that is the headline: the h1 that says a title, any h1, any line that says one."""
    titles = _titles(about)
    tops = [index for index, block in enumerate(place.blocks) if block.kind == "h1"]
    for index in tops:
        if place.keys[index] in titles:
            return index
    if tops:
        return tops[0]
    return next((index for index, key in enumerate(place.keys) if key in titles), None)


class Signs:
    """The signs of all lines of one page."""

    def __init__(self, context: Context) -> None:
        place = context.place
        self._context = context
        self._place = place
        self._counts = Counter(place.keys)
        self._all_keys = " ".join(place.keys)
        self._total = sum(place.prose) or 1
        self._makes = [_make(place, index) for index in range(len(place.blocks))]
        self._prose_by_make: Counter[object] = Counter()
        self._prose_by_parent: Counter[Element] = Counter()
        self._prose_by_kind: Counter[str] = Counter()
        self._prose_by_box: Counter[tuple[str, str]] = Counter()
        self._said_by_boxes: dict[Element, frozenset[str]] = {}
        for index, size in enumerate(place.prose):
            if size:
                self._prose_by_make[self._makes[index]] += size
                self._prose_by_parent[_parent(place, index)] += size
                self._prose_by_kind[place.blocks[index].kind] += size
                for box in {_box(element) for element in place.below(index)}:
                    self._prose_by_box[box] += size

    def of(self, index: int) -> list[str]:
        """Return the signs that hold for one line; of a mere link far from the story, just that."""
        if self._is_plainly_outside(index):
            return [PLAINLY_OUTSIDE]
        return [
            *self._measure(index),
            *self._manner(index),
            *self._wording(index),
            *self._boxes(index),
            *self._likeness(index),
            *self._position(index),
            *self._neighbours(index),
            *self._sayings(index),
        ]

    def _is_plainly_outside(self, index: int) -> bool:
        context, place = self._context, self._place
        if place.linked[index] <= _ALL_LINK or place.inside(index):
            return False
        top = context.headline if context.headline is not None else context.first
        return not top - _HEAD <= index <= context.first + 1

    def _measure(self, index: int) -> list[str]:
        place = self._place
        block, size, share = place.blocks[index], place.sizes[index], place.linked[index]
        kind = block.kind
        found = [
            f"is {kind}" if kind in _OWN_TAGS else "is heading" if kind in HEADINGS else "is other"
        ]
        found += [f"under {limit}" for limit in _SIZES if size < limit]
        found += [f"linked {limit}" for limit in _SHARES if share > limit]
        if place.ends[index]:
            found.append("sentence end")
            if size > 80:
                found.append("long sentence")
        elif size < 80:
            found.append("short, no end")
        if kind in ("p", "div") and share > 0.35:
            found.append("link paragraph" if share > 0.85 else "half linked paragraph")
        if kind == "li" and share < 0.3:
            found.append("item without link")
        return found

    def _manner(self, index: int) -> list[str]:
        """How it is written: capitals, commas, emphasis."""
        block = self._place.blocks[index]
        text, size = block.text, self._place.sizes[index]
        words = text.split()
        low = sum(word[0].islower() for word in words) / len(words)
        letters = len(text) - len(words) + 1
        holds = {
            "few small words": low < 0.3,
            "mostly small words": low > 0.6,
            "comma": _COMMA.search(text) is not None,
            "several sentences": size > 60 and len(_SENTENCE_END.findall(text)) > 1,
            "all bold": block.bold > 0.9 * letters,
            "all slanted": block.slanted > 0.8 * letters,
            "capitals": text.isupper(),
            "colon": text.endswith((":", "：")),
            "quote": text[0] in _OPENING_QUOTES,
            "no letters": not self._place.keys[index],
            "date or time": size < 80 and _CLOCK_OR_YEAR.search(text) is not None,
            "after picture": block.after_media,
            "short after picture": block.after_media and size < 200 and block.kind in ("p", "div"),
        }
        return [name for name, held in holds.items() if held]

    def _wording(self, index: int) -> list[str]:
        place = self._place
        if place.sizes[index] >= _WORDED or not (place.inside(index) or place.prose[index]):
            return []
        kind = furniture.kind_of(place.blocks[index].text, self._context.language)
        return ["says furniture", f"{WORDED}{kind}"] if kind else []

    def _boxes(self, index: int) -> list[str]:
        """Which boxes it stands in that the story as a whole does not."""
        place = self._place
        chain, below = place.chains[index], place.below(index)
        found: list[str] = []
        if len(below) < len(chain):
            outwards = place.outer[chain[len(below)]]
            found.append(
                f"{min(outwards, 5)} outside" if outwards else f"{min(len(below), 5)} inside"
            )
        if not below:
            return found + [f"own {kind}" for kind in place.boxes.kinds(chain[0])]
        found += self._inherited(below)
        found += [f"own {kind}" for kind in self._telling(below[0])]
        if len(below) > 1:
            found += [f"next {kind}" for kind in self._telling(below[1])]
        return found

    def _inherited(self, below: Sequence["Element"]) -> frozenset[str]:
        """Return what the boxes round a line say, asked once per box."""
        known = self._said_by_boxes
        missing = [element for element in below if element not in known]
        signs = known[below[len(missing)]] if len(missing) < len(below) else _NO_SIGNS
        for element in reversed(missing):
            own = {f"box {kind}" for kind in self._telling(element)}
            if element.tag in boxes.TELLING_TAGS:
                own.add(f"in {element.tag}")
            if boxes.plays_furniture(element):
                own.add("role")
            signs = signs | own if own else signs
            known[element] = signs
        return signs

    def _telling(self, element: "Element") -> frozenset[str]:
        """Return the kinds a box is named for, unless much of the running text stands in its like."""
        kinds = self._place.boxes.kinds(element)
        if kinds and self._prose_by_box[_box(element)] > _COMMON_BOX * self._total:
            return kinds & _TRUSTED_ANYWAY
        return kinds

    def _likeness(self, index: int) -> list[str]:
        """How much of the running text is made as this line is, or stands beside it."""
        place = self._place
        make = self._prose_by_make[self._makes[index]] / self._total
        parent = self._prose_by_parent[_parent(place, index)] / self._total
        kind = self._prose_by_kind[place.blocks[index].kind] / self._total
        holds = {
            "made as half": make > 0.5,
            "made as some": make > 0.1,
            "made as none": make <= 0,
            "made as others": make > 0 and not place.prose[index],
            "beside half": parent > 0.5,
            "beside some": parent > 0.1,
            "beside none": parent <= 0,
            "kind of half": kind > 0.5,
            "kind of few": kind < 0.1,
        }
        return [name for name, held in holds.items() if held]

    def _position(self, index: int) -> list[str]:
        context = self._context
        first, last, headline = context.first, context.last, context.headline
        holds = {
            "before": index < first,
            "just before": 0 < first - index <= 2,
            "after": index > last,
            "just after": 0 < index - last <= 2,
            "well after": index > last + 3,
            "within": first <= index <= last,
            "within box": first <= index <= last and self._place.inside(index),
            "above headline": headline is not None and index < headline,
        }
        found = [name for name, held in holds.items() if held]
        if headline is not None and index >= headline:
            found.append(f"{min(index - headline, 4)} below headline")
        return found

    def _neighbours(self, index: int) -> list[str]:
        place, prose = self._place, self._place.prose
        before, after = prose[max(0, index - 3) : index], prose[index + 1 : index + 4]
        above, under = bool(before and before[-1]), bool(after and after[0])
        heading = place.blocks[index].kind in HEADINGS
        beside = _parent(place, index)
        holds = {
            "prose above": above,
            "prose under": under,
            "heading over prose": heading and under,
            "heading over none": heading and not under,
            "beside prose above": above and _parent(place, index - 1) is beside,
            "beside prose under": under and _parent(place, index + 1) is beside,
            "short above": index > 0 and place.sizes[index - 1] < 40,
            "short under": index + 1 < len(prose) and place.sizes[index + 1] < 40,
            "item after colon": self._follows_colon(index),
        }
        found = [name for name, held in holds.items() if held]
        found += [f"{sum(map(bool, before))} prose above", f"{sum(map(bool, after))} prose under"]
        return found

    def _follows_colon(self, index: int) -> bool:
        blocks = self._place.blocks
        if index == 0 or blocks[index].kind != "li":
            return False
        before = blocks[index - 1]
        return before.kind == "li" or before.text.endswith((":", "："))

    def _sayings(self, index: int) -> list[str]:
        """What it says that the page says elsewhere."""
        context, key = self._context, self._place.keys[index]
        holds = {
            "says title": key in context.titles,
            "says description": len(key) > _SPOKEN_OF and self._is_description(key),
            "said twice": len(key) > 12 and self._counts[key] > 1,
            "said often": len(key) > 12 and self._counts[key] > 2,
            "said within": len(key) > _SPOKEN_OF and self._is_within(key),
        }
        found = [name for name, held in holds.items() if held]
        if context.told:
            found.append("told")
            if len(key) >= _SPOKEN_OF:
                found.append("in told" if _is_in(key, context.told) else "not in told")
        return found

    def _is_within(self, key: str) -> bool:
        """Tell whether other lines say these words too; not asked of pages where it would take minutes."""
        return len(self._all_keys) <= _SEARCHED and self._all_keys.count(key) > 1

    def _is_description(self, key: str) -> bool:
        return any(
            key == one or (len(key) > 40 and key.startswith(one[: max(40, len(one) - 6)]))
            for one in self._context.descriptions
        )


def _is_in(key: str, told: str) -> bool:
    return key in told or (len(key) > 80 and key[10:60] in told)


def _parent(place: Place, index: int) -> "Element":
    chain = place.chains[index]
    return chain[min(1, len(chain) - 1)]


def _box(element: "Element") -> tuple[str, str]:
    return str(element.tag), element.attrib.get("class", "")


def _make(place: Place, index: int) -> tuple[str, str, str, str]:
    """Return how a line is made: its element and the one around it, by tag and class."""
    own, around = place.chains[index][0], _parent(place, index)
    return (
        str(own.tag),
        own.attrib.get("class", "")[:40],
        str(around.tag),
        around.attrib.get("class", "")[:40],
    )


def all_of(context: Context) -> Sequence[list[str]]:
    """Return the signs of every line of a page."""
    signs = Signs(context)
    return [signs.of(index) for index in range(len(context.place.blocks))]
