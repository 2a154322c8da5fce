"""Strict reading of decoded JSON."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeVar

from mengpaneel.domain.limits import LimitExceeded, check_day, check_moment
from mengpaneel.domain.plain_text import LINE_BREAK
from mengpaneel.domain.refusal import Reason, Refusal
from mengpaneel.files.strict_json import key_path

_Choice = TypeVar("_Choice", bound=StrEnum)
_Kind = TypeVar("_Kind")

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{6}\+00:00")


class Reader:
    """A value with its path. Each method raises Refusal with that path for another type or range."""

    def __init__(self, value: Any, path: str = "") -> None:
        self.value = value
        self.path = path

    def refusal(self, reason: Reason, most: int = 0) -> Refusal:
        """The Refusal of this value."""
        return Refusal(reason, key=self.path, most=most)

    def object(self, *keys: str) -> Mapping[str, Reader]:
        """An object with exactly these keys."""
        held = self.of_kind(dict)
        for key in held:
            if key not in keys:
                raise Refusal(Reason.UNKNOWN, key=key_path(self.path, key))
        return {key: self.at(key) for key in keys}

    def at(self, key: str) -> Reader:
        """The value under this key; other keys are ignored."""
        held, path = self.of_kind(dict), key_path(self.path, key)
        if key not in held:
            raise Refusal(Reason.MISSING, key=path)
        return Reader(held[key], path)

    def items(self, most: int) -> Sequence[Reader]:
        """A list of at most this length."""
        held = self.of_kind(list)
        if len(held) > most:
            raise self.refusal(Reason.TOO_MANY, most)
        return [Reader(item, f"{self.path}[{place}]") for place, item in enumerate(held)]

    def maybe(self) -> Reader | None:
        """This value, or None if it is null."""
        return None if self.value is None else self

    def flag(self) -> bool:
        """A boolean."""
        return self.of_kind(bool)

    def whole(self, least: int, most: int) -> int:
        """A whole number between these two, both included."""
        number = self.of_kind(int)
        if not least <= number <= most:
            raise self.refusal(Reason.OUT_OF_RANGE, most)
        return number

    def text(self, longest: int) -> str:
        """A text of at most this many characters; line breaks are allowed."""
        text = self.of_kind(str)
        if len(text) > longest:
            raise self.refusal(Reason.TOO_LONG, longest)
        return text

    def line(self, longest: int) -> str:
        """A text on one line."""
        text = self.text(longest)
        if re.search(LINE_BREAK, text):
            raise self.refusal(Reason.CONTROL_CHARACTER)
        return text

    def written_as(self, pattern: re.Pattern[str], reason: Reason) -> str:
        """A text that matches this pattern."""
        text = self.of_kind(str)
        if not pattern.fullmatch(text):
            raise self.refusal(reason)
        return text

    def choice(self, choices: type[_Choice]) -> _Choice:
        """A member of an enumeration."""
        text = self.of_kind(str)
        if text not in list(choices):
            raise self.refusal(Reason.NO_CHOICE)
        return choices(text)

    def day(self) -> date:
        """A day such as 2025-03-12."""
        text = self.written_as(_DAY, Reason.NOT_A_DAY)
        try:
            day = date.fromisoformat(text)
            check_day(self.path, day)
        except LimitExceeded as error:
            raise self.refusal(Reason.YEAR_OUT_OF_RANGE) from error
        except ValueError as error:
            raise self.refusal(Reason.NOT_A_DAY) from error
        return day

    def moment(self) -> datetime:
        """A moment in UTC such as 2025-03-12T12:00:00.000000+00:00."""
        text = self.written_as(_MOMENT, Reason.NOT_A_MOMENT)
        try:
            moment = datetime.fromisoformat(text)
            check_moment(self.path, moment)
        except LimitExceeded as error:
            raise self.refusal(Reason.YEAR_OUT_OF_RANGE) from error
        except ValueError as error:
            raise self.refusal(Reason.NOT_A_MOMENT) from error
        return moment

    @contextmanager
    def altered_if_contradictory(self) -> Iterator[None]:
        """Raise Refusal when the values read in the block contradict one another."""
        try:
            yield
        except ValueError as error:
            raise self.refusal(Reason.ALTERED) from error

    def of_kind(self, kind: type[_Kind]) -> _Kind:
        # Exactly this kind: to Python a truth value is a number too.
        if type(self.value) is not kind:
            raise self.refusal(Reason.WRONG_KIND)
        return self.value
