"""A robot with a mouse and a keyboard, in front of the real program in a real window."""

from __future__ import annotations

import json
import os
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from mengpaneel.store.settings import change_settings
from tests.warm import ROOT, WarmStart

PATIENCE = 60.0
LOOKS_AFTER = 0.005
"""Seconds between two looks at what is waited for: whoever never rests takes time from who is waited for."""

_FUNCTION_KEY = re.compile(r"F(\d+)")


def _code_of(key: re.Match[str]) -> str:
    """The code of a function key: by their names xdotool holds Alt as well, with keyboards of 2026."""
    number = int(key[1])
    return str(number + (66 if number < 11 else 84))


SPIED = str(Path(__file__).with_name("spied_program.py"))


class Robot:
    """Starts the program on a display and works with it: through X, never through Qt."""

    def __init__(
        self,
        display: str,
        data: Path,
        *,
        still: bool = True,
        spied: bool = True,
        new: bool = False,
        program: Sequence[str] = (SPIED,),
        under: Sequence[str] = (),
        warm: WarmStart | None = None,
    ) -> None:
        """Start it, for somebody who knows the tour unless `new`.

        `program` can be another one that is spied, and `under` something that runs it. With `warm` it is a
        program of which the modules were read before.
        """
        self.environment = {
            **os.environ,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "PYTHONPATH": str(ROOT),
        }
        self.environment.pop("WAYLAND_DISPLAY", None)
        self.environment.pop("MENGPANEEL_STILL", None)
        if still:
            self.environment["MENGPANEEL_STILL"] = "1"
        self._spied = spied
        entry = [*(program if spied else ("-m", "mengpaneel")), "--data-dir", str(data)]
        if not new:
            change_settings(data / "settings.json", tour_seen=True)
        self._complaints = data.parent / f"{data.name}.stderr"
        with self._complaints.open("wb") as complaints:
            if warm and spied:
                self.process = warm(entry, self.environment, complaints)
            else:
                self.process = subprocess.Popen(
                    [*under, sys.executable, "-W", "error", *entry],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=complaints,
                    env=self.environment,
                    cwd=ROOT,
                    text=True,
                    start_new_session=True,
                )
        if spied:
            try:
                self.until("ready")
                self.until("active is not None")
            except BaseException:
                self.end()
                raise

    # What it sees.

    def ask(self, question: str, **wanted: object) -> Any:
        """Let the spy answer a question; a question that it cannot answer, or not in time, fails the test.

        With a `wanted` it answers once that is the answer, or else when it has had patience enough.
        """
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(json.dumps({"question": question, **wanted}) + "\n")
        self.process.stdin.flush()
        answers, _, _ = select.select([self.process.stdout], [], [], 2 * PATIENCE)
        assert answers, f"no answer to {question}; {self.complaints}"
        line = self.process.stdout.readline()
        assert line, f"the program ended before it answered {question}; {self.complaints}"
        answer = json.loads(line)
        assert "error" not in answer, f"{question}: {answer['error']}"
        return answer["answer"]

    def until(self, question: str, wanted: Any = True) -> None:
        """Wait until the answer is what is wanted."""
        answer = self.ask(question, wanted=wanted, patience=PATIENCE)
        if answer != wanted:
            state = "f'{focus} has the keyboard; of {dialog}, {popup} and {window}, {active} is active'"
            raise AssertionError(f"{question}: {answer}; {self.ask(state)}")

    @staticmethod
    def wait_for(condition: Callable[[], bool], told: Callable[[], str] = str) -> None:
        """Look until the condition holds."""
        deadline = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < deadline, told()
            time.sleep(LOOKS_AFTER)

    @property
    def mix(self) -> list[int | None]:
        """Where the faders stand."""
        return self.ask("list(desk.mix.positions)")

    def position(self, fader: int) -> int | None:
        """Where one fader stands."""
        return self.mix[fader]

    def cap(self, fader: int) -> tuple[int, int]:
        """Where a cap is on the screen."""
        x, y = self.ask(f"cap_of(sliders[{fader}])")
        return x, y

    def middle(self, widget: str) -> tuple[int, int]:
        """Where the middle of a widget is, once it is within reach: Qt knows a window before it shows."""
        self.until(f"is_within_reach({widget})")
        x, y = self.ask(f"middle_of({widget})")
        return x, y

    @property
    def complaints(self) -> str:
        """What the program wrote on its error output."""
        return self._complaints.read_text()

    # What it does.

    def hand(self, *words: object) -> None:
        """Let xdotool do something."""
        subprocess.run(["xdotool", *map(str, words)], env=self.environment, check=True, timeout=PATIENCE)

    def click(self, widget: str) -> None:
        """Click in the middle of a widget."""
        self.click_at(*self.middle(widget))

    def click_at(self, x: int, y: int) -> None:
        """Click somewhere."""
        self.hand("mousemove", x, y, "click", 1)

    def press(self, *keys: str) -> None:
        """Press keys, one after another, once they are heard."""
        self._await_keyboard()
        self.hand("key", *(_FUNCTION_KEY.sub(_code_of, key) for key in keys))

    def type(self, text: str) -> None:
        """Type a text, once it is heard."""
        self._await_keyboard()
        self.hand("type", "--delay", 5, text)

    def _await_keyboard(self) -> None:
        """A dialog is known before it has the keyboard; keys sent then go to what lies under it."""
        if self._spied:
            self.until("hears_keys")

    def save(self, title: str = "") -> None:
        """Save a snapshot, under this title or the one that is offered, and see that it is there."""
        count = self.ask("len(desk.snapshots)")
        self.press("ctrl+s")
        self.until("dialog is not None and active is dialog")
        if title:
            self.type(title)
        self.press("Return")
        self.until("len(desk.snapshots)", count + 1)
        self.until("dialog is None and active is window")  # keys that come before that go to who is leaving

    def drag(self, x: int, y: int, by: int, steps: int = 6) -> None:
        """Take hold somewhere, move up (negative) or down, and let go."""
        self.take(x, y)
        self.carry(x, y, y + by, steps)
        self.let_go()

    def take(self, x: int, y: int) -> None:
        """Press the mouse button somewhere."""
        self.hand("mousemove", x, y, "mousedown", 1)

    def carry(self, x: int, start: int, end: int, steps: int = 6) -> None:
        """Move with the button down."""
        for step in range(1, steps + 1):
            self.hand("mousemove", x, round(start + (end - start) * step / steps))

    def let_go(self) -> None:
        """Release the mouse button."""
        self.hand("mouseup", 1)

    def wheel(self, x: int, y: int, *, up: bool) -> None:
        """Turn the wheel one notch."""
        self.hand("mousemove", x, y, "click", 4 if up else 5)

    def leave(self) -> None:
        """Close the program as a person does, and see that it ends well."""
        self.press("ctrl+q")
        assert self.process.wait(PATIENCE) == 0

    def kill(self) -> None:
        """Stop the program as a power cut does."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(PATIENCE)

    def end(self) -> None:
        """Clear away the program and whatever runs it, so that nobody is left who holds its pipes."""
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.communicate(timeout=PATIENCE)
