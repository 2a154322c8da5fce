"""A moment in time, told as people here tell it: in their own time zone, to the minute."""

from __future__ import annotations

from datetime import datetime

from mengpaneel.content.dates import tell_date
from mengpaneel.content.library import Library


def tell_moment(moment: datetime, library: Library) -> str:
    """The day and the time of a moment."""
    here = moment.astimezone()
    return library.data.moment.format(date=tell_date(here.date(), library.words), time=f"{here:%H:%M}")
