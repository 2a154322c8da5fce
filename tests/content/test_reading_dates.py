"""A date is read as people write it, or not at all."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mengpaneel.content.library import Library
from mengpaneel.content.text.dates import read_date, tell_date

NEAR = date(2026, 11, 29)
DUTCH, ENGLISH = Library("nl").words, Library("en").words
MARCH = date(2025, 3, 12)


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "12 maart 2025",
            "12 Maart 2025",
            "12 mrt 2025",
            "12 mrt. 2025",
            "12 maa 2025",
            "  12   maart  2025 ",
        ),
        *("12-3-2025", "12-03-2025", "12/3/25", "12/3/2025", "12.3.2025", "12. 3. 2025", "12 3 2025"),
        *("2025-03-12", "2025/3/12", "12 maart '25", "12-mrt-2025", "12maart2025", "12e maart 2025"),
    ],
)
def test_dutch_dates_are_read_as_people_write_them(typed: str):
    assert read_date(typed, NEAR, DUTCH) == MARCH


@pytest.mark.parametrize(
    "typed",
    [
        "12 March 2025",
        "March 12, 2025",
        "Mar 12 2025",
        "12th March 2025",
        "12/3/2025",
        "2025-03-12",
        "12 mar '25",
    ],
)
def test_english_dates_are_read_as_people_write_them(typed: str):
    assert read_date(typed, NEAR, ENGLISH) == MARCH


@pytest.mark.parametrize(
    ("typed", "near", "meant"),
    [
        ("12/3", NEAR, date(2027, 3, 12)),
        ("12/3", date(2026, 3, 16), date(2026, 3, 12)),
        ("30 dec", date(2026, 1, 4), date(2025, 12, 30)),
        ("29-2", date(2028, 5, 1), date(2028, 2, 29)),
    ],
)
def test_without_a_year_the_nearest_is_meant(typed: str, near: date, meant: date):
    assert read_date(typed, near, DUTCH) == meant


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "",
            " ",
            "morgen",
            "12",
            "maart",
            "maart 2025",
            "12 blauw 2025",
            "31-2-2025",
            "0-1-2025",
            "12-13-2025",
        ),
        *("12-3-202", "12-3-20255", "1-2-3-4", "12 maart mei", "12 ma 2025", "½-3-2025", "١٢-٣-٢٠٢٥", "12=3"),
        *("123-3-2025", "12 maart 2025 😀", "-", "12-3-0000"),
    ],
)
def test_what_is_no_date_is_not_read(typed: str):
    assert read_date(typed, NEAR, DUTCH) is None


@given(st.dates(date(1970, 1, 1), date(2069, 12, 31)), st.sampled_from(["nl", "en"]))
def test_every_day_is_read_back_in_every_form(day: date, language: str):
    words = Library(language).words
    numbers = (
        f"{day.day}-{day.month}-{day.year}",
        f"{day.day}/{day.month}/{day.year % 100:02}",
        day.isoformat(),
    )
    for typed in (tell_date(day, words), tell_date(day, words, short=True), *numbers):
        assert read_date(typed, NEAR, words) == day


@given(st.text())
def test_whatever_is_typed_nothing_breaks(typed: str):
    assert isinstance(read_date(typed, NEAR, DUTCH), date | None)
