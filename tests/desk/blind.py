"""A memory with a last time in two subjects, to set the faders again without seeing it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from mengpaneel.domain.faders import Fader
from mengpaneel.domain.memory import Memory
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.snapshot import Sheet, Snapshot, Subject

TODAY = date.today()


HERE, ELSEWHERE = Subject("here", name="Hier"), Subject("other", name="Elders")


THEN = Sheet(Mix.of(10, 20, 30, 40, 60), ambition=Mix.of(90, 90, 90, 90, 90))


DRAFT = THEN.with_note(Fader.PROCESS, "nog niet opgeslagen")


def saved(subject: Subject = HERE, again: date | None = None, **facts: object) -> Snapshot:
    moment = datetime(2025, 1, 1, tzinfo=UTC)
    facts = {"id": f"toen-{subject.id}", "sheet": THEN, **facts}
    return Snapshot(
        subject_id=subject.id,
        taken_on=TODAY - timedelta(days=366),
        saved_at=moment,
        title="Nulmeting",
        roles=(),
        rule=1,
        content=1,
        look_again_on=again,
        **facts,
    )


def fill(memory: Memory, again: date | None = None) -> None:
    """A year ago something was saved, here and elsewhere; the draft has a note that was not."""
    for subject in (ELSEWHERE, HERE):
        memory.save_subject(subject)
        memory.save(saved(subject, again))
        memory.save_draft(subject, DRAFT)
