"""Dates as people read them."""

from __future__ import annotations

from datetime import date

from mengpaneel.content.interface import Interface


def tell_date(day: date, words: Interface, *, short: bool = False) -> str:
    """A date in words; a short one for where there is little room."""
    month = (words.months_short if short else words.months)[day.month - 1]
    return words.date.format(day=day.day, month=month, year=day.year)
