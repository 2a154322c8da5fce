"""A day to look again, read back by another library than the one that wrote it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
import vobject
from hypothesis import given, settings
from msgspec.structs import replace

from mengpaneel.content.library import Library
from mengpaneel.content.text.dates import tell_appointments
from mengpaneel.domain.excerpt import excerpt
from mengpaneel.domain.memory import Revision
from mengpaneel.domain.snapshot import Snapshot, Subject
from mengpaneel.exchange.calendar import encode_calendar
from tests.exchange.conftest import CANARY, EMPTY, FULL, TOWN, lines, snapshots

FIRST = replace(FULL, corrects=None)


NOW = datetime(2026, 4, 1, 12, 30, 15, tzinfo=UTC)


def written(
    *snapshots: Snapshot, subject: Subject = TOWN, language: str = "nl", revision: Revision | None = None
) -> bytes:
    taken = [(subject, snapshot) for snapshot in snapshots]
    told = tell_appointments(taken, lambda id_: revision or Revision(id_, 0), NOW, Library(language))
    return encode_calendar(told)


def read(content: bytes):
    return vobject.readOne(content.decode(), validate=True).vevent


def test_it_is_a_whole_day_with_a_reminder_a_week_ahead():
    event = read(written(FULL))
    reminder = event.valarm

    assert event.dtstart.value == date(2026, 3, 12)
    assert type(event.dtstart.value) is date
    assert event.duration.value == timedelta(days=1)
    assert event.dtstamp.value == NOW
    assert event.transp.value == "TRANSPARENT"
    assert (reminder.action.value, reminder.trigger.value) == ("DISPLAY", timedelta(days=-7, hours=9))
    assert reminder.description.value == event.summary.value


@pytest.mark.parametrize(
    ("language", "title", "begins", "button"),
    [
        ("nl", "Opnieuw schuiven: Voorbeeldstad", "Op 12 maart 2025", "‘Opnieuw schuiven’"),
        ("en", "Set the faders again: Voorbeeldstad", "On 12 March 2025", "‘Set again’"),
    ],
)
def test_it_says_in_the_language_what_to_do(language: str, title: str, begins: str, button: str):
    event = read(written(FULL, language=language))

    assert event.summary.value == title
    assert event.description.value.startswith(begins)
    assert button in event.description.value
    assert FULL.title in event.description.value


def test_the_same_snapshot_is_the_same_appointment_and_another_is_another():
    again = replace(FIRST, look_again_on=date(2026, 6, 1))
    other = replace(FIRST, id=EMPTY.id)

    assert written(FIRST) == written(FIRST)
    assert read(written(again)).uid.value == read(written(FIRST)).uid.value == f"{FIRST.id}@mengpaneel"
    assert read(written(excerpt(FIRST))).uid.value == read(written(FIRST)).uid.value
    assert read(written(other)).uid.value != read(written(FIRST)).uid.value


def test_a_correction_moves_the_appointment_instead_of_adding_one():
    second = replace(FIRST, id="second", corrects=FIRST.id, look_again_on=date(2026, 6, 1))
    events = [read(written(FIRST)), read(written(second, revision=Revision(FIRST.id, 1)))]

    assert {event.uid.value for event in events} == {f"{FIRST.id}@mengpaneel"}
    assert [event.sequence.value for event in events] == ["0", "1"]
    assert [event.dtstart.value.month for event in events] == [3, 6]


def test_there_is_none_of_what_people_wrote_in_it():
    assert CANARY.encode() not in written(FULL)


def test_a_snapshot_without_such_a_day_asks_for_no_appointment():
    assert written(EMPTY, FULL).count(b"BEGIN:VEVENT") == 1


@settings(max_examples=60, deadline=None)
@given(snapshots, lines)
def test_any_name_and_title_come_back_as_they_were(snapshot: Snapshot, name: str):
    subject = replace(TOWN, name=name or "x")
    snapshot = replace(snapshot, look_again_on=snapshot.look_again_on or date(2026, 3, 12))
    content = written(snapshot, subject=subject)
    event = read(content)

    assert event.summary.value == f"Opnieuw schuiven: {subject.name}"
    assert snapshot.title in event.description.value
    assert event.dtstart.value == snapshot.look_again_on
    assert content.count(b"BEGIN:") == content.count(b"END:") == 3
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
