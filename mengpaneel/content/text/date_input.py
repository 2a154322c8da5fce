"""Dates as people write them: 12-3-2025, 12 maart 2025, 12 mrt, 2025-03-12, and in English March 12, 2025."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from mengpaneel.content.shapes.interface import Interface

_PARTS = re.compile(r"\d+|[^\W\d_]+")
_BETWEEN = re.compile(r"[\s.,/'’-]*")
_AFTER_A_NUMBER = frozenset(("st", "nd", "rd", "th", "e", "de"))
_SHORTEST_MONTH = 3
_YEAR_DIGITS, _CENTURY, _FIRST_OF_LAST_CENTURY = 4, 100, 70


def read_date(typed: str, near: date, words: Interface) -> date | None:
    """The day that somebody means; without a year the one nearest to `near`. None when that can't be read."""
    text = typed.casefold()
    if _BETWEEN.sub("", _PARTS.sub("", text)):
        return None
    parts = [part for part in _PARTS.findall(text) if part not in _AFTER_A_NUMBER]
    months = [number for part in parts if (number := _month_named(part, words))]
    numbers = [part for part in parts if part.isdecimal() and part.isascii()]
    if len(numbers) + len(months) < len(parts) or len(months) > 1:
        return None
    if months:
        day, year = _day_and_year(numbers)
        return _date_of(day, months[0], year, near)
    if len(numbers) == 3 and len(numbers[0]) == _YEAR_DIGITS:
        numbers.reverse()
    return _date_of(numbers[0], int(numbers[1]), numbers[2:], near) if len(numbers) in (2, 3) else None


def _month_named(part: str, words: Interface) -> int:
    """Which month is meant by a word, or the beginning of one; 0 for none."""
    for names in (words.dates.short_months, words.dates.months):
        for number, name in enumerate(names, start=1):
            if part == name.casefold() or (len(part) >= _SHORTEST_MONTH and name.casefold().startswith(part)):
                return number
    return 0


def _day_and_year(numbers: Sequence[str]) -> tuple[str, Sequence[str]]:
    if len(numbers) == 2 and len(numbers[0]) == _YEAR_DIGITS:
        return numbers[1], numbers[:1]
    return (numbers[0], numbers[1:]) if 1 <= len(numbers) <= 2 else ("", ())


def _date_of(day: str, month: int, year: Sequence[str], near: date) -> date | None:
    if not day or len(day) > 2 or any(len(digits) not in (2, _YEAR_DIGITS) for digits in year):
        return None
    years = [_whole_year(year[0])] if year else [near.year, near.year - 1, near.year + 1]
    days = [found for wanted in years if (found := _day(wanted, month, int(day)))]
    return min(days, key=lambda found: abs(found - near), default=None)


def _whole_year(digits: str) -> int:
    year = int(digits)
    if len(digits) == _YEAR_DIGITS:
        return year
    return year + (19 if year >= _FIRST_OF_LAST_CENTURY else 20) * _CENTURY


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
