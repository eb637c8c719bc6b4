"""Every promise about colour, computed from the themes' own values.

The colour science is here, not in the program: sRGB (IEC 61966-2-1), contrast (WCAG 2.2), CIECAM02 with
CAM02-UCS (Luo, Cui and Li 2006, viewing conditions of sRGB), dichromats after Machado et al. 2009.
"""

import math
from itertools import combinations
from math import atan2, cos, exp, hypot, log, sin, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QLineEdit

from reader.gui.look import own_colours, palette, theme

Triple = tuple[float, float, float]
Matrix = tuple[Triple, Triple, Triple]

TO_XYZ: Matrix = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
CAT02: Matrix = (
    (0.7328, 0.4296, -0.1624),
    (-0.7036, 1.6975, 0.0061),
    (0.0030, 0.0136, 0.9834),
)
CAT02_TO_HPE: Matrix = (
    (0.7409792, 0.2180250, 0.0410058),
    (0.2853532, 0.6242014, 0.0904454),
    (-0.0096280, -0.0056980, 1.0153260),
)
SIGHT: dict[str, Matrix] = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
WHITE: Triple = (95.047, 100.0, 108.883)
ADAPTING_LUMINANCE = 64 / 3.14159265 / 5


def times(matrix: Matrix, value: Triple) -> Triple:
    one, two, three = (sum(m * v for m, v in zip(row, value, strict=True)) for row in matrix)
    return one, two, three


def linear(colour: str) -> Triple:
    def channel(start: int) -> float:
        value = int(colour[start : start + 2], 16) / 255
        return value / 12.92 if value <= 0.04045 else math.pow((value + 0.055) / 1.055, 2.4)

    return channel(1), channel(3), channel(5)


def contrast(one: str, other: str) -> float:
    low, high = sorted(times(TO_XYZ, linear(colour))[1] for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


def _luminance_factor() -> float:
    k = 1 / (5 * ADAPTING_LUMINANCE + 1)
    root = math.pow(5 * ADAPTING_LUMINANCE, 1 / 3)
    return 0.2 * k**4 * 5 * ADAPTING_LUMINANCE + 0.1 * (1 - k**4) ** 2 * root


def _cones(xyz: Triple) -> Triple:
    degree = 1 - 1 / 3.6 * exp((-ADAPTING_LUMINANCE - 42) / 92)
    white = times(CAT02, WHITE)
    sharp = times(CAT02, xyz)
    one, two, three = (
        s * (degree * 100 / w + 1 - degree) for s, w in zip(sharp, white, strict=True)
    )
    return times(CAT02_TO_HPE, (one, two, three))


def _compressed(cone: float) -> float:
    x = math.pow(_luminance_factor() * abs(cone) / 100, 0.42)
    return (1 if cone >= 0 else -1) * 400 * x / (x + 27.13) + 0.1


def _achromatic(red: float, green: float, blue: float) -> float:
    return (2 * red + green + blue / 20 - 0.305) * 0.725 * math.pow(100 / 20, 0.2)


def ucs(rgb: Triple) -> Triple:
    x, y, z = times(TO_XYZ, rgb)
    red, green, blue = (_compressed(cone) for cone in _cones((x * 100, y * 100, z * 100)))
    a, b = red - 12 * green / 11 + blue / 11, (red + green - 2 * blue) / 9
    hue, n = atan2(b, a), 20 / 100
    white = _achromatic(*(_compressed(cone) for cone in _cones(WHITE)))
    lightness = 100 * (_achromatic(red, green, blue) / white) ** (0.69 * (1.48 + sqrt(n)))
    eccentric = 0.25 * (cos(hue + 2) + 3.8)
    t = 50000 / 13 * 0.725 * (1 / n) ** 0.2 * eccentric * hypot(a, b)
    t /= red + green + 1.05 * blue
    chroma = t**0.9 * sqrt(lightness / 100) * (1.64 - 0.29**n) ** 0.73
    colourfulness = log(1 + 0.0228 * chroma * _luminance_factor() ** 0.25) / 0.0228
    return (
        1.7 * lightness / (1 + 0.007 * lightness),
        colourfulness * cos(hue),
        colourfulness * sin(hue),
    )


def seen(colour: str, sight: str) -> Triple:
    one, two, three = (min(1.0, max(0.0, v)) for v in times(SIGHT[sight], linear(colour)))
    return ucs((one, two, three))


def difference(one: str, other: str, sight: str) -> float:
    pairs = zip(seen(one, sight), seen(other, sight), strict=True)
    return sqrt(sum((a - b) ** 2 for a, b in pairs))


ALL = pytest.mark.parametrize("look", theme.THEMES.values(), ids=list(theme.THEMES))


def test_the_formulas_give_the_published_differences_of_orange_and_blue() -> None:
    found = [round(difference("#ffc48a", "#9fd0ff", sight)) for sight in SIGHT]
    assert found == [41, 35, 39, 38]


@ALL
def test_ink_on_every_fill_and_on_the_chosen_row_is_seven_to_one(look: theme.Theme) -> None:
    fills = [mark.fill for mark in look.marks.values() if mark.fill]
    weakest = min(contrast(look.ink, ground) for ground in (*fills, look.paper, look.chosen))
    assert weakest >= 7


@ALL
def test_lines_stand_out_from_the_paper_and_from_their_own_fill(look: theme.Theme) -> None:
    for kind, mark in look.marks.items():
        assert contrast(mark.line, look.paper) >= 3, kind
        assert contrast(mark.line, mark.fill or look.paper) >= 3, kind


@ALL
@pytest.mark.parametrize("sight", SIGHT)
def test_any_two_kinds_of_mark_differ_by_twenty(look: theme.Theme, sight: str) -> None:
    kinds = {kind: mark.fill or mark.line for kind, mark in look.marks.items() if kind != "found"}
    for (one, first), (other, second) in combinations(kinds.items(), 2):
        assert difference(first, second, sight) >= 20, (one, other)


@ALL
def test_marks_never_differ_by_colour_alone(look: theme.Theme) -> None:
    assert len({mark.pattern for mark in look.marks.values()}) == len(look.marks)
    assert len({mark.sign for mark in look.marks.values()}) == len(look.marks)


@ALL
def test_secondary_text_and_the_accent_can_be_read(look: theme.Theme) -> None:
    for ground in (look.paper, look.chrome, look.chosen, look.hover):
        assert contrast(look.faint, ground) >= 4.5, ground
        assert contrast(look.ink, ground) >= 7, ground
    assert contrast(look.accent, look.paper) >= 4.5
    assert contrast(look.accent, look.chrome) >= 4.5
    assert contrast(look.accent_ink, look.accent) >= 4.5


@ALL
def test_outlines_focus_and_the_alarm_bar_are_seen(look: theme.Theme) -> None:
    for ground in (look.chrome, look.paper):
        assert contrast(look.edge, ground) >= 3
        assert contrast(look.accent, ground) >= 3
        assert contrast(look.alarm, ground) >= 3


@ALL
@given(colour=st.integers(0, 0xFFFFFF))
def test_any_colour_of_the_readers_own_is_made_fit_to_read_on(
    look: theme.Theme, colour: int
) -> None:
    chosen = own_colours.own(look, {"cut": f"#{colour:06x}", "added": ""})
    mark = chosen.marks["cut"]
    assert mark.fill is not None
    assert contrast(look.ink, mark.fill) >= 7
    assert contrast(mark.line, look.paper) >= 3
    assert contrast(mark.line, mark.fill) >= 3
    assert chosen.marks["added"] == look.marks["added"]


def test_the_programs_own_arithmetic_of_contrast_is_the_standards() -> None:
    for one, other in combinations(["#000000", "#ffffff", "#9a4a00", "#ffc17b", "#064788"], 2):
        assert abs(own_colours.contrast(one, other) - contrast(one, other)) < 0.01


@ALL
def test_focus_is_seen_on_everything_it_is_drawn_on(look: theme.Theme) -> None:
    for ground in (look.paper, look.chrome, look.hover, look.chosen):
        assert contrast(look.accent, ground) >= 3, ground
    assert contrast(look.alarm, look.hover) >= 3
    assert contrast(look.edge, look.hover) >= 3


@ALL
@pytest.mark.usefixtures("qapp")
def test_outlines_of_fields_and_buttons_are_painted_so_that_they_are_seen(
    look: theme.Theme,
) -> None:
    """Looked at in pixels: Fusion makes outlines of the window's colour, too dark on dark chrome."""
    palette.take(look)
    field = QLineEdit()
    field.resize(120, 30)
    image = field.grab().toImage()
    palette.take(theme.LIGHT)
    outline = max(contrast(image.pixelColor(60, y).name(), look.chrome) for y in range(4))
    assert outline >= 3
