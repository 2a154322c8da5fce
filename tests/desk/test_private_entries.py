"""Before its reveal an entry is nowhere but in the draft: not in a view, file, search, log or error."""

from __future__ import annotations

import logging

import msgspec
import pytest

from mengpaneel.content.library import Library
from mengpaneel.content.text.table import tell_rounds, tell_table
from mengpaneel.desk.desk import Desk
from mengpaneel.desk.undo_commands import SheetCommand
from mengpaneel.domain.entry import Entry
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.domain.round import Round
from mengpaneel.exchange.bundle import SubjectSnapshots
from mengpaneel.exchange.encoding import encode
from mengpaneel.store.sqlite_memory import SqliteMemory
from tests.desk.blind import TODAY
from tests.desk.conftest import ROLES
from tests.domain.rounds import entries

PRIVATE = ((73, 74, 76, 77, 78), (13, 14, 16, 17, 18))
"""Positions that stand nowhere else."""


@pytest.fixture
def private(leading) -> Desk:
    """Two of three have entered, and nothing was revealed."""
    for place, row in enumerate(PRIVATE):
        leading.session.enter(place, entries(*row))
    return leading


def found(text: object) -> set[int]:
    """Which of the private positions stand in it, as numbers of their own."""
    words = "".join(sign if sign.isalnum() else " " for sign in str(text)).split()
    return {position for row in PRIVATE for position in row if str(position) in words}


def seen(desk: Desk) -> dict[str, set[int]]:
    """What can be read of a desk, by where."""
    library, session = Library("nl"), desk.session
    taken = [(desk.subject, desk.unsaved)]
    file = msgspec.json.decode(
        encode([SubjectSnapshots(desk.subject, (desk.unsaved,))], with_roles_and_notes=True)
    )
    steps = [desk.history.command(place) for place in range(desk.history.count())]
    return {
        "properties": found([getattr(desk, name) for name in properties(desk)]),
        "session": found([session.round, session.hour, session.ready, session.turn]),
        "unsaved": found(desk.unsaved.sheet),
        "undo": found([(step.before, step.after) for step in steps if isinstance(step, SheetCommand)]),
        "table": found(list(tell_table(taken, library, with_roles=True, with_notes=True))),
        "rounds": found(list(tell_rounds(taken, library, with_roles=True))),
        "file": found(file["subjects"][0]["snapshots"][0]["roles_and_notes"]),
        "search": {p for row in PRIVATE for p in row if desk.finder.find(str(p)).snapshots},
    }


def properties(desk: Desk) -> list[str]:
    """Every property that a view can ask a desk for, but for what has an id or a moment in it."""
    apart = {"all_rounds", "unsaved", "subject", "subjects"}
    return [
        name
        for kind in type(desk).__mro__
        for name, held in vars(kind).items()
        if isinstance(held, property) and not name.startswith("_") and name not in apart
    ]


def test_before_the_reveal_nothing_that_can_be_read_tells_an_entry(private):
    told = seen(private)

    assert {where for where, positions in told.items() if positions} == set()
    assert {"sheet", "mix", "hour"} <= set(properties(private))


def test_after_the_reveal_of_one_fader_the_others_stay_hidden(private):
    private.session.reveal(Fader.POLITICS)
    told = seen(private)

    assert told["session"] == told["properties"] == told["unsaved"] == told["file"] == {77, 17}
    assert told["rounds"] == {77, 17}
    assert told["undo"] == told["table"] == told["search"] == set()


def test_the_second_time_is_hidden_as_well(private):
    for fader in FADERS:
        private.session.reveal(fader)
    private.session.ask_again(Fader.POLITICS)
    private.session.enter(0, {Fader.POLITICS: Entry(66)})

    assert "66" not in str(private.sheet)
    assert "66" not in str(private.session.round)
    private.session.reveal(Fader.POLITICS)
    assert "66" in str(private.session.round)


def test_a_snapshot_and_its_search_tell_no_entry(private):
    private.save_snapshot(TODAY, "Nu", ())

    assert found(private.snapshots[0].sheet) == set()
    assert found(private.finder.find("nu").snapshots[0][1].sheet) == set()
    assert found([snapshot.sheet for _, shelf in private.finder.read_all() for snapshot in shelf]) == set()


def test_a_turn_that_is_going_on_is_known_to_nobody_else(private):
    private.session.take_turn(2).move(Fader.POLITICS, 79)

    assert "79" not in str([private.sheet, private.session.round, private.unsaved.sheet, private.all_rounds])


def test_no_error_and_no_log_tells_an_entry(private, caplog, capfd, monkeypatch, qtbot):
    caplog.set_level(logging.DEBUG)
    problems: list[MemoryProblem] = []
    private.problem_arose.connect(problems.append)

    def full(*_arguments: object) -> None:
        raise MemoryProblem(ProblemCause.DISK_FULL, "schijf")

    monkeypatch.setattr(SqliteMemory, "write_waiting", full)
    private.session.enter(0, entries(*PRIVATE[1]))
    private.session.reveal(Fader.POLITICS)
    with pytest.raises(ValueError, match="no entries") as refused:
        private.session.enter(1, entries(*PRIVATE[0]))
    with pytest.raises(msgspec.ValidationError) as wrong:
        msgspec.json.decode('{"faders":[{"first":[{"position":173}]}]}', type=Round)
    qtbot.waitUntil(lambda: bool(problems))
    captured = capfd.readouterr()

    for told in (*map(str, problems), str(refused.value), caplog.text, captured.out, captured.err):
        assert found(told) == set()
    assert "173" not in str(wrong.value)


def test_a_round_of_another_subject_is_not_found_by_its_labels(private):
    """Roles are as private as they are: only those of snapshots are searched."""
    for label in ROLES:
        assert private.finder.find(label).snapshots == []
