"""One language's texts, each file read once, and only when it is asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from mengpaneel.content.reading import DEFAULT_LANGUAGE, complete, read
from mengpaneel.content.shapes.interface import Interface
from mengpaneel.content.shapes.texts import (
    About,
    ExampleStory,
    FaderTexts,
    Help,
    HintText,
    ProfileNames,
    ProfileText,
)
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.profiles import ProfileId

if TYPE_CHECKING:
    from mengpaneel.content.shapes.commands import CommandsWords
    from mengpaneel.content.shapes.data import DataWords
    from mengpaneel.content.shapes.screens import TourWords
    from mengpaneel.content.shapes.transfer import HandoverWords
    from mengpaneel.domain.hints import Hint, MoveHint
    from mengpaneel.domain.questions import Question

VERSION = 2
"""Number of the content; stored with every snapshot. Raise it when a text changes its meaning."""


class Library:
    """All texts in one language. Every property raises ContentError when its file is not right."""

    def __init__(self, language: str = DEFAULT_LANGUAGE) -> None:
        self.language = language
        self._profiles: dict[ProfileId, ProfileText] = {}

    def read_all(self) -> None:
        """Read every file now; raises ContentError for the first one that is not right."""
        for texts in (self, self.words):
            for name, kind in vars(type(texts)).items():
                if isinstance(kind, cached_property):
                    getattr(texts, name)
        for profile_id in ProfileId:
            self.profile(profile_id)

    @cached_property
    def words(self) -> Interface:
        """The words of the interface itself."""
        return Interface(self.language)

    @cached_property
    def faders(self) -> FaderTexts:
        """What is said about each fader."""
        return read(self.language, "faders", FaderTexts, complete(Fader))

    @cached_property
    def profile_names(self) -> ProfileNames:
        """How each profile is called; enough until somebody reads on."""
        return read(self.language, "profiles", ProfileNames, complete(ProfileId))

    def profile(self, profile_id: ProfileId) -> ProfileText:
        """All that can be read about one profile."""
        if profile_id not in self._profiles:
            self._profiles[profile_id] = read(
                self.language,
                f"profiles/{profile_id}",
                ProfileText,
                lambda text: complete(Fader)(text.reasons),
            )
        return self._profiles[profile_id]

    @cached_property
    def hints(self) -> dict[Hint, HintText]:
        """The questions of the reflection."""
        from mengpaneel.domain.hints import Hint

        return read(self.language, "hints", dict[Hint, HintText], complete(Hint))

    @cached_property
    def moves(self) -> dict[MoveHint, HintText]:
        """The questions that a wished move raises."""
        from mengpaneel.domain.hints import MoveHint

        return read(self.language, "moves", dict[MoveHint, HintText], complete(MoveHint))

    @cached_property
    def questions(self) -> dict[Question, str]:
        """The questions that a difference between two snapshots asks for."""
        from mengpaneel.domain.questions import Question

        return read(self.language, "questions", dict[Question, str], complete(Question))

    @cached_property
    def about(self) -> About:
        """Preface, source and welcome."""
        return read(self.language, "about", About)

    @cached_property
    def help(self) -> Help:
        """What can be read about the exercise and about the program."""
        return read(self.language, "help", Help)

    @cached_property
    def tour(self) -> TourWords:
        """The words of the tour for new users."""
        from mengpaneel.content.shapes.screens import TourWords

        return read(self.language, "tour", TourWords)

    @cached_property
    def data(self) -> DataWords:
        """The words about the data, and what is said when something cannot be kept."""
        from mengpaneel.content.shapes.data import DataWords

        return read(self.language, "data", DataWords)

    @cached_property
    def commands(self) -> CommandsWords:
        """The words of the commands that work with kept data and with files."""
        from mengpaneel.content.shapes.commands import CommandsWords
        from mengpaneel.domain.memory import ProblemCause

        return read(
            self.language, "commands", CommandsWords, lambda words: complete(ProblemCause)(words.troubles)
        )

    @cached_property
    def handover(self) -> HandoverWords:
        """The words of what other programs get: a table and an appointment."""
        from mengpaneel.content.shapes.transfer import HandoverWords

        return read(self.language, "handover", HandoverWords)

    @cached_property
    def example(self) -> ExampleStory:
        """The invented municipality with its snapshots."""
        return read(self.language, "example", ExampleStory)
