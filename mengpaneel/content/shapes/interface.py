"""The words of the interface itself: each table a file in `interface/`, read when it is first asked for.

The shapes of what the first frame does not need are imported with it.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from mengpaneel.content.reading import complete, read
from mengpaneel.content.shapes.main_window import (
    AccessWords,
    CommandWords,
    ConsoleWords,
    DateWords,
    ExchangeWords,
    PanelWords,
    ProfilesWords,
    SaidWords,
    SaveWords,
    SubjectWords,
    TimelineWords,
    WindowWords,
)
from mengpaneel.content.shapes.screens import AmbitionWords, PlanWords
from mengpaneel.domain.faders import Level

if TYPE_CHECKING:
    from mengpaneel.content.shapes.screens import (
        InputWords,
        LookingBackWords,
        NeighbourhoodWords,
        OverTimeWords,
        PaperWords,
        PresentWords,
        ReviewReminderWords,
        ReviewWords,
        SearchWords,
        SnapshotEditWords,
        StepWords,
    )
    from mengpaneel.content.shapes.session import (
        EnteringWords,
        LeadingWords,
        RoomScreenWords,
        RoundWords,
        SessionWords,
    )
    from mengpaneel.content.shapes.side_by_side import SideBySideWords
    from mengpaneel.content.shapes.transfer import ReportWords, TravelWords
    from mengpaneel.domain.compared_sheet import Caution
    from mengpaneel.domain.comparison import Approach, Shift
    from mengpaneel.domain.match import MatchKind
    from mengpaneel.domain.memory import ProblemCause
    from mengpaneel.domain.profiles import Fit
    from mengpaneel.domain.refusal import Reason

_Shape = TypeVar("_Shape")
_Kind = TypeVar("_Kind", bound=StrEnum)


class Interface:
    """All words of the interface in one language. A table raises ContentError when its file is not right."""

    def __init__(self, language: str) -> None:
        self._language = language

    def _read(self, table: str, shape: type[_Shape]) -> _Shape:
        return read(self._language, f"interface/{table}", shape)

    def _read_each(self, table: str, kind: type[_Kind]) -> dict[_Kind, str]:
        """Read a table with a word for each member."""
        return read(self._language, f"interface/{table}", dict[kind, str], complete(kind))  # type: ignore[valid-type]

    @cached_property
    def window(self) -> WindowWords:
        """Header, menu and the names of the screens."""
        return self._read("window", WindowWords)

    @cached_property
    def subject(self) -> SubjectWords:
        """What the faders are about."""
        return self._read("subject", SubjectWords)

    @cached_property
    def dates(self) -> DateWords:
        """How a day is told."""
        return self._read("dates", DateWords)

    @cached_property
    def console(self) -> ConsoleWords:
        """The five faders."""
        return self._read("console", ConsoleWords)

    @cached_property
    def access(self) -> AccessWords:
        """Keys, sizes, and what a screen reader is told."""
        return self._read("access", AccessWords)

    @cached_property
    def levels(self) -> dict[Level, str]:
        """The positions of a fader."""
        return self._read_each("levels", Level)

    @cached_property
    def ambition(self) -> AmbitionWords:
        """Nu and Ambitie on one console."""
        return self._read("ambition", AmbitionWords)

    @cached_property
    def plan(self) -> PlanWords:
        """Which fader first, why, and the first step."""
        return self._read("plan", PlanWords)

    @cached_property
    def panel(self) -> PanelWords:
        """The profile panel."""
        return self._read("panel", PanelWords)

    @cached_property
    def timeline(self) -> TimelineWords:
        """The snapshots below the console."""
        return self._read("timeline", TimelineWords)

    @cached_property
    def upkeep(self) -> SnapshotEditWords:
        """What can be done to a snapshot that is there."""
        from mengpaneel.content.shapes.screens import SnapshotEditWords

        return self._read("upkeep", SnapshotEditWords)

    @cached_property
    def search(self) -> SearchWords:
        """Finding subjects and snapshots."""
        from mengpaneel.content.shapes.screens import SearchWords

        return self._read("search", SearchWords)

    @cached_property
    def save(self) -> SaveWords:
        """The questions when a snapshot is saved."""
        return self._read("save", SaveWords)

    @cached_property
    def profiles(self) -> ProfilesWords:
        """The screen with the five profiles."""
        return self._read("profiles", ProfilesWords)

    @cached_property
    def present(self) -> PresentWords:
        """What the room reads, and the laptop that leads it."""
        from mengpaneel.content.shapes.screens import PresentWords

        return self._read("present", PresentWords)

    @cached_property
    def said(self) -> SaidWords:
        """What is said of a mix."""
        return self._read("said", SaidWords)

    @cached_property
    def command(self) -> CommandWords:
        """The command line."""
        return self._read("command", CommandWords)

    @cached_property
    def exchange(self) -> ExchangeWords:
        """The words of exporting and importing."""
        return self._read("exchange", ExchangeWords)

    @cached_property
    def answers(self) -> dict[MatchKind, str]:
        """What is said of a mix, in a few words, for the command line."""
        from mengpaneel.domain.match import MatchKind

        return self._read_each("answers", MatchKind)

    @cached_property
    def leads(self) -> dict[MatchKind, str]:
        """How what is said of an ambition begins."""
        from mengpaneel.domain.match import MatchKind

        return self._read("leads", dict[MatchKind, str])

    @cached_property
    def fits(self) -> dict[Fit, str]:
        """How a position lies beside a profile's."""
        from mengpaneel.domain.profiles import Fit

        return self._read_each("fits", Fit)

    @cached_property
    def shifts(self) -> dict[Shift, str]:
        """How far a fader went."""
        from mengpaneel.domain.comparison import Shift

        return self._read_each("shifts", Shift)

    @cached_property
    def gaps(self) -> dict[Shift, str]:
        """How far an ambition is."""
        from mengpaneel.domain.comparison import Shift

        return self._read("gaps", dict[Shift, str])

    @cached_property
    def troubles(self) -> dict[ProblemCause, str]:
        """What a memory could not do, and what to do about it."""
        from mengpaneel.domain.memory import ProblemCause

        return self._read_each("troubles", ProblemCause)

    @cached_property
    def input(self) -> InputWords:
        """What is said beside a field about what was typed in it."""
        from mengpaneel.content.shapes.screens import InputWords

        return self._read("input", InputWords)

    @cached_property
    def steps(self) -> StepWords:
        """What undo takes back."""
        from mengpaneel.content.shapes.screens import StepWords

        return self._read("steps", StepWords)

    @cached_property
    def refusals(self) -> dict[Reason, str]:
        """Why a file is refused."""
        from mengpaneel.domain.refusal import Reason

        return self._read_each("refusals", Reason)

    @cached_property
    def round(self) -> RoundWords:
        """What is said of what everyone set alone."""
        from mengpaneel.content.shapes.session import RoundWords, check_complete

        return read(self._language, "interface/round", RoundWords, check_complete)

    @cached_property
    def entering(self) -> EnteringWords:
        """Who takes part in a round, and how they enter what they think."""
        from mengpaneel.content.shapes.session import EnteringWords

        return self._read("entering", EnteringWords)

    @cached_property
    def session(self) -> SessionWords:
        """The frame of the screen from which the hour is led."""
        from mengpaneel.content.shapes.session import SessionWords

        return self._read("session", SessionWords)

    @cached_property
    def leading(self) -> LeadingWords:
        """What who leads an hour reads and presses."""
        from mengpaneel.content.shapes.session import LeadingWords

        return self._read("leading", LeadingWords)

    @cached_property
    def room(self) -> RoomScreenWords:
        """What the room reads while an hour is led."""
        from mengpaneel.content.shapes.session import RoomScreenWords

        return self._read("room", RoomScreenWords)

    @cached_property
    def review(self) -> ReviewWords:
        """Two snapshots beside each other."""
        from mengpaneel.content.shapes.screens import ReviewWords

        return self._read("review", ReviewWords)

    @cached_property
    def side_by_side(self) -> SideBySideWords:
        """Several subjects beside one another."""
        from mengpaneel.content.shapes.side_by_side import SideBySideWords, check_complete

        return read(self._language, "interface/side_by_side", SideBySideWords, check_complete)

    @cached_property
    def looking_back(self) -> LookingBackWords:
        """What can be done with two snapshots beside each other, and what is said of them."""
        from mengpaneel.content.shapes.screens import LookingBackWords

        return self._read("looking_back", LookingBackWords)

    @cached_property
    def approaches(self) -> dict[Approach, str]:
        """How a fader went towards the ambition of then."""
        from mengpaneel.domain.comparison import Approach

        return self._read_each("approaches", Approach)

    @cached_property
    def cautions(self) -> dict[Caution, str]:
        """Why a comparison is to be read with care."""
        from mengpaneel.domain.compared_sheet import Caution

        return self._read_each("cautions", Caution)

    @cached_property
    def again(self) -> ReviewReminderWords:
        """Setting the faders again, and the line that reminds of it."""
        from mengpaneel.content.shapes.screens import ReviewReminderWords

        return self._read("again", ReviewReminderWords)

    @cached_property
    def over_time(self) -> OverTimeWords:
        """All snapshots over time."""
        from mengpaneel.content.shapes.screens import OverTimeWords

        return self._read("over_time", OverTimeWords)

    @cached_property
    def report(self) -> ReportWords:
        """The report that is handed over."""
        from mengpaneel.content.shapes.transfer import ReportWords

        return self._read("report", ReportWords)

    @cached_property
    def neighbourhood(self) -> NeighbourhoodWords:
        """What the neighbourhood itself is like."""
        from mengpaneel.content.shapes.screens import NeighbourhoodWords, check_fields

        return read(self._language, "interface/neighbourhood", NeighbourhoodWords, check_fields)

    @cached_property
    def paper(self) -> PaperWords:
        """The empty panel that is printed."""
        from mengpaneel.content.shapes.screens import PaperWords

        return self._read("paper", PaperWords)

    @cached_property
    def travel(self) -> TravelWords:
        """Exporting, and opening what comes from elsewhere."""
        from mengpaneel.content.shapes.transfer import TravelWords

        return self._read("travel", TravelWords)
