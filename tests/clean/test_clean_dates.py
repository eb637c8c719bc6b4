"""Dates of a date line: which is the first publication, and whose the times are."""

import pytest

from reader.clean import dates


@pytest.mark.parametrize(
    ("line", "published", "updated"),
    [
        (
            "Published 9:14 a.m. ET March 3, 2026 | Updated 11:02 a.m. ET March 4, 2026",
            "2026-03-03T09:14",
            "2026-03-04T11:02",
        ),
        (
            "Published: 4 May 2026, 06:15 GMT Updated: 5 May 2026, 09:40 GMT",
            "2026-05-04T06:15+00:00",
            "2026-05-05T09:40+00:00",
        ),
        (
            "10:00 March 3, 2026 Updated March 4, 2026, 11:30",
            "2026-03-03T10:00",
            "2026-03-04T11:30",
        ),
        ("2024-03-01 10:00 Updated 2024-03-02", "2024-03-01T10:00", "2024-03-02"),
        ("Published: 11:05, 7 June 2026", "2026-06-07T11:05", None),
        ("Updated 11 September 2024", None, "2024-09-11"),
    ],
)
def test_each_time_belongs_to_its_date(line, published, updated):
    assert dates.read(line) == dates.Dates(published, updated)
