"""Days to look again as a calendar file (iCalendar), for Outlook and every other calendar."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import TYPE_CHECKING

from mengpaneel.domain.days import Appointment
from mengpaneel.domain.plain_text import normalized

if TYPE_CHECKING:
    from icalendar import Event

SUFFIX = ".ics"

_BEFORE = timedelta(days=-7, hours=9)
"""The reminder comes a week ahead, in the morning: there is still time to find the others."""


def encode_calendar(appointments: Iterable[Appointment]) -> bytes:
    """Write at least one appointment: the same bytes for the same appointments."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//Mengpaneel//Mengpaneel//NL")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for appointment in appointments:
        calendar.add_component(_event(normalized(appointment)))
    return bytes(calendar.to_ical())


def _event(appointment: Appointment) -> Event:
    from icalendar import Alarm, Event

    event = Event()
    event.add("uid", f"{appointment.id}@mengpaneel")
    event.add("sequence", appointment.sequence)
    event.add("dtstamp", appointment.written_at)
    event.add("dtstart", appointment.day)
    event.add("duration", timedelta(days=1))
    event.add("summary", appointment.title)
    event.add("description", appointment.text)
    event.add("transp", "TRANSPARENT")  # the day is not taken up by it
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", appointment.title)
    alarm.add("trigger", _BEFORE)
    event.add_component(alarm)
    return event
