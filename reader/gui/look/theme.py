"""Every colour of the program, theme by theme, as plain values. Knows no Qt and no widget.

Chrome colours follow the platform through `palette`; mark colours are data and stay what they are.
Fills carry ink at 7:1, lines stand at 3:1 on the paper and on their own fill, and any two kinds are
20 apart in CAM02-UCS for normal, protan, deutan and tritan sight: `tests/gui/test_look_colours.py`
computes all of it from the values below. Orange and blue come from `../shared/facts.md`; red and green
fall to 3 for deutan sight and were refused.

The values are named tuples, not dataclasses: they exist before the first paint, and importing
`dataclasses` costs 5 ms there.
"""

from typing import Final, NamedTuple


class MarkLook(NamedTuple):
    """How one kind of mark is drawn."""

    fill: str | None
    """Behind the words; None leaves the paper."""
    line: str
    """Strike, underline or margin bar: what tells the kind without colour."""
    pattern: str
    """Shape of the line: `strike`, `underline`, `dashes`, `dots` or `bar`."""
    sign: str
    """One character for lists, rulers and narrow places."""
    says: str
    """The kind in plain words, for the legend and for screen readers."""


class Theme(NamedTuple):
    """One set of colours for the whole window, as `#rrggbb`."""

    name: str
    is_dark: bool
    paper: str
    """Behind text that is read."""
    ink: str
    faint: str
    """Secondary text: outlet, date, reasons. 4.5:1 on paper and on chrome."""
    chrome: str
    """Behind lists and bars."""
    hover: str
    rule: str
    """Hairlines between areas; decoration only."""
    edge: str
    """Outlines of fields and buttons: 3:1 on chrome."""
    accent: str
    """The one accent: focus, links, the chosen row's bar. 4.5:1 on paper and chrome."""
    accent_ink: str
    """Text on the accent."""
    chosen: str
    """Behind the chosen row; ink keeps 7:1 on it."""
    alarm: str
    """The bar beside a refusal. 3:1 on chrome."""
    marks: dict[str, MarkLook]
    """By `MarkKind` value, with `moved` and `found` beside them."""


_SAYS: Final = {
    "cut": ("strike", "\N{MINUS SIGN}", "only on the left"),
    "added": ("underline", "+", "only on the right"),
    "changed": ("dashes", "\N{ALMOST EQUAL TO}", "said otherwise"),
    "style": ("dots", "\N{MIDDLE DOT}", "house style only"),
    "moved": ("bar", "\N{UP DOWN ARROW}", "moved"),
    "found": ("box", "\N{LEFT-POINTING MAGNIFYING GLASS}", "found"),
}


def _marks(**colours: tuple[str | None, str]) -> dict[str, MarkLook]:
    return {kind: MarkLook(*colour, *_SAYS[kind]) for kind, colour in colours.items()}


LIGHT: Final = Theme(
    name="light",
    is_dark=False,
    paper="#ffffff",
    ink="#1f2328",
    faint="#5a6168",
    chrome="#f5f5f3",
    hover="#ebebe8",
    rule="#dededa",
    edge="#828588",
    accent="#0b6b66",
    accent_ink="#ffffff",
    chosen="#d9ebe8",
    alarm="#b3471d",
    marks=_marks(
        cut=("#ffc17b", "#9a4a00"),
        added=("#92cdfe", "#0b5394"),
        changed=("#dae2dd", "#4d5a53"),
        style=(None, "#858b94"),
        moved=(None, "#5b21a6"),
        found=(None, "#1f2328"),
    ),
)

SEPIA: Final = Theme(
    name="sepia",
    is_dark=False,
    paper="#f6eddc",
    ink="#2e2419",
    faint="#65584a",
    chrome="#ede3d0",
    hover="#e4d9c3",
    rule="#d8ccb4",
    edge="#857a69",
    accent="#0a5c57",
    accent_ink="#ffffff",
    chosen="#d3dccb",
    alarm="#a03c12",
    marks=_marks(
        cut=("#ffb05c", "#8a3f00"),
        added=("#87c1f5", "#0b4a85"),
        changed=("#d5d3c6", "#565243"),
        style=(None, "#877e6f"),
        moved=(None, "#53209a"),
        found=(None, "#2e2419"),
    ),
)

DARK: Final = Theme(
    name="dark",
    is_dark=True,
    paper="#1c1e22",
    ink="#e9e7e2",
    faint="#a6a9ae",
    chrome="#24272c",
    hover="#2d3137",
    rule="#363a41",
    edge="#7c828a",
    accent="#5fc9bf",
    accent_ink="#0d1f1d",
    chosen="#23413f",
    alarm="#f08a5d",
    marks=_marks(
        cut=("#6e3b06", "#ffb366"),
        added=("#064788", "#8cc8ff"),
        changed=("#403d41", "#b9b4bb"),
        style=(None, "#757b84"),
        moved=(None, "#d8c3ff"),
        found=(None, "#e9e7e2"),
    ),
)

CONTRAST_LIGHT: Final = Theme(
    name="contrast-light",
    is_dark=False,
    paper="#ffffff",
    ink="#000000",
    faint="#333333",
    chrome="#ffffff",
    hover="#e6e6e6",
    rule="#000000",
    edge="#000000",
    accent="#004a46",
    accent_ink="#ffffff",
    chosen="#cfe6e3",
    alarm="#8a2b00",
    marks=_marks(
        cut=("#ffb057", "#7a3500"),
        added=("#7cc0ff", "#003f78"),
        changed=("#d3dad6", "#37423c"),
        style=(None, "#707070"),
        moved=(None, "#4a0f96"),
        found=(None, "#000000"),
    ),
)

CONTRAST_DARK: Final = Theme(
    name="contrast-dark",
    is_dark=True,
    paper="#000000",
    ink="#ffffff",
    faint="#d6d6d6",
    chrome="#000000",
    hover="#242424",
    rule="#ffffff",
    edge="#ffffff",
    accent="#7ef0e4",
    accent_ink="#000000",
    chosen="#003b37",
    alarm="#ffa37a",
    marks=_marks(
        cut=("#7d4200", "#ffc98a"),
        added=("#004f9e", "#a8d6ff"),
        changed=("#474347", "#d0ccd0"),
        style=(None, "#929292"),
        moved=(None, "#e6d6ff"),
        found=(None, "#ffffff"),
    ),
)

THEMES: Final = {theme.name: theme for theme in (LIGHT, SEPIA, DARK, CONTRAST_LIGHT, CONTRAST_DARK)}


def for_system(*, is_dark: bool, wants_contrast: bool) -> Theme:
    """Return the theme that answers what the platform asks for."""
    if wants_contrast:
        return CONTRAST_DARK if is_dark else CONTRAST_LIGHT
    return DARK if is_dark else LIGHT
