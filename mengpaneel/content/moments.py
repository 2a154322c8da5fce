"""A moment in time, told as people here tell it: in their own time zone, to the minute."""

from __future__ import annotations

from datetime import UTC, datetime

from mengpaneel.content.dates import tell_date
from mengpaneel.content.library import Library
from mengpaneel.domain.days import is_ahead


def tell_moment(moment: datetime, library: Library) -> str:
    """The day and the time of a moment."""
    here = moment.astimezone()
    return library.data.moment.format(date=tell_date(here.date(), library.words), time=f"{here:%H:%M}")


def tell_past_moment(moment: datetime, library: Library) -> str:
    """The same, of a moment that has been; when it is yet to come, with the remark that a clock was wrong."""
    told = tell_moment(moment, library)
    ahead = is_ahead(moment, datetime.now(UTC))
    return library.data.wrong_clock.format(moment=told) if ahead else told
