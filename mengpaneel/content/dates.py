"""Dates as people read them."""

from __future__ import annotations

from datetime import date

from mengpaneel.content.interface import Interface


def tell_date(day: date, words: Interface, *, short: bool = False) -> str:
    """A date in words; a short one for where there is little room."""
    told = words.dates
    month = (told.short_months if short else told.months)[day.month - 1]
    return told.date.format(day=day.day, month=month, year=day.year)
